"""A finding: what the evaluation has seen, in which steps, and what to do about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from macros.catalog.whole import Catalog
from macros.evaluate.kinds import Kind
from macros.model.sop import Sop
from macros.source.diagnostic import Level
from macros.source.phrases import join_words

RujukLangkah = tuple[str, int]
"""A step: the id of its SOP, and its number from 1."""

BANYAK_NAMA = 6
"""So many SOPs or units are named in a message."""

_TINGKAT = (Level.KESALAHAN, Level.PERINGATAN, Level.SARAN)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Steps that do the same work, the stems of the words that they share, and how alike they are (0 to
    1).
    """

    langkah: tuple[RujukLangkah, ...]
    kata: frozenset[str] = frozenset()
    skor: float = 1.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. ``kode`` names the rule and never changes; ``skor`` is 1 where nothing had to be
    weighed.
    """

    kode: str
    jenis: Kind
    tingkat: Level
    sop: tuple[str, ...]
    langkah: tuple[RujukLangkah, ...]
    pesan: str
    saran: str
    skor: float = 1.0
    bukti: tuple[Evidence, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The finding as plain data, ready for JSON."""
        return {
            "kode": self.kode,
            "jenis": self.jenis.kode,
            "tingkat": self.tingkat.value,
            "sop": list(self.sop),
            "langkah": [list(step) for step in self.langkah],
            "skor": round(self.skor, 3),
            "pesan": self.pesan,
            "saran": self.saran,
        }


def sort_key(finding: Finding) -> tuple[object, ...]:
    """Sorts findings: by kind, the graver ones first, then by what they are about."""
    return (
        finding.jenis.urutan,
        finding.jenis.kode,
        _TINGKAT.index(finding.tingkat),
        -finding.skor,
        finding.kode,
        finding.sop,
        finding.langkah,
    )


def name_sops(sops: Sequence[Sop], short: Mapping[str, str]) -> str:
    """Names of SOPs, each with its unit's short name; of many, the first ones and how many there are more."""
    names = [f"“{sop.nama}” ({short.get(sop.unit, sop.unit)})" for sop in sops[:BANYAK_NAMA]]
    more = len(sops) - BANYAK_NAMA
    return join_words([*names, f"{more} SOP lain"] if more > 0 else names)


def name_units(names: Sequence[str]) -> str:
    """Names of units; of many, the first ones and how many there are more."""
    more = len(names) - BANYAK_NAMA
    return join_words([*names[:BANYAK_NAMA], f"{more} unit lain"] if more > 0 else names)


def short_names(katalog: Catalog) -> dict[str, str]:
    """The short name of each unit."""
    return {ident: unit.sebutan or ident for ident, unit in katalog.unit.items()}
