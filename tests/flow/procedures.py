"""Random procedures: from one step to sixty, with everything that a flowchart may have."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from macros.flow.graph import Edge, Graph, Node, Tujuan
from macros.flow.simbol import Simbol

BRANCHES = ("Ya", "Tidak", "ditunda", "dinas", "pribadi")


def procedure(rng: Random) -> Graph:
    """A procedure; most are of ordinary size, some long or wide, and some nothing but loops or ends."""
    steps = rng.choice(
        [1, 2, 3, rng.randint(4, 12), rng.randint(4, 12), rng.randint(4, 20), rng.randint(20, 60)]
    )
    columns = rng.choice([1, 2, rng.randint(3, 6), rng.randint(3, 6), rng.randint(3, 6), rng.randint(7, 15)])
    wild = rng.choice([0.0, 0.15, 0.3, 0.3, 0.6, 1.0])
    shared = rng.choice([0.0, 0.1, 0.3, 0.8])
    simpul, panah = [], [Edge("mulai", 1)]
    for number in range(1, steps + 1):
        count = rng.randint(2, 7) if rng.random() < shared else 1
        places = tuple(sorted(rng.sample(range(columns), min(count, columns))))
        if rng.random() < 0.01:
            places = ()
        exits = _exits(rng, number, steps, wild)
        jenis = rng.choice([Simbol.PROSES] * 9 + [Simbol.RUJUKAN])
        simpul.append(Node(number, places, Simbol.KEPUTUSAN if len(exits) > 1 else jenis))
        panah += [Edge(number, ke, label) for label, ke in exits]
    return Graph(columns, tuple(simpul), tuple(panah))


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


def pages(rng: Random, graf: Graph) -> Sequence[range]:
    """The steps on one page, or on several."""
    steps = len(graf.simpul)
    cuts = sorted(rng.sample(range(2, steps + 1), min(rng.choice([0, 0, 1, 2, 5]), steps - 1)))
    return [range(a, b) for a, b in zip([1, *cuts], [*cuts, steps + 1], strict=True)]


def written(text: str) -> Graph:
    """A procedure as tests write it, a step a word: its performers' letters, what it is, and where it leads.

    ``A B?3,1 BC*  C>selesai``: A acts; B decides, Ya leads to step 3 and Tidak to 1; B and C together follow
    another SOP; C ends. A step without exits leads to the next one, the last to the end; ``-`` is a step
    without performers.
    """
    words = text.split()
    simpul, panah = [], [Edge("mulai", 1)] if words else []
    for number, word in enumerate(words, 1):
        kind = next((mark for mark in "?>" if mark in word), "")
        letters, _, goals = word.partition(kind) if kind else (word, "", "")
        jenis = Simbol.KEPUTUSAN if kind == "?" else Simbol.RUJUKAN if "*" in letters else Simbol.PROSES
        places = tuple(ord(letter) - ord("A") for letter in letters if letter.isalpha())
        simpul.append(Node(number, places, jenis))
        onward: Tujuan = number + 1 if number < len(words) else "selesai"
        exits = [onward] if not goals else [_written(goal) for goal in goals.split(",")]
        labels = BRANCHES if kind == "?" else [""]
        panah += [Edge(number, ke, label) for ke, label in zip(exits, labels, strict=False)]
    columns = max((place + 1 for satu in simpul for place in satu.kolom), default=0)
    return Graph(columns, tuple(simpul), tuple(panah))


def _written(goal: str) -> Tujuan:
    return int(goal) if goal.isdigit() else "selesai"
