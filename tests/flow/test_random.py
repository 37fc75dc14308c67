"""Random procedures: every drawing passes the checker, and drawings get no worse."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.flow.graph import SELESAI, Edge, Graph, Node, Tujuan
from macros.flow.router import route, route_pages
from macros.flow.simbol import Simbol
from tests.flow.checker import check
from tests.flow.procedures import BRANCHES, pages, procedure
from tests.flow.ukur import ukur_gambar

BLOCK = 500


def faults(graf: Graph, rng: Random) -> list[str]:
    """What is wrong with a procedure's drawing, on one page or several."""
    numbers = pages(rng, graf)
    drawn = zip(route_pages(graf, numbers), numbers, strict=True)
    return [fault for bidang, page in drawn for fault in check(graf, bidang, page, rng)]


@pytest.mark.long
@pytest.mark.parametrize("block", range(10))
def test_five_thousand_procedures_are_drawn_right(block: int) -> None:
    wrong = {}
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        rng = Random(seed)
        found = faults(procedure(rng), rng)
        if found:
            wrong[seed] = found
    assert wrong == {}


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Any graph at all: also with steps that nothing leads to, and answers that lead the same way."""
    columns = draw(st.integers(1, 15))
    steps = draw(st.integers(1, 60) if draw(st.integers(0, 9)) == 0 else st.integers(1, 10))
    places = st.sets(st.integers(0, columns - 1), max_size=3).map(lambda found: tuple(sorted(found)))
    goals: st.SearchStrategy[Tujuan] = st.one_of(st.integers(1, steps), st.just(SELESAI))
    simpul, panah = [], [Edge("mulai", 1)]
    for number in range(1, steps + 1):
        exits = draw(st.lists(goals, min_size=1, max_size=5))
        kinds = [Simbol.KEPUTUSAN] if len(exits) > 1 else [Simbol.PROSES, Simbol.RUJUKAN]
        simpul.append(Node(number, draw(places), draw(st.sampled_from(kinds))))
        labels = BRANCHES if len(exits) > 1 else ("",)
        panah += [Edge(number, ke, label) for ke, label in zip(exits, labels, strict=False)]
    return Graph(columns, tuple(simpul), tuple(panah))


@settings(max_examples=settings().max_examples * 4)
@given(graphs(), st.randoms(use_true_random=False))
def test_any_graph_is_drawn_right(graf: Graph, rng: Random) -> None:
    assert faults(graf, rng) == []


@settings(max_examples=settings().max_examples * 4)
@given(st.integers(0, 2**64))
def test_any_procedure_is_drawn_right(seed: int) -> None:
    rng = Random(seed)
    assert faults(procedure(rng), rng) == []


def test_drawings_get_no_worse() -> None:
    """Totals over 500 procedures; when they fall, write the lower ones here."""
    grafs = [procedure(Random(seed)) for seed in range(500)]
    mutu = [ukur_gambar(graf, route(graf)) for graf in grafs]
    assert sum(satu.putus + satu.tertabrak + satu.tumpang for satu in mutu) == 0
    assert sum(satu.silang for satu in mutu) <= 640
    assert sum(satu.belok for satu in mutu) <= 5_871
    assert sum(satu.jalur for satu in mutu) <= 1_064
    assert sum(satu.campur for satu in mutu) <= 313
    assert sum(satu.panjang for satu in mutu) <= 22_795
