"""An independent judge of drawings: it puts them on paper of random measures and looks at what a reader would
see.

It shares no code with the router, only the dataclasses that are handed to a renderer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

from macros.flow.canvas import Canvas, Cell
from macros.flow.graph import Graph
from macros.flow.points import Horizontal, Vertical
from macros.flow.simbol import Simbol
from tests.flow.connectors import connectors
from tests.flow.paper import GAP, Box, Page, Piece, Point, touches


def check(graf: Graph, bidang: Canvas, numbers: range, rng: Random) -> list[str]:
    """Everything wrong with the drawing of a page with these steps, in words; [] when it is right."""
    outside = list(_places(graf, bidang, numbers))
    if outside:
        return outside
    page = Page(bidang, rng)
    pieces = {key: [page.piece(*key, garis) for garis in petak.garis] for key, petak in bidang.petak.items()}
    faults = [*_symbols(graf, bidang, numbers)]
    for key, petak in bidang.petak.items():
        faults += _cell(page, key, petak, pieces[key])
    faults += _nets(pieces)
    faults += connectors(graf, page, pieces)
    return faults


def _places(graf: Graph, bidang: Canvas, numbers: range) -> Iterator[str]:
    """Cells and anchors exist."""
    if list(bidang.baris) != list(numbers) or len(bidang.kolom) != graf.kolom:
        yield "rows or columns are wrong"
    for (row, column), petak in bidang.petak.items():
        if row not in numbers or not 0 <= column < graf.kolom:
            yield f"cell {row}, {column} is outside the table"
            continue
        need, high = bidang.kolom[column], bidang.baris[row]
        room = {
            Horizontal.JALUR_KIRI: range(1, need.jalur_kiri + 1),
            Horizontal.JALUR_KANAN: range(1, need.jalur_kanan + 1),
            Horizontal.SAMPING_KIRI: range(need.samping_kiri),
            Horizontal.SAMPING_KANAN: range(need.samping_kanan),
        }
        ends = [
            *((g.x1, g.y1) for g in petak.garis),
            *((g.x2, g.y2) for g in petak.garis),
            *((t.x, t.y) for t in petak.tanda),
            *((m.x, m.y) for m in petak.mata),
        ]
        for x, y in ends:
            if x.ke not in room.get(x.acuan, range(1)):
                yield f"{x} has no room in column {column}"
            if abs(y.ke) > high.tingkat - 1 or (y.ke and y.acuan is not Vertical.TENGAH):
                yield f"{y} is no level of row {row}"
            if y.acuan is Vertical.PITA and not high.pita:
                yield f"row {row} has no track above"
            if (y.acuan in (Vertical.PUNCAK, Vertical.PUNCAK_BAWAH) and not high.puncak) or (
                y.acuan in (Vertical.ALAS, Vertical.ALAS_ATAS) and not high.alas
            ):
                yield f"row {row} has no room for a small symbol"


def _symbols(graf: Graph, bidang: Canvas, numbers: range) -> Iterator[str]:
    """Each step has its symbol in each of its columns, and nowhere else."""
    starts = {p.ke for p in graf.panah if p.dari == "mulai"}
    for number in numbers:
        step = graf.simpul[number - 1]
        leaves = [p.ke for p in graf.panah if p.dari == number]
        expected = step.jenis
        if step.jenis is Simbol.PROSES and number in starts:
            expected = Simbol.MULAI
        elif step.jenis is Simbol.PROSES and leaves and set(leaves) == {"selesai"}:
            expected = Simbol.SELESAI
        for column in range(graf.kolom):
            petak = bidang.petak.get((number, column), Cell())
            own = [t.simbol for t in petak.tanda if t.y.acuan is Vertical.TENGAH]
            if own != ([expected] if column in step.kolom else []):
                yield f"step {number} has the symbols {own} in column {column}"
            if petak.tanda and not own:
                yield f"a symbol stands outside the columns of step {number}"


def _cell(page: Page, key: tuple[int, int], petak: Cell, pieces: Sequence[Piece]) -> Iterator[str]:
    """Nothing in a cell touches what it must not, or reaches out of it."""
    cell = page.cell(*key)
    symbols = [page.symbol(*key, tanda) for tanda in petak.tanda]
    labels = [page.label(*key, label, petak) for label in petak.label]
    arrows = [(page.arrow(*key, mata), mata) for mata in petak.mata]
    for box in [*symbols, *labels, *(piece.box for piece in pieces)]:
        if not cell.holds(box):
            yield f"{box} reaches out of cell {key}"
    solid = [*symbols, *labels]
    for i, box in enumerate(solid):
        if any(box.meets(other) for other in solid[:i]):
            yield f"symbols or labels overlap in {key}"
    for piece in pieces:
        if (piece.x1, piece.y1) >= (piece.x2, piece.y2) or (piece.x1 != piece.x2 and piece.y1 != piece.y2):
            yield f"{piece} is no straight line in {key}"
        for box in symbols:
            if box.grown(GAP - 1).meets(_thick(piece)) and not touches(box, piece):
                yield f"{piece} goes through a symbol in {key}"
        if any(box.meets(_thick(piece)) for box in labels):
            yield f"{piece} goes through a label in {key}"
        for box, mata in arrows:
            if piece.garis.ke != mata.ke and box.meets(_thick(piece)):
                yield f"{piece} goes through an arrowhead in {key}"
    for i, one in enumerate(pieces):
        for two in pieces[:i]:
            if one.net != two.net and one.box.grown(1).meets(two.box.grown(1)) and not _crosses(one, two):
                yield f"{one} and {two} run together in {key}"
            if one.net == two.net and one.flat == two.flat and _along(one, two):
                yield f"{one} and {two} are drawn twice in {key}"


def _thick(piece: Piece) -> Box:
    return Box(piece.x1, piece.y1, piece.x2 + (piece.x1 == piece.x2), piece.y2 + (piece.y1 == piece.y2))


def _along(one: Piece, two: Piece) -> bool:
    return _thick(one).meets(_thick(two))


def _crosses(one: Piece, two: Piece) -> bool:
    """Whether two lines cross properly: each in the middle of the other, none ends there."""
    if one.flat == two.flat:
        return False
    flat, steep = (one, two) if one.flat else (two, one)
    return flat.x1 < steep.x1 < flat.x2 and steep.y1 < flat.y1 < steep.y2


def _nets(pieces: dict[tuple[int, int], list[Piece]]) -> Iterator[str]:
    """Lines that meet end to end belong together, also across the borders of cells."""
    nets: defaultdict[Point, set[object]] = defaultdict(set)
    for several in pieces.values():
        for piece in several:
            nets[piece.x1, piece.y1].add(piece.net)
            nets[piece.x2, piece.y2].add(piece.net)
    for point, found in nets.items():
        if len(found) > 1:
            yield f"{found} share the corner {point}"
