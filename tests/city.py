"""Small cities from text trees, so that a test shows its whole input and the places it speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from macros.catalog.loading import Opened, open_folder
from macros.pages.parts import signatures

TANDA = "▸"
"""Stands right before the character that a diagnostic is expected at."""

_BERKAS = re.compile(r"^-- (\S+) --\n", re.MULTILINE)


def kota(folder: Path, pohon: str) -> Path:
    """Lay out a content folder: ``-- dinas/ktp.md --`` opens a file, and its text follows as it is."""
    for nama, isi in berkas(pohon):
        jalur = folder / nama
        jalur.parent.mkdir(parents=True, exist_ok=True)
        jalur.write_bytes(isi_berkas(nama, isi))
    return folder


AWAL_BERKAS = {"pdf": b"%PDF-1.7\n", "png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff"}


def isi_berkas(nama: str, isi: str) -> bytes:
    """The bytes of a file; of a form or picture, such that it is what its name says."""
    return AWAL_BERKAS.get(nama.rpartition(".")[2].lower(), b"") + isi.encode()


def berkas(pohon: str) -> list[tuple[str, str]]:
    """The files of a text tree: name and text."""
    _, *bagian = _BERKAS.split(pohon)
    return list(zip(bagian[::2], bagian[1::2], strict=True))


def buka_kota(folder: Path, pohon: str, *, draf: bool = False) -> Opened:
    """Lay out a city and open it; its diagnostics show paths below ``sops``."""
    return open_folder(kota(folder, pohon), signatures(), draf=draf, sebut="sops")


def lepas_tanda_pohon(pohon: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The tree without its marks, and the path (as ``buka_kota`` shows it), line and column of each."""
    tempat = [(f"sops/{nama}", *satu) for nama, isi in berkas(pohon) for satu in lepas_tanda(isi)[1]]
    return pohon.replace(TANDA, ""), tempat


def lepas_tanda(teks: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the line and column (from 1) of each."""
    tempat = []
    while (posisi := teks.find(TANDA)) >= 0:
        teks = teks[:posisi] + teks[posisi + 1 :]
        tempat.append((teks.count("\n", 0, posisi) + 1, posisi - teks.rfind("\n", 0, posisi)))
    return teks, tempat


@dataclass(frozen=True)
class Kasus:
    """One way to spoil a text, and what is said of it: ``kode: pesan``."""

    kata: str
    potongan: tuple[tuple[str, str], ...]

    @property
    def kode(self) -> str:
        """The code of the diagnostic."""
        return self.kata.partition(":")[0]

    def terapkan(self, teks: str) -> str:
        """The text, spoiled."""
        for lama, baru in self.potongan:
            teks = ganti(teks, lama, baru)
        return teks


def kasus(teks: str) -> list[Kasus]:
    """Cases from text: what is said, then a change as a diff (``@@`` between its parts), then a blank
    line.
    """
    hasil = []
    for satu in teks.strip("\n").split("\n\n"):
        kata, _, perubahan = satu.partition("\n")
        potongan = tuple(
            (_pilah(bagian, " -"), _pilah(bagian, " +")) for bagian in f"{perubahan}\n".split("@@\n")
        )
        hasil.append(Kasus(kata, potongan))
    return hasil


def _pilah(potongan: str, awalan: str) -> str:
    return "".join(baris[2:] for baris in potongan.splitlines(keepends=True) if baris[0] in awalan)


def ganti(teks: str, lama: str, baru: str) -> str:
    """The text with its one occurrence of ``lama`` replaced."""
    assert teks.count(lama) == 1, f"{lama!r} stands {teks.count(lama)} times in the text"
    return teks.replace(lama, baru)
