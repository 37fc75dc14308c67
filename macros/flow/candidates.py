"""The few ways that a connector may take from one step to another, the simplest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.flow.points import PETAK, PITA, SIMBOL_ATAS, SIMBOL_BAWAH, SIMBOL_KANAN, SIMBOL_KIRI, TENGAH

LEFT, VERTICAL, RIGHT = -1, 0, 1  # VERTICAL: out at the bottom, in at the top

BEND = 2 * PETAK  # a bend costs as much as this length


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one page: the columns of each row's step, and in each column the next row below with a
    symbol.
    """

    columns: int
    rows: Sequence[tuple[int, ...]]
    below: Sequence[Sequence[int]]


def grid(columns: int, rows: Sequence[tuple[int, ...]]) -> Grid:
    """Prepare the rows (each with its step's column indexes in order); ``below[row][column]`` is len(rows)
    if none.
    """
    below = [[len(rows)] * columns]
    for row in range(len(rows) - 1, 0, -1):
        line = below[-1].copy()
        for column in rows[row]:
            line[column] = row
        below.append(line)
    below.reverse()
    return Grid(columns, rows, below)


class Way(NamedTuple):
    """A connector's way: out of a step's symbol, along one vertical ``spine``, into the next.

    ``x0`` and ``y0``: where it leaves. The spine runs at ``x`` (of a gutter's middle line, a column's border,
    until tracks are given) from ``y0`` to ``y1``; then it goes at ``y1`` to ``x1``, and with a ``band`` down
    from there.
    """

    cost: int
    exit: int
    x0: int
    y0: int
    gutter: bool
    x: int
    y1: int
    entry: int
    x1: int
    band: bool


def ways(grid: Grid, source: int, target: int) -> list[Way]:
    """All ways from row to row, cheapest first; the last ones, through gutters, are always open."""
    found = [*_direct(grid, source, target), *_around(grid, source, target)]
    found.sort()
    return found


def _centre(column: int) -> int:
    return column * PETAK + TENGAH


def _direct(grid: Grid, source: int, target: int) -> Iterator[Way]:
    """Ways down along the middle of a column that has no symbol between the two."""
    if target <= source:
        return
    below, there, here = grid.below[source], grid.rows[target], grid.rows[source]
    low, high = there[0], there[-1]
    top, middle, band = target * PETAK + SIMBOL_ATAS, target * PETAK + TENGAH, target * PETAK + PITA
    bottom, side = source * PETAK + SIMBOL_BAWAH, source * PETAK + TENGAH
    for column in here:
        x = _centre(column)
        if below[column] == target:
            yield Way(top - bottom, VERTICAL, x, bottom, False, x, top, VERTICAL, x, False)
        elif below[column] > target:
            length = middle - bottom + BEND // 10
            if column < low:
                x1 = low * PETAK + SIMBOL_KIRI
                yield Way(BEND + length + x1 - x, VERTICAL, x, bottom, False, x, middle, LEFT, x1, False)
            elif column > high:
                x1 = high * PETAK + SIMBOL_KANAN
                yield Way(BEND + length + x - x1, VERTICAL, x, bottom, False, x, middle, RIGHT, x1, False)
            x1 = _centre(min(there, key=lambda other: abs(other - column)))
            cost = 2 * BEND + length + abs(x1 - x)
            yield Way(cost, VERTICAL, x, bottom, False, x, band, VERTICAL, x1, True)
    for column in there:
        if below[column] == target and not here[0] <= column <= here[-1]:
            out = LEFT if column < here[0] else RIGHT
            x0 = here[0] * PETAK + SIMBOL_KIRI if out == LEFT else here[-1] * PETAK + SIMBOL_KANAN
            x = _centre(column)
            cost = BEND + top - side + abs(x - x0)
            yield Way(cost, out, x0, side, False, x, top, VERTICAL, x, False)


def _around(grid: Grid, source: int, target: int) -> Iterator[Way]:
    """Ways through a gutter: to a free side, or over the band to the top."""
    here, there = grid.rows[source], grid.rows[target]
    y0, middle, band = source * PETAK + TENGAH, target * PETAK + TENGAH, target * PETAK + PITA
    left, right = there[0] * PETAK + SIMBOL_KIRI, there[-1] * PETAK + SIMBOL_KANAN
    for gutter in range(grid.columns + 1):
        x = gutter * PETAK
        if gutter <= here[0]:
            out, x0 = LEFT, here[0] * PETAK + SIMBOL_KIRI
        elif gutter > here[-1]:
            out, x0 = RIGHT, here[-1] * PETAK + SIMBOL_KANAN
        else:
            continue
        length = abs(x - x0) + (
            (out == LEFT) == (target > source)
        )  # in doubt on to the right, back to the left
        if source != target:
            if gutter <= there[0]:
                cost = 2 * BEND + length + abs(middle - y0) + left - x
                yield Way(cost, out, x0, y0, True, x, middle, LEFT, left, False)
            elif gutter > there[-1]:
                cost = 2 * BEND + length + abs(middle - y0) + x - right
                yield Way(cost, out, x0, y0, True, x, middle, RIGHT, right, False)
        x1 = _centre(min(there, key=lambda column: abs(2 * column + 1 - 2 * gutter)))
        cost = 3 * BEND + length + abs(band - y0) + abs(x1 - x) + SIMBOL_ATAS - PITA
        yield Way(cost, out, x0, y0, True, x, band, VERTICAL, x1, True)
