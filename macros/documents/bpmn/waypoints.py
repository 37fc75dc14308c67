"""Ways of connectors in pixels: from the outline of one shape to that of another, with right angles only."""

from collections.abc import Sequence
from typing import NamedTuple

SUDUT = 8.0
"""So far from a shape's corners its sides may be met."""


class Point(NamedTuple):
    """A point in pixels."""

    x: float
    y: float


class Bounds(NamedTuple):
    """A shape's bounds: its upper left corner, width and height."""

    x: float
    y: float
    lebar: float
    tinggi: float

    @property
    def centre(self) -> Point:
        """Its middle."""
        return Point(self.x + self.lebar / 2, self.y + self.tinggi / 2)


def turn(jalan: Sequence[Point]) -> Point:
    """Where the last, level piece of a way begins."""
    awal = len(jalan) - 1
    while awal and jalan[awal - 1].y == jalan[-1].y:
        awal -= 1
    return jalan[awal]


def raise_way(jalan: Sequence[Point], geser: float, minggir: float = 0.0) -> list[Point]:
    """The way with its last, level piece moved up or down, so that it meets a task instead of the gateway
    below.

    A way that comes from below steps aside by ``minggir`` before it goes on up: others may use its track
    there.
    """
    awal, akhir = turn(jalan), jalan[-1]
    sebelum = list(jalan[: jalan.index(awal)])
    if minggir and sebelum and sebelum[-1].y > awal.y:
        sebelum.append(awal)
        awal = awal._replace(x=awal.x + (minggir if akhir.x > awal.x else -minggir))
        sebelum.append(awal)
    return [*sebelum, awal._replace(y=awal.y + geser), akhir._replace(y=akhir.y + geser)]


def connect(
    jalan: Sequence[Point], asal: Bounds, tujuan: Bounds, *, wajik: bool = False
) -> tuple[Point, ...]:
    """A way with right angles only, from the outline of one shape (a diamond if ``wajik``) to that of
    another.

    Without points on the way it leads straight down, where one shape stands below the other, or once around a
    corner.
    """
    if jalan:
        awal, akhir = _connect(asal, jalan[0], wajik=wajik), _connect(tujuan, jalan[-1])
        return _tidy([*awal, *jalan, *reversed(akhir)])
    if abs(asal.centre.x - tujuan.centre.x) < 1 and tujuan.y > asal.y:
        return Point(asal.centre.x, asal.y + asal.tinggi), Point(tujuan.centre.x, tujuan.y)
    return _tidy(
        [_edge(asal, tujuan.centre), Point(tujuan.centre.x, asal.centre.y), _edge(tujuan, asal.centre)]
    )


def _connect(kotak: Bounds, titik: Point, *, wajik: bool = False) -> list[Point]:
    """From a shape's outline to a point where the way begins, by right angles."""
    x, y = kotak.centre
    di_x, di_y = kotak.x <= titik.x <= kotak.x + kotak.lebar, kotak.y <= titik.y <= kotak.y + kotak.tinggi
    if di_x and di_y and not wajik:
        return []
    if di_x and abs(titik.x - x) < (1 if wajik else kotak.lebar / 2 - SUDUT):
        return [Point(titik.x, kotak.y if titik.y < y else kotak.y + kotak.tinggi)]
    masuk = abs(titik.y - y) if wajik else 0.0  # a diamond narrows away from its middle
    sisi = kotak.x + masuk if titik.x < x else kotak.x + kotak.lebar - masuk
    if abs(titik.y - y) < kotak.tinggi / 2 - (0 if wajik else SUDUT):
        return [Point(sisi, titik.y)]
    return [Point(sisi, y), Point(titik.x, y)]


def _edge(kotak: Bounds, ke: Point) -> Point:
    x, y = kotak.centre
    if abs(ke.x - x) < 1:
        return Point(x, kotak.y if ke.y < y else kotak.y + kotak.tinggi)
    return Point(kotak.x if ke.x < x else kotak.x + kotak.lebar, y)


def _tidy(jalan: Sequence[Point]) -> tuple[Point, ...]:
    """Without points that say nothing: doubles, and those on a straight line."""
    hasil: list[Point] = []
    for pair in jalan:
        pair = Point(round(pair.x, 1), round(pair.y, 1))
        if hasil and hasil[-1] == pair:
            continue
        while len(hasil) > 1 and (
            hasil[-2].x == hasil[-1].x == pair.x or hasil[-2].y == hasil[-1].y == pair.y
        ):
            hasil.pop()
        hasil.append(pair)
    return tuple(hasil)
