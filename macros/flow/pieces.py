"""Lines cut into pieces: at the borders of cells, and where connectors to one target join."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from macros.flow.canvas import Cell, Line
from macros.flow.graph import Asal, Tujuan
from macros.flow.points import PETAK, anchor_x, anchor_y

Point = tuple[int, int]
_Spans = dict[int, list[tuple[int, int, Asal]]]


class Net:
    """The lines of all connectors that may merge: those to one target."""

    __slots__ = ("across", "down", "target")

    def __init__(self, target: Tujuan | None) -> None:
        self.target = target
        self.across: _Spans = defaultdict(list)
        self.down: _Spans = defaultdict(list)

    def draw(self, source: Asal, points: Sequence[Point]) -> None:
        """Add a connector's line from corner to corner."""
        for (x0, y0), (x1, y1) in pairwise(points):
            if x0 != x1:
                self.across[y0].append((x0, x1, source) if x0 < x1 else (x1, x0, source))
            elif y0 != y1:
                self.down[x0].append((y0, y1, source) if y0 < y1 else (y1, y0, source))

    def cut(self, petak: dict[tuple[int, int], Cell], first: int) -> None:
        """Put the pieces into their cells; row 0 of the plane is the step ``first``."""
        for y, spans in self.across.items():
            row, height = divmod(y, PETAK)
            at = anchor_y(height)
            for left, right, sources in _merge(spans):
                for column, x0, x1 in _cells(left, right):
                    piece = Line(anchor_x(x0), at, anchor_x(x1), at, sources, self.target)
                    petak[first + row, column].garis.append(piece)
        for x, spans in self.down.items():
            column, place = divmod(x, PETAK)
            where = anchor_x(place)
            for top, bottom, sources in _merge(spans):
                for row, y0, y1 in _cells(top, bottom):
                    piece = Line(where, anchor_y(y0), where, anchor_y(y1), sources, self.target)
                    petak[first + row, column].garis.append(piece)


def sources(several: Iterable[Asal]) -> tuple[Asal, ...]:
    """Sources without repetition, the start first, then by number."""
    return tuple(sorted(set(several), key=lambda source: 0 if isinstance(source, str) else source))


def _merge(spans: Sequence[tuple[int, int, Asal]]) -> Iterator[tuple[int, int, tuple[Asal, ...]]]:
    """The stretches of one line, from where a source joins it to where the next does."""
    if len(spans) == 1:
        low, high, source = spans[0]
        yield low, high, (source,)
        return
    ends = sorted({end for low, high, _ in spans for end in (low, high)})
    start, before = ends[0], None
    for low, high in pairwise(ends):
        here = sources(source for one, two, source in spans if one <= low and high <= two)
        if here != before:
            if before:
                yield start, low, before
            start, before = low, here
    if before:
        yield start, ends[-1], before


def _cells(low: int, high: int) -> Iterator[tuple[int, int, int]]:
    """The cells that a stretch passes, and from where to where in each."""
    first, last = low // PETAK, (high - 1) // PETAK
    for cell in range(first, last + 1):
        begin, end = max(low - cell * PETAK, 0), min(high - cell * PETAK, PETAK)
        yield cell, begin, end
