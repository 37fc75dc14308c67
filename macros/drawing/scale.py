"""Symbolic points as lengths, once for every form: where in a cell something stands, and how large symbols
are.

A coordinate is a pair: the percentage of the cell that it starts from (its beginning, middle or end), and
pixels from there. The pieces of a connector so meet whatever height a row takes.
"""

from dataclasses import dataclass

from macros.flow.points import Horizontal, Vertical, X, Y

Letak = tuple[int, float]
"""A coordinate: percent of the cell (0, 50 or 100), and pixels from there."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Lengths in pixels.

    Half the ``lebar`` and ``tinggi`` of a symbol, half of a small one (``kecil``); the distance of tracks
    (``jalur``) and half that of levels (``tingkat``: a label stands between two); room around a symbol
    (``tepi``), up to the track above it (``pita``: an arrowhead), and up to a small symbol (``sela``: an
    arrowhead and a label).
    """

    lebar: float = 23
    tinggi: float = 13
    jalur: float = 9
    tingkat: float = 7.5
    tepi: float = 8
    kecil: float = 9
    pita: float = 11
    sela: float = 19


BIASA = Scale()
SEDANG = Scale(lebar=18, tinggi=11.5, jalur=7, kecil=8)
RAPAT = Scale(lebar=16, tinggi=10, jalur=7, tepi=6, kecil=8)


def scale_for(kolom: int) -> Scale:
    """Smaller symbols where there are many performers, so that the table still fits a laptop's screen."""
    return BIASA if kolom < 6 else SEDANG if kolom <= 8 else RAPAT


def horizontal(x: X, scale: Scale) -> Letak:
    """Where a point stands across a cell."""
    beside = scale.lebar + scale.tepi + scale.kecil + x.ke * 3 * scale.kecil
    match x.acuan:
        case Horizontal.KIRI:
            return 0, 0
        case Horizontal.JALUR_KIRI:
            return 0, x.ke * scale.jalur
        case Horizontal.SAMPING_KIRI:
            return 50, -beside
        case Horizontal.SIMBOL_KIRI:
            return 50, -scale.lebar
        case Horizontal.TENGAH:
            return 50, 0
        case Horizontal.SIMBOL_KANAN:
            return 50, scale.lebar
        case Horizontal.SAMPING_KANAN:
            return 50, beside
        case Horizontal.JALUR_KANAN:
            return 100, -x.ke * scale.jalur
        case Horizontal.KANAN:
            return 100, 0


def vertical(y: Y, scale: Scale, above: float, below: float, gap: float) -> Letak:
    """Where a point stands down a cell.

    ``above`` and ``below`` are pixels from the cell's middle to the edges of its symbol, ``gap`` those from
    the lower edge to a small symbol: half the height and ``sela`` of the scale, but for symbols of two parts.
    """
    match y.acuan:
        case Vertical.ATAS:
            return 0, 0
        case Vertical.PUNCAK:
            return 50, -(above + scale.sela + scale.kecil)
        case Vertical.PUNCAK_BAWAH:
            return 50, -(above + scale.sela)
        case Vertical.PITA:
            return 50, -(above + scale.pita)
        case Vertical.SIMBOL_ATAS:
            return 50, -above
        case Vertical.TENGAH:
            return 50, y.ke * scale.tingkat
        case Vertical.SIMBOL_BAWAH:
            return 50, below
        case Vertical.ALAS_ATAS:
            return 50, below + gap
        case Vertical.ALAS:
            return 50, below + gap + scale.kecil
        case Vertical.BAWAH:
            return 100, 0


def vertical_in_cell(y: Y, scale: Scale) -> Letak:
    """Where a point stands down a cell whose symbol has the scale's height, in its middle."""
    return vertical(y, scale, scale.tinggi, scale.tinggi, scale.sela)


def narrowed(offset: float, level: float, half: float) -> float:
    """How far from its middle a diamond's side stands at a level (pixels up or down), where ``offset`` is
    half its width and ``half`` half its height: it narrows away from its middle.
    """
    return offset * (1 - abs(level) / half)
