"""Asking a person on the terminal, again and with the reason until the answer will do."""

import sys
from collections.abc import Callable, Mapping
from typing import TypeVar

from macros.cli.errors import CommandError

T = TypeVar("T")


class AnswerError(ValueError):
    """An answer will not do; the message says why, in Indonesian."""


def ask(pertanyaan: str, baca: Callable[[str], T], bawaan: str = "") -> T:
    """What ``baca`` makes of the answer; it raises JawabanSalah for what it does not take.

    An empty answer stands for ``bawaan``. Questions go to the standard error output. Raises Galat at the end
    of input.
    """
    while True:
        print(f"{pertanyaan}{f' [{bawaan}]' if bawaan else ''}: ", end="", file=sys.stderr, flush=True)
        jawaban = sys.stdin.readline()
        if not jawaban:
            print(file=sys.stderr)
            raise CommandError("isian berhenti sebelum selesai; tidak ada yang ditulis")
        try:
            return baca(jawaban.strip() or bawaan)
        except AnswerError as salah:
            print(f"  {salah}{'' if str(salah).endswith('?') else '.'}", file=sys.stderr)


def show_choices(apa: str, pilihan: Mapping[str, str]) -> None:
    """Show what may be answered: each id with its name, under a heading."""
    lebar = max(map(len, pilihan), default=0)
    print(
        f"{apa}:",
        *(f"  {ident:{lebar}}  {nama}" for ident, nama in pilihan.items()),
        sep="\n",
        file=sys.stderr,
    )


def ask_many(pertanyaan: str, baca: Callable[[str], T]) -> tuple[T, ...]:
    """One answer a line, until an empty one."""
    print(f"{pertanyaan}, satu baris satu butir, baris kosong bila selesai.", file=sys.stderr)
    hasil: list[T] = []
    while (jawaban := ask(f"  {len(hasil) + 1}", lambda teks: baca(teks) if teks else None)) is not None:
        hasil.append(jawaban)
    return tuple(hasil)
