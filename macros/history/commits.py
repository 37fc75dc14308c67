"""Commits as git's log tells them."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

_ZONA = re.compile(r"[+-](?:0\d|1[0-4]):[0-5]\d$")
_TERAKHIR = 253_402_214_400
"""The last second that is in the year 9999 everywhere."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file in one commit: its path from the root of the repository, and its blobs ("" where it is not
    there).
    """

    jalur: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: when it was committed (seconds since 1970, and ISO with its zone), its files against its
    first parent.

    ``awal``: no commit before it is known, so that its files seem new whatever they are. What it says of
    itself is not read: that is anybody's text, and the changes speak for themselves. A time that cannot be is
    the year 1970.
    """

    id: str
    detik: int
    waktu: str
    awal: bool = False
    perubahan: tuple[FileChange, ...] = ()


def parse_commits(mentah: bytes) -> Iterator[Commit]:
    """Commits from ``@id|parents|seconds|time NUL (:mode mode blob blob status NUL path NUL)*``; any byte
    in a path.
    """
    bagian = iter(mentah.split(b"\0"))
    kepala: tuple[str, int, str, bool] | None = None
    berkas: list[FileChange] = []
    for satu in bagian:
        tanda = satu.lstrip(b"\n")
        if tanda.startswith(b":"):
            berkas.append(_file(tanda.decode(), next(bagian)))
        elif tanda.startswith(b"@"):
            if kepala:
                yield Commit(*kepala, tuple(berkas))
            kepala, berkas = _head(tanda[1:].decode()), []
    if kepala:
        yield Commit(*kepala, tuple(berkas))


def _head(baris: str) -> tuple[str, int, str, bool]:
    """Id, seconds, ISO form, and whether nothing is before. Git takes any number for a time; years end in
    9999.
    """
    ident, induk, waktu, iso = baris.split("|")
    detik = int(waktu) if waktu.isascii() and waktu.isdigit() and len(waktu) < 13 else 0
    detik = detik if detik <= _TERAKHIR else 0
    zona = datetime.strptime(z[0], "%z").tzinfo if (z := _ZONA.search(iso)) else UTC
    return ident, detik, datetime.fromtimestamp(detik, zona).isoformat(), not induk


def _file(sifat: str, jalur: bytes) -> FileChange:
    """Links and submodules are as good as nothing: only regular files have blobs here."""
    mode_lama, mode_baru, lama, baru, _ = sifat.lstrip(":").split(" ")
    dahulu = lama if mode_lama.startswith("100") and lama.strip("0") else ""
    kini = baru if mode_baru.startswith("100") and baru.strip("0") else ""
    return FileChange(os.fsdecode(jalur), dahulu, kini)
