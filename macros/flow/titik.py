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


class Mendatar(StrEnum):
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


class Tegak(StrEnum):
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

    ``ke`` counts tracks (``JALUR_*``) from 1, the nearest to the cell's edge, and slots (``SAMPING_*``) from 0, the
    nearest to the symbol; else it is 0.
    """

    acuan: Mendatar
    ke: int = 0


class Y(NamedTuple):
    """A vertical anchor. ``ke`` is the level at ``TENGAH``: 0 the middle, else as many half steps below it."""

    acuan: Tegak
    ke: int = 0


_X = {
    Mendatar.KIRI: 0,
    Mendatar.SIMBOL_KIRI: 4500,
    Mendatar.TENGAH: 5000,
    Mendatar.SIMBOL_KANAN: 5500,
    Mendatar.KANAN: PETAK,
}
_Y = {
    Tegak.ATAS: 0,
    Tegak.PUNCAK: 1000,
    Tegak.PUNCAK_BAWAH: 1100,
    Tegak.PITA: 2000,
    Tegak.SIMBOL_ATAS: 3500,
    Tegak.SIMBOL_BAWAH: 6500,
    Tegak.ALAS_ATAS: 7900,
    Tegak.ALAS: 8000,
    Tegak.BAWAH: PETAK,
}
_X_TETAP = {n: X(satu) for satu, n in _X.items()}
_Y_TETAP = {n: Y(satu) for satu, n in _Y.items()}
_SAMPING_LUAR = 3500  # beyond it, towards the edge, lie the tracks

TENGAH = 5000
SIMBOL_KIRI, SIMBOL_KANAN = _X[Mendatar.SIMBOL_KIRI], _X[Mendatar.SIMBOL_KANAN]
SAMPING = 100  # from the border of the symbol to the first slot
PUNCAK_BAWAH, PITA, SIMBOL_ATAS, SIMBOL_BAWAH, ALAS_ATAS = (
    _Y[satu] for satu in (Tegak.PUNCAK_BAWAH, Tegak.PITA, Tegak.SIMBOL_ATAS, Tegak.SIMBOL_BAWAH, Tegak.ALAS_ATAS)
)


@lru_cache(maxsize=4096)
def acuan_x(n: int) -> X:
    """The anchor at the place ``n`` (0 to PETAK) of a cell."""
    if n in _X_TETAP:
        return _X_TETAP[n]
    if n < TENGAH:
        return X(Mendatar.JALUR_KIRI, n) if n < _SAMPING_LUAR else X(Mendatar.SAMPING_KIRI, SIMBOL_KIRI - SAMPING - n)
    if n > PETAK - _SAMPING_LUAR:
        return X(Mendatar.JALUR_KANAN, PETAK - n)
    return X(Mendatar.SAMPING_KANAN, n - SIMBOL_KANAN - SAMPING)


@lru_cache(maxsize=4096)
def acuan_y(n: int) -> Y:
    """The anchor at the height ``n`` (0 to PETAK) of a cell."""
    return _Y_TETAP.get(n) or Y(Tegak.TENGAH, n - TENGAH)


@lru_cache(maxsize=4096)
def nomor_x(acuan: X) -> int:
    """The place of an anchor in a cell, from 0 to PETAK."""
    match acuan.acuan:
        case Mendatar.JALUR_KIRI:
            return acuan.ke
        case Mendatar.JALUR_KANAN:
            return PETAK - acuan.ke
        case Mendatar.SAMPING_KIRI:
            return SIMBOL_KIRI - SAMPING - acuan.ke
        case Mendatar.SAMPING_KANAN:
            return SIMBOL_KANAN + SAMPING + acuan.ke
        case tetap:
            return _X[tetap]


@lru_cache(maxsize=4096)
def nomor_y(acuan: Y) -> int:
    """The height of an anchor in a cell, from 0 to PETAK."""
    return TENGAH + acuan.ke if acuan.acuan is Tegak.TENGAH else _Y[acuan.acuan]
