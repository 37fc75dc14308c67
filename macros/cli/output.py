"""Where a command puts what it made: a file, or the standard output."""

import sys
from pathlib import Path

from macros.base.failure import cause_of
from macros.cli.atomic import write
from macros.cli.errors import CommandError


def emit(keluar: str | None, isi: bytes) -> None:
    """Write to a file, or to the standard output unless that is a terminal. Raises Galat."""
    if keluar:
        save(Path(keluar), isi)
    elif sys.stdout.isatty():
        raise CommandError("isinya tidak dapat ditampilkan di layar; sebut --keluar BERKAS")
    else:
        sys.stdout.buffer.write(isi)


def save(jalur: Path, isi: bytes) -> None:
    """Write a file, and the folders above it. Raises Galat."""
    try:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        write(jalur, isi)
    except OSError as galat:
        raise CommandError(f"'{jalur}' tidak dapat ditulis: {cause_of(galat)}") from None
