"""Changing a few texts of a source file and no other byte."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_KUTIP = ("'", '"')


class EditRefused(ValueError):
    """A text is written in a way that cannot be changed in place; ``baris`` is its line."""

    def __init__(self, baris: int) -> None:
        super().__init__(baris)
        self.baris = baris


@dataclass(frozen=True, order=True)
class Edit:
    """At this line and column (both from 1, as a diagnostic tells them), ``baru`` instead of ``lama``.

    A quotation mark before ``lama`` is skipped and stays.
    """

    baris: int
    kolom: int
    lama: str
    baru: str


def apply_edits(isi: bytes, semua: Iterable[Edit]) -> bytes:
    """The bytes of a file with these changes. Raises TakTersunting."""
    baris = isi.splitlines(keepends=True)
    for edit in sorted(set(semua), reverse=True):
        baris[edit.baris - 1] = _replace(baris[edit.baris - 1], edit, bom=edit.baris == 1)
    return b"".join(baris)


def _replace(isi: bytes, edit: Edit, *, bom: bool) -> bytes:
    depan = b"\xef\xbb\xbf" if bom and isi.startswith(b"\xef\xbb\xbf") else b""
    teks = isi.removeprefix(depan).decode()
    awal = edit.kolom - 1
    if teks[awal : awal + 1] in _KUTIP and not edit.lama.startswith(_KUTIP):
        awal += 1
    if not teks.startswith(edit.lama, awal):
        raise EditRefused(edit.baris)
    return depan + (teks[:awal] + edit.baru + teks[awal + len(edit.lama) :]).encode()


def insert_item(isi: bytes, baris: int, jorok: str, nilai: str) -> bytes:
    """The file with a list item on a line of its own after line ``baris``, ended as that line is."""
    semua = isi.splitlines(keepends=True)
    akhir = re.search(rb"[\r\n]*\Z", semua[baris - 1])
    ujung = (akhir[0] if akhir else b"") or b"\n"
    semua.insert(baris, f"{jorok}- {nilai}".encode() + ujung)
    return b"".join(semua)
