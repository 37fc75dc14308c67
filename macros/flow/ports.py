"""Levels: where several connectors use one side of a symbol, each has its own height."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from macros.flow.candidates import VERTICAL, Way
from macros.flow.layout import Connection, Stub

_UP, _BOTH, _DOWN = 0, 1, 2
_Key = tuple[int, int, int]


@dataclass(slots=True)
class Levels:
    """Half steps below the middle, 0 unless given: of links' exits, rows' entries on a side, stubs' exits.

    ``most`` is the number of users of a row's busiest side, if more than one.
    """

    exits: dict[int, int] = field(default_factory=dict)
    entries: dict[tuple[int, int], int] = field(default_factory=dict)
    stubs: dict[int, int] = field(default_factory=dict)
    most: dict[int, int] = field(default_factory=dict)


def levels(
    links: Sequence[Connection], ways: Sequence[Way], stubs: Sequence[Stub], slots: Sequence[int]
) -> Levels:
    """Order the users of each side so that they do not cross: upwards the nearest on top, downwards the
    nearest below.

    ``slots`` are the places of the stubs' small symbols beside the step, from 0.
    """
    users: dict[tuple[int, int], list[tuple[_Key, str, int]]] = defaultdict(list)
    entries: dict[tuple[int, int], _Key] = {}
    for number, ((source, target), way) in enumerate(zip(links, ways, strict=True)):
        if way.exit != VERTICAL:
            users[source, way.exit].append((_key(way.x0, way.y0, way.x, way.y1, way.x1), "exit", number))
        if way.entry != VERTICAL:
            key = _key(way.x1, way.y1, way.x, way.y0, way.x0)
            other = entries.get((target, way.entry), key)
            entries[target, way.entry] = min(key, other) if key[0] == other[0] else (_BOTH, 0, 0)
    for place, key in entries.items():
        users[place].append((key, "entry", 0))
    for number, (stub, slot) in enumerate(zip(stubs, slots, strict=True)):
        if stub.exit != VERTICAL:
            users[stub.row, stub.exit].append(((_DOWN, -slot, 0), "stub", number))
    return _levels(users)


def _key(x0: int, y0: int, x: int, y1: int, x1: int) -> _Key:
    """The order of a line that leaves a symbol at ``x0``, ``y0``, turns at ``x`` to ``y1``, and there to
    ``x1``.

    Of two that turn at one place, the shorter must be nearer when it comes back, the longer when it goes on.
    """
    far = abs(x - x0)
    span = abs(y1 - y0) if (x1 - x) * (x0 - x) > 0 else -abs(y1 - y0)
    return (_UP, far, span) if y1 < y0 else (_DOWN, -far, -span)


def _levels(users: Mapping[tuple[int, int], list[tuple[_Key, str, int]]]) -> Levels:
    found = Levels()
    for (row, side), several in users.items():
        if len(several) == 1:
            continue
        several.sort()
        found.most[row] = max(found.most.get(row, 0), len(several))
        for place, (_, kind, number) in enumerate(several):
            level = 2 * place + 1 - len(several)
            if kind == "exit":
                found.exits[number] = level
            elif kind == "entry":
                found.entries[row, side] = level
            else:
                found.stubs[number] = level
    return found
