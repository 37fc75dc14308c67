"""The identity number of a civil servant (NIP): 18 digits with a meaning of their own.

Birth date (8), year and month of appointment (6; for contract staff, PPPK, the year and 21), sex (1 man, 2
woman), serial number (3): Perka BKN 22/2007.
"""

import re
from datetime import date

PANJANG = 18
PPPK = 21
"""Stands for the month of appointment of contract staff."""

_SELA = re.compile(r"[\s.\u00a0-]+")
_ILMIAH = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE]\+?[0-9]+")
_MUDA, _TUA = 15, 75
"""Years of age at an appointment, with room on both sides."""


def nip_fault(teks: str) -> str:
    """What makes a number implausible, to follow "NIP '...' "; "" for a plausible one and for words
    without a digit.
    """
    if not any(huruf.isdigit() for huruf in teks) or "${" in teks:
        return ""
    if _ILMIAH.fullmatch(teks.strip()):
        return "adalah angka yang disingkat lembar kerja; ketik ulang 18 angkanya dari dokumen asli"
    angka = _SELA.sub("", teks)
    if not angka.isascii() or not angka.isdigit():
        return "memuat tanda selain angka; tulis 18 angka saja"
    if len(angka) != PANJANG:
        return f"memuat {len(angka)} angka; seharusnya {PANJANG}"
    if angka.endswith("000"):
        return "berakhir 000, seperti angka yang dibulatkan lembar kerja; ketik ulang dari dokumen asli"
    return _wrong_part(angka)


def _wrong_part(angka: str) -> str:
    try:
        lahir = date(int(angka[:4]), int(angka[4:6]), int(angka[6:8]))
    except ValueError:
        return f"diawali '{angka[:8]}', yang bukan tanggal lahir; periksa 8 angka pertamanya"
    tahun, bulan = int(angka[8:12]), int(angka[12:14])
    if not lahir.year + _MUDA <= tahun <= lahir.year + _TUA or not (1 <= bulan <= 12 or bulan == PPPK):
        return (
            f"menyebut '{angka[8:14]}', yang bukan tahun dan bulan pengangkatan; "
            "periksa angka ke-9 sampai ke-14"
        )
    if angka[14] not in "12":
        return f"menyebut '{angka[14]}' untuk jenis kelamin; angka ke-15 adalah 1 atau 2"
    return ""
