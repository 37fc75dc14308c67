"""How good a drawing is, in figures that may only fall."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.flow.canvas import Canvas, Cell
from macros.flow.graph import MULAI, SELESAI, Graph
from macros.flow.points import (
    PETAK,
    SIMBOL_ATAS,
    SIMBOL_BAWAH,
    SIMBOL_KANAN,
    SIMBOL_KIRI,
    TENGAH,
    Horizontal,
    Vertical,
    place_x,
    place_y,
)
from macros.flow.simbol import Simbol


@dataclass(frozen=True, slots=True)
class Mutu:
    """Measures of a drawing; the last three of a right one are 0.

    ``panjang`` is in cells (a column's width or a row's height), ``jalur`` the tracks of all gutters,
    ``campur`` the sides of symbols at which some connectors arrive and others leave; ``putus`` are connectors
    without an arrowhead, ``tertabrak`` lines through a step's symbol, ``tumpang`` lines to different targets
    on top of each other.
    """

    silang: int
    belok: int
    panjang: float
    jalur: int
    campur: int
    putus: int
    tertabrak: int
    tumpang: int


class _Line(NamedTuple):
    x1: int
    y1: int
    x2: int
    y2: int
    ke: object


def ukur_gambar(graf: Graph, bidang: Canvas) -> Mutu:
    """Measure the drawing of a whole graph (one page)."""
    crossings = overlaps = hits = length = 0
    corners: set[tuple[int, int, object]] = set()
    for (row, column), petak in bidang.petak.items():
        lines = list(_lines(petak))
        length += sum(line.x2 - line.x1 + line.y2 - line.y1 for line in lines)
        corners.update((x + column * PETAK, y + row * PETAK, ke) for x, y, ke in _corners(lines))
        if any(tanda.y.acuan is Vertical.TENGAH for tanda in petak.tanda):
            hits += sum(_hits(line) for line in lines)
        for index, one in enumerate(lines):
            for two in lines[:index]:
                if one.ke != two.ke and _meet(one, two):
                    crosses = (one.x1 == one.x2) != (two.x1 == two.x2)
                    crossings += crosses
                    overlaps += not crosses
    tracks = sum(kolom.jalur_kiri + kolom.jalur_kanan for kolom in bidang.kolom)
    broken = _broken(graf, bidang)
    mixed = sum(_mixed(petak) for petak in bidang.petak.values())
    return Mutu(crossings, len(corners), round(length / PETAK, 1), tracks, mixed, broken, hits, overlaps)


def _lines(petak: Cell) -> Iterator[_Line]:
    for satu in petak.garis:
        yield _Line(place_x(satu.x1), place_y(satu.y1), place_x(satu.x2), place_y(satu.y2), satu.ke)


def _corners(lines: Sequence[_Line]) -> Iterator[tuple[int, int, object]]:
    """Where a horizontal and a vertical line to one target end together."""
    ends: Counter[tuple[int, int, object, bool]] = Counter()
    for line in lines:
        for x, y in ((line.x1, line.y1), (line.x2, line.y2)):
            ends[x, y, line.ke, line.x1 == line.x2] += 1
    return ((x, y, ke) for x, y, ke, upright in ends if upright and (x, y, ke, False) in ends)


def _mixed(petak: Cell) -> int:
    """On how many sides of the cell's symbol there are arrowheads as well as lines that have none there."""
    found = 0
    for side in (Horizontal.SIMBOL_KIRI, Horizontal.SIMBOL_KANAN):
        arrive = {mata.y for mata in petak.mata if mata.x.acuan is side}
        touch = {
            satu.y1 for satu in petak.garis if satu.ke is not None and side in (satu.x1.acuan, satu.x2.acuan)
        }
        found += bool(arrive) and not touch <= arrive
    return found


def _meet(one: _Line, two: _Line) -> bool:
    return one.x1 <= two.x2 and two.x1 <= one.x2 and one.y1 <= two.y2 and two.y1 <= one.y2


def _hits(line: _Line) -> bool:
    """Whether a line runs inside the symbol in the middle of its cell."""
    if line.x1 == line.x2:
        return SIMBOL_KIRI < line.x1 < SIMBOL_KANAN and line.y1 < TENGAH < line.y2
    return SIMBOL_ATAS < line.y1 < SIMBOL_BAWAH and line.x1 < TENGAH < line.x2


def _broken(graf: Graph, bidang: Canvas) -> int:
    """Connectors that have no arrowhead at their target, other than those that a capsule stands for."""
    arrived = {
        (dari, mata.ke) for petak in bidang.petak.values() for mata in petak.mata for dari in mata.dari
    }
    simbol = graf.simbol()
    drawn = {satu.nomor for satu in graf.simpul if satu.kolom}
    return sum(
        (panah.dari, panah.ke) not in arrived
        and (panah.dari == MULAI or panah.dari in drawn)
        and (panah.ke == SELESAI or panah.ke in drawn)
        and not (panah.dari == MULAI and panah.ke != SELESAI and simbol[panah.ke - 1] is Simbol.MULAI)
        and not (panah.ke == SELESAI and panah.dari != MULAI and simbol[panah.dari - 1] is Simbol.SELESAI)
        for panah in graf.panah
    )
