"""A whole flowchart in plain coordinates: no view within a view, so that every program that reads SVG draws
it alike.

What continues in the next cell is one line here, and all lines lie below all symbols.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.drawing.svg_cells import BATAS, CellPainter, ChartDrawing, origin_attributes
from macros.flow.canvas import Line

_Lajur = defaultdict[tuple[str, bool, float], list[tuple[float, float]]]
"""Stretches of lines: from and to, by what they belong to, whether they lie flat, and where they run."""


@dataclass(frozen=True, slots=True)
class _Cell(CellPainter):
    """Draws one cell of a picture in the picture's own coordinates."""

    kiri: float
    atas: float
    kanan: float
    bawah: float

    def at(self, fx: int, fy: int, isi: str) -> str:
        return f'<g transform="{self._move(fx, fy)}">{isi}</g>'

    def simbol(self, fx: int, fy: int, atribut: str, isi: str) -> str:
        return f'<g transform="{self._move(fx, fy)}"{atribut}>{isi}</g>'

    def lines(self, garis: Line) -> tuple[float, float, float, float]:
        """Where a piece begins and ends: x, y, x, y."""
        x1, y1, x2, y2 = self.tip(garis)
        return self._x_at(*x1), self._y_at(*y1), self._x_at(*x2), self._y_at(*y2)

    def _move(self, fx: int, fy: int) -> str:
        return f"translate({self._x_at(fx, 0):g} {self._y_at(fy, 0):g})"

    def _x_at(self, persen: int, piksel: float) -> float:
        return round(self.kiri + (self.kanan - self.kiri) * persen / 100 + piksel, 2)

    def _y_at(self, persen: int, piksel: float) -> float:
        return round(self.atas + (self.bawah - self.atas) * persen / 100 + piksel, 2)


def paint(gambar: ChartDrawing, x: Sequence[float], y: Sequence[float], sebutan: str) -> Iterator[str]:
    """All that is drawn: lines, arrowheads, answers, symbols.

    ``x`` and ``y`` are where columns and rows begin in pixels, and where the last ends; ``sebutan`` is what a
    symbol is called, with its step's number put in.
    """
    sel = {
        (n, k): (
            _Cell(gambar.ukuran(n), sebutan.format(n), gambar.links(n), x[k], y[n - 1], x[k + 1], y[n]),
            petak,
        )
        for (n, k), petak in sorted(gambar.cells.items())
    }
    lajur: _Lajur = defaultdict(list)
    for alat, petak in sel.values():
        for garis in petak.garis:
            x1, y1, x2, y2 = alat.lines(garis)
            pair, dua = ((x1, x2), y1) if y1 == y2 else ((y1, y2), x1)
            lajur[origin_attributes(garis), y1 == y2, dua].append(pair)
    yield from _line(lajur)
    yield from (
        alat.arrowhead(arrowhead, petak.tanda) for alat, petak in sel.values() for arrowhead in petak.mata
    )
    yield from (alat.label(label) for alat, petak in sel.values() for label in petak.label)
    yield from (alat.mark(mark) for alat, petak in sel.values() for mark in petak.tanda)


def _line(lajur: _Lajur) -> Iterator[str]:
    for (atribut, datar, letak), semua in lajur.items():
        for awal, akhir in _connect(semua):
            titik = (awal, letak, akhir, letak) if datar else (letak, awal, letak, akhir)
            yield '<line x1="{:g}" y1="{:g}" x2="{:g}" y2="{:g}"'.format(*titik) + f"{atribut}/>"


def _connect(semua: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Stretches that touch or overlap made one."""
    semua.sort()
    awal, akhir = semua[0]
    for amount, dua in semua[1:]:
        if amount > akhir + BATAS:
            yield awal, akhir
            awal, akhir = amount, dua
        akhir = max(akhir, dua)
    yield awal, akhir
