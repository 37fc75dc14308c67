"""The flowchart table on pages: which rows stand on which, and the drawing of each page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.drawing.svg_cells import ChartDrawing, Scale
from macros.flow.canvas import Canvas
from macros.flow.graph import Graph
from macros.flow.router import route_pages

GAYA = (
    "svg{overflow:visible}line{stroke:#000;stroke-width:1.5px;stroke-linecap:square}.mata{fill:#000}"
    ".simbol{fill:#fff;stroke:#000;stroke-width:1.6px;stroke-linejoin:round}"
    "text{font-family:Libertinus Serif;font-size:12px;font-weight:bold;fill:#000;stroke:none}.rujuk{font-size:10.5px}"
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
    needs depends on what else is on its page: a page that grew too high gives its last row to the next, until
    all fit. A single row that is higher than a page has one of its own.
    """
    halaman = _share([max(satu, 2 * ukuran.tinggi * skala) for satu in teks], ruang)
    while True:
        gambar = [ChartDrawing(bidang, ukuran) for bidang in _route(graf, halaman)]
        tinggi = [
            tuple(max(teks[n - 1], satu.tinggi(n) * skala) for n in langkah)
            for satu, langkah in zip(gambar, halaman, strict=True)
        ]
        penuh = next((i for i, isi in enumerate(tinggi) if len(isi) > 1 and sum(isi) > ruang + 0.01), None)
        if penuh is None:
            semua = zip(halaman, tinggi, gambar, strict=True)
            return [
                ChartPage(h, t, _svg(h, t, satu, lajur, skala), tuple(map(satu.lebar, range(len(lajur)))))
                for h, t, satu in semua
            ]
        awal = halaman[penuh]
        sisa = range(awal.stop - 1, len(teks) + 1)
        lanjut = _share([max(teks[n - 1], 2 * ukuran.tinggi * skala) for n in sisa], ruang, sisa.start)
        halaman = [*halaman[:penuh], range(awal.start, awal.stop - 1), *lanjut]


def _route(graf: Graph, halaman: Sequence[range]) -> tuple[Canvas, ...]:
    return route_pages(graf, halaman) if graf.simpul else ()


def _share(tinggi: Sequence[float], ruang: float, awal: int = 1) -> list[range]:
    """Rows on pages in order, each as full as it gets; numbers from ``awal``."""
    hasil: list[range] = []
    terpakai = 0.0
    for n, satu in enumerate(tinggi, awal):
        if hasil and terpakai + satu <= ruang:
            hasil[-1] = range(hasil[-1].start, n + 1)
            terpakai += satu
        else:
            hasil.append(range(n, n + 1))
            terpakai = satu
    return hasil


def _svg(
    langkah: range, tinggi: Sequence[float], gambar: ChartDrawing, lajur: Sequence[float], skala: float
) -> str:
    """All cells of a page in one picture of the performers' columns."""
    lebar, tegak = sum(lajur) / skala, sum(tinggi) / skala
    isi = "".join(_cell(langkah, [satu / skala for satu in tinggi], gambar, [satu / skala for satu in lajur]))
    kepala = f'<svg xmlns="http://www.w3.org/2000/svg" width="{lebar:g}" height="{tegak:g}"'
    return f'{kepala} viewBox="0 0 {lebar:g} {tegak:g}"><style>{GAYA}</style>{isi}</svg>'


def _cell(
    langkah: range, tinggi: Sequence[float], gambar: ChartDrawing, lajur: Sequence[float]
) -> Iterator[str]:
    y = 0.0
    for n, h in zip(langkah, tinggi, strict=True):
        x = 0.0
        for k, w in enumerate(lajur):
            if isi := gambar.isi(n, k):
                yield f'<svg x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}">{isi}</svg>'
            x += w
        y += h
