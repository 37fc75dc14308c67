"""Tables from spreadsheets: CSV as people save it, whatever stands between its cells."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.source import kode
from macros.source.diagnostic import Diagnostic, Tempat
from macros.source.teks import baca_teks

_PEMISAH = ";,\t"
_PETUNJUK = re.compile(r"sep=([;,\t])\n")
"""What some spreadsheets write first, to say what parts the cells."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A row that says something: its line in the file, and its cells, as many as the head has."""

    nomor: int
    sel: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TabelCsv:
    """A table: the cells of its head (in lower case), its rows, and what was wrong with its lines."""

    kepala: tuple[str, ...]
    baris: tuple[Baris, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def baca_csv(berkas: str, isi: bytes) -> TabelCsv:
    """Read CSV whose cells are parted by ``;``, ``,`` or tabs, with or without BOM. Never raises.

    A row with more cells than the head is refused: most often a decimal comma has parted a number.
    """
    teks, salah = baca_teks(berkas, isi)
    if teks is None:
        return TabelCsv((), (), tuple(salah))
    baris: list[Baris] = []
    try:
        baris.extend(_urai(teks))
    except csv.Error:  # a cell without end
        salah.append(kode.CSV_KUTIP.at(Tempat(berkas, baris[-1].nomor if baris else 1)))
    if not baris:
        return TabelCsv((), (), tuple(salah) or (kode.CSV_KOSONG.at(Tempat(berkas)),))
    kepala = tuple(" ".join(satu.casefold().split()) for satu in baris[0].sel)
    hasil = []
    for satu in baris[1:]:
        if len(satu.sel) > len(kepala):
            salah.append(kode.CSV_LEBAR.at(Tempat(berkas, satu.nomor), ada=len(satu.sel), kepala=len(kepala)))
        else:
            hasil.append(Baris(satu.nomor, satu.sel + ("",) * (len(kepala) - len(satu.sel))))
    return TabelCsv(kepala, tuple(hasil), tuple(salah))


def _urai(teks: str) -> Iterator[Baris]:
    """The rows that say something, without the empty cells at their ends."""
    petunjuk = _PETUNJUK.match(teks)
    pemisah = petunjuk[1] if petunjuk else max(_PEMISAH, key=teks.lstrip().partition("\n")[0].count)
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)
    mulai = 1
    for satu in pembaca:
        sel = [isi.strip() for isi in satu]
        while sel and not sel[-1]:
            sel.pop()
        if sel and not (petunjuk and mulai == 1):
            yield Baris(mulai, tuple(sel))
        mulai = pembaca.line_num + 1
