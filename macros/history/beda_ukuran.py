"""Measures of an SOP before and after, so that a simplification is a figure."""

from collections.abc import Callable, Mapping

from macros.flow.jalur import Ukuran
from macros.model.jumlah import Jumlah


def beda_ukuran(lama: Ukuran | None, baru: Ukuran | None) -> list[tuple[str, str, str]]:
    """What each measure was and is, for those that differ: name, before, after ("" where there was or is none)."""
    baris = []
    for nama, ambil in _UKURAN.items():
        dahulu, kini = (ambil(satu) if satu else "" for satu in (lama, baru))
        if dahulu != kini:
            baris.append((nama, dahulu, kini))
    return baris


def sebut_beda(lama: Ukuran | None, baru: Ukuran | None) -> str:
    """What became of steps and time, in a line: "7 → 4 langkah, 3 hari kerja → 1 hari kerja".

    "" where they stayed as they were, or there is nothing to set side by side.
    """
    if lama is None or baru is None:
        return ""
    beda = {nama: f"{dahulu} → {kini}" for nama, dahulu, kini in beda_ukuran(lama, baru) if dahulu and kini}
    bagian = (beda.get("Langkah", "") and f"{beda['Langkah']} langkah", beda.get("Waktu", ""))
    return ", ".join(filter(None, bagian))


def _jumlah(nilai: Jumlah) -> str:
    return str(nilai) if nilai != Jumlah() else ""


_UKURAN: Mapping[str, Callable[[Ukuran], str]] = {
    "Langkah": lambda satu: str(satu.langkah),
    "Keputusan": lambda satu: str(satu.keputusan),
    "Pelaksana": lambda satu: str(satu.pelaksana),
    "Serah terima": lambda satu: str(satu.serah_terima),
    "Waktu": lambda satu: _jumlah(satu.waktu),
    "Waktu tunggu": lambda satu: _jumlah(satu.tunggu),
}
