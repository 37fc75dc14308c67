"""The links of an SOP to other SOPs, and the roles that perform its steps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from macros.model.sop import Sop
from macros.source.prose import MacroCall


class LinkKind(StrEnum):
    """Why one SOP points at another."""

    KETERKAITAN = "keterkaitan"
    RUJUK = "rujuk"
    DIGANTI_OLEH = "diganti_oleh"
    PENJELASAN = "penjelasan"


@dataclass(frozen=True, slots=True)
class Link:
    """A link between two SOPs; ``langkah`` is the number of the step it stands in, None elsewhere."""

    dari: str
    ke: str
    jenis: LinkKind
    langkah: int | None = None


@dataclass(frozen=True, slots=True)
class Peran:
    """A performer. ``kunci`` is unique in the city: ``unit:id``, or the bare id of a public role (``unit``
    None).
    """

    kunci: str
    id: str
    nama: str
    unit: str | None
    dihapus: bool = False


@dataclass(frozen=True, slots=True)
class Tugas:
    """One step that a role performs."""

    sop: str
    langkah: int


def links_of(sop: Sop, panggilan: Sequence[MacroCall]) -> Iterator[Link]:
    """All links of one SOP, each once, in the order in which a reader meets them."""
    for n, langkah in enumerate(sop.langkah, 1):
        if langkah.rujuk:
            yield Link(sop.id, langkah.rujuk, LinkKind.RUJUK, n)
    for ke in dict.fromkeys(sop.keterkaitan):
        yield Link(sop.id, ke, LinkKind.KETERKAITAN)
    if sop.diganti_oleh:
        yield Link(sop.id, sop.diganti_oleh, LinkKind.DIGANTI_OLEH)
    for ke in dict.fromkeys(macro_target(panggilan, "sop")):
        yield Link(sop.id, ke, LinkKind.PENJELASAN)


def macro_target(panggilan: Sequence[MacroCall], makro: str) -> Iterator[str]:
    """What calls of this macro name: the SOP, or the unit or regulation for macros of that name."""
    kunci = makro if makro in ("unit", "peraturan") else "sop"
    for call in panggilan:
        nilai = call.args[0] if call.args else call.kwargs.get(kunci)
        if call.nama == makro and nilai is not None:
            yield str(nilai)
