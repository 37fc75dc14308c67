"""The drawing that the router hands to a renderer: what stands in each cell, at symbolic points."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from macros.flow.graph import Asal, Tujuan
from macros.flow.points import X, Y
from macros.flow.simbol import Simbol

Sisi = Literal["atas", "kiri", "kanan"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A symbol, centred at ``x``, ``y`` of its cell.

    At (TENGAH, TENGAH) it is the step's own. At PUNCAK (above) or ALAS (below) it is a small one: ``mulai``,
    ``selesai``, or ``penghubung`` with its letter as ``teks`` and the steps it joins, on another page, in
    ``lawan``.
    """

    simbol: Simbol
    x: X
    y: Y
    teks: str = ""
    lawan: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A straight piece of line within a cell, x1 <= x2 and y1 <= y2, horizontal or vertical.

    ``dari`` are all sources whose connectors run along it, ``ke`` their common target. The line that joins
    the symbols of a shared step has no target (None).
    """

    x1: X
    y1: Y
    x2: X
    y2: Y
    dari: tuple[Asal, ...]
    ke: Tujuan | None


@dataclass(frozen=True, slots=True)
class Arrowhead:
    """An arrowhead whose tip touches a symbol at ``x``, ``y``; ``sisi`` is the symbol's side that it
    enters.
    """

    x: X
    y: Y
    sisi: Sisi
    dari: tuple[Asal, ...]
    ke: Tujuan


@dataclass(frozen=True, slots=True)
class Label:
    """The answer at a decision's exit.

    It begins where the connector leaves the symbol, at ``x``, ``y``. On the sides (``kiri``, ``kanan``) it
    stands above the line, from the symbol outwards; below the symbol (``y`` is SIMBOL_BAWAH) it stands beside
    the line.
    """

    teks: str
    x: X
    y: Y
    letak: Literal["kiri", "kanan"]
    dari: int
    ke: Tujuan


@dataclass(slots=True)
class Cell:
    """All that is drawn in one cell. Symbols are opaque and above the lines."""

    tanda: list[Mark] = field(default_factory=list)
    garis: list[Line] = field(default_factory=list)
    mata: list[Arrowhead] = field(default_factory=list)
    label: list[Label] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ColumnNeeds:
    """What a column must hold on each half: tracks at its edge, slots of small symbols beside the symbol."""

    jalur_kiri: int
    jalur_kanan: int
    samping_kiri: int
    samping_kanan: int


@dataclass(frozen=True, slots=True)
class RowNeeds:
    """What a row must hold: small symbols above or below, a track above, and exits on one side at so many
    levels.
    """

    puncak: bool
    pita: bool
    alas: bool
    tingkat: int


@dataclass(frozen=True, slots=True)
class Canvas:
    """One page of the flowchart.

    ``petak`` is keyed by the step's number and the column's index and has only cells with something in them;
    ``kolom`` has one entry a column, ``baris`` one a step of this page.
    """

    kolom: tuple[ColumnNeeds, ...]
    baris: Mapping[int, RowNeeds]
    petak: Mapping[tuple[int, int], Cell]
