"""How large the shapes of a BPMN diagram are at least, in pixels, and what a row of it measures."""

from dataclasses import dataclass

from macros.drawing.scale import Scale

SKALA = Scale(lebar=60, tinggi=40, jalur=16, tingkat=10, tepi=16, kecil=18, pita=20, sela=26)
TUGAS, GERBANG, BULAT = (120.0, 80.0), (50.0, 50.0), (36.0, 36.0)
"""Least widths and heights of tasks, gateways and events, as BPMN editors draw them."""

JARAK, KEPALA, PINGGIR, JUDUL = 26.0, 60.0, 20.0, 30.0
"""Between a shape and the next below it; the heads of pool and lanes; around all of it; the height of one
head.
"""

PENANDA = 22.0
"""The room for the mark of a call activity below its text."""

UJUNG = BULAT[1] + JARAK
"""What a start above a step, or an end below it, needs of its row."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: half the heights of its task and, of a decision, its gateway; the gap between; half a level; the
    gap to an end below.

    Its middle is where connectors leave at the sides: the gateway's, or else the task's.
    """

    tugas: float
    gerbang: float
    jarak: float
    tingkat: float
    sela: float

    @property
    def top(self) -> float:
        """From the middle up to the task's upper edge."""
        return self.gerbang + self.jarak + 2 * self.tugas if self.gerbang else self.tugas

    @property
    def bottom(self) -> float:
        """From the middle down to the lower edge of what connectors leave."""
        return self.gerbang or self.tugas
