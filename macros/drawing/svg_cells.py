"""The flowchart in the step table: one SVG a performer cell, from the router's symbolic geometry.

Lengths are those of :mod:`macros.drawing.scale`, symbols those of :mod:`macros.drawing.symbols`. Symbols are
opaque and lie above lines, so a line may end under its symbol.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from macros.drawing.scale import Letak, Scale, horizontal, narrowed, vertical_in_cell
from macros.drawing.symbols import SYMBOLS, Shape, outline
from macros.flow.canvas import Arrowhead, Canvas, Cell, Label, Line, Mark
from macros.flow.points import Horizontal, Vertical, X, Y

BATAS = 1
"""How far a line runs over its cell's border in pixels, so that the grid never shows through."""

_OVER: Mapping[Horizontal | Vertical, float] = {
    Horizontal.KIRI: -BATAS,
    Horizontal.KANAN: BATAS,
    Vertical.ATAS: -BATAS,
    Vertical.BAWAH: BATAS,
}

HURUF = 6.4
"""The width of a label's character in pixels, at the size that the style sheet gives it."""

LABEL = 15
"""The height of a label with the room around it, in pixels."""

MATA = 8
"""The length of an arrowhead in pixels."""

EKOR = 3
"""How much of its line must show behind an arrowhead, in pixels."""

SUDUT = 5.5
"""What a symbol must still rise above the highest line at its side, in pixels, so that a diamond is wide
there.
"""


class ChartDrawing:
    """Draws the cells of one flowchart; ``tautan`` are the addresses that the symbols of steps lead to."""

    def __init__(self, bidang: Canvas, ukuran: Scale, tautan: Mapping[int, str] | None = None) -> None:
        self._field = bidang
        self._skala = ukuran
        self._tautan = tautan or {}

    def width(self, kolom: int) -> float:
        """The least width of a column in pixels, so that tracks, small symbols and labels fit on both
        halves.
        """
        perlu, s = self._field.kolom[kolom], self._skala
        kiri = self._side(kolom, "kiri", perlu.samping_kiri) + perlu.jalur_kiri * s.jalur
        kanan = self._side(kolom, "kanan", perlu.samping_kanan) + perlu.jalur_kanan * s.jalur
        return 2 * (s.lebar + s.tepi + max(kiri, kanan))

    def _side(self, kolom: int, sisi: str, tempat: int) -> float:
        """What must lie between the room around a symbol and the first track: small symbols, a label, an
        arrowhead.
        """
        petak = [cell for (_, k), cell in self._field.petak.items() if k == kolom]
        label = (
            len(label_entry.teks) * HURUF + 6
            for isi in petak
            for label_entry in isi.label
            if label_entry.letak == sisi
        )
        mata = (
            MATA + EKOR - self._skala.tepi
            if any(arrowhead.sisi == sisi for isi in petak for arrowhead in isi.mata)
            else 0
        )
        return max(tempat * 3 * self._skala.kecil, mata, *label)

    def height(self, nomor: int) -> float:
        """The least height of a row in pixels."""
        perlu, s = self._field.baris[nomor], self.ukuran(nomor)
        label = LABEL if any(cell.label for (n, _), cell in self._field.petak.items() if n == nomor) else 0
        kecil = s.sela + 2 * s.kecil
        atas = s.tinggi + s.tepi + (kecil if perlu.puncak else s.pita if perlu.pita else 0)
        bawah = s.tinggi + max(s.tepi + (kecil if perlu.alas else 0), label)
        return 2 * max(atas, bawah, (perlu.tingkat - 1) * s.tingkat + label)

    @property
    def cells(self) -> Mapping[tuple[int, int], Cell]:
        """What stands in each cell, by step and column."""
        return self._field.petak

    def links(self, nomor: int) -> str:
        """The address that a step's symbol leads to; "" where it leads nowhere."""
        return self._tautan.get(nomor, "")

    def content(self, nomor: int, kolom: int, sebutan: str = "") -> str:
        """What is drawn in one cell, as the inside of an SVG of the cell's size; "" where nothing is."""
        petak = self._field.petak.get((nomor, kolom))
        if petak is None:
            return ""
        return "".join(CellPainter(self.ukuran(nomor), sebutan, self.links(nomor)).layer(petak))

    def cell(self, nomor: int, kolom: int, sebutan: str = "") -> Markup:
        """One cell's drawing, named for those who hear the page; empty where nothing is drawn."""
        petak = self._field.petak.get((nomor, kolom))
        if petak is None:
            return Markup("")
        alat = CellPainter(self.ukuran(nomor), sebutan, self.links(nomor))
        jalur, tanda = "".join(alat.path(petak)), "".join(map(alat.mark, petak.tanda))
        if not tanda:
            return Markup(f'<svg class="alur" aria-hidden="true">{jalur}</svg>')  # noqa: S704 - every text was escaped
        diam = f'<g aria-hidden="true">{jalur}</g>' if jalur else ""
        return Markup(f'<svg class="alur" role="none">{diam}{tanda}</svg>')  # noqa: S704 - every text was escaped

    def ukuran(self, nomor: int) -> Scale:
        """The lengths in one row: its symbols are high enough for all the lines at their sides."""
        s = self._skala
        perlu = (self._field.baris[nomor].tingkat - 1) * s.tingkat + SUDUT
        return replace(s, tinggi=perlu) if perlu > s.tinggi else s


@dataclass(frozen=True, slots=True)
class CellPainter:
    """Draws one cell; ``sebutan`` is what its step's symbol is called, and ``tautan`` where that leads."""

    skala: Scale
    sebutan: str
    links: str

    def layer(self, petak: Cell) -> Iterator[str]:
        """Lines, arrowheads, labels and symbols, in the order in which they lie on each other."""
        yield from self.path(petak)
        yield from map(self.mark, petak.tanda)

    def path(self, petak: Cell) -> Iterator[str]:
        """What leads from symbol to symbol: lines, arrowheads and labels, which the table also says in
        words.
        """
        yield from map(self._line, petak.garis)
        yield from (self.arrowhead(arrowhead, petak.tanda) for arrowhead in petak.mata)
        yield from map(self.label, petak.label)

    def _x(self, x: X) -> Letak:
        percent, pixels = horizontal(x, self.skala)
        return percent, pixels + _OVER.get(x.acuan, 0)

    def _y(self, y: Y) -> Letak:
        percent, pixels = vertical_in_cell(y, self.skala)
        return percent, pixels + _OVER.get(y.acuan, 0)

    def tip(self, garis: Line) -> tuple[Letak, Letak, Letak, Letak]:
        """Where a piece of a line begins and ends: x, y, x, y."""
        x1, x2 = (_to_middle(self._x(x), x) for x in (garis.x1, garis.x2))
        return x1, self._y(garis.y1), x2, self._y(garis.y2)

    def _line(self, garis: Line) -> str:
        return segment(*self.tip(garis), origin_attributes(garis))

    def arrowhead(self, mata: Arrowhead, tanda: Sequence[Mark]) -> str:
        """An arrowhead, in a cell with these symbols."""
        (fx, ox), (fy, oy) = self._x(mata.x), self._y(mata.y)
        if mata.sisi in ("kiri", "kanan") and any(
            SYMBOLS[mark.simbol].shape is Shape.DIAMOND for mark in tanda
        ):
            ox = narrowed(ox, oy, self.skala.tinggi)
        putar = {"atas": 0, "kanan": 90, "bawah": 180, "kiri": 270}[mata.sisi]
        letak = f"translate({ox:g} {oy:g}) rotate({putar})"
        bentuk = f'<path class="mata" d="M0 0-4-{MATA} 4-{MATA}z" transform="{letak}"'
        return self.at(fx, fy, f"{bentuk}{origin_attributes(mata)}/>")

    def label(self, label: Label) -> str:
        """An answer beside its line."""
        (fx, ox), (fy, oy) = self._x(label.x), self._y(label.y)
        arah = 1 if label.letak == "kanan" else -1
        bawah = label.y.acuan is Vertical.SIMBOL_BAWAH
        dx, dy = (arah * 7, 11) if bawah else (arah * 3, -4)
        atribut = f'x="{ox + dx:g}" y="{oy + dy:g}" text-anchor="{"start" if arah > 0 else "end"}"'
        return self.at(fx, fy, f'<text class="label" {atribut}>{escape(label.teks)}</text>')

    def mark(self, tanda: Mark) -> str:
        """A symbol, with what it is called and where it leads."""
        s = self.skala
        (fx, ox), (fy, oy) = self._x(tanda.x), self._y(tanda.y)
        utama = tanda.x.acuan is Horizontal.TENGAH and tanda.y.acuan is Vertical.TENGAH
        lebar, tinggi = (s.lebar, s.tinggi) if utama else (1.5 * s.kecil, s.kecil)
        nama = self.sebutan if utama else SYMBOLS[tanda.simbol].small.format(", ".join(map(str, tanda.lawan)))
        gambar = (
            f'<g transform="translate({ox:g} {oy:g})">{outline(tanda.simbol, lebar, tinggi, tanda.teks)}</g>'
            if ox or oy
            else outline(tanda.simbol, lebar, tinggi, tanda.teks)
        )
        suara = f' role="img" aria-label="{escape(nama)}"'
        if utama and self.links:
            gambar = f'<a href="{escape(self.links)}" aria-label="{escape(nama)}">{gambar}</a>'
            suara = ' role="none"'
        return self.simbol(fx, fy, f' class="simbol" data-simbol="{tanda.simbol}"{suara}', gambar)

    def at(self, fx: int, fy: int, isi: str) -> str:
        """Something placed at percentages of the cell."""
        return f'<svg x="{fx}%" y="{fy}%">{isi}</svg>' if fx or fy else isi

    def simbol(self, fx: int, fy: int, atribut: str, isi: str) -> str:
        """A symbol placed at percentages of the cell."""
        return f'<svg x="{fx}%" y="{fy}%"{atribut}>{isi}</svg>'


def segment(x1: Letak, y1: Letak, x2: Letak, y2: Letak, atribut: str) -> str:
    """A straight line between two points; exact at both ends, whatever the size of the cell."""
    (fx1, a1), (fx2, a2), (fy1, b1), (fy2, b2) = x1, x2, y1, y2
    lebar, tinggi = fx2 - fx1, fy2 - fy1
    # within the nested view the line starts in pixels and ends at the view's far side, and is then moved into
    # place
    ujung_x = "100%" if lebar else "0"
    ujung_y = "100%" if tinggi else "0"
    pindah = f' transform="translate({a2:g} {b2:g})"' if a2 or b2 else ""
    garis = f'<line x1="{a1 - a2:g}" y1="{b1 - b2:g}" x2="{ujung_x}" y2="{ujung_y}"{pindah}{atribut}/>'
    ukuran = f' width="{lebar or 100}%" height="{tinggi or 100}%"'
    return (
        garis
        if (fx1, fy1, lebar or 100, tinggi or 100) == (0, 0, 100, 100)
        else f'<svg x="{fx1}%" y="{fy1}%"{ukuran}>{garis}</svg>'
    )


def _to_middle(letak: Letak, x: X) -> Letak:
    """A line at a symbol's side runs on to its middle, under it, so that it meets the outline at any
    height.
    """
    return (50, 0) if x.acuan in (Horizontal.SIMBOL_KIRI, Horizontal.SIMBOL_KANAN) else letak


def origin_attributes(line: Line | Arrowhead) -> str:
    """The attributes that say which steps a piece leads from and to; none for the line that joins a shared
    step.
    """
    return "" if line.ke is None else f' data-dari="{" ".join(map(str, line.dari))}" data-ke="{line.ke}"'
