"""One picture of a whole flowchart, with real text: for hand-written pages, slides and word processors."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from macros.base import colours
from macros.catalog.whole import Catalog
from macros.dokumen.directions import answer_letters
from macros.drawing.flat import paint
from macros.drawing.step_table import build_chart
from macros.drawing.svg_cells import ChartDrawing
from macros.model.exits import exits
from macros.model.sop import Sop

HURUF = 6.3
"""The average width of a character in pixels at ``UKURAN``; a little more than most fonts need."""
UKURAN = 12
BARIS = 16
PINGGIR = 8
NO, KEGIATAN = 34.0, 250.0

_GAYA = (
    f"text{{font-family:Arial,sans-serif;font-size:12px;fill:{colours.INK}}}"
    f".garis{{stroke:{colours.GRID};fill:none}}.kepala{{font-weight:700}}"
    f"line{{stroke:{colours.INK};stroke-width:1.5px;stroke-linecap:square}}.mata{{fill:{colours.INK}}}"
    f".simbol{{fill:{colours.PAPER};stroke:{colours.FRAME};stroke-width:2px;stroke-linejoin:round}}"
    ".label{font-size:11px;font-weight:600;stroke:none}"
    f".rujuk{{fill:{colours.LINK};text-decoration:underline}}"
)
"""Only names of elements and classes: word processors know no more."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where columns and rows begin, in pixels; one more entry than there are of each."""

    x: tuple[float, ...]
    y: tuple[float, ...]


def chart_picture(katalog: Catalog, sop: Sop, akar: str | None = None) -> Markup:
    """The flowchart of an SOP as SVG: number, activity, one column a performer.

    For a page, ``akar`` leads to the root of the site; without it the picture stands alone, with its own
    styles and without links.
    """
    rupa = build_chart(katalog, sop, akar)
    judul = [_fold(peran.nama, rupa.gambar.width(i)) for i, peran in enumerate(rupa.kolom)]
    kegiatan = [
        [
            baris
            for teks in (langkah.kegiatan, *filter(None, answer_letters(keluar)))
            for baris in _fold(teks, KEGIATAN)
        ]
        for langkah, keluar in zip(sop.langkah, exits(sop.langkah), strict=True)
    ]
    kisi = _grid(rupa.gambar, judul, kegiatan)
    isi = "".join(
        (
            *_line(kisi),
            *_text(kisi, judul, kegiatan),
            '<g class="alur">',
            *paint(rupa.gambar, kisi.x[2:], kisi.y[1:], "Langkah {}"),
            "</g>",
        )
    )
    lebar, tinggi = kisi.x[-1] + 1, kisi.y[-1] + 1
    gaya = (
        f'<style>{_GAYA}</style><rect width="{lebar:g}" height="{tinggi:g}" fill="{colours.PAPER}"/>'
        if akar is None
        else ""
    )
    nama = escape(f"Bagan alir {sop.nama}")
    peran = "img" if akar is None else "group"  # nothing in an image can be followed
    buka = f'<svg xmlns="http://www.w3.org/2000/svg" class="sop-bagan" width="{lebar:g}" height="{tinggi:g}"'
    kotak = f' viewBox="0 0 {lebar:g} {tinggi:g}" role="{peran}" aria-label="{nama}">'
    return Markup(f"{buka}{kotak}<title>{nama}</title>{gaya}{isi}</svg>")  # noqa: S704 - every text was escaped


def _fold(teks: str, lebar: float) -> list[str]:
    """The text in lines that fit; a single long word keeps its line."""
    muat = max(6, int((lebar - 2 * PINGGIR) / HURUF))
    return textwrap.wrap(teks, muat, break_long_words=False, break_on_hyphens=False) or [""]


def _grid(gambar: ChartDrawing, judul: list[list[str]], kegiatan: list[list[str]]) -> _Grid:
    x = [0.5, 0.5 + NO, 0.5 + NO + KEGIATAN]
    for i, baris in enumerate(judul):
        x.append(x[-1] + max(gambar.width(i), max(map(len, baris)) * (HURUF + 0.6) + 2 * PINGGIR))
    y = [0.5, 0.5 + BARIS * max(map(len, judul), default=1) + 2 * PINGGIR]
    for n, teks in enumerate(kegiatan, 1):
        y.append(y[-1] + max(gambar.height(n), BARIS * len(teks) + 2 * PINGGIR))
    return _Grid(tuple(x), tuple(y))


def _line(kisi: _Grid) -> Iterator[str]:
    kanan, bawah = kisi.x[-1], kisi.y[-1]
    jalan = "".join((*(f"M{x:g} .5V{bawah:g}" for x in kisi.x), *(f"M.5 {y:g}H{kanan:g}" for y in kisi.y)))
    yield f'<path class="garis" d="{jalan}"/>'


def _text(kisi: _Grid, judul: list[list[str]], kegiatan: list[list[str]]) -> Iterator[str]:
    for i, baris in enumerate([["No"], ["Kegiatan"], *judul]):
        tengah = (kisi.x[i] + kisi.x[i + 1]) / 2
        yield from _column(baris, tengah, (kisi.y[0] + kisi.y[1]) / 2, ' class="kepala" text-anchor="middle"')
    for n, baris in enumerate(kegiatan, 1):
        y = (kisi.y[n] + kisi.y[n + 1]) / 2
        yield from _column([str(n)], NO / 2, y, ' text-anchor="middle"')
        yield from _column(baris, NO + PINGGIR, y, "")


def _column(baris: list[str], x: float, tengah: float, atribut: str) -> Iterator[str]:
    awal = tengah - (len(baris) - 1) * BARIS / 2 + UKURAN / 3
    for i, line in enumerate(baris):
        yield f'<text x="{x:g}" y="{awal + i * BARIS:g}"{atribut}>{escape(line)}</text>'
