"""The map of units: a matrix of who hands work to whom. Its names stay in sight while it is moved under a
finger.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros.catalog.whole import Catalog
from macros.evaluate.handovers import Handover

SEL = 24
"""The side of a cell in pixels: what a finger can hit (WCAG 2.2, 2.5.8)."""
NAMA, GESER = 126, 4
_BESAR = (5, 7, 9)
_PANJANG = 18
"""So many letters of a name have room."""


@dataclass(frozen=True, slots=True)
class UnitMap:
    """The three pictures of the map: the names of its columns, those of its rows, and the dots."""

    kolom: Markup
    baris: Markup
    titik: Markup


def edge_anchor(entry: Handover) -> str:
    """The anchor of what an edge opens, on the page of the unit that it starts from."""
    return f"ke-{entry.ke}"


def unit_map(katalog: Catalog, semua: Sequence[Handover], data: str) -> UnitMap | None:
    """Rows hand to columns; each dot opens the steps and SOPs behind it, and grows with how many there are.

    ``data`` is the way to the evaluation's folder. None without any connection.
    """
    terlibat = {ident for handover in semua for ident in (handover.dari, handover.ke)}
    urut = {ident: i for i, ident in enumerate(ident for ident in katalog.unit if ident in terlibat)}
    if not urut:
        return None
    nama = {ident: katalog.unit[ident].sebutan for ident in urut}
    sisi = SEL * len(urut)
    garis = Markup('<path class="garis" d="{}"/>').format(
        "".join(f"M0 {SEL * i + SEL // 2}h{sisi}M{SEL * i + SEL // 2} 0v{sisi}" for i in range(len(urut)))
    )
    titik = [garis, *(_point(handover, urut, nama, data) for handover in semua)]
    sebutan = Markup('role="group" aria-label="Peta hubungan antarunit: baris menyerahkan kepada kolom"')
    bisu = Markup('aria-hidden="true"')
    return UnitMap(
        _svg(sisi, NAMA, bisu, [_vertical(i, name) for i, name in enumerate(nama.values())]),
        _svg(NAMA, sisi, bisu, [_horizontal(i, name) for i, name in enumerate(nama.values())]),
        _svg(sisi, sisi, sebutan, titik),
    )


def _svg(lebar: int, tinggi: int, sifat: Markup, isi: Sequence[Markup]) -> Markup:
    return Markup(
        '<svg class="sop-peta" viewBox="0 0 {0} {1}" width="{0}" height="{1}" {2}>{3}</svg>'
    ).format(lebar, tinggi, sifat, Markup("").join(isi))


def _horizontal(i: int, nama: str) -> Markup:
    return Markup('<text x="{}" y="{}" text-anchor="end">{}</text>').format(
        NAMA - 2 * GESER, SEL * i + SEL // 2 + GESER, _short(nama)
    )


def _vertical(i: int, nama: str) -> Markup:
    return Markup('<text transform="translate({} {}) rotate(-90)">{}</text>').format(
        SEL * i + SEL // 2 + GESER, NAMA - 2 * GESER, _short(nama)
    )


def _short(nama: str) -> str:
    return nama if len(nama) <= _PANJANG else f"{nama[: _PANJANG - 1].rstrip()}…"


def _point(handover: Handover, urut: Mapping[str, int], nama: Mapping[str, str], data: str) -> Markup:
    besar = _BESAR[min(handover.number, len(_BESAR)) - 1]
    sebutan = (
        f"{nama[handover.dari]} kepada {nama[handover.ke]}: "
        f"{handover.work} langkah, {len(handover.terkait)} keterkaitan"
    )
    x, y = SEL * urut[handover.ke], SEL * urut[handover.dari]
    return Markup(
        '<a href="{}unit/{}/#{}"><title>{}</title><rect class="sentuh" x="{}" y="{}" width="{}" height="{}"/>'
        '<circle class="{}" cx="{}" cy="{}" r="{}"/></a>'
    ).format(
        data,
        handover.dari,
        edge_anchor(handover),
        sebutan,
        x,
        y,
        SEL,
        SEL,
        "kerja" if handover.work else "kait",
        x + SEL // 2,
        y + SEL // 2,
        besar,
    )
