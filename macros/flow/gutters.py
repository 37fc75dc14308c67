"""Tracks: the vertical lines between two columns, side by side where they overlap."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.flow.points import PETAK

LEFT, RIGHT = -1, 1


class Rail(NamedTuple):
    """A vertical in a gutter; ``turn0`` and ``turn1`` say to which side the connector goes at ``y0`` and
    ``y1``.
    """

    link: int
    gutter: int
    target: int
    y0: int
    turn0: int
    y1: int
    turn1: int


@dataclass(slots=True)
class _Trunk:
    """Rails to one target that overlap: one line. ``turns`` are the places where others join it, and the
    side.
    """

    top: int
    bottom: int
    turns: list[tuple[int, int]]
    links: list[int]


class Tracks(NamedTuple):
    """The place of each link's rail on the plane, and how many tracks each column has at its left and
    right edge.
    """

    x: dict[int, int]
    left: list[int]
    right: list[int]


def tracks(rails: Iterable[Rail], columns: int) -> Tracks:
    """Give every rail its track: as few as possible in each gutter, in the order that crosses the least."""
    gutters: defaultdict[int, list[Rail]] = defaultdict(list)
    for rail in rails:
        gutters[rail.gutter].append(rail)
    found = Tracks({}, [0] * columns, [0] * columns)
    for gutter, several in gutters.items():
        order = _order(_colour(_trunks(several)))
        before = _before(gutter, columns, order)
        if gutter:
            found.right[gutter - 1] = before
        if gutter < columns:
            found.left[gutter] = len(order) - before
        for place, track in enumerate(order):
            x = gutter * PETAK + place - before + (place >= before)
            found.x.update((link, x) for trunk in track for link in trunk.links)
    return found


def _before(gutter: int, columns: int, order: Sequence[Sequence[_Trunk]]) -> int:
    """How many of a gutter's tracks lie before the columns' border: half of them, the odd one where most
    turn.
    """
    if gutter in (0, columns):
        return 0 if gutter == 0 else len(order)
    turns = sum(side for track in order for trunk in track for _, side in trunk.turns)
    return (len(order) + (turns < 0)) // 2


def _trunks(rails: Sequence[Rail]) -> list[_Trunk]:
    """Merge rails to one target that touch; in the order of their upper ends."""
    found: list[_Trunk] = []
    last: dict[int, _Trunk] = {}
    for rail in sorted(rails, key=lambda rail: min(rail.y0, rail.y1)):
        top, bottom = min(rail.y0, rail.y1), max(rail.y0, rail.y1)
        turns = [(rail.y0, rail.turn0), (rail.y1, rail.turn1)]
        trunk = last.get(rail.target)
        if trunk is not None and top <= trunk.bottom:
            trunk.bottom = max(trunk.bottom, bottom)
            trunk.turns += turns
            trunk.links.append(rail.link)
        else:
            last[rail.target] = trunk = _Trunk(top, bottom, turns, [rail.link])
            found.append(trunk)
    return found


def _colour(trunks: Sequence[_Trunk]) -> list[list[_Trunk]]:
    """Left-edge colouring: as many tracks as trunks overlap at most."""
    found: list[list[_Trunk]] = []
    for trunk in trunks:
        for track in found:
            if track[-1].bottom < trunk.top:
                track.append(trunk)
                break
        else:
            found.append([trunk])
    return found


def _order(found: list[list[_Trunk]]) -> list[list[_Trunk]]:
    """Put the tracks into the order that crosses least, inserting one after another at its best place."""
    order: list[list[_Trunk]] = []
    for track in found:
        cost = [0]  # of each place, against the place before all others
        for other in order:
            cost.append(cost[-1] + _crossings(other, track) - _crossings(track, other))
        order.insert(cost.index(min(cost)), track)
    return order


def _crossings(left: Sequence[_Trunk], right: Sequence[_Trunk]) -> int:
    """How often the turns of two tracks cross them when one lies left of the other."""
    return sum(
        sum(side == LEFT and one.top < y < one.bottom for y, side in two.turns)
        + sum(side == RIGHT and two.top < y < two.bottom for y, side in one.turns)
        for one in left
        for two in right
        if one.top < two.bottom and two.top < one.bottom
    )
