"""Legal bases that no longer hold: since when, against the day of the SOP, and which one to look at now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from macros.evaluate.rule import Context, Observation
from macros.model.peraturan import Peraturan, StatusPeraturan
from macros.model.sop import Sop
from macros.source.phrases import join_words


class Repealed(Enum):
    """When a cited regulation was repealed, seen from the day that the SOP took force."""

    BEFORE = "before"
    AFTER = "after"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RepealedBasis:
    """A regulation that an SOP cites and that was repealed up to today. ``told`` says when, in words."""

    sop: Sop
    peraturan: Peraturan
    when: Repealed
    told: str


def succession_of(peraturan: Mapping[str, Peraturan], ident: str) -> tuple[Peraturan, ...]:
    """A regulation and what repealed it, one after another, up to the one that holds now (if it is known)."""
    chain: list[Peraturan] = []
    regulation = peraturan.get(ident)
    while regulation is not None and regulation not in chain:
        chain.append(regulation)
        is_repealed = regulation.status is StatusPeraturan.DICABUT
        regulation = peraturan.get(regulation.dicabut_oleh) if is_repealed else None
    return tuple(chain)


def cited(context: Context, status: StatusPeraturan) -> Iterator[tuple[Sop, Peraturan]]:
    """The regulations of this status that SOPs cite."""
    for sop in context.sop:
        for ident in dict.fromkeys(sop.dasar_hukum):
            regulation = context.katalog.peraturan.get(ident)
            if regulation is not None and regulation.status is status:
                yield sop, regulation


def repealed_bases(context: Context) -> tuple[RepealedBasis, ...]:
    """All bases that were repealed up to today."""
    return tuple(
        RepealedBasis(sop, regulation, *_when(sop, regulation))
        for sop, regulation in cited(context, StatusPeraturan.DICABUT)
        if not (regulation.sejak and regulation.sejak.first_day > context.hari_ini)
    )


def _when(sop: Sop, peraturan: Peraturan) -> tuple[Repealed, str]:
    """Whether it was dead on the day when the SOP took force, has died since, or nobody knows."""
    sejak, efektif = peraturan.sejak, sop.tanggal.efektif
    if sejak is None:
        return Repealed.UNKNOWN, "sudah dicabut; tanggalnya tidak tercatat"
    if efektif is None:
        return Repealed.UNKNOWN, f"sudah dicabut sejak {sejak}"
    if sejak.last_day <= efektif.first_day:
        return Repealed.BEFORE, f"sudah dicabut ({sejak}) ketika SOP ini mulai berlaku ({efektif})"
    if sejak.first_day > efektif.last_day:
        return Repealed.AFTER, f"dicabut {sejak}, sesudah SOP ini berlaku ({efektif})"
    return Repealed.UNKNOWN, f"dicabut {sejak}, pada bulan SOP ini mulai berlaku"


def observe_repealed(context: Context, when: Repealed) -> Iterator[Observation]:
    """The bases that were repealed then, each with what is to be looked at now."""
    for basis in context.once(repealed_bases):
        if basis.when is when:
            yield _observe(context, basis)


def _observe(context: Context, basis: RepealedBasis) -> Observation:
    successors = succession_of(context.katalog.peraturan, basis.peraturan.id)[1:]
    by_way_of = (
        f" (melalui {join_words(regulation.nama for regulation in successors[:-1])})"
        if len(successors) > 1
        else ""
    )
    now = f" Yang perlu dilihat sekarang: {successors[-1].nama}{by_way_of}." if successors else ""
    if not successors:
        advice = "Cari peraturan penggantinya, dan catat di peraturan.yml."
    elif successors[-1].id in basis.sop.dasar_hukum:
        advice = f"Hapus dari dasar hukum; {successors[-1].nama} sudah disebut."
    else:
        advice = f"Ganti dengan {successors[-1].nama}, sesudah memeriksa apakah langkahnya masih sesuai."
    return Observation((basis.sop.id,), f"{basis.peraturan.nama} {basis.told}.{now}", saran=advice)
