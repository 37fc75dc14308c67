"""Foreign decoders in a process of their own, with little memory and little time.

Libraries that open pictures and documents are written for speed in languages without bounds. What comes from
the content is opened by them only here: whatever they take or break, this process goes on.
"""

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

_BEGIN = """
import runpy, sys
memory, seconds, size, script, *sys.argv[1:] = sys.argv[1:]
try:
    import resource as r
except ImportError:
    r = None
for kind, bound in (("AS", memory), ("CPU", seconds), ("FSIZE", size), ("CORE", 0)) if r else ():
    limit = getattr(r, "RLIMIT_" + kind)
    hard = r.getrlimit(limit)[1]
    try:
        wanted = int(bound) if hard == r.RLIM_INFINITY else min(int(bound), hard)
        r.setrlimit(limit, (wanted, wanted))
    except (OSError, ValueError):
        pass
sys.argv[0] = script
try:
    runpy.run_path(script, run_name="__main__")
except (ImportError, MemoryError):
    raise
except Exception as error:
    sys.exit(1 if getattr(error, "errno", None) else 3)
"""
"""The limits of setrlimit(2) are set before the script loads a library. A system that lacks one (Windows has
none, macOS none of memory) has the time on the clock, and what the script's own look at the head refuses.
"""

_ENVIRONMENT = ("LD_LIBRARY_PATH", "PATH", "SYSTEMROOT", "TMPDIR")
"""All that a decoder gets of the environment, which may hold the secrets of a forge."""

_REFUSED = 3


class Cause(Enum):
    """Why there is no result: it is not what the script takes, or its process broke a limit or broke."""

    REFUSED = auto()
    TIME = auto()
    BROKE = auto()


class BoundedError(Exception):
    """A script gave no result."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause.name)
        self.cause = cause


@dataclass(frozen=True, slots=True)
class Limits:
    """What a process may take: bytes of memory (of addresses), seconds of processor and clock, bytes of
    result.
    """

    memory: int
    seconds: int
    result: int


def run_bounded(script: Path, content: bytes, limits: Limits, *arguments: str) -> bytes:
    """What a script of ours writes to its standard output for the bytes on its standard input. An exception
    in it says that these are not what it takes.

    Files, not pipes, lie between: the system itself ends a process that writes too much. Raises BoundedError.
    """
    bounds = map(str, (limits.memory, limits.seconds, limits.result, script, *arguments))
    environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as result:
        given.write(content)
        given.seek(0)
        try:
            code = subprocess.run(  # noqa: S603 - a script of ours
                [sys.executable, "-I", "-X", "utf8", "-c", _BEGIN, *bounds],
                stdin=given,
                stdout=result,
                stderr=subprocess.DEVNULL,
                env=environment,
                timeout=limits.seconds,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            raise BoundedError(Cause.TIME) from None
        result.seek(0)
        written = result.read(limits.result + 1)
    if code or len(written) > limits.result:
        raise BoundedError(Cause.REFUSED if code == _REFUSED else Cause.BROKE)
    return written
