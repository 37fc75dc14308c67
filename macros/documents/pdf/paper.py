"""Paper, and how its width is shared among the columns of the flowchart table; lengths in millimetres."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.model.kota import Kertas

TEPI = 15.0
KAKI = 4.0
NOMOR = 8.0
BAGIAN = (0.39, 0.25, 0.13, 0.23)
"""What activity, requirements, time and output have of the width that performers and remarks leave."""

KETERANGAN = 0.18, 22.0
"""What remarks have of the width that the performers leave, and the least of it: their head."""

WAKTU = 1.95
"""The least width of a time in millimetres, for each point of its letters: "30 menit" on one line."""

_LEBAR_HURUF = 0.166
"""The width of a letter in millimetres, for each point of its size."""

_UKURAN = {Kertas.F4: (330.0, 215.0), Kertas.A4: (297.0, 210.0)}
_TEKS = 118.0
_SEMPIT = 9.0
_LEGA = 15.0
_HURUF = 1.85
_SKALA = 0.23
_SKALA_TERKECIL = 0.11
TEGAK = 6
"""With more performers than this their names stand upright."""

_BARIS, _LAPANG = 3, 132.0
"""On so many lines a name may stand where so much is left to the texts."""


@dataclass(frozen=True, slots=True)
class ColumnWidths:
    """The widths of performers' and text columns; ``skala`` is millimetres a pixel of the drawing."""

    pelaksana: tuple[float, ...]
    teks: tuple[float, ...]
    skala: float
    huruf: float

    @property
    def letters_per_line(self) -> tuple[int, ...]:
        """How many letters of a word fit on a line of each text column."""
        return tuple(max(2, int((lebar - 2) / (_LEBAR_HURUF * self.huruf))) for lebar in self.teks)

    @property
    def upright(self) -> bool:
        """Whether performers' names stand upright."""
        return len(self.pelaksana) > TEGAK


def paper_size(kertas: Kertas) -> tuple[float, float]:
    """Width and height, landscape."""
    return _UKURAN[kertas]


def column_widths(
    kertas: Kertas, nama: Sequence[str], perlu: Sequence[float], *, keterangan: bool = True
) -> ColumnWidths:
    """Share the width of a page.

    ``nama`` are the heads of the performers' columns, ``perlu`` what the drawing needs of each one's column,
    in its pixels; ``keterangan`` tells whether any step has remarks. The drawing gives way first, down to
    half its size; then the text does.
    """
    lebar = _UKURAN[kertas][0] - 2 * TEPI - NOMOR
    kata = [_SEMPIT] * len(nama)
    if len(nama) <= TEGAK:
        kata = [max(_LEGA, _width(max(map(len, name.split()), default=0))) for name in nama]
        lapang = [max(amount, _width(_letter_inline(n))) for amount, n in zip(kata, nama, strict=True)]
        if lebar - _total(lapang, perlu, _SKALA) >= _LAPANG:
            kata = lapang
    skala = _SKALA
    while skala > _SKALA_TERKECIL and lebar - _total(kata, perlu, skala) < _TEKS:
        skala -= 0.01
    pelaksana = tuple(round(max(amount, p * skala), 2) for amount, p in zip(kata, perlu, strict=True))
    sisa = lebar - sum(pelaksana)
    huruf = 8.5 if sisa >= _TEKS else 7.5 if sisa >= 90 else 6.5
    akhir = max(KETERANGAN[0] * sisa, KETERANGAN[1]) if keterangan else KETERANGAN[1]
    return ColumnWidths(pelaksana, _share(sisa - akhir, akhir, huruf), round(skala, 3), huruf)


def _share(mutu: float, akhir: float, huruf: float) -> tuple[float, ...]:
    """The text columns: the first four share ``mutu``, of which time gets what it needs."""
    kegiatan, kelengkapan, waktu, output = BAGIAN
    lebar_waktu = max(waktu * mutu, min(WAKTU * huruf, mutu / 4))
    lain = (mutu - lebar_waktu) / (1 - waktu)
    semua = kegiatan * lain, kelengkapan * lain, lebar_waktu, output * lain, akhir
    return tuple(round(amount, 2) for amount in semua)


def _width(huruf: int) -> float:
    """The width in which so many letters of a performer's name fit."""
    return 2 + _HURUF * huruf


def _letter_inline(nama: str) -> int:
    """The fewest letters a line with which a name stands on few lines."""
    kata = [len(piece) for piece in nama.split()]
    panjang = range(max(kata, default=0), len(nama))
    return next((n for n in panjang if line_count(kata, n) <= _BARIS), len(nama))


def line_count(kata: Sequence[int], panjang: int) -> int:
    """On how many lines of so many letters words of these lengths stand."""
    baris, isi = 0, panjang
    for number in kata:
        if isi + 1 + number <= panjang:
            isi += 1 + number
        else:
            baris, isi = baris + 1, number
    return baris


def _total(kata: Sequence[float], perlu: Sequence[float], skala: float) -> float:
    return sum(max(amount, p * skala) for amount, p in zip(kata, perlu, strict=True))
