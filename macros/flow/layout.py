"""Choosing each connector's way: the cheapest, given those chosen before; then again, given all others."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from macros.flow.candidates import LEFT, RIGHT, VERTICAL, Grid, Way, ways
from macros.flow.points import PETAK, SIMBOL_KANAN, SIMBOL_KIRI, TENGAH

# What else costs as much as a length.
CROSSING = 8 * PETAK  # lines rather go around
SHARED_SIDE = PETAK // 2  # a second exit on one side of a symbol
MIXED_SIDE = 11 * PETAK // 5  # an exit and an entry on one side: a little more than a bend
CROWD = PETAK // 5  # beside another connector in one gutter
MERGE = 23 * PETAK // 10  # saved when a connector joins one to the same target in a gutter

ROUNDS = 2  # of choosing again; a third changes next to nothing


class Connection(NamedTuple):
    """A connector between two rows of the page; ``links`` are identified by their index."""

    source: int
    target: int


class Stub(NamedTuple):
    """Where the connector from a step to a small symbol of its own leaves: below a column, or on a side."""

    row: int
    exit: int
    column: int


class Layout:
    """The ways chosen so far, and what they occupy."""

    def __init__(self, grid: Grid, links: Sequence[Connection]) -> None:
        self.grid = grid
        self.links = links
        self.chosen: dict[int, Way] = {}
        self.options = [ways(grid, source, target) for source, target in links]
        self._exits: Counter[tuple[int, int]] = Counter()
        self._entries: Counter[tuple[int, int]] = Counter()
        self._bottoms: set[tuple[int, int]] = set()
        self._across: list[tuple[int, int, int, int]] = []  # y, left, right, target
        self._down: list[tuple[int, int, int, int, Way]] = []  # x, top, bottom, target
        for row, columns in enumerate(grid.rows):
            if len(columns) > 1:
                left, right = columns[0] * PETAK + SIMBOL_KANAN, columns[-1] * PETAK + SIMBOL_KIRI
                self._across.append((row * PETAK + TENGAH, left, right, -1))

    def choose(self, link: int) -> None:
        """Give a connector its cheapest way."""
        source, target = self.links[link]
        best, least = None, None
        for way in self.options[link]:
            if least is not None and way.cost - MERGE >= least:
                break
            cost = self._cost(way, source, target)
            if cost is not None and (least is None or cost < least):
                best, least = way, cost
        assert best is not None, "a way through a gutter is always open"  # noqa: S101
        self._place(link, best)

    def stub(self, row: int) -> Stub:
        """Reserve an exit to a small symbol of the step: straight below it when that is free, else on a
        side.
        """
        columns = self.grid.rows[row]
        for column in columns:
            place = (row, column * PETAK + TENGAH)
            if place not in self._bottoms:
                self._bottoms.add(place)
                return Stub(row, VERTICAL, column)
        side = min((RIGHT, LEFT), key=lambda side: self._exits[row, side] + self._entries[row, side])
        self._exits[row, side] += 1
        return Stub(row, side, columns[-1] if side == RIGHT else columns[0])

    def improve(self) -> None:
        """Choose again for every connector that is in the way of another, now that all the others are
        known.
        """
        for link, way in list(self.chosen.items()):
            self._remove(link)
            cost = self._cost(way, *self.links[link])
            if cost is not None and cost <= way.cost:
                self._place(link, way)
            else:
                self.choose(link)

    def _place(self, link: int, way: Way) -> None:
        source, target = self.links[link]
        self.chosen[link] = way
        if way.exit == VERTICAL:
            self._bottoms.add((source, way.x0))
        else:
            self._exits[source, way.exit] += 1
            self._across.append((way.y0, min(way.x0, way.x), max(way.x0, way.x), target))
        if way.entry != VERTICAL:
            self._entries[target, way.entry] += 1
        if way.x1 != way.x:
            self._across.append((way.y1, min(way.x1, way.x), max(way.x1, way.x), target))
        self._down.append((way.x, min(way.y0, way.y1), max(way.y0, way.y1), target, way))

    def _remove(self, link: int) -> None:
        source, target = self.links[link]
        way = self.chosen.pop(link)
        if way.exit == VERTICAL:
            self._bottoms.discard((source, way.x0))
        else:
            self._exits[source, way.exit] -= 1
            self._across.remove((way.y0, min(way.x0, way.x), max(way.x0, way.x), target))
        if way.entry != VERTICAL:
            self._entries[target, way.entry] -= 1
        if way.x1 != way.x:
            self._across.remove((way.y1, min(way.x1, way.x), max(way.x1, way.x), target))
        self._down.remove((way.x, min(way.y0, way.y1), max(way.y0, way.y1), target, way))

    def _cost(self, way: Way, source: int, target: int) -> int | None:
        """What a way costs beside the others, None when it is blocked."""
        cost, out, x0, y0, gutter, x, y1, entry, x1, _ = way
        if out == VERTICAL:
            if (source, x0) in self._bottoms:
                return None
        else:
            cost += SHARED_SIDE * self._exits[source, out]
            if self._entries[source, out]:
                cost += MIXED_SIDE
        if entry != VERTICAL:
            cost += MIXED_SIDE * self._exits[target, entry]
        top, bottom = (y0, y1) if y0 < y1 else (y1, y0)
        left0, right0 = (x0, x) if x0 < x else (x, x0)
        left1, right1 = (x1, x) if x1 < x else (x, x1)
        saved = 0
        for x2, top2, bottom2, target2, way2 in self._down:
            if x2 == x:
                if top2 <= bottom and top <= bottom2:
                    if target2 == target:
                        saved = MERGE if gutter else 0
                    elif gutter:
                        cost += CROWD + CROSSING * min(_tangle(way, way2), _tangle(way2, way))
                    else:
                        return None
            elif target2 != target:
                if left0 < x2 < right0 and top2 < y0 < bottom2:
                    cost += CROSSING
                if left1 < x2 < right1 and top2 < y1 < bottom2:
                    cost += CROSSING
        for y2, left2, right2, target2 in self._across:
            if left2 < x < right2 and top < y2 < bottom and target2 != target:
                cost += CROSSING
        return cost - saved


def _tangle(left: Way, right: Way) -> int:
    """How often two ways in one gutter cross when the one runs left of the other."""
    (top, bottom), (top2, bottom2) = sorted((left.y0, left.y1)), sorted((right.y0, right.y1))
    return (
        (top < right.y0 < bottom and right.x0 < right.x)
        + (top < right.y1 < bottom and right.x1 < right.x)
        + (top2 < left.y0 < bottom2 and left.x0 > left.x)
        + (top2 < left.y1 < bottom2 and left.x1 > left.x)
    )


def lay(grid: Grid, links: Sequence[Connection], ends: Sequence[int]) -> tuple[list[Way], list[Stub]]:
    """Choose the way of every link, and for each row in ``ends`` where it leaves to a small symbol.

    The flow from each step to the next comes first, so that it is straight; then the ends, then jumps, then
    loops, the short ones first.
    """
    layout = Layout(grid, links)
    order = sorted(range(len(links)), key=lambda link: _rank(links[link]))
    onward = [link for link in order if links[link].target == links[link].source + 1]
    for link in onward:
        layout.choose(link)
    stubs = [layout.stub(row) for row in ends]
    for link in order[len(onward) :]:
        layout.choose(link)
    for _ in range(ROUNDS):
        layout.improve()
    return [layout.chosen[link] for link in range(len(links))], stubs


def _rank(link: Connection) -> tuple[bool, int, int]:
    distance = link.target - link.source
    return distance <= 0, abs(distance), link.source
