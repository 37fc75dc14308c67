"""Ways of connectors in pixels: from the outline of one shape to that of another, with right angles only."""

from collections.abc import Sequence
from typing import NamedTuple

SUDUT = 8.0
"""So far from a shape's corners its sides may be met."""


class Titik(NamedTuple):
    """A point in pixels."""

    x: float
    y: float


class Kotak(NamedTuple):
    """A shape's bounds: its upper left corner, width and height."""

    x: float
    y: float
    lebar: float
    tinggi: float

    @property
    def tengah(self) -> Titik:
        """Its middle."""
        return Titik(self.x + self.lebar / 2, self.y + self.tinggi / 2)


def belok(jalan: Sequence[Titik]) -> Titik:
    """Where the last, level piece of a way begins."""
    awal = len(jalan) - 1
    while awal and jalan[awal - 1].y == jalan[-1].y:
        awal -= 1
    return jalan[awal]


def naik(jalan: Sequence[Titik], geser: float, minggir: float = 0.0) -> list[Titik]:
    """The way with its last, level piece moved up or down, so that it meets a task instead of the gateway below.

    A way that comes from below steps aside by ``minggir`` before it goes on up: others may use its track there.
    """
    awal, akhir = belok(jalan), jalan[-1]
    sebelum = list(jalan[: jalan.index(awal)])
    if minggir and sebelum and sebelum[-1].y > awal.y:
        sebelum.append(awal)
        awal = awal._replace(x=awal.x + (minggir if akhir.x > awal.x else -minggir))
        sebelum.append(awal)
    return [*sebelum, awal._replace(y=awal.y + geser), akhir._replace(y=akhir.y + geser)]


def sambung(jalan: Sequence[Titik], asal: Kotak, tujuan: Kotak, *, wajik: bool = False) -> tuple[Titik, ...]:
    """A way with right angles only, from the outline of one shape (a diamond if ``wajik``) to that of another.

    Without points on the way it leads straight down, where one shape stands below the other, or once around a corner.
    """
    if jalan:
        awal, akhir = _hubung(asal, jalan[0], wajik=wajik), _hubung(tujuan, jalan[-1])
        return _rapikan([*awal, *jalan, *reversed(akhir)])
    if abs(asal.tengah.x - tujuan.tengah.x) < 1 and tujuan.y > asal.y:
        return Titik(asal.tengah.x, asal.y + asal.tinggi), Titik(tujuan.tengah.x, tujuan.y)
    return _rapikan([_tepi(asal, tujuan.tengah), Titik(tujuan.tengah.x, asal.tengah.y), _tepi(tujuan, asal.tengah)])


def _hubung(kotak: Kotak, titik: Titik, *, wajik: bool = False) -> list[Titik]:
    """From a shape's outline to a point where the way begins, by right angles."""
    x, y = kotak.tengah
    di_x, di_y = kotak.x <= titik.x <= kotak.x + kotak.lebar, kotak.y <= titik.y <= kotak.y + kotak.tinggi
    if di_x and di_y and not wajik:
        return []
    if di_x and abs(titik.x - x) < (1 if wajik else kotak.lebar / 2 - SUDUT):
        return [Titik(titik.x, kotak.y if titik.y < y else kotak.y + kotak.tinggi)]
    masuk = abs(titik.y - y) if wajik else 0.0  # a diamond narrows away from its middle
    sisi = kotak.x + masuk if titik.x < x else kotak.x + kotak.lebar - masuk
    if abs(titik.y - y) < kotak.tinggi / 2 - (0 if wajik else SUDUT):
        return [Titik(sisi, titik.y)]
    return [Titik(sisi, y), Titik(titik.x, y)]


def _tepi(kotak: Kotak, ke: Titik) -> Titik:
    x, y = kotak.tengah
    if abs(ke.x - x) < 1:
        return Titik(x, kotak.y if ke.y < y else kotak.y + kotak.tinggi)
    return Titik(kotak.x if ke.x < x else kotak.x + kotak.lebar, y)


def _rapikan(jalan: Sequence[Titik]) -> tuple[Titik, ...]:
    """Without points that say nothing: doubles, and those on a straight line."""
    hasil: list[Titik] = []
    for satu in jalan:
        satu = Titik(round(satu.x, 1), round(satu.y, 1))
        if hasil and hasil[-1] == satu:
            continue
        while len(hasil) > 1 and (hasil[-2].x == hasil[-1].x == satu.x or hasil[-2].y == hasil[-1].y == satu.y):
            hasil.pop()
        hasil.append(satu)
    return tuple(hasil)
