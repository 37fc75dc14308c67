"""From a graph to its drawing: ways, levels and tracks put together on a sheet."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from macros.flow.candidates import LEFT, RIGHT, VERTICAL, Way, grid
from macros.flow.canvas import Canvas, Cell, ColumnNeeds, Mark, RowNeeds
from macros.flow.graph import Graph
from macros.flow.gutters import Rail, tracks
from macros.flow.layout import Stub, lay
from macros.flow.pieces import Point
from macros.flow.plan import Plan, Planner, Small
from macros.flow.points import (
    ALAS_ATAS,
    PETAK,
    PITA,
    PUNCAK_BAWAH,
    SAMPING,
    SIMBOL_ATAS,
    SIMBOL_BAWAH,
    SIMBOL_KANAN,
    SIMBOL_KIRI,
    TENGAH,
    Horizontal,
    Vertical,
    X,
    Y,
    anchor_x,
)
from macros.flow.ports import levels
from macros.flow.sheet import Sheet
from macros.flow.simbol import Simbol

_MIDDLE = X(Horizontal.TENGAH), Y(Vertical.TENGAH)
_SLOT = Horizontal.SAMPING_KIRI, Horizontal.SAMPING_KANAN
_BORDER = {LEFT: SIMBOL_KIRI, RIGHT: SIMBOL_KANAN}


def route(graf: Graph) -> Canvas:
    """Draw the whole flowchart on one page."""
    return route_pages(graf, [range(1, len(graf.simpul) + 1)])[0]


def route_pages(graf: Graph, halaman: Sequence[range]) -> tuple[Canvas, ...]:
    """Draw the flowchart on pages, each a range of step numbers.

    A connector to another page ends at a ``penghubung`` beside its source, and begins again at one beside its
    target; all that lead to one step bear the same letter.
    """
    cut = Pages(graf)
    return cut.lettered([cut.draw(numbers) for numbers in halaman], halaman)


class Pages:
    """Draws a flowchart page by page: what a page looks like is known before the pages after it are."""

    def __init__(self, graf: Graph) -> None:
        self._planner = Planner(graf)

    def draw(self, numbers: range) -> Canvas:
        """The page of these steps, its ``penghubung`` without letters; time and memory grow with this page
        alone.
        """
        return _Page(self._planner.plan(numbers)).draw()

    def lettered(self, drawn: Sequence[Canvas], pages: Sequence[range]) -> tuple[Canvas, ...]:
        """All pages with their letters, once it is known which steps stand on which."""
        letters = self._planner.letters(pages)
        return tuple(replace(page, petak=_lettered(page.petak, letters)) for page in drawn)


def _lettered(
    cells: Mapping[tuple[int, int], Cell], letters: Mapping[int, str]
) -> dict[tuple[int, int], Cell]:
    def named(row: int, tanda: Mark) -> Mark:
        if tanda.simbol is not Simbol.PENGHUBUNG:
            return tanda
        return replace(tanda, teks=letters[row if tanda.y.acuan is Vertical.PUNCAK else tanda.lawan[0]])

    return {
        (row, column): replace(cell, tanda=[named(row, tanda) for tanda in cell.tanda])
        for (row, column), cell in cells.items()
    }


class _Page:
    """One page, as its parts come to be."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.sheet = Sheet(plan.first)
        ends = [end.row for end in plan.ends]
        self.ways, self.stubs = lay(grid(plan.columns, plan.rows), plan.links, ends)
        self.slots: Counter[tuple[int, int, int]] = (
            Counter()
        )  # taken beside a symbol, by row, column and side
        self.places = [self._slot(stub) for stub in self.stubs]
        self.levels = levels(plan.links, self.ways, self.stubs, self.places)
        self.tracks = tracks(self._rails(), plan.columns)
        self.bands = {target for (_, target), way in zip(plan.links, self.ways, strict=True) if way.band}

    def draw(self) -> Canvas:
        self._symbols()
        for number, way in enumerate(self.ways):
            self._link(number, way)
        for number, stub in enumerate(self.stubs):
            self._end(number, self.plan.ends[number], stub)
        taken = {
            (target, way.x1)
            for (_, target), way in zip(self.plan.links, self.ways, strict=True)
            if way.entry == VERTICAL and not way.band
        }
        for start in self.plan.starts:
            self._start(start, taken)
        return Canvas(self._columns(), self._rows(), self.sheet.finish())

    def _slot(self, stub: Stub) -> int:
        """The next free slot on the stub's side; a small symbol straight below needs the room of the
        first.
        """
        key = stub.row, stub.column, stub.exit
        if stub.exit == VERTICAL:
            return 0
        if not self.slots[key]:
            self.slots[key] = (stub.row, VERTICAL, stub.column) in self.stubs
        self.slots[key] += 1
        return self.slots[key] - 1

    def _rails(self) -> list[Rail]:
        found = []
        for number, way in enumerate(self.ways):
            if way.gutter:
                target = self.plan.links[number].target
                y0 = way.y0 + self.levels.exits.get(number, 0)
                y1 = way.y1 + self.levels.entries.get((target, way.entry), 0)
                turns = [LEFT if x < way.x else RIGHT for x in (way.x0, way.x1)]
                found.append(Rail(number, way.x // PETAK, target, y0, turns[0], y1, turns[1]))
        return found

    def _symbols(self) -> None:
        for row, columns in enumerate(self.plan.rows):
            tanda = Mark(self.plan.simbol[row], *_MIDDLE)
            for column in columns:
                self.sheet.symbol(row, column, tanda)
            y = row * PETAK + TENGAH
            for left, right in pairwise(columns):
                self.sheet.joint(row, [(left * PETAK + SIMBOL_KANAN, y), (right * PETAK + SIMBOL_KIRI, y)])

    def _link(self, number: int, way: Way) -> None:
        panah, target = self.plan.panah[number], self.plan.links[number].target
        level = self.levels.exits.get(number, 0)
        y1 = way.y1 + self.levels.entries.get((target, way.entry), 0)
        x = self.tracks.x[number] if way.gutter else way.x
        points = [(way.x0, way.y0 + level), (x, way.y0 + level), (x, y1), (way.x1, y1)]
        if way.band:
            points.append((way.x1, target * PETAK + SIMBOL_ATAS))
        column = way.x0 // PETAK
        self.sheet.line(target, panah.dari, panah.ke, points, way.entry)
        self.sheet.label(
            panah, column, way.exit, level, left=self._crowded(self.plan.links[number].source, column)
        )

    def _crowded(self, row: int, column: int) -> bool:
        """Whether a small symbol stands below the step to the right, so that a label goes to the left."""
        return self.slots[row, column, RIGHT] > 0

    def _end(self, number: int, end: Small, stub: Stub) -> None:
        y = end.row * PETAK
        left = stub.column * PETAK
        x = TENGAH
        if stub.exit != VERTICAL:
            x = _BORDER[stub.exit] + stub.exit * (SAMPING + self.places[number])
        self.sheet.symbol(end.row, stub.column, end.mark(anchor_x(x), Vertical.ALAS))
        points: list[Point] = [(left + x, y + SIMBOL_BAWAH), (left + x, y + ALAS_ATAS)]
        level = self.levels.stubs.get(number, 0)
        if stub.exit != VERTICAL:
            height = y + TENGAH + level
            points = [(left + _BORDER[stub.exit], height), (left + x, height), points[1]]
        panah = end.panah[0]
        self.sheet.line(("end", number), panah.dari, panah.ke, points, VERTICAL)
        self.sheet.label(panah, stub.column, stub.exit, level, left=self._crowded(end.row, stub.column))

    def _start(self, start: Small, taken: set[tuple[int, int]]) -> None:
        """Above a column into which nothing comes straight from above; else beside that line."""
        row, columns = start.row, self.plan.rows[start.row]
        y = row * PETAK
        column = next((c for c in columns if (row, c * PETAK + TENGAH) not in taken), None)
        if column is not None:
            centre = column * PETAK + TENGAH
            taken.add((row, centre))
            self.slots[row, column, VERTICAL] = 1
            x, points = TENGAH, [(centre, y + PUNCAK_BAWAH), (centre, y + SIMBOL_ATAS)]
        else:
            column = columns[0]
            centre = column * PETAK + TENGAH
            x = SIMBOL_KIRI - SAMPING - self.slots[row, column, VERTICAL]
            self.slots[row, column, VERTICAL] += 1
            self.bands.add(row)
            bend = column * PETAK + x
            points = [
                (bend, y + PUNCAK_BAWAH),
                (bend, y + PITA),
                (centre, y + PITA),
                (centre, y + SIMBOL_ATAS),
            ]
        self.sheet.symbol(row, column, start.mark(anchor_x(x), Vertical.PUNCAK))
        for panah in start.panah:
            self.sheet.line(row, panah.dari, panah.ke, points, VERTICAL)

    def _columns(self) -> tuple[ColumnNeeds, ...]:
        slots: Counter[tuple[int, Horizontal]] = Counter()
        for (_, column), petak in self.sheet.petak.items():
            for tanda in petak.tanda:
                slots[column, tanda.x.acuan] = max(slots[column, tanda.x.acuan], tanda.x.ke + 1)
        return tuple(
            ColumnNeeds(self.tracks.left[c], self.tracks.right[c], slots[c, _SLOT[0]], slots[c, _SLOT[1]])
            for c in range(self.plan.columns)
        )

    def _rows(self) -> dict[int, RowNeeds]:
        puncak = {start.row for start in self.plan.starts}
        alas = {end.row for end in self.plan.ends}
        return {
            row + self.plan.first: RowNeeds(
                row in puncak, row in self.bands, row in alas, self.levels.most.get(row, 1)
            )
            for row in range(len(self.plan.rows))
        }
