"""How often an answer is given, and how that is said."""

from __future__ import annotations

from typing import Any

import pytest

from macros.model.exits import exits
from macros.model.numbers import write_chance
from macros.model.sop import Cabang, Langkah


@pytest.mark.parametrize(
    ("fields", "chances"),
    [
        ({"peluang_ya": 0.8}, [0.8, 0.2]),
        ({"peluang_ya": 0.7, "cabang": (Cabang(bila="Ragu", ke="a", peluang=0.1),)}, [0.7, 0.2, 0.1]),
        ({"peluang_ya": 0.7, "cabang": (Cabang(bila="Ragu", ke="a"),)}, [0.7, None, None]),
        ({"peluang_ya": 0.9, "cabang": (Cabang(bila="Ragu", ke="a", peluang=0.2),)}, [0.9, None, 0.2]),
        ({"cabang": (Cabang(bila="Ragu", ke="a", peluang=0.2),)}, [None, None, 0.2]),
        ({}, [None, None]),
        ({"peluang_ya": 0}, [0, 1]),
    ],
)
def test_the_answer_no_has_what_the_others_leave(fields: dict[str, Any], chances: list[float | None]) -> None:
    steps = (Langkah(id="a", ya="a", tidak="selesai", **fields),)
    assert [way.peluang for way in exits(steps)[0]] == chances


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.8, "kira-kira 80 dari 100"),
        (0.125, "kira-kira 12 dari 100"),
        (0.004, "kurang dari 1 dari 100"),
        (0.999, "lebih dari 99 dari 100"),
        (1, "selalu"),
        (0, "tidak pernah"),
    ],
)
def test_a_chance_is_said_as_people_say_it(share: float, words: str) -> None:
    assert write_chance(share) == words
