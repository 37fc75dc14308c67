"""Paper, and how its width is shared among the columns of the flowchart table; lengths in millimetres."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.model.kota import Kertas

TEPI = 15.0
NOMOR = 8.0
BAGIAN = (0.39, 0.25, 0.13, 0.23)
"""What activity, requirements, time and output have of the width that performers and remarks leave."""

KETERANGAN = 0.18, 22.0
"""What remarks have of the width that the performers leave, and the least of it: their head."""

_UKURAN = {Kertas.F4: (330.0, 215.0), Kertas.A4: (297.0, 210.0)}
_TEKS = 118.0
_SEMPIT = 9.0
_LEGA = 15.0
_HURUF = 1.85
_SKALA = 0.23
_SKALA_TERKECIL = 0.11
TEGAK = 6
"""With more performers than this their names stand upright."""


@dataclass(frozen=True, slots=True)
class Lajur:
    """The widths of performers' and text columns; ``skala`` is millimetres a pixel of the drawing."""

    pelaksana: tuple[float, ...]
    teks: tuple[float, ...]
    skala: float
    huruf: float

    @property
    def tegak(self) -> bool:
        """Whether performers' names stand upright."""
        return len(self.pelaksana) > TEGAK


def ukuran(kertas: Kertas) -> tuple[float, float]:
    """Width and height, landscape."""
    return _UKURAN[kertas]


def lajur(kertas: Kertas, nama: Sequence[str], perlu: Sequence[float], *, keterangan: bool = True) -> Lajur:
    """Share the width of a page.

    ``nama`` are the performers, ``perlu`` what the drawing needs of each one's column, in its pixels; ``keterangan``
    tells whether any step has remarks. The drawing gives way first, down to half its size; then the text does.
    """
    lebar = _UKURAN[kertas][0] - 2 * TEPI - NOMOR
    kata = [_SEMPIT] * len(nama)
    if len(nama) <= TEGAK:
        kata = [max(_LEGA, 2 + _HURUF * max(map(len, satu.split()), default=0)) for satu in nama]
    skala = _SKALA
    while skala > _SKALA_TERKECIL and lebar - _jumlah(kata, perlu, skala) < _TEKS:
        skala -= 0.01
    pelaksana = tuple(round(max(satu, p * skala), 2) for satu, p in zip(kata, perlu, strict=True))
    sisa = lebar - sum(pelaksana)
    akhir = max(KETERANGAN[0] * sisa, KETERANGAN[1]) if keterangan else KETERANGAN[1]
    teks = (*(round((sisa - akhir) * satu, 2) for satu in BAGIAN), round(akhir, 2))
    return Lajur(pelaksana, teks, round(skala, 3), 8.5 if sisa >= _TEKS else 7.5 if sisa >= 90 else 6.5)


def _jumlah(kata: Sequence[float], perlu: Sequence[float], skala: float) -> float:
    return sum(max(satu, p * skala) for satu, p in zip(kata, perlu, strict=True))
