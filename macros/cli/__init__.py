"""The command ``sop``: the project's functions for a terminal and for continuous integration."""

import io
import os
import sys
from collections.abc import Sequence

from macros.base.failure import failure_of
from macros.cli.arguments import parse
from macros.cli.errors import CommandError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code is 0 without errors, 1 with, 2 on wrong usage (then also as
    SystemExit). Whatever else stops it is told in a sentence (``base.failure``).
    """
    for keluaran in (sys.stdout, sys.stderr):
        if isinstance(keluaran, io.TextIOWrapper):
            keluaran.reconfigure(errors="backslashreplace")
    isian = parse(argv)
    try:
        kode: int = isian.jalankan(isian)
        sys.stdout.flush()
    except CommandError as galat:
        print(f"sop: {galat}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader has gone; Python must not try again when it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (Exception, KeyboardInterrupt) as galat:
        akhir = failure_of(galat)
        print(f"sop: {akhir.sentence}", file=sys.stderr)
        return akhir.code
    return kode
