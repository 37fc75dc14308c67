"""What is to be drawn on a page: links between its rows, and the small symbols above and below its steps."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from macros.flow.canvas import Mark
from macros.flow.graph import MULAI, SELESAI, Asal, Edge, Graph, Tujuan
from macros.flow.layout import Link
from macros.flow.points import Vertical, X, Y
from macros.flow.simbol import Simbol


@dataclass(slots=True)
class Small:
    """A small symbol of the step in ``row``, and the connectors that end or begin there."""

    row: int
    simbol: Simbol
    teks: str = ""
    panah: list[Edge] = field(default_factory=list)

    def tanda(self, x: X, y: Vertical) -> Mark:
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
    links: list[Link] = field(default_factory=list)
    panah: list[Edge] = field(default_factory=list)
    ends: list[Small] = field(default_factory=list)
    starts: list[Small] = field(default_factory=list)


def plans(graf: Graph, halaman: Sequence[range]) -> list[Plan]:
    """Sort the connectors onto pages; those of a step without performers are drawn nowhere."""
    rows = [tuple(sorted(set(satu.kolom))) for satu in graf.simpul]
    simbol = graf.simbol()
    pages = [
        Plan(
            numbers.start, graf.kolom, rows[numbers.start - 1 : numbers.stop - 1], simbol[numbers.start - 1 :]
        )
        for numbers in halaman
    ]
    page = {n: plan for plan, numbers in zip(pages, halaman, strict=True) for n in numbers if rows[n - 1]}
    letters: dict[int, str] = {}
    returns: dict[int, Small] = {}
    for panah in _joined(graf.panah):
        here = page.get(panah.dari) if panah.dari != MULAI else None
        there = page.get(panah.ke) if panah.ke != SELESAI else None
        if panah.dari == MULAI:
            if there and panah.ke != SELESAI and simbol[panah.ke - 1] is not Simbol.MULAI:
                there.starts.append(Small(panah.ke - there.first, Simbol.MULAI, "", [panah]))
        elif panah.ke == SELESAI:
            if here and simbol[panah.dari - 1] is not Simbol.SELESAI:
                here.ends.append(Small(panah.dari - here.first, Simbol.SELESAI, "", [panah]))
        elif here and here is there:
            here.links.append(Link(panah.dari - here.first, panah.ke - here.first))
            here.panah.append(panah)
        elif here and there:
            letter = letters.setdefault(panah.ke, _letter(len(letters)))
            here.ends.append(Small(panah.dari - here.first, Simbol.PENGHUBUNG, letter, [panah]))
            if panah.ke not in returns:
                returns[panah.ke] = Small(panah.ke - there.first, Simbol.PENGHUBUNG, letter)
                there.starts.append(returns[panah.ke])
            returns[panah.ke].panah.append(panah)
    return pages


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
