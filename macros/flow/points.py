"""Symbolic points of a cell, and the integer plane on which the router works.

A renderer knows rows' heights and columns' widths; the geometry does not. So a point of a cell is a pair of
*anchors*, :class:`X` and :class:`Y`, whose order is all that the router relies on::

    X  KIRI < JALUR_KIRI 1, 2 .. < SAMPING_KIRI .., 0 < SIMBOL_KIRI < TENGAH < SIMBOL_KANAN
         < SAMPING_KANAN 0, .. < JALUR_KANAN .., 2, 1 < KANAN
    Y  ATAS < PUNCAK < PUNCAK_BAWAH < PITA < SIMBOL_ATAS < TENGAH -n .. 0 .. n < SIMBOL_BAWAH
         < ALAS_ATAS < ALAS < BAWAH

On the router's plane a cell is ``PETAK`` wide and high, and each anchor has its own number within it.
"""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

PETAK = 10_000


class Horizontal(StrEnum):
    """Horizontal anchors of a cell, from left to right."""

    KIRI = "kiri"
    JALUR_KIRI = "jalur_kiri"
    SAMPING_KIRI = "samping_kiri"
    SIMBOL_KIRI = "simbol_kiri"
    TENGAH = "tengah"
    SIMBOL_KANAN = "simbol_kanan"
    SAMPING_KANAN = "samping_kanan"
    JALUR_KANAN = "jalur_kanan"
    KANAN = "kanan"


class Vertical(StrEnum):
    """Vertical anchors of a cell, from top to bottom."""

    ATAS = "atas"
    PUNCAK = "puncak"
    PUNCAK_BAWAH = "puncak_bawah"
    PITA = "pita"
    SIMBOL_ATAS = "simbol_atas"
    TENGAH = "tengah"
    SIMBOL_BAWAH = "simbol_bawah"
    ALAS_ATAS = "alas_atas"
    ALAS = "alas"
    BAWAH = "bawah"


class X(NamedTuple):
    """A horizontal anchor.

    ``ke`` counts tracks (``JALUR_*``) from 1, the nearest to the cell's edge, and slots (``SAMPING_*``) from
    0, the nearest to the symbol; else it is 0.
    """

    acuan: Horizontal
    ke: int = 0


class Y(NamedTuple):
    """A vertical anchor. ``ke`` is the level at ``TENGAH``: 0 the middle, else as many half steps below
    it.
    """

    acuan: Vertical
    ke: int = 0


_X = {
    Horizontal.KIRI: 0,
    Horizontal.SIMBOL_KIRI: 4500,
    Horizontal.TENGAH: 5000,
    Horizontal.SIMBOL_KANAN: 5500,
    Horizontal.KANAN: PETAK,
}
_Y = {
    Vertical.ATAS: 0,
    Vertical.PUNCAK: 1000,
    Vertical.PUNCAK_BAWAH: 1100,
    Vertical.PITA: 2000,
    Vertical.SIMBOL_ATAS: 3500,
    Vertical.SIMBOL_BAWAH: 6500,
    Vertical.ALAS_ATAS: 7900,
    Vertical.ALAS: 8000,
    Vertical.BAWAH: PETAK,
}
_X_TETAP = {n: X(horizontal) for horizontal, n in _X.items()}
_Y_TETAP = {n: Y(vertical) for vertical, n in _Y.items()}
_SAMPING_LUAR = 3500  # beyond it, towards the edge, lie the tracks

TENGAH = 5000
SIMBOL_KIRI, SIMBOL_KANAN = _X[Horizontal.SIMBOL_KIRI], _X[Horizontal.SIMBOL_KANAN]
SAMPING = 100  # from the border of the symbol to the first slot
PUNCAK_BAWAH, PITA, SIMBOL_ATAS, SIMBOL_BAWAH, ALAS_ATAS = (
    _Y[text]
    for text in (
        Vertical.PUNCAK_BAWAH,
        Vertical.PITA,
        Vertical.SIMBOL_ATAS,
        Vertical.SIMBOL_BAWAH,
        Vertical.ALAS_ATAS,
    )
)


@lru_cache(maxsize=4096)
def anchor_x(n: int) -> X:
    """The anchor at the place ``n`` (0 to PETAK) of a cell."""
    if n in _X_TETAP:
        return _X_TETAP[n]
    if n < TENGAH:
        return (
            X(Horizontal.JALUR_KIRI, n)
            if n < _SAMPING_LUAR
            else X(Horizontal.SAMPING_KIRI, SIMBOL_KIRI - SAMPING - n)
        )
    if n > PETAK - _SAMPING_LUAR:
        return X(Horizontal.JALUR_KANAN, PETAK - n)
    return X(Horizontal.SAMPING_KANAN, n - SIMBOL_KANAN - SAMPING)


@lru_cache(maxsize=4096)
def anchor_y(n: int) -> Y:
    """The anchor at the height ``n`` (0 to PETAK) of a cell."""
    return _Y_TETAP.get(n) or Y(Vertical.TENGAH, n - TENGAH)


@lru_cache(maxsize=4096)
def place_x(acuan: X) -> int:
    """The place of an anchor in a cell, from 0 to PETAK."""
    match acuan.acuan:
        case Horizontal.JALUR_KIRI:
            return acuan.ke
        case Horizontal.JALUR_KANAN:
            return PETAK - acuan.ke
        case Horizontal.SAMPING_KIRI:
            return SIMBOL_KIRI - SAMPING - acuan.ke
        case Horizontal.SAMPING_KANAN:
            return SIMBOL_KANAN + SAMPING + acuan.ke
        case tetap:
            return _X[tetap]


@lru_cache(maxsize=4096)
def place_y(acuan: Y) -> int:
    """The height of an anchor in a cell, from 0 to PETAK."""
    return TENGAH + acuan.ke if acuan.acuan is Vertical.TENGAH else _Y[acuan.acuan]
