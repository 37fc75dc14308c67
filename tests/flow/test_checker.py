"""The checker can fail: every way to spoil a drawing is noticed."""

from __future__ import annotations

from random import Random

import pytest

from macros.flow.router import rute_halaman
from tests.flow.checker import check
from tests.flow.mutations import MUTATIONS
from tests.flow.procedures import pages, procedure

CASES = 40


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_spoilt_drawing_is_noticed(name: str) -> None:
    cases, unnoticed = 0, []
    for seed in range(2_000):
        rng = Random(seed)
        graf = procedure(rng)
        several = pages(rng, graf)
        numbers = rng.choice(several)
        bidang = rute_halaman(graf, several)[several.index(numbers)]
        spoilt = MUTATIONS[name](bidang, rng) if bidang.petak else None
        if spoilt is None:
            continue
        cases += 1
        if not check(graf, spoilt, numbers, rng):
            unnoticed.append(seed)
        if cases == CASES:
            break
    assert cases == CASES
    assert unnoticed == []
