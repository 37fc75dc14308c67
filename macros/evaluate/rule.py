"""A rule: everything that is known of one kind of fault, and the function that finds it.

Each rule is a file in :mod:`macros.evaluate.rules` whose ``RULE`` is one record; names, tables, filters, the
pages and the guide are made from it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from macros.catalog.whole import Catalog
from macros.evaluate.finding import Evidence, Finding, RujukLangkah
from macros.evaluate.kinds import Kind
from macros.model.sop import Sop
from macros.source.diagnostic import Level

PEDOMAN = "PermenPAN-RB 35/2012"
STANDAR = "UU 25/2009 dan PermenPAN-RB 15/2014"
UMUM = "praktik umum"
"""Usage, not law: never shown as a duty."""

T = TypeVar("T")


class Context:
    """What rules look at: the catalog on a day, and what several of them need, made once."""

    def __init__(self, katalog: Catalog, hari_ini: date) -> None:
        self.katalog = katalog
        self.hari_ini = hari_ini
        self.sop: tuple[Sop, ...] = tuple(sop for sop in katalog.sop.values() if not sop.dicabut)
        """All SOPs that are not repealed."""
        self._made: dict[Callable[[Context], Any], Any] = {}

    def linked(self, ident: str) -> set[str]:
        """The ids of the SOPs that are linked to an SOP, in either direction."""
        to, by = self.katalog.keluar.get(ident, ()), self.katalog.masuk.get(ident, ())
        return {link.ke for link in to} | {link.dari for link in by}

    def once(self, make: Callable[["Context"], T]) -> T:
        """What a function makes of this context; it is called at most once."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made


@dataclass(frozen=True, slots=True)
class Observation:
    """What a rule saw in which SOPs and steps. ``saran`` and ``tingkat`` are the rule's own unless they are
    said here.
    """

    sop: tuple[str, ...]
    pesan: str
    langkah: tuple[RujukLangkah, ...] = ()
    saran: str = ""
    tingkat: Level | None = None
    skor: float = 1.0
    bukti: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``kode`` never changes.

    ``sumber`` is the regulation that asks for it, or ``UMUM``; ``nama`` what a good SOP has (the line of a
    checklist), ``arti`` why it matters and what exactly is looked at, ``saran`` what to do. ``buruk`` is a
    little city that breaks the rule and no other, ``baik`` one that nearly does (both in the form that
    ``tests/evaluate/kecil.py`` reads). ``find`` is pure. ``berlaku`` tells which SOPs it is held against,
    ``bersama`` the codes of rules that whatever breaks this one breaks too.
    """

    kode: str
    jenis: Kind
    tingkat: Level
    sumber: str
    nama: str
    arti: str
    saran: str
    buruk: str
    baik: str
    find: Callable[[Context], Iterable[Observation]]
    berlaku: Callable[[Sop], bool] = lambda _: True
    bersama: frozenset[str] = frozenset()

    def finding(self, seen: Observation) -> Finding:
        """What was seen, as a finding of this rule."""
        return Finding(
            self.kode,
            self.jenis,
            seen.tingkat or self.tingkat,
            seen.sop,
            seen.langkah,
            seen.pesan,
            seen.saran or self.saran,
            seen.skor,
            seen.bukti,
        )


@dataclass(frozen=True, slots=True)
class RuleResult:
    """How a rule came out: how many SOPs it was held against, and how many of them it found nothing in."""

    rule: Rule
    diperiksa: int
    memenuhi: int


def apply_rule(rule: Rule, context: Context) -> tuple[list[Finding], RuleResult]:
    """The findings of a rule in the order in which it makes them, and how it came out."""
    findings = [rule.finding(seen) for seen in rule.find(context)]
    checked = sum(rule.berlaku(sop) for sop in context.sop)
    broken = {ident for finding in findings for ident in finding.sop}
    return findings, RuleResult(rule, checked, checked - len(broken))
