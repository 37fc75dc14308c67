"""Whether every connector can be followed on paper from its source to an arrowhead at its target."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from macros.flow.graph import Edge, Graph
from macros.flow.points import Vertical, Y
from macros.flow.simbol import Simbol
from tests.flow.paper import Box, Page, Piece, Point, touches


def connectors(graf: Graph, page: Page, pieces: dict[tuple[int, int], list[Piece]]) -> Iterator[str]:
    """Every connector can be followed from its source to an arrowhead at its target, and there are no
    others.
    """
    routes: defaultdict[tuple[object, object], list[Piece]] = defaultdict(list)
    tips: defaultdict[tuple[object, object], dict[Point, Box]] = defaultdict(dict)
    for key, petak in page.bidang.petak.items():
        for piece in pieces[key]:
            for dari in piece.garis.dari:
                routes[dari, piece.garis.ke].append(piece)
        for mata in petak.mata:
            tip = page.x(key[1], mata.x), page.y(key[0], mata.y)
            for dari in mata.dari:
                tips[dari, mata.ke][tip] = page.arrow(*key, mata)
    expected: defaultdict[tuple[object, object], list[Edge]] = defaultdict(list)
    simbol: defaultdict[int, set[Simbol]] = defaultdict(set)
    for (row, _), petak in page.bidang.petak.items():
        simbol[row].update(tanda.simbol for tanda in petak.tanda if tanda.y.acuan is Vertical.TENGAH)
    for panah in graf.panah:
        if _drawn(graf, page, panah, simbol):
            expected[panah.dari, panah.ke].append(panah)
    shared = [n for n in page.bidang.baris if len(set(graf.simpul[n - 1].kolom)) > 1]
    for number in shared:
        yield from _shared(page, number, routes.pop((number, None), []))
    for extra in (routes.keys() | tips.keys()) - expected.keys():
        yield f"{extra} is drawn, but no connector"
    for pair, several in expected.items():
        yield from _follow(page, several, routes[pair], tips[pair])
    yield from _letters(page)


def _drawn(graf: Graph, page: Page, panah: Edge, simbol: Mapping[int, set[Simbol]]) -> bool:
    """Whether a connector has a line on this page: a capsule needs none to or from itself."""
    dari, ke = panah.dari, panah.ke
    if any(isinstance(n, int) and not graf.simpul[n - 1].kolom for n in (dari, ke)):
        return False
    if dari == "mulai":
        return ke in page.bidang.baris and ke != "selesai" and simbol[ke] != {Simbol.MULAI}
    if ke == "selesai":
        return dari in page.bidang.baris and simbol[dari] != {Simbol.SELESAI}
    return dari in page.bidang.baris or ke in page.bidang.baris


def _boxes(page: Page, number: int, kind: Simbol | None, at: Vertical, lawan: object = None) -> list[Box]:
    """Where the symbols of a step stand: its own (None), or small ones of a kind."""
    return [
        page.symbol(row, column, tanda)
        for (row, column), petak in page.bidang.petak.items()
        if row == number
        for tanda in petak.tanda
        if tanda.y.acuan is at and kind in (None, tanda.simbol) and (lawan is None or lawan in tanda.lawan)
    ]


def _follow(page: Page, several: list[Edge], pieces: list[Piece], tips: dict[Point, Box]) -> Iterator[str]:
    """The pieces that name a source and a target: one line, out of the one, into the other, without loose
    ends.
    """
    dari, ke = several[0].dari, several[0].ke
    rows = page.bidang.baris
    if isinstance(dari, int) and dari in rows:
        sources = _boxes(page, dari, None, Vertical.TENGAH)
    else:
        assert isinstance(ke, int)
        if dari == "mulai":
            sources = _boxes(page, ke, Simbol.MULAI, Vertical.PUNCAK)
        else:
            sources = _boxes(page, ke, Simbol.PENGHUBUNG, Vertical.PUNCAK, dari)
    if isinstance(ke, int) and ke in rows:
        targets = _boxes(page, ke, None, Vertical.TENGAH)
    else:
        assert isinstance(dari, int)
        if ke == "selesai":
            targets = _boxes(page, dari, Simbol.SELESAI, Vertical.ALAS)
        else:
            targets = _boxes(page, dari, Simbol.PENGHUBUNG, Vertical.ALAS, ke)
    ends: defaultdict[Point, list[Piece]] = defaultdict(list)
    for piece in pieces:
        ends[piece.x1, piece.y1].append(piece)
        ends[piece.x2, piece.y2].append(piece)
    leaving = {point for point, found in ends.items() if any(_leaves(box, point, found) for box in sources)}
    leaving -= tips.keys()
    entering = {
        point for point in tips if any(_enters(box, point, tips[point], ends[point]) for box in targets)
    }
    if len(leaving) != 1:
        yield f"{dari} → {ke} leaves its source {len(leaving)} times"
    if not entering or entering != tips.keys():
        yield f"{dari} → {ke} has no arrowhead at its target, or one elsewhere"
    loose = {point for point, found in ends.items() if len(found) == 1} - leaving - entering
    if loose:
        yield f"{dari} → {ke} has loose ends at {loose}"
    for part in _parts(ends):
        if not part & leaving or not part & entering:
            yield f"{dari} → {ke} is broken"
    if dari in rows:
        yield from _labelled(page, several, leaving)


def _leaves(box: Box, point: Point, pieces: list[Piece]) -> bool:
    """Whether a line begins on a symbol's left, right or bottom."""
    return any(
        touches(box, piece)
        and (
            (
                piece.flat
                and point == ((box.right, piece.y1) if piece.x1 == box.right else (box.left, piece.y1))
            )
            or (not piece.flat and point == (piece.x1, box.bottom))
        )
        for piece in pieces
    )


def _enters(box: Box, point: Point, arrow: Box, pieces: list[Piece]) -> bool:
    """Whether an arrowhead's tip is on a symbol's top, left or right, and a line ends there."""
    x, y = point
    if arrow.bottom == y and arrow.left < x < arrow.right:
        on = y == box.top and box.left < x < box.right
        return on and any(not piece.flat and piece.y2 == y for piece in pieces)
    if not box.top < y < box.bottom:
        return False
    if arrow.right == x:
        return x == box.left and any(piece.flat and piece.x2 == x for piece in pieces)
    return x == box.right and any(piece.flat and piece.x1 == x for piece in pieces)


def _parts(ends: dict[Point, list[Piece]]) -> Iterator[set[Point]]:
    """The points of each connected part."""
    left = set(ends)
    while left:
        part, todo = set[Point](), [left.pop()]
        while todo:
            point = todo.pop()
            part.add(point)
            for piece in ends[point]:
                for other in ((piece.x1, piece.y1), (piece.x2, piece.y2)):
                    if other in left:
                        left.discard(other)
                        todo.append(other)
        yield part


def _labelled(page: Page, several: list[Edge], leaving: set[Point]) -> Iterator[str]:
    """The answers that lead from a step to another stand where the connector leaves, and nothing else
    does.
    """
    dari, ke = several[0].dari, several[0].ke
    found = [
        (label.teks, (page.x(column, label.x), page.y(row, label.y)))
        for (row, column), petak in page.bidang.petak.items()
        for label in petak.label
        if row == dari == label.dari and label.ke == ke
    ]
    texts = {panah.label for panah in several if panah.label}
    if {one for text, _ in found for one in text.split(" / ")} != texts or len(found) > 1:
        yield f"{dari} → {ke} is labelled {found}"
    if any(at not in leaving for _, at in found):
        yield f"{dari} → {ke} is not labelled at its exit"


def _shared(page: Page, number: int, pieces: list[Piece]) -> Iterator[str]:
    """The symbols of a shared step are joined from the first to the last."""
    boxes = sorted(_boxes(page, number, None, Vertical.TENGAH))
    spans = sorted((piece.x1, piece.x2) for piece in pieces)
    reach = {page.y(number, Y(Vertical.TENGAH))} != {piece.y1 for piece in pieces}
    for left, right in pairwise(boxes):
        x = left.right
        for low, high in spans:
            if low == x and high <= right.left:
                x = high
        reach |= x != right.left
    if reach:
        yield f"the symbols of step {number} are not joined"


def _letters(page: Page) -> Iterator[str]:
    """A letter stands for one step, on both sides."""
    steps: defaultdict[str, set[int]] = defaultdict(set)
    for (row, _), petak in page.bidang.petak.items():
        for tanda in petak.tanda:
            if tanda.simbol is Simbol.PENGHUBUNG:
                steps[tanda.teks].update(tanda.lawan if tanda.y.acuan is Vertical.ALAS else (row,))
                if not tanda.teks or not tanda.lawan:
                    yield f"a connector of step {row} goes to no page"
    for letter, found in steps.items():
        if len(found) > 1:
            yield f"{letter} stands for the steps {found}"
