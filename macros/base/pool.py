"""Work ahead, on every processor: processes forked off this one share all that it has read, and send back
results.
"""

import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO, TypeVar

B = TypeVar("B")
H = TypeVar("H")
Kawan = tuple[int, BinaryIO]
"""A process at work: its id, and where its results come from."""


def ahead(fungsi: Callable[[B], H], butir: Sequence[B]) -> Iterator[H]:
    """The results of a function for all items, in order; other processes begin to work on them at once.

    Results must be picklable; whatever else the function does to data of this process is lost. A result that
    another process failed to give is made here when it is asked for, so that what was wrong is raised here.
    So is every result where there is one processor only, or forking is not safe. The processes end with the
    iterator.
    """
    banyak = min(processors(), len(butir)) if processors() > 1 else 0
    regu: list[Kawan] = []
    for n in range(banyak):
        regu.append(_cabang(fungsi, butir[n::banyak], regu))
    if not regu:
        return map(fungsi, butir)
    results = _collect(fungsi, butir, regu)
    next(results)  # begun, so that closing it ends the processes even when no result was ever asked for
    return results  # type: ignore[return-value]


def processors() -> int:
    """How many processes can work at once: 1 where forking is not safe (on other systems, and beside other
    threads).
    """
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" and threading.active_count() == 1 else 1


def _cabang(fungsi: Callable[[B], H], butir: Sequence[B], regu: Sequence[Kawan]) -> Kawan:
    """A new process at work on these items, beside those that there are."""
    baca, tulis = os.pipe()
    if pid := os.fork():
        os.close(tulis)
        return pid, os.fdopen(baca, "rb")
    try:
        os.close(baca)
        for _, pipa in regu:  # left open here, it would keep a process waiting to write what nobody reads
            pipa.close()
        with os.fdopen(tulis, "wb") as keluar:
            for satu in butir:
                pickle.dump(fungsi(satu), keluar, pickle.HIGHEST_PROTOCOL)
                keluar.flush()
    finally:  # whatever happens: this process must not go on with what its parent is doing
        os._exit(0)


def _collect(fungsi: Callable[[B], H], butir: Sequence[B], regu: Sequence[Kawan]) -> Iterator[H | None]:
    try:
        yield None
        for n, satu in enumerate(butir):
            try:
                hasil: H = pickle.load(regu[n % len(regu)][1])  # noqa: S301 - a process of our own wrote it
            except (EOFError, pickle.UnpicklingError):
                hasil = fungsi(satu)
            yield hasil
    finally:
        for pid, pipa in regu:
            pipa.close()
            os.waitpid(pid, 0)
