"""Spellings that differ from the dictionary (KBBI) though the word is the same."""

import re

BAKU = {
    "aktifitas": "aktivitas",
    "analisa": "analisis",
    "apotik": "apotek",
    "blanko": "blangko",
    "e-ktp": "KTP-el",
    "efektip": "efektif",
    "faksimil": "faksimile",
    "foto copy": "fotokopi",
    "foto kopi": "fotokopi",
    "fotocopy": "fotokopi",
    "hutang": "utang",
    "ijasah": "ijazah",
    "ijin": "izin",
    "jadual": "jadwal",
    "kadaluarsa": "kedaluwarsa",
    "kerjasama": "kerja sama",
    "kordinasi": "koordinasi",
    "ktp elektronik": "KTP-el",
    "kwitansi": "kuitansi",
    "legalisir": "legalisasi",
    "mengkoordinasikan": "mengoordinasikan",
    "mensosialisasikan": "menyosialisasikan",
    "merubah": "mengubah",
    "nomer": "nomor",
    "obyek": "objek",
    "perijinan": "perizinan",
    "photocopy": "fotokopi",
    "praktek": "praktik",
    "prosentase": "persentase",
    "rapot": "rapor",
    "resiko": "risiko",
    "sistim": "sistem",
    "standarisasi": "standardisasi",
    "subyek": "subjek",
    "tandatangan": "tanda tangan",
    "tehnik": "teknik",
    "tehnis": "teknis",
    "terlantar": "telantar",
}
_POLA = re.compile(rf"\b({'|'.join(map(re.escape, sorted(BAKU, key=len, reverse=True)))})\b", re.IGNORECASE)


def misspelled(teks: str) -> tuple[tuple[str, str], ...]:
    """The misspelled words of a text, each with what to write instead."""
    return tuple((cocok[0], BAKU[cocok[0].casefold()]) for cocok in _POLA.finditer(teks))
