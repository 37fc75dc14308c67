"""The sheet on which one page is drawn, in numbers of the plane; what comes out is symbolic, cell by cell."""

from collections import defaultdict
from collections.abc import Hashable, Sequence

from macros.flow.candidates import LEFT, RIGHT, VERTICAL
from macros.flow.canvas import Arrowhead, Cell, Label, Mark, Sisi
from macros.flow.graph import Asal, Edge, Tujuan
from macros.flow.pieces import Net, Point, sources
from macros.flow.points import PETAK, TENGAH, Horizontal, Vertical, X, Y, anchor_x, anchor_y

_SISI: dict[int, Sisi] = {LEFT: "kiri", VERTICAL: "atas", RIGHT: "kanan"}


class Sheet:
    """Collects lines by what they may merge with; row 0 of the plane is the step ``first``."""

    def __init__(self, first: int) -> None:
        self.first = first
        self.petak: defaultdict[tuple[int, int], Cell] = defaultdict(Cell)
        self._nets: dict[Hashable, Net] = {}
        self._heads: dict[tuple[Point, int], list[Asal]] = {}
        self._targets: dict[tuple[Point, int], Tujuan] = {}

    def symbol(self, row: int, column: int, tanda: Mark) -> None:
        """Put a symbol into a cell."""
        self.petak[row + self.first, column].tanda.append(tanda)

    def joint(self, row: int, points: Sequence[Point]) -> None:
        """Join the symbols of a shared step."""
        self._nets.setdefault(("joint", row), Net(None)).draw(row + self.first, points)

    def line(self, net: Hashable, source: Asal, ke: Tujuan, points: Sequence[Point], side: int) -> None:
        """Draw a connector's line to its arrowhead, which enters on ``side``; lines of one ``net`` may
        merge.
        """
        found = self._nets.get(net)
        if found is None:
            found = self._nets[net] = Net(ke)
        found.draw(source, points)
        tip = points[-1], side
        self._heads.setdefault(tip, []).append(source)
        self._targets[tip] = ke

    def label(self, panah: Edge, column: int, side: int, level: int, *, left: bool) -> None:
        """Write a decision's answer where its connector leaves; below the symbol to the right, or to the
        ``left``.
        """
        if not panah.label or isinstance(panah.dari, str):
            return
        x, y = X(Horizontal.TENGAH), Y(Vertical.SIMBOL_BAWAH)
        if side != VERTICAL:
            x, y = (
                X(Horizontal.SIMBOL_KIRI if side == LEFT else Horizontal.SIMBOL_KANAN),
                anchor_y(TENGAH + level),
            )
            left = side == LEFT
        label = Label(panah.label, x, y, "kiri" if left else "kanan", panah.dari, panah.ke)
        self.petak[panah.dari, column].label.append(label)

    def finish(self) -> dict[tuple[int, int], Cell]:
        """Cut the lines into pieces and put them, and the arrowheads, into their cells."""
        for net in self._nets.values():
            net.cut(self.petak, self.first)
        for ((x, y), side), several in self._heads.items():
            column, place = divmod(x, PETAK)
            row, height = divmod(y, PETAK)
            ke = self._targets[(x, y), side]
            head = Arrowhead(anchor_x(place), anchor_y(height), _SISI[side], sources(several), ke)
            self.petak[row + self.first, column].mata.append(head)
        return dict(self.petak)
