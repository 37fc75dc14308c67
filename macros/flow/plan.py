"""What is to be drawn on a page: links between its rows, and the small symbols above and below its steps."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from macros.flow.canvas import Mark
from macros.flow.graph import MULAI, SELESAI, Asal, Edge, Graph, Tujuan
from macros.flow.layout import Connection
from macros.flow.points import Vertical, X, Y
from macros.flow.simbol import Simbol


@dataclass(slots=True)
class Small:
    """A small symbol of the step in ``row``, and the connectors that end or begin there."""

    row: int
    simbol: Simbol
    teks: str = ""
    panah: list[Edge] = field(default_factory=list)

    def mark(self, x: X, y: Vertical) -> Mark:
        """The symbol as it is drawn: above its step (PUNCAK) the connectors come from elsewhere, below
        they leave.
        """
        lawan = [panah.ke if y is Vertical.ALAS else panah.dari for panah in self.panah]
        return Mark(self.simbol, x, Y(y), self.teks, tuple(n for n in lawan if isinstance(n, int)))


@dataclass(slots=True)
class Plan:
    """One page. ``rows`` are the columns of each step from number ``first``; ``panah`` goes with
    ``links``.
    """

    first: int
    columns: int
    rows: list[tuple[int, ...]]
    simbol: Sequence[Simbol]
    links: list[Connection] = field(default_factory=list)
    panah: list[Edge] = field(default_factory=list)
    ends: list[Small] = field(default_factory=list)
    starts: list[Small] = field(default_factory=list)


class Planner:
    """The connectors of a graph by the steps they touch, so that a page costs what stands on it and no
    more.
    """

    def __init__(self, graf: Graph) -> None:
        self._columns = graf.kolom
        self._rows = [tuple(sorted(set(node.kolom))) for node in graf.simpul]
        self._simbol = graf.simbol()
        self._panah = _joined(graf.panah)
        self._touching: list[list[int]] = [[] for _ in range(len(self._rows) + 1)]
        for index, panah in enumerate(self._panah):
            for step in {step for step in (panah.dari, panah.ke) if isinstance(step, int)}:
                self._touching[step].append(index)

    def plan(self, numbers: range) -> Plan:
        """The page of these steps; which other pages there are is nothing to it. It has no letters yet."""
        span = slice(numbers.start - 1, numbers.stop - 1)
        page = Plan(numbers.start, self._columns, self._rows[span], self._simbol[span])
        returns: dict[int, Small] = {}
        for index in sorted({index for step in numbers for index in self._touching[step]}):
            panah = self._panah[index]
            here = panah.dari in numbers and self._drawn(panah.dari)
            there = panah.ke in numbers and self._drawn(panah.ke)
            if panah.dari == MULAI:
                if there and panah.ke != SELESAI and self._simbol[panah.ke - 1] is not Simbol.MULAI:
                    page.starts.append(Small(panah.ke - page.first, Simbol.MULAI, "", [panah]))
            elif panah.ke == SELESAI:
                if here and self._simbol[panah.dari - 1] is not Simbol.SELESAI:
                    page.ends.append(Small(panah.dari - page.first, Simbol.SELESAI, "", [panah]))
            elif here and there:
                page.links.append(Connection(panah.dari - page.first, panah.ke - page.first))
                page.panah.append(panah)
            elif here and self._drawn(panah.ke):
                page.ends.append(Small(panah.dari - page.first, Simbol.PENGHUBUNG, "", [panah]))
            elif there and self._drawn(panah.dari):
                if panah.ke not in returns:
                    returns[panah.ke] = Small(panah.ke - page.first, Simbol.PENGHUBUNG)
                    page.starts.append(returns[panah.ke])
                returns[panah.ke].panah.append(panah)
        return page

    def letters(self, pages: Sequence[range]) -> dict[int, str]:
        """The letter of each step to which a connector of another page leads, in the order of the
        connectors.
        """
        page = {
            number: index for index, numbers in enumerate(pages) for number in numbers if self._drawn(number)
        }
        found: dict[int, str] = {}
        for panah in self._panah:
            if panah.dari in page and panah.ke in page and page[panah.dari] != page[panah.ke]:
                found.setdefault(panah.ke, _letter(len(found)))
        return found

    def _drawn(self, step: Asal | Tujuan) -> bool:
        """Whether it is a step with performers; connectors of others are drawn nowhere."""
        return isinstance(step, int) and bool(self._rows[step - 1])


def _joined(several: Sequence[Edge]) -> list[Edge]:
    """One connector from a step to another: the answers that lead the same way share it ("Ya / Tidak")."""
    found: dict[tuple[Asal, Tujuan], list[str]] = {}
    for panah in several:
        labels = found.setdefault((panah.dari, panah.ke), [])
        if panah.label and panah.label not in labels:
            labels.append(panah.label)
    return [Edge(dari, ke, " / ".join(labels)) for (dari, ke), labels in found.items()]


def _letter(index: int) -> str:
    """A to Z, then AA, AB and so on."""
    text, index = "", index + 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text
