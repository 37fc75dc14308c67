from __future__ import annotations

from dataclasses import astuple
from random import Random

import pytest

from macros.flow.router import route
from tests.flow.mutations import MUTATIONS
from tests.flow.procedures import procedure, written
from tests.flow.ukur import Mutu, ukur_gambar


@pytest.mark.parametrize(
    ("text", "silang", "belok", "jalur", "campur"),
    [
        ("A A A", 0, 0, 0, 0),
        ("A B A", 0, 2, 0, 0),
        ("A B?3,1 C", 0, 4, 1, 0),
        ("A?3,2 BC?1,2 A", 0, 6, 2, 1),
        ("B?3,2 AC B?2,1", 1, 7, 2, 0),
    ],
)
def test_measures(text: str, silang: int, belok: int, jalur: int, campur: int) -> None:
    graf = written(text)
    mutu = ukur_gambar(graf, route(graf))
    assert (mutu.silang, mutu.belok, mutu.jalur, mutu.campur) == (silang, belok, jalur, campur)


def test_length_is_told_in_cells() -> None:
    graf = written("A A")
    assert ukur_gambar(graf, route(graf)) == Mutu(0, 0, 0.7, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("mutation", "field"),
    [
        ("an arrowhead is missing", "putus"),
        ("a_line_goes_through_a_symbol", "tertabrak"),
        ("a_line_runs_along_another", "tumpang"),
    ],
)
def test_what_must_not_be_is_counted(mutation: str, field: str) -> None:
    graf = procedure(Random(5))
    bidang = route(graf)
    assert astuple(ukur_gambar(graf, bidang))[-3:] == (0, 0, 0)
    spoilt = MUTATIONS[mutation](bidang, Random(1))
    assert spoilt is not None
    assert getattr(ukur_gambar(graf, spoilt), field) > 0
