"""The links to and from other SOPs: grouped by unit, each neighbour once with all its reasons."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from macros.catalog.links import Link, LinkKind
from macros.catalog.whole import Catalog
from macros.model.sop import Sop
from macros.model.unit import Unit
from macros.pages.lookup import sop_of
from macros.pages.page import Page, Part
from macros.pages.site import Site

_KELUAR = {
    LinkKind.KETERKAITAN: "terkait",
    LinkKind.RUJUK: "menjalankan langkah {n}",
    LinkKind.DIGANTI_OLEH: "penggantinya",
    LinkKind.PENJELASAN: "disebut dalam penjelasan",
}
_MASUK = {
    LinkKind.KETERKAITAN: "menyebut SOP ini sebagai terkait",
    LinkKind.RUJUK: "menjalankan SOP ini pada langkah {n}",
    LinkKind.DIGANTI_OLEH: "digantikan oleh SOP ini",
    LinkKind.PENJELASAN: "menyebut SOP ini dalam penjelasan",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two SOPs are linked; ``langkah`` is the step of the SOP ``pada`` that says so, None when no step
    does.
    """

    teks: str
    pada: str
    langkah: int | None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A linked SOP with all reasons."""

    sop: Sop
    alasan: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class NeighbourGroup:
    """The linked SOPs of one unit."""

    unit: Unit
    tetangga: tuple[Neighbour, ...]


def outgoing(katalog: Catalog, ident: str) -> tuple[NeighbourGroup, ...]:
    """The SOPs that this one points at, by unit."""
    return _group(katalog, ((t.ke, _reason(t, _KELUAR)) for t in katalog.keluar.get(ident, ())))


def incoming(katalog: Catalog, ident: str) -> tuple[NeighbourGroup, ...]:
    """The SOPs that point at this one, by unit."""
    return _group(katalog, ((t.dari, _reason(t, _MASUK)) for t in katalog.masuk.get(ident, ())))


def _reason(tautan: Link, kata: dict[LinkKind, str]) -> Reason:
    return Reason(kata[tautan.jenis].format(n=tautan.langkah), tautan.dari, tautan.langkah)


def _group(katalog: Catalog, pasangan: Iterable[tuple[str, Reason]]) -> tuple[NeighbourGroup, ...]:
    alasan: dict[str, list[Reason]] = {}
    for ident, reason in pasangan:
        alasan.setdefault(ident, []).append(reason)
    unit: dict[str, list[Neighbour]] = {}
    for ident, semua in alasan.items():
        unit.setdefault(katalog.sop[ident].unit, []).append(Neighbour(katalog.sop[ident], tuple(semua)))
    return tuple(NeighbourGroup(katalog.unit[u], tuple(unit[u])) for u in katalog.unit if u in unit)


def _draw(site: Site, page: Page, sop: str = "") -> Markup:
    subject = sop_of(site, page, sop)
    return site.render(
        "neighbours/keterkaitan.html.j2",
        page,
        sop=subject,
        unit=site.catalog.unit[subject.unit],
        keluar=outgoing(site.catalog, subject.id),
        masuk=incoming(site.catalog, subject.id),
    )


PART = Part(
    "keterkaitan",
    "Tautan ke dan dari SOP lain, dikelompokkan menurut unit.",
    _draw,
    order=60,
    on="sop",
    after_prose=True,
    heading="Keterkaitan",
    anchor="keterkaitan",
)
