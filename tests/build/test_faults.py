"""One harm of each costly kind done to a build; ``make fuzz`` does all kinds, 200 times."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from tests import faults
from tests.faults import Bench, one_round


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("harm") / "proyek", Random(3))


@pytest.mark.parametrize(
    "fault", [faults.killed, faults.spoiled, faults.in_the_way, faults.full], ids=lambda fault: fault.__name__
)
def test_the_next_build_is_as_if_nothing_had_happened(bench: Bench, fault: Callable[[Bench], None]) -> None:
    one_round(bench, fault)
