"""What a build changes in its process, for as long as it lasts."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager

EPOCH = "SOURCE_DATE_EPOCH"
"""The time that programs write into what they make
(https://reproducible-builds.org/specs/source-date-epoch/).
"""


@contextmanager
def without_collector() -> Iterator[None]:
    """Nearly all that a build makes lives to its end: looking for garbage costs a twelfth of its time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def environment(name: str, value: str) -> Iterator[None]:
    """With a variable of the environment at this value."""
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = before
