"""Work ahead: what other processes do is what this one would have done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
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
    def work(_: int) -> int:
        time.sleep(0.1)
        return os.getpid()

    done_by = set(ahead(work, range(6)))
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


@pytest.mark.usefixtures("processors")
def test_one_may_begin_while_another_is_under_way() -> None:
    first, second = ahead(str, range(40)), ahead(lambda n: next(ahead(str, [n])), range(40))
    assert [*zip(first, second, strict=True)] == [(str(n), str(n)) for n in range(40)]


_LONG = """
import os, time
from macros.base import pool
pool.processors = lambda: 2
def work(_):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(60)
list(pool.ahead(work, range(2)))
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_one_that_was_killed(how: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-W", "ignore", "-c", _LONG], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        parent.send_signal(how)
    end = time.monotonic() + 5
    while any(Path(f"/proc/{worker}/fd").exists() and _alive(worker) for worker in workers):
        assert time.monotonic() < end
        time.sleep(0.02)


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@given(st.lists(st.integers()), st.integers(1, 4))
def test_any_list_on_any_number_of_processors(items: list[int], number: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "processors", lambda: number)
        assert list(ahead(lambda n: n + 1, items)) == [n + 1 for n in items]
