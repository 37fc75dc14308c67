"""The flowchart table on pages: which rows stand on which, and the drawing of each page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from macros.base.colours import BLACK, PAPER
from macros.drawing.scale import Scale
from macros.drawing.svg_cells import ChartDrawing
from macros.flow.canvas import Canvas
from macros.flow.graph import Graph
from macros.flow.router import Pages

GAYA = (
    "svg{overflow:visible}"
    f"line{{stroke:{BLACK};stroke-width:1.5px;stroke-linecap:square}}.mata{{fill:{BLACK}}}"
    f".simbol{{fill:{PAPER};stroke:{BLACK};stroke-width:1.6px;stroke-linejoin:round}}"
    f"text{{font-family:Libertinus Serif;font-size:12px;font-weight:bold;fill:{BLACK};stroke:none}}"
    ".rujuk{font-size:10.5px}"
)


@dataclass(frozen=True, slots=True)
class ChartPage:
    """A page of the table.

    Its steps, the height of each row in millimetres, the drawing as SVG, and what that needs of each column
    in its pixels: connectors between pages stand beside symbols, so that may be more than the whole flowchart
    needs.
    """

    langkah: range
    tinggi: tuple[float, ...]
    svg: str
    perlu: tuple[float, ...]


def chart_pages(
    graf: Graph, ukuran: Scale, lajur: Sequence[float], skala: float, teks: Sequence[float], ruang: float
) -> list[ChartPage]:
    """Share rows among pages of ``ruang`` millimetres, and draw each page.

    ``teks`` is the height that each row's text needs, ``lajur`` the columns' widths, both in millimetres;
    ``skala`` is millimetres a pixel. A page's drawing may need higher rows than its text does, and what a row
    needs depends on what else is on its page: a page that grew too high gives its last rows to the next,
    until it fits. A single row that is higher than a page has one of its own. Pages are filled one after the
    other, so time grows with the steps.
    """
    if not graf.simpul:
        return []
    potong = Pages(graf)
    kurang = [max(amount, 2 * ukuran.tinggi * skala) for amount in teks]
    terbanyak = int(ruang / min(kurang)) + 1
    halaman: list[range] = []
    bidang: list[Canvas] = []
    while not halaman or halaman[-1].stop <= len(teks):
        awal = halaman[-1].stop if halaman else 1
        langkah = range(awal, awal + _muat(kurang[awal - 1 : awal - 1 + terbanyak], ruang))
        canvas = potong.draw(langkah)
        while (muat := _muat(_height(ChartDrawing(canvas, ukuran), langkah, teks, skala), ruang)) < len(
            langkah
        ):
            langkah = range(langkah.start, langkah.start + muat)
            canvas = potong.draw(langkah)
        halaman.append(langkah)
        bidang.append(canvas)
    gambar = [ChartDrawing(canvas_entry, ukuran) for canvas_entry in potong.lettered(bidang, halaman)]
    return [
        _sheet(h, chart_drawing, lajur, skala, teks) for h, chart_drawing in zip(halaman, gambar, strict=True)
    ]


def _sheet(
    langkah: range, gambar: ChartDrawing, lajur: Sequence[float], skala: float, teks: Sequence[float]
) -> ChartPage:
    tinggi = _height(gambar, langkah, teks, skala)
    return ChartPage(
        langkah,
        tinggi,
        _svg(langkah, tinggi, gambar, lajur, skala),
        tuple(map(gambar.width, range(len(lajur)))),
    )


def _height(gambar: ChartDrawing, langkah: range, teks: Sequence[float], skala: float) -> tuple[float, ...]:
    return tuple(max(teks[n - 1], gambar.height(n) * skala) for n in langkah)


def _muat(tinggi: Sequence[float], ruang: float) -> int:
    """How many of the first rows a page takes, one at least."""
    return max(1, sum(terpakai <= ruang + 0.01 for terpakai in accumulate(tinggi)))


def _svg(
    langkah: range, tinggi: Sequence[float], gambar: ChartDrawing, lajur: Sequence[float], skala: float
) -> str:
    """All cells of a page in one picture of the performers' columns."""
    lebar, tegak = sum(lajur) / skala, sum(tinggi) / skala
    isi = "".join(
        _cell(langkah, [amount / skala for amount in tinggi], gambar, [entry / skala for entry in lajur])
    )
    kepala = f'<svg xmlns="http://www.w3.org/2000/svg" width="{lebar:g}" height="{tegak:g}"'
    return f'{kepala} viewBox="0 0 {lebar:g} {tegak:g}"><style>{GAYA}</style>{isi}</svg>'


def _cell(
    langkah: range, tinggi: Sequence[float], gambar: ChartDrawing, lajur: Sequence[float]
) -> Iterator[str]:
    y = 0.0
    for n, h in zip(langkah, tinggi, strict=True):
        x = 0.0
        for k, w in enumerate(lajur):
            if isi := gambar.content(n, k):
                yield f'<svg x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}">{isi}</svg>'
            x += w
        y += h
