"""Random procedures: from one step to sixty, with everything that a flowchart may have."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from macros.flow.graf import Graf, Panah, Simpul, Tujuan
from macros.flow.simbol import Simbol

BRANCHES = ("Ya", "Tidak", "ditunda", "dinas", "pribadi")


def procedure(rng: Random) -> Graf:
    """A procedure; most are of ordinary size, some long or wide, and some nothing but loops or ends."""
    steps = rng.choice([1, 2, 3, rng.randint(4, 12), rng.randint(4, 12), rng.randint(4, 20), rng.randint(20, 60)])
    columns = rng.choice([1, 2, rng.randint(3, 6), rng.randint(3, 6), rng.randint(3, 6), rng.randint(7, 15)])
    wild = rng.choice([0.0, 0.15, 0.3, 0.3, 0.6, 1.0])
    shared = rng.choice([0.0, 0.1, 0.3, 0.8])
    simpul, panah = [], [Panah("mulai", 1)]
    for number in range(1, steps + 1):
        count = rng.randint(2, 7) if rng.random() < shared else 1
        places = tuple(sorted(rng.sample(range(columns), min(count, columns))))
        if rng.random() < 0.01:
            places = ()
        exits = _exits(rng, number, steps, wild)
        jenis = rng.choice([Simbol.PROSES] * 9 + [Simbol.RUJUKAN])
        simpul.append(Simpul(number, places, Simbol.KEPUTUSAN if len(exits) > 1 else jenis))
        panah += [Panah(number, ke, label) for label, ke in exits]
    return Graf(columns, tuple(simpul), tuple(panah))


def _exits(rng: Random, number: int, steps: int, wild: float) -> list[tuple[str, Tujuan]]:
    onward: Tujuan = number + 1 if number < steps else "selesai"
    if rng.random() >= wild:
        return [("", onward)]
    if rng.random() < 0.2:
        return [("", _goal(rng, number, steps))] if rng.random() < 0.95 else []
    count = rng.choice([2, 2, 2, 2, 3, 4, 5])
    first = onward if rng.random() < 0.8 else _goal(rng, number, steps)
    return [(BRANCHES[0], first), *((label, _goal(rng, number, steps)) for label in BRANCHES[1:count])]


def _goal(rng: Random, number: int, steps: int) -> Tujuan:
    near = rng.randint(max(1, number - 4), min(steps, number + 4))
    return rng.choice([1, near, near, rng.randint(1, number), rng.randint(number, steps), "selesai"])


def pages(rng: Random, graf: Graf) -> Sequence[range]:
    """The steps on one page, or on several."""
    steps = len(graf.simpul)
    cuts = sorted(rng.sample(range(2, steps + 1), min(rng.choice([0, 0, 1, 2, 5]), steps - 1)))
    return [range(a, b) for a, b in zip([1, *cuts], [*cuts, steps + 1], strict=True)]
