"""DrawingML shapes in a table's cell (ECMA-376, and the shapes of Office 2010: [MS-ODRAWXML] 2.23).

Each is anchored in the cell's paragraph and placed from the cell's upper left corner; lengths are
millimetres.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from markupsafe import escape

from macros.base.colours import BLACK, PAPER, hex_digits
from macros.drawing.scale import Scale, horizontal, narrowed, vertical_in_cell
from macros.drawing.symbols import SYMBOLS, Shape
from macros.flow.canvas import Arrowhead, Cell, Label, Line, Mark
from macros.flow.points import Horizontal, Vertical, X, Y

EMU = 36_000
"""English Metric Units a millimetre."""

RUANG = " ".join(
    f'xmlns:{awalan}="{alamat}"'
    for awalan, alamat in (
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    )
)
_BULAT = '<a:gd name="adj" fmla="val 50000"/>'
GARIS = 0.28
"""How thick lines are, in millimetres."""

_TEBAL = 9_525
_PUTIH, _HITAM = (
    f'<a:solidFill><a:srgbClr val="{hex_digits(colour)}"/></a:solidFill>' for colour in (PAPER, BLACK)
)
_KOSONG = "<a:noFill/>"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a shape stands in its cell."""

    x: float
    y: float
    lebar: float
    tinggi: float


@dataclass(slots=True)
class ShapeNumbers:
    """Numbers the shapes of a document; later ones lie above earlier ones."""

    urut: Iterator[int] = field(default_factory=lambda: count(1))

    def shape(
        self,
        kotak: Anchor,
        jenis: str,
        nama: str,
        *,
        isi: str = _PUTIH,
        garis: bool = True,
        teks: str = "",
        putar: int = 0,
        besar: float = 7,
        rata: str = "center",
        warna: str = hex_digits(BLACK),
        cap: bool = False,
        ganti: str = "",
    ) -> str:
        """A run with one shape; ``putar`` in degrees clockwise, ``besar`` the text's size in points.

        ``ganti`` are the words for readers that know no shapes (ECMA-376-3, 9.3: mc:Fallback): most viewers
        and converters, for which the cell would be empty. Drawings of older kinds (VML) serve them worse, as
        some then drop what else the cell says.
        A stamp (``cap``) lies behind everything, and is placed from the corner of the page.
        """
        nomor = next(self.urut)
        cx, cy = (max(0, round(amount * EMU)) for amount in (kotak.lebar, kotak.tinggi))
        x, y = round(kotak.x * EMU), round(kotak.y * EMU)
        tulisan = _writing(teks, besar, rata, warna) if teks else ""
        pinggir = f'<a:ln w="{_TEBAL}">{_HITAM if garis else _KOSONG}</a:ln>'
        rot = f' rot="{putar * 60_000}"' if putar else ""
        sudut = _BULAT if jenis == Shape.CAPSULE else ""
        rupa = f'<a:prstGeom prst="{jenis}"><a:avLst>{sudut}</a:avLst></a:prstGeom>'
        dari = ("page", "page") if cap else ("column", "paragraph")
        kata = f'<mc:Fallback><w:t xml:space="preserve">{escape(ganti)} </w:t></mc:Fallback>' if ganti else ""
        return (
            f'<w:r><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
            f'relativeHeight="{nomor + 1000}" '
            f'behindDoc="{int(cap)}" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f'<wp:positionH relativeFrom="{dari[0]}"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="{dari[1]}"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f'<wp:docPr id="{nomor}" name="{escape(nama)} {nomor}" '
            f'descr="{escape(nama)}"/><wp:cNvGraphicFramePr/>'
            f'<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm{rot}><a:off x="0" y="0"/><a:ext cx="{cx}" '
            f'cy="{cy}"/></a:xfrm>'
            f"{rupa}{isi}{pinggir}</wps:spPr>{tulisan}"
            f'<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" '
            f'wrap="{"none" if teks else "square"}"/>'
            f"</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>{kata}</mc:AlternateContent></w:r>"
        )


def words_only(teks: str) -> str:
    """A run that only readers see who know no shapes."""
    isi = f'<w:t xml:space="preserve">{escape(teks)}</w:t>'
    pilihan = f'<mc:Choice Requires="wps"/><mc:Fallback>{isi}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent>{pilihan}</mc:AlternateContent></w:r>"


def _writing(teks: str, besar: float, rata: str, warna: str) -> str:
    return (
        f'<wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc '
        f'w:val="{rata}"/></w:pPr>'
        f'<w:r><w:rPr><w:b/><w:color w:val="{warna}"/><w:sz w:val="{round(besar * 2)}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(teks)}</w:t></w:r></w:p></w:txbxContent></wps:txbx>'
    )


@dataclass(frozen=True, slots=True)
class CellShapes:
    """Draws one cell: its size and ``skala`` (millimetres a pixel), and the lengths of its row in pixels."""

    penomor: ShapeNumbers
    lebar: float
    tinggi: float
    skala: float
    panjang: Scale

    def content(self, petak: Cell) -> str:
        """The runs of all that is drawn: lines, arrowheads, labels, then symbols above them.

        In the file, and so for readers of words alone, a symbol stands before its labels.
        """
        garis = [
            *map(self._line, petak.garis),
            *(self._arrowhead(arrowhead, petak) for arrowhead in petak.mata),
        ]
        label = [*map(self._label, petak.label)]
        return "".join((*garis, *map(self._mark, petak.tanda), *label))

    def _x(self, x: X) -> float:
        percent, pixels = horizontal(x, self.panjang)
        return self.lebar * percent / 100 + pixels * self.skala

    def _y(self, y: Y) -> float:
        percent, pixels = vertical_in_cell(y, self.panjang)
        return self.tinggi * percent / 100 + pixels * self.skala

    def _line(self, garis: Line) -> str:
        """A line as a thin box: shapes without width or height are not drawn alike everywhere."""
        x1, x2 = self._to_middle(garis.x1), self._to_middle(garis.x2)
        y1, y2 = self._y(garis.y1), self._y(garis.y2)
        t = GARIS / 2
        kotak = Anchor(x1 - t, y1 - t, x2 - x1 + GARIS, y2 - y1 + GARIS)
        return self.penomor.shape(kotak, "rect", "Garis alur", isi=_HITAM, garis=False)

    def _to_middle(self, x: X) -> float:
        """A line at a symbol's side runs on to its middle, under it."""
        return self.lebar / 2 if x.acuan in (Horizontal.SIMBOL_KIRI, Horizontal.SIMBOL_KANAN) else self._x(x)

    def _arrowhead(self, mata: Arrowhead, petak: Cell) -> str:
        k = self.skala
        x, y = self._x(mata.x), self._y(mata.y)
        if mata.sisi in ("kiri", "kanan") and any(
            SYMBOLS[mark.simbol].shape is Shape.DIAMOND for mark in petak.tanda
        ):
            tengah = self.lebar / 2
            x = tengah + narrowed(x - tengah, y - self.tinggi / 2, self.panjang.tinggi * k)
        panjang, lebar = 8 * k, 8 * k
        dx, dy, putar = {
            "atas": (-lebar / 2, -panjang, 180),
            "kiri": (-panjang, -lebar / 2, 90),
            "kanan": (0.0, -lebar / 2, 270),
        }[mata.sisi]
        return self.penomor.shape(
            Anchor(x + dx, y + dy, lebar, panjang), "triangle", "Panah", isi=_HITAM, putar=putar
        )

    def _label(self, label: Label) -> str:
        x, y = self._x(label.x), self._y(label.y)
        lebar, tinggi = 1.6 * len(label.teks) + 1.2, 3.0
        bawah = label.y.acuan is Vertical.SIMBOL_BAWAH
        kiri = x + (1.2 if bawah else 0.4) if label.letak == "kanan" else x - lebar - (1.2 if bawah else 0.4)
        kotak = Anchor(kiri, y + 0.3 if bawah else y - tinggi - 0.2, lebar, tinggi)
        rata = "left" if label.letak == "kanan" else "right"
        return self.penomor.shape(
            kotak, "rect", "Jawaban", isi=_KOSONG, garis=False, teks=label.teks, rata=rata, ganti=label.teks
        )

    def _mark(self, tanda: Mark) -> str:
        p, k = self.panjang, self.skala
        utama = tanda.x.acuan is Horizontal.TENGAH and tanda.y.acuan is Vertical.TENGAH
        w, h = (p.lebar * k, p.tinggi * k) if utama else (1.5 * p.kecil * k, p.kecil * k)
        kotak = Anchor(self._x(tanda.x) - w, self._y(tanda.y) - h, 2 * w, 2 * h)
        symbol = SYMBOLS[tanda.simbol]
        return self.penomor.shape(kotak, symbol.shape, symbol.name, teks=symbol.inside, ganti=symbol.name)
