"""Work grows with the steps of an SOP, not with their square."""

from __future__ import annotations

from random import Random

import pytest

from macros.documents.pdf.chart_pages import chart_pages
from macros.drawing.scale import BIASA
from macros.flow import router
from macros.flow.graph import MULAI, SELESAI, Edge, Graph, Node
from macros.flow.plan import Plan
from macros.flow.simbol import Simbol
from tests.flow.procedures import procedure


def ladder(steps: int, every: int, back: int) -> Graph:
    """The graph of that many steps, each ``every``-th of which leads back by ``back``."""
    nodes, arrows = [], [Edge(MULAI, 1)]
    for n in range(1, steps + 1):
        asks = n % every == 0
        nodes.append(Node(n, (n % 3,), Simbol.KEPUTUSAN if asks else Simbol.PROSES))
        arrows.append(Edge(n, n + 1 if n < steps else SELESAI, "Ya" if asks else ""))
        arrows += [Edge(n, max(1, n - back), "Tidak")] if asks else []
    return Graph(3, tuple(nodes), tuple(arrows))


@pytest.mark.parametrize(("every", "back"), [(4, 3), (6, 40), (2, 1)])
def test_rows_are_drawn_a_few_times_each_however_many_there_are(
    monkeypatch: pytest.MonkeyPatch, every: int, back: int
) -> None:
    drawn = 0
    true = router._Page.__init__

    def counted(self: router._Page, plan: Plan) -> None:
        nonlocal drawn
        drawn += len(plan.rows)
        true(self, plan)

    monkeypatch.setattr(router._Page, "__init__", counted)
    a_row = []
    for steps in (60, 480):
        drawn = 0
        sheets = chart_pages(ladder(steps, every, back), BIASA, (40.0,) * 3, 0.23, [9.0] * steps, 150.0)
        assert [n for sheet in sheets for n in sheet.langkah] == list(range(1, steps + 1))
        a_row.append(drawn / steps)
    print(a_row)
    assert a_row[1] < 2 * a_row[0]


@pytest.mark.parametrize("seed", range(12))
def test_pages_drawn_one_by_one_are_those_drawn_together(seed: int) -> None:
    graf = procedure(Random(seed))
    steps = len(graf.simpul)
    pages = [range(n, min(n + 4, steps + 1)) for n in range(1, steps + 1, 4)]
    one_by_one = router.Pages(graf)
    drawn = [one_by_one.draw(numbers) for numbers in reversed(pages)][::-1]
    assert one_by_one.lettered(drawn, pages) == router.route_pages(graf, pages)
