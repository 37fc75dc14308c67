"""Tables from spreadsheets: CSV as people save it, whatever stands between its cells."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.source.diagnostic import Diagnostic, Level, Place, define_code
from macros.source.text import read_text

CSV_KOSONG = define_code(
    "csv-kosong",
    Level.KESALAHAN,
    "Tabel ini kosong; isi dahulu, dengan baris judul di atasnya",
    "Baris pertama tabel menyebut judul kolomnya. Simpan tabel dari aplikasi lembar kerja sebagai CSV.",
)
CSV_KUTIP = define_code(
    "csv-kutip",
    Level.KESALAHAN,
    "Tanda kutip sesudah baris ini tidak ditutup; simpan ulang tabelnya sebagai CSV",
    "Sel yang diawali tanda kutip harus ditutup dengan tanda kutip. Aplikasi lembar kerja menulisnya dengan "
    "benar.",
)
CSV_LEBAR = define_code(
    "csv-lebar",
    Level.KESALAHAN,
    "Baris ini mempunyai {ada} sel, judulnya hanya {kepala}; bila koma memisahkan sel, tulis desimal dengan "
    "titik",
    "Koma dalam 9,5 terbaca sebagai pemisah sel. Simpan dengan titik koma sebagai pemisah, atau tulis 9.5.",
)

_PEMISAH = ";,\t"
_PETUNJUK = re.compile(r"sep=([;,\t])\n")
"""What some spreadsheets write first, to say what parts the cells."""


@dataclass(frozen=True, slots=True)
class CsvRow:
    """A row that says something: its line in the file, and its cells, as many as the head has."""

    nomor: int
    sel: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A table: the cells of its head (in lower case), its rows, and what was wrong with its lines."""

    kepala: tuple[str, ...]
    baris: tuple[CsvRow, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def read_csv(berkas: str, isi: bytes) -> CsvTable:
    """Read CSV whose cells are parted by ``;``, ``,`` or tabs, with or without BOM. Never raises.

    A row with more cells than the head is refused: most often a decimal comma has parted a number.
    """
    teks, salah = read_text(berkas, isi)
    if teks is None:
        return CsvTable((), (), tuple(salah))
    baris: list[CsvRow] = []
    try:
        baris.extend(_parse(teks))
    except csv.Error:  # a cell without end
        salah.append(CSV_KUTIP.at(Place(berkas, baris[-1].nomor if baris else 1)))
    if not baris:
        return CsvTable((), (), tuple(salah) or (CSV_KOSONG.at(Place(berkas)),))
    kepala = tuple(" ".join(text.casefold().split()) for text in baris[0].sel)
    hasil = []
    for row in baris[1:]:
        if len(row.sel) > len(kepala):
            salah.append(CSV_LEBAR.at(Place(berkas, row.nomor), ada=len(row.sel), kepala=len(kepala)))
        else:
            hasil.append(CsvRow(row.nomor, row.sel + ("",) * (len(kepala) - len(row.sel))))
    return CsvTable(kepala, tuple(hasil), tuple(salah))


def _parse(teks: str) -> Iterator[CsvRow]:
    """The rows that say something, without the empty cells at their ends."""
    petunjuk = _PETUNJUK.match(teks)
    pemisah = petunjuk[1] if petunjuk else max(_PEMISAH, key=teks.lstrip().partition("\n")[0].count)
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)
    mulai = 1
    for group in pembaca:
        sel = [isi.strip() for isi in group]
        while sel and not sel[-1]:
            sel.pop()
        if sel and not (petunjuk and mulai == 1):
            yield CsvRow(mulai, tuple(sel))
        mulai = pembaca.line_num + 1
