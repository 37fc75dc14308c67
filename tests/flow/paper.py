"""A drawing on paper: every anchor at real coordinates, with random measures within what a renderer is
promised.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from macros.flow.canvas import Arrowhead, Canvas, Cell, Label, Line, Mark
from macros.flow.points import Horizontal, Vertical, X, Y

Point = tuple[int, int]
ARROW = 8  # how long and wide an arrowhead is, at most
GAP = 2  # what must lie between things that do not touch


class Box(NamedTuple):
    """A rectangle."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def grown(self, by: int) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Piece(NamedTuple):
    """A piece of a line on the page; ``net`` tells what it may merge with."""

    x1: int
    y1: int
    x2: int
    y2: int
    net: object
    garis: Line

    @property
    def flat(self) -> bool:
        return self.y1 == self.y2

    @property
    def box(self) -> Box:
        return Box(self.x1, self.y1, self.x2, self.y2)


@dataclass
class Sizes:
    """What a renderer decides: half widths and heights of symbols, and the distances between things."""

    half_wide: int
    half_high: int
    small_wide: int
    small_high: int
    label_wide: int
    label_high: int
    track: int
    step: int  # between two half levels
    slot: int  # from the symbol's border to the first small symbol beside it
    gap: int  # above and below a symbol

    @classmethod
    def random(cls, rng: Random) -> Sizes:
        label_high = rng.randint(8, 16)
        small_wide = rng.randint(10, 30)
        half_wide = rng.randint(small_wide, 60)
        return cls(
            half_wide=half_wide,
            half_high=rng.randint(10, 40),
            small_wide=small_wide,
            small_high=rng.randint(5, 14),
            label_wide=rng.randint(8, half_wide),
            label_high=label_high,
            track=rng.randint(4, 12),
            step=(label_high + 2 * GAP + 1) // 2 + rng.randint(0, 4),
            slot=rng.randint(small_wide - half_wide + 2 * GAP, 20)
            if half_wide < small_wide
            else rng.randint(4, 20),
            gap=label_high + ARROW + 2 * GAP + rng.randint(0, 10),
        )


class Page:
    """A drawing on paper of random measures."""

    def __init__(self, bidang: Canvas, rng: Random) -> None:
        self.bidang = bidang
        self.sizes = Sizes.random(rng)
        self.lefts, self.tops = [0], {}
        for column in range(len(bidang.kolom)):
            self.lefts.append(self.lefts[-1] + self._width(column) + rng.choice([0, 0, rng.randint(0, 60)]))
        y = 0
        self.highs: dict[int, int] = {}
        for row in bidang.baris:
            self.tops[row] = y
            self.highs[row] = self._height(row) + 2 * rng.choice([0, 0, rng.randint(0, 60)])
            y += self.highs[row]
        self.bottom = y

    def _slot(self, place: int) -> int:
        """From the middle of the column to the middle of a small symbol beside the step's symbol."""
        size = self.sizes
        return size.half_wide + size.slot + place * (2 * size.small_wide + ARROW + 2 * GAP)

    def _width(self, column: int) -> int:
        size, need = self.sizes, self.bidang.kolom[column]
        halves = []
        for tracks, slots in (
            (need.jalur_kiri, need.samping_kiri),
            (need.jalur_kanan, need.samping_kanan),
        ):
            inner = size.half_wide + GAP + max(size.label_wide, ARROW + GAP)
            if slots:
                inner = max(inner, self._slot(slots - 1) + size.small_wide)
            halves.append(inner + GAP + (tracks + 1) * size.track)
        return 2 * max(halves)

    def half_high(self, row: int) -> int:
        """Half the height of a symbol: enough for the levels on its sides, and a label above the highest."""
        size = self.sizes
        return max(size.half_high, (self.bidang.baris[row].tingkat - 1) * size.step + size.label_high + GAP)

    def _height(self, row: int) -> int:
        size, need = self.sizes, self.bidang.baris[row]
        small = 2 * size.small_high + ARROW + 2 * GAP
        above = size.gap + (size.gap if need.pita else 0) + (small if need.puncak else 0)
        below = size.gap + (small if need.alas else 0)
        return 2 * (self.half_high(row) + max(above, below))

    def x(self, column: int, anchor: X) -> int:
        size, left, right = self.sizes, self.lefts[column], self.lefts[column + 1]
        middle = (left + right) // 2
        match anchor.acuan:
            case Horizontal.KIRI:
                return left
            case Horizontal.KANAN:
                return right
            case Horizontal.TENGAH:
                return middle
            case Horizontal.JALUR_KIRI:
                return left + anchor.ke * size.track
            case Horizontal.JALUR_KANAN:
                return right - anchor.ke * size.track
            case Horizontal.SIMBOL_KIRI:
                return middle - size.half_wide
            case Horizontal.SIMBOL_KANAN:
                return middle + size.half_wide
            case Horizontal.SAMPING_KIRI:
                return middle - self._slot(anchor.ke)
            case Horizontal.SAMPING_KANAN:
                return middle + self._slot(anchor.ke)

    def y(self, row: int, anchor: Y) -> int:
        size, half = self.sizes, self.half_high(row)
        top, bottom = self.tops[row], self.tops[row] + self.highs[row]
        middle = (top + bottom) // 2
        below = middle + half + size.gap
        match anchor.acuan:
            case Vertical.ATAS:
                return top
            case Vertical.BAWAH:
                return bottom
            case Vertical.TENGAH:
                return middle + anchor.ke * size.step
            case Vertical.SIMBOL_ATAS:
                return middle - half
            case Vertical.SIMBOL_BAWAH:
                return middle + half
            case Vertical.PITA:
                return middle - half - size.gap
            case Vertical.PUNCAK_BAWAH:
                return middle - half - size.gap - ARROW
            case Vertical.PUNCAK:
                return middle - half - size.gap - ARROW - size.small_high
            case Vertical.ALAS_ATAS:
                return below
            case Vertical.ALAS:
                return below + size.small_high

    def cell(self, row: int, column: int) -> Box:
        return Box(
            self.lefts[column], self.tops[row], self.lefts[column + 1], self.tops[row] + self.highs[row]
        )

    def symbol(self, row: int, column: int, tanda: Mark) -> Box:
        x, y = self.x(column, tanda.x), self.y(row, tanda.y)
        own = tanda.y.acuan is Vertical.TENGAH
        wide = self.sizes.half_wide if own else self.sizes.small_wide
        high = self.half_high(row) if own else self.sizes.small_high
        return Box(x - wide, y - high, x + wide, y + high)

    def piece(self, row: int, column: int, garis: Line) -> Piece:
        inside = isinstance(garis.ke, int) and garis.ke in self.bidang.baris
        net: object = ("shared", row) if garis.ke is None else garis.ke if inside else (garis.ke, garis.dari)
        return Piece(
            self.x(column, garis.x1),
            self.y(row, garis.y1),
            self.x(column, garis.x2),
            self.y(row, garis.y2),
            net,
            garis,
        )

    def arrow(self, row: int, column: int, mata: Arrowhead) -> Box:
        x, y = self.x(column, mata.x), self.y(row, mata.y)
        if mata.sisi == "atas":
            return Box(x - ARROW // 2, y - ARROW, x + ARROW // 2, y)
        if mata.sisi == "kiri":
            return Box(x - ARROW, y - ARROW // 2, x, y + ARROW // 2)
        return Box(x, y - ARROW // 2, x + ARROW, y + ARROW // 2)

    def label(self, row: int, column: int, label: Label, petak: Cell) -> Box:
        """Its box: as wide as labels get, unless a small symbol's connector is nearer than that."""
        size = self.sizes
        x, y = self.x(column, label.x), self.y(row, label.y)
        wide = size.label_wide
        slots = Horizontal.SAMPING_KIRI if label.letak == "kiri" else Horizontal.SAMPING_KANAN
        smalls = {t.x.ke for t in petak.tanda if t.x.acuan is slots and t.y.acuan is Vertical.ALAS}
        if label.y.acuan is Vertical.SIMBOL_BAWAH:
            top = y + GAP
            room = [self._slot(0)] if smalls else []
        else:
            top = y - GAP - size.label_high
            room = [self._slot(slot) - size.half_wide for slot in smalls if slot]
        wide = min(wide, *(nearest - 2 * GAP for nearest in room), wide)
        left = x + GAP if label.letak == "kanan" else x - GAP - wide
        return Box(left, top, left + wide, top + size.label_high)


def touches(box: Box, piece: Piece) -> bool:
    """Whether a line ends on a symbol's border, coming straight from outside."""
    if piece.flat:
        return box.top < piece.y1 < box.bottom and (piece.x1 == box.right or piece.x2 == box.left)
    return box.left < piece.x1 < box.right and (piece.y1 == box.bottom or piece.y2 == box.top)
