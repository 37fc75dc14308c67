"""Comments in YAML, which no data keeps: where they stand."""

import re
from collections.abc import Iterator

import yaml

PETUNJUK = "#:"
"""Begins a comment that `sop baru` wrote for whoever fills in a draft: it may go without asking."""

_MUNGKIN = re.compile(r"(?:^|\s)#", re.MULTILINE)
_BLOK = ("|", ">")


def comment_lines(teks: str) -> list[int]:
    """The lines (from 1) of YAML text on which a comment stands that is no hint. Raises yaml.YAMLError."""
    if _MUNGKIN.search(teks) is None:
        return []
    return sorted(
        {teks.count("\n", 0, awal + letak) + 1 for awal, sela in _gap(teks) for letak in _fence(sela)}
    )


def _gap(teks: str) -> Iterator[tuple[int, str]]:
    """The stretches between tokens: nothing but space and comments. The head of a block text counts as
    one.
    """
    akhir = 0
    for token in yaml.scan(teks, Loader=yaml.SafeLoader):
        yield akhir, teks[akhir : token.start_mark.index]
        akhir = token.end_mark.index
        if isinstance(token, yaml.ScalarToken) and token.style in _BLOK:
            awal = token.start_mark.index
            yield awal, teks[awal:].partition("\n")[0]
    yield akhir, teks[akhir:]


def _fence(sela: str) -> Iterator[int]:
    letak = 0
    for baris in sela.splitlines(keepends=True):
        if (pagar := baris.find("#")) >= 0 and not baris.startswith(PETUNJUK, pagar):
            yield letak + pagar
        letak += len(baris)
