"""Work ahead: what other processes do is what this one would have done."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.base import pool
from macros.base.pool import ahead

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.fixture(params=[1, 2, 3], ids="{} processors".format)
def processors(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    number: int = request.param
    monkeypatch.setattr(pool, "processors", lambda: number)
    return number


@pytest.mark.parametrize(
    "items", [[], ["a"], ["a", "b", "c", "d", "e"], ["x" * 300_000, "", "y" * 300_000]], ids=len
)
@pytest.mark.usefixtures("processors")
def test_results_come_in_the_order_of_the_items(items: list[str]) -> None:
    assert list(ahead(str.upper, items)) == [item.upper() for item in items]


def test_other_processes_do_the_work(processors: int) -> None:
    done_by = set(ahead(lambda _: os.getpid(), range(6)))
    assert len(done_by) == processors
    assert (os.getpid() in done_by) is (processors == 1)


@pytest.mark.usefixtures("processors")
def test_what_the_function_raises_is_raised_when_that_result_is_taken() -> None:
    results = ahead(lambda n: 6 // (3 - n), [1, 2, 3, 4])
    assert [next(results), next(results)] == [3, 6]
    with pytest.raises(ZeroDivisionError):
        next(results)


def _unless_here(act: Callable[[], object]) -> Callable[[int], int]:
    """A function that does its work in this process only; in another one it acts."""
    here = os.getpid()
    return lambda n: n * n if os.getpid() == here else act()  # type: ignore[return-value]


@pytest.mark.parametrize(
    "act", [lambda: os._exit(9), lambda: lambda: None], ids=["dies", "gives what cannot be sent"]
)
@pytest.mark.usefixtures("processors")
def test_a_process_that_fails_loses_nothing(act: Callable[[], object]) -> None:
    assert list(ahead(_unless_here(act), [1, 2, 3, 4, 5])) == [1, 4, 9, 16, 25]


def _children() -> set[str]:
    """The processes that this one has started and that are there still, finished or not."""
    return {
        pid for task in Path("/proc/self/task").iterdir() for pid in (task / "children").read_text().split()
    }


@pytest.mark.parametrize("taken", [1, 6])
@pytest.mark.usefixtures("processors")
def test_no_process_outlives_the_iterator(taken: int) -> None:
    before = _children()
    results = ahead(lambda n: str(n) * 1_000_000, range(1, 7))
    for _ in range(taken):
        next(results)
    del results
    assert _children() <= before


@given(st.lists(st.integers()), st.integers(1, 4))
def test_any_list_on_any_number_of_processors(items: list[int], number: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "processors", lambda: number)
        assert list(ahead(lambda n: n + 1, items)) == [n + 1 for n in items]
