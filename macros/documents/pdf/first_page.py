"""Page one: how large the letters of the identity block are, and how near its lines, so that it stays one
page.
"""

from typing import Any, NamedTuple

from macros.documents.pdf.paper import KAKI, TEPI, paper_size
from macros.dokumen.identitas import Identitas, IdentitasList
from macros.model.kota import Kertas


class Look(NamedTuple):
    """The size of letters in points, and the share of the usual room around lines and pictures."""

    besar: float
    sempit: float


RUPA = (Look(10, 1), Look(9.5, 0.8), Look(9, 0.6), Look(8.5, 0.5))
"""From the usual one to the nearest that still reads well."""

PANJANG = RUPA[1]
"""For a block of several pages."""

_KIRI, _LOGO = 38.0, 27.0
_KANAN = 74.0
_BARIS, _BARIS_BESAR = 4.1, 5.8
_HURUF, _HURUF_BESAR = 1.85, 2.8
"""Millimetres: what stands beside the names at the head of the block, and lines and letters, rather too
much.
"""


def first_page(identitas: Identitas, kertas: Kertas, *, logo: bool) -> dict[str, Any] | None:
    """The room of page one and the looks to try, when it must be measured; None when the usual one is sure to
    do.

    Measuring takes a third of the time that setting does, and most blocks are far from filling their page.
    """
    lebar, tinggi = paper_size(kertas)
    lebar, tinggi = lebar - 2 * TEPI, tinggi - 2 * TEPI - KAKI
    if _estimate(identitas, lebar / 2, logo=logo) < tinggi:
        return None
    return {"lebar": lebar, "tinggi": tinggi, "rupa": RUPA}


def choose_look(nomor: int | None) -> Look:
    """The look that measuring chose, by its number in ``RUPA``; None where not even the nearest is one
    page.
    """
    return PANJANG if nomor is None else RUPA[nomor]


def _estimate(identitas: Identitas, lebar: float, *, logo: bool) -> float:
    """The height of the block at its usual size in millimetres, rather too much."""
    instansi = sum(3 + _BARIS_BESAR * _row(text, lebar - 6, _HURUF_BESAR) for text in identitas.instansi)
    kiri = _KIRI + (_LOGO if logo else 0) + instansi
    kanan = _KANAN + _BARIS_BESAR * _row(identitas.nama.isi, lebar - 45, _HURUF_BESAR)
    sah = identitas.pengesahan
    kanan += sum(_BARIS * (_row(text, lebar - 45) - 1) for text in (sah.jabatan, sah.nama, sah.keputusan))
    pasangan = zip(identitas.daftar[::2], identitas.daftar[1::2], strict=True)
    return max(kiri, kanan) + sum(max(_height(part, lebar), _height(lain, lebar)) for part, lain in pasangan)


def _height(daftar: IdentitasList, lebar: float) -> float:
    return 2.5 + _BARIS * (1 + sum(_row(text, lebar - 11) for text in daftar.items or ("",)))


def _row(teks: str, lebar: float, huruf: float = _HURUF) -> int:
    """On how many lines a text stands; capitals are wider."""
    return 1 + int((len(teks) + 0.4 * sum(map(str.isupper, teks))) * huruf / lebar)
