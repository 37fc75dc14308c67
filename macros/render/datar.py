"""A whole flowchart in plain coordinates: no view within a view, so that every program that reads SVG draws it alike.

What continues in the next cell is one line here, and all lines lie below all symbols.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.flow.bidang import Garis
from macros.render.alur import BATAS, Pelukis, Penggambar, asal

_Lajur = defaultdict[tuple[str, bool, float], list[tuple[float, float]]]
"""Stretches of lines: from and to, by what they belong to, whether they lie flat, and where they run."""


@dataclass(frozen=True, slots=True)
class _Sel(Pelukis):
    """Draws one cell of a picture in the picture's own coordinates."""

    kiri: float
    atas: float
    kanan: float
    bawah: float

    def di(self, fx: int, fy: int, isi: str) -> str:
        return f'<g transform="{self._pindah(fx, fy)}">{isi}</g>'

    def simbol(self, fx: int, fy: int, atribut: str, isi: str) -> str:
        return f'<g transform="{self._pindah(fx, fy)}"{atribut}>{isi}</g>'

    def garis(self, garis: Garis) -> tuple[float, float, float, float]:
        """Where a piece begins and ends: x, y, x, y."""
        x1, y1, x2, y2 = self.ujung(garis)
        return self._x_di(*x1), self._y_di(*y1), self._x_di(*x2), self._y_di(*y2)

    def _pindah(self, fx: int, fy: int) -> str:
        return f"translate({self._x_di(fx, 0):g} {self._y_di(fy, 0):g})"

    def _x_di(self, persen: int, piksel: float) -> float:
        return round(self.kiri + (self.kanan - self.kiri) * persen / 100 + piksel, 2)

    def _y_di(self, persen: int, piksel: float) -> float:
        return round(self.atas + (self.bawah - self.atas) * persen / 100 + piksel, 2)


def lukis(gambar: Penggambar, x: Sequence[float], y: Sequence[float], sebutan: str) -> Iterator[str]:
    """All that is drawn: lines, arrowheads, answers, symbols.

    ``x`` and ``y`` are where columns and rows begin in pixels, and where the last ends; ``sebutan`` is what a symbol
    is called, with its step's number put in.
    """
    sel = {
        (n, k): (_Sel(gambar.ukuran(n), sebutan.format(n), gambar.tautan(n), x[k], y[n - 1], x[k + 1], y[n]), petak)
        for (n, k), petak in sorted(gambar.petak.items())
    }
    lajur: _Lajur = defaultdict(list)
    for alat, petak in sel.values():
        for garis in petak.garis:
            x1, y1, x2, y2 = alat.garis(garis)
            satu, dua = ((x1, x2), y1) if y1 == y2 else ((y1, y2), x1)
            lajur[asal(garis), y1 == y2, dua].append(satu)
    yield from _garis(lajur)
    yield from (alat.mata(satu, petak.tanda) for alat, petak in sel.values() for satu in petak.mata)
    yield from (alat.label(satu) for alat, petak in sel.values() for satu in petak.label)
    yield from (alat.tanda(satu) for alat, petak in sel.values() for satu in petak.tanda)


def _garis(lajur: _Lajur) -> Iterator[str]:
    for (atribut, datar, letak), semua in lajur.items():
        for awal, akhir in _sambung(semua):
            titik = (awal, letak, akhir, letak) if datar else (letak, awal, letak, akhir)
            yield '<line x1="{:g}" y1="{:g}" x2="{:g}" y2="{:g}"'.format(*titik) + f"{atribut}/>"


def _sambung(semua: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Stretches that touch or overlap made one."""
    semua.sort()
    awal, akhir = semua[0]
    for satu, dua in semua[1:]:
        if satu > akhir + BATAS:
            yield awal, akhir
            awal, akhir = satu, dua
        akhir = max(akhir, dua)
    yield awal, akhir
