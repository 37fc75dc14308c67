"""Measures of an SOP before and after, so that a simplification is a figure."""

from collections.abc import Callable, Mapping

from macros.flow.paths import Measures
from macros.model.totals import Total


def measure_diff(lama: Measures | None, baru: Measures | None) -> list[tuple[str, str, str]]:
    """What each measure was and is, for those that differ: name, before, after ("" where there was or is
    none).
    """
    baris = []
    for nama, ambil in _UKURAN.items():
        dahulu, kini = (ambil(measures) if measures else "" for measures in (lama, baru))
        if dahulu != kini:
            baris.append((nama, dahulu, kini))
    return baris


def describe_measures(lama: Measures | None, baru: Measures | None) -> str:
    """What became of steps and time, in a line: "7 → 4 langkah, 3 hari kerja → 1 hari kerja".

    "" where they stayed as they were, or there is nothing to set side by side.
    """
    if lama is None or baru is None:
        return ""
    beda = {nama: f"{dahulu} → {kini}" for nama, dahulu, kini in measure_diff(lama, baru) if dahulu and kini}
    bagian = (beda.get("Langkah", "") and f"{beda['Langkah']} langkah", beda.get("Waktu", ""))
    return ", ".join(filter(None, bagian))


def _total(nilai: Total) -> str:
    return str(nilai) if nilai != Total() else ""


_UKURAN: Mapping[str, Callable[[Measures], str]] = {
    "Langkah": lambda measures: str(measures.langkah),
    "Keputusan": lambda measures: str(measures.keputusan),
    "Pelaksana": lambda measures: str(measures.pelaksana),
    "Serah terima": lambda measures: str(measures.serah_terima),
    "Waktu": lambda measures: _total(measures.waktu),
    "Waktu tunggu": lambda measures: _total(measures.tunggu),
}
