"""An independent judge of drawings: it gives every anchor real coordinates and looks at what a reader would see.

It shares no code with the router, only the dataclasses that are handed to a renderer. Row heights, column widths
and the sizes of symbols, labels and gaps are random, within what the package promises a renderer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from macros.flow.bidang import Bidang, Garis, Label, Mata, Petak, Tanda
from macros.flow.graf import Graf, Panah
from macros.flow.simbol import Simbol
from macros.flow.titik import Mendatar, Tegak, X, Y

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
    garis: Garis

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
            slot=rng.randint(small_wide - half_wide + 2 * GAP, 20) if half_wide < small_wide else rng.randint(4, 20),
            gap=label_high + ARROW + 2 * GAP + rng.randint(0, 10),
        )


class Page:
    """A drawing on paper of random measures."""

    def __init__(self, bidang: Bidang, rng: Random) -> None:
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
        above = 2 * size.gap + (small if need.puncak else 0)
        below = size.gap + (small if need.alas else 0)
        return 2 * (self.half_high(row) + max(above, below))

    def x(self, column: int, anchor: X) -> int:
        size, left, right = self.sizes, self.lefts[column], self.lefts[column + 1]
        middle = (left + right) // 2
        match anchor.acuan:
            case Mendatar.KIRI:
                return left
            case Mendatar.KANAN:
                return right
            case Mendatar.TENGAH:
                return middle
            case Mendatar.JALUR_KIRI:
                return left + anchor.ke * size.track
            case Mendatar.JALUR_KANAN:
                return right - anchor.ke * size.track
            case Mendatar.SIMBOL_KIRI:
                return middle - size.half_wide
            case Mendatar.SIMBOL_KANAN:
                return middle + size.half_wide
            case Mendatar.SAMPING_KIRI:
                return middle - self._slot(anchor.ke)
            case Mendatar.SAMPING_KANAN:
                return middle + self._slot(anchor.ke)

    def y(self, row: int, anchor: Y) -> int:
        size, half = self.sizes, self.half_high(row)
        top, bottom = self.tops[row], self.tops[row] + self.highs[row]
        middle = (top + bottom) // 2
        below = middle + half + size.gap
        match anchor.acuan:
            case Tegak.ATAS:
                return top
            case Tegak.BAWAH:
                return bottom
            case Tegak.TENGAH:
                return middle + anchor.ke * size.step
            case Tegak.SIMBOL_ATAS:
                return middle - half
            case Tegak.SIMBOL_BAWAH:
                return middle + half
            case Tegak.PITA:
                return middle - half - size.gap
            case Tegak.PUNCAK_BAWAH:
                return middle - half - size.gap - ARROW
            case Tegak.PUNCAK:
                return middle - half - size.gap - ARROW - size.small_high
            case Tegak.ALAS_ATAS:
                return below
            case Tegak.ALAS:
                return below + size.small_high

    def cell(self, row: int, column: int) -> Box:
        return Box(
            self.lefts[column], self.tops[row], self.lefts[column + 1], self.tops[row] + self.highs[row]
        )

    def symbol(self, row: int, column: int, tanda: Tanda) -> Box:
        x, y = self.x(column, tanda.x), self.y(row, tanda.y)
        own = tanda.y.acuan is Tegak.TENGAH
        wide = self.sizes.half_wide if own else self.sizes.small_wide
        high = self.half_high(row) if own else self.sizes.small_high
        return Box(x - wide, y - high, x + wide, y + high)

    def piece(self, row: int, column: int, garis: Garis) -> Piece:
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

    def arrow(self, row: int, column: int, mata: Mata) -> Box:
        x, y = self.x(column, mata.x), self.y(row, mata.y)
        if mata.sisi == "atas":
            return Box(x - ARROW // 2, y - ARROW, x + ARROW // 2, y)
        if mata.sisi == "kiri":
            return Box(x - ARROW, y - ARROW // 2, x, y + ARROW // 2)
        return Box(x, y - ARROW // 2, x + ARROW, y + ARROW // 2)

    def label(self, row: int, column: int, label: Label, petak: Petak) -> Box:
        """Its box: as wide as labels get, unless a small symbol's connector is nearer than that."""
        size = self.sizes
        x, y = self.x(column, label.x), self.y(row, label.y)
        wide = size.label_wide
        if label.y.acuan is Tegak.SIMBOL_BAWAH:
            slots = Mendatar.SAMPING_KIRI if label.letak == "kiri" else Mendatar.SAMPING_KANAN
            if any(tanda.x.acuan is slots and tanda.y.acuan is Tegak.ALAS for tanda in petak.tanda):
                wide = min(wide, size.half_wide + size.slot - 2 * GAP)
            top = y + GAP
        else:
            top = y - GAP - size.label_high
        left = x + GAP if label.letak == "kanan" else x - GAP - wide
        return Box(left, top, left + wide, top + size.label_high)


def check(graf: Graf, bidang: Bidang, numbers: range, rng: Random) -> list[str]:
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
    faults += _connectors(graf, page, pieces)
    return faults


def _places(graf: Graf, bidang: Bidang, numbers: range) -> Iterator[str]:
    """Cells and anchors exist."""
    if list(bidang.baris) != list(numbers) or len(bidang.kolom) != graf.kolom:
        yield "rows or columns are wrong"
    for (row, column), petak in bidang.petak.items():
        if row not in numbers or not 0 <= column < graf.kolom:
            yield f"cell {row}, {column} is outside the table"
            continue
        need, high = bidang.kolom[column], bidang.baris[row]
        room = {
            Mendatar.JALUR_KIRI: range(1, need.jalur_kiri + 1),
            Mendatar.JALUR_KANAN: range(1, need.jalur_kanan + 1),
            Mendatar.SAMPING_KIRI: range(need.samping_kiri),
            Mendatar.SAMPING_KANAN: range(need.samping_kanan),
        }
        ends = [
            *((g.x1, g.y1) for g in petak.garis),
            *((g.x2, g.y2) for g in petak.garis),
            *((t.x, t.y) for t in petak.tanda),
            *((m.x, m.y) for m in petak.mata),
        ]
        for x, y in ends:
            if x.ke not in room.get(x.acuan, range(1)):
                yield f"{x} is not provided for in column {column}"
            if abs(y.ke) > high.tingkat - 1 or (y.ke and y.acuan is not Tegak.TENGAH):
                yield f"{y} is not provided for in row {row}"
            if (y.acuan in (Tegak.PUNCAK, Tegak.PUNCAK_BAWAH) and not high.puncak) or (
                y.acuan in (Tegak.ALAS, Tegak.ALAS_ATAS) and not high.alas
            ):
                yield f"{y} is not provided for in row {row}"


def _symbols(graf: Graf, bidang: Bidang, numbers: range) -> Iterator[str]:
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
            petak = bidang.petak.get((number, column), Petak())
            own = [t.simbol for t in petak.tanda if t.y.acuan is Tegak.TENGAH]
            if own != ([expected] if column in step.kolom else []):
                yield f"step {number} has the symbols {own} in column {column}"
            if petak.tanda and not own:
                yield f"a symbol stands outside the columns of step {number}"


def _cell(page: Page, key: tuple[int, int], petak: Petak, pieces: Sequence[Piece]) -> Iterator[str]:
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
            if box.grown(GAP - 1).meets(_thick(piece)) and not _touches(box, piece):
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


def _touches(box: Box, piece: Piece) -> bool:
    """Whether a line ends on a symbol's border, coming straight from outside."""
    if piece.flat:
        return box.top < piece.y1 < box.bottom and (piece.x1 == box.right or piece.x2 == box.left)
    return box.left < piece.x1 < box.right and (piece.y1 == box.bottom or piece.y2 == box.top)


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


def _connectors(graf: Graf, page: Page, pieces: dict[tuple[int, int], list[Piece]]) -> Iterator[str]:
    """Every connector can be followed from its source to an arrowhead at its target, and there are no others."""
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
    expected: defaultdict[tuple[object, object], list[Panah]] = defaultdict(list)
    simbol: defaultdict[int, set[Simbol]] = defaultdict(set)
    for (row, _), petak in page.bidang.petak.items():
        simbol[row].update(tanda.simbol for tanda in petak.tanda if tanda.y.acuan is Tegak.TENGAH)
    for panah in graf.panah:
        if _drawn(graf, page, panah, simbol):
            expected[panah.dari, panah.ke].append(panah)
    shared = [n for n in page.bidang.baris if len(set(graf.simpul[n - 1].kolom)) > 1]
    for number in shared:
        yield from _shared(graf, page, number, routes.pop((number, None), []))
    for extra in (routes.keys() | tips.keys()) - expected.keys():
        yield f"{extra} is drawn, but no connector"
    for pair, several in expected.items():
        yield from _follow(page, several, routes[pair], tips[pair])
    yield from _letters(page)


def _drawn(graf: Graf, page: Page, panah: Panah, simbol: dict[int, set[Simbol]]) -> bool:
    """Whether a connector has a line on this page: a capsule needs none to or from itself."""
    dari, ke = panah.dari, panah.ke
    if any(isinstance(n, int) and not graf.simpul[n - 1].kolom for n in (dari, ke)):
        return False
    if dari == "mulai":
        return ke in page.bidang.baris and simbol.get(ke) != {Simbol.MULAI}
    if ke == "selesai":
        return dari in page.bidang.baris and simbol.get(dari) != {Simbol.SELESAI}
    return dari in page.bidang.baris or ke in page.bidang.baris


def _boxes(page: Page, number: int, kind: Simbol | None, at: Tegak, lawan: object = None) -> list[Box]:
    """Where the symbols of a step stand: its own (None), or small ones of a kind."""
    return [
        page.symbol(row, column, tanda)
        for (row, column), petak in page.bidang.petak.items()
        if row == number
        for tanda in petak.tanda
        if tanda.y.acuan is at and kind in (None, tanda.simbol) and (lawan is None or lawan in tanda.lawan)
    ]


def _follow(page: Page, several: list[Panah], pieces: list[Piece], tips: dict[Point, Box]) -> Iterator[str]:
    """The pieces that name a source and a target: one line, out of the one, into the other, without loose ends."""
    dari, ke = several[0].dari, several[0].ke
    rows = page.bidang.baris
    if isinstance(dari, int) and dari in rows:
        sources = _boxes(page, dari, None, Tegak.TENGAH)
    else:
        assert isinstance(ke, int)
        if dari == "mulai":
            sources = _boxes(page, ke, Simbol.MULAI, Tegak.PUNCAK)
        else:
            sources = _boxes(page, ke, Simbol.PENGHUBUNG, Tegak.PUNCAK, dari)
    if isinstance(ke, int) and ke in rows:
        targets = _boxes(page, ke, None, Tegak.TENGAH)
    else:
        assert isinstance(dari, int)
        if ke == "selesai":
            targets = _boxes(page, dari, Simbol.SELESAI, Tegak.ALAS)
        else:
            targets = _boxes(page, dari, Simbol.PENGHUBUNG, Tegak.ALAS, ke)
    ends: defaultdict[Point, list[Piece]] = defaultdict(list)
    for piece in pieces:
        ends[piece.x1, piece.y1].append(piece)
        ends[piece.x2, piece.y2].append(piece)
    leaving = {point for point, found in ends.items() if any(_leaves(box, point, found) for box in sources)}
    leaving -= tips.keys()
    entering = {point for point in tips if any(_enters(box, point, tips[point], ends[point]) for box in targets)}
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
        _touches(box, piece)
        and (
            (piece.flat and point == ((box.right, piece.y1) if piece.x1 == box.right else (box.left, piece.y1)))
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


def _labelled(page: Page, several: list[Panah], leaving: set[Point]) -> Iterator[str]:
    """The answers that lead from a step to another stand where the connector leaves, and nothing else does."""
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


def _shared(graf: Graf, page: Page, number: int, pieces: list[Piece]) -> Iterator[str]:
    """The symbols of a shared step are joined from the first to the last."""
    boxes = sorted(_boxes(page, number, None, Tegak.TENGAH))
    spans = sorted((piece.x1, piece.x2) for piece in pieces)
    reach = {page.y(number, Y(Tegak.TENGAH))} != {piece.y1 for piece in pieces}
    for left, right in zip(boxes, boxes[1:], strict=False):
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
                steps[tanda.teks].update(tanda.lawan if tanda.y.acuan is Tegak.ALAS else (row,))
                if not tanda.teks or not tanda.lawan:
                    yield f"a connector of step {row} goes to no page"
    for letter, found in steps.items():
        if len(found) > 1:
            yield f"{letter} stands for the steps {found}"
