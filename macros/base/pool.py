"""Work ahead, on every processor: processes forked off this one share all that it has read, and send back
results.
"""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

B = TypeVar("B")
H = TypeVar("H")

_PORTIONS = 8
"""Into so many portions the work of one process is cut, so that all end at about the same time."""
_LARGEST = 16
_DIE_WITH_PARENT = 1

_work: tuple[Callable[[Any], Any], Sequence[Any]] | None = None
"""In a forked process: what it is there for. It came with the fork, so none of it need be picklable."""


def ahead(function: Callable[[B], H], items: Sequence[B]) -> Iterator[H]:
    """The results of a function for all items, in order; other processes begin to work on them at once.

    Results must be picklable; whatever else the function does to data of this process is lost. Results that
    another process failed to give are made here when they are asked for, so that what was wrong is raised
    here. So is every result where there is one processor only, or forking is not safe. The processes end with
    the iterator, and with this process however it ends.
    """
    number = min(processors(), len(items)) if processors() > 1 else 0
    if not number:
        return map(function, items)
    size = max(1, min(_LARGEST, len(items) // (number * _PORTIONS)))
    executor = ProcessPoolExecutor(number, get_context("fork"), _begin, (os.getpid(), function, items))
    starts = range(0, len(items), size)
    portions = [(items[start : start + size], executor.submit(_run, start, size)) for start in starts]
    results = _collect(function, portions, executor)
    next(results)  # begun, so that closing it ends the processes even when no result was ever asked for
    return results  # type: ignore[return-value]


def processors() -> int:
    """How many processes can work at once: 1 where forking is not safe (on other systems, and beside other
    threads).
    """
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" and all(map(_harmless, _others())) else 1


def _others() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread is not threading.main_thread()]


def _harmless(thread: threading.Thread) -> bool:
    """Whether it serves an executor of ours: it works on that one's queues alone, which no other process
    needs.
    """
    return type(thread).__name__ == "_ExecutorManagerThread" or thread.name == "QueueFeederThread"


def _begin(parent: int, function: Callable[[Any], Any], items: Sequence[Any]) -> None:
    """Make a forked process ready: it ends with its parent (prctl(2)), to which an interrupt is left."""
    global _work
    _work = function, items
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:  # it had ended before it could be told
        os._exit(1)


def _run(start: int, size: int) -> list[Any]:
    assert _work is not None, "a process begins before it works"  # noqa: S101
    function, items = _work
    return [function(item) for item in items[start : start + size]]


def _collect(
    function: Callable[[B], H],
    portions: Sequence[tuple[Sequence[B], Future[list[H]]]],
    executor: ProcessPoolExecutor,
) -> Iterator[H | None]:
    try:
        yield None
        for items, future in portions:
            try:
                results = future.result()
            except Exception:  # whatever it was: made here, it is raised again, or was that process's alone
                yield from map(function, items)
            else:
                yield from results
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
