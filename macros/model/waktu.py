"""Durations as Indonesian SOPs write them.

A :class:`Waktu` keeps the author's text and, where it is a quantity, its range in minutes. Working time and
calendar time are different kinds and are never converted into each other:

- *kerja*: ``menit``, ``jam``, ``jam kerja``, ``hari kerja``; one ``hari kerja`` is 450 working minutes
  (37.5 hours over five days, Perpres 21/2023);
- *kalender*: ``hari``, ``minggu``, ``bulan`` (30 days), ``tahun`` (365 days) and whole days told in hours
  (``2 × 24 jam``, ``48 jam``); one ``hari`` is 1440 minutes;
- *tak_terukur*: no quantity ("Sesuai dengan penugasan", "-"); the text is kept and totals count it apart.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from macros.model.numbers import Angka, read_number, write_number

MENIT_HARI_KERJA = 450
MENIT_HARI = 1440
ATURAN = f"Satu hari kerja dihitung {MENIT_HARI_KERJA} menit kerja"
"""The rule in a sentence, for readers."""

Rentang = tuple[Angka, Angka]


class TimeKind(StrEnum):
    """The kind of time that a duration is measured in."""

    KERJA = "kerja"
    KALENDER = "kalender"
    TAK_TERUKUR = "tak_terukur"


class WaktuError(ValueError):
    """A duration that cannot be meant: its range is reversed, or it is negative."""


@dataclass(frozen=True, slots=True)
class Waktu:
    """A duration. ``menit`` is ``(least, most)``, None when it is no quantity; ``bentuk`` is its
    consistent form.
    """

    teks: str
    jenis: TimeKind
    menit: Rentang | None
    bentuk: str

    def __str__(self) -> str:
        return self.bentuk


_SATUAN: dict[str, tuple[TimeKind, int | float]] = {
    "detik": (TimeKind.KERJA, 1 / 60),
    "menit": (TimeKind.KERJA, 1),
    "jam": (TimeKind.KERJA, 60),
    "jam kerja": (TimeKind.KERJA, 60),
    "hari kerja": (TimeKind.KERJA, MENIT_HARI_KERJA),
    "hari": (TimeKind.KALENDER, MENIT_HARI),
    "minggu": (TimeKind.KALENDER, 7 * MENIT_HARI),
    "bulan": (TimeKind.KALENDER, 30 * MENIT_HARI),
    "tahun": (TimeKind.KALENDER, 365 * MENIT_HARI),
}
_ALIAS = {"mnt": "menit", "hari kalender": "hari"}

_ANGKA = r"\d{1,7}(?:[.,]\d{1,4})?\s?[½¼¾]?|[½¼¾]"
_NAMA_SATUAN = r"hari\s+kerja|hari\s+kalender|jam\s+kerja|detik|menit|mnt|jam|hari|minggu|bulan|tahun"
_SEBUT = r"(?:\s*\([a-z\s]+\))?"  # "5 (lima)": the number again in words
_KIRA = r"(?P<kira>±|\+/-|kurang\s+lebih|kira-kira|sekitar)"
_ATAS = (
    r"(?P<atas>maks(?:imal|imum)?\b\.?|paling\s+(?:lama|lambat)|selambat-lambatnya|s\.?d\.?(?=\s)|s/d|"
    r"sampai\s+dengan|hingga|<=?|≤|kurang\s+dari)"
)
_KALI = r"(?:(?P<kali>\d{1,4})\s*[x×]\s*(?P<jam24>24)\s*jam)"
_RENTANG = (
    rf"(?P<satu>{_ANGKA}){_SEBUT}(?:\s*(?P<satuan_satu>{_NAMA_SATUAN}))?"
    rf"(?:\s*(?:[-–—−]|sampai(?:\s+dengan)?|s\.?d\.?|s/d|hingga)\s*(?P<dua>{_ANGKA}){_SEBUT})?"
    rf"\s*(?P<satuan>{_NAMA_SATUAN}|)"
)
_TAMBAH = r"(?:\s+(?P<tambah>\d{1,7})\s*(?P<satuan_tambah>menit|jam))?"
_PER = r"(?:\s*(?:/|per\s)\s*(?P<per>[a-z]+))?"
_POLA = re.compile(
    rf"(?:(?:{_KIRA}|{_ATAS})\s*)?(?:{_KALI}|{_RENTANG}{_TAMBAH})(?![\w-]){_PER}(?P<sisa>.*)", re.IGNORECASE
)
_QUANTITY = re.compile(rf"(?:\d|[½¼¾])\s*(?:\([a-z\s]+\)\s*)?(?:{_NAMA_SATUAN})\b", re.IGNORECASE)
_KERJA = re.compile(r"[ (]*kerja\b", re.IGNORECASE)
_MINUS = re.compile(rf"[-–—−]\s*\d[\d.,]*\s*(?:{_NAMA_SATUAN})\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def read_waktu(teks: str) -> Waktu:
    """Read a duration as people write it; a text that is no quantity becomes ``tak_terukur``.

    Raises :class:`WaktuSalah` when the range is reversed or the quantity negative.
    """
    asli = teks.strip()
    rapi = _tidy(asli)
    if _MINUS.match(rapi):
        raise WaktuError("negatif")
    cocok = _POLA.fullmatch(rapi)
    if cocok is None or not _may_rest(cocok["sisa"]):
        return _unmeasurable(asli)
    return _from_times(asli, cocok) if cocok["kali"] else _from_range(asli, cocok)


def _tidy(teks: str) -> str:
    teks = re.sub(r"[\s\u00a0]+", " ", teks)
    return re.sub(r"(?<=\d)\s?(?:['’′](?!['’′]))", " menit", teks)


def _may_rest(sisa: str) -> bool:
    """A remark may follow the quantity; a second quantity, or a second kind of time, makes it ambiguous."""
    return not sisa or (sisa[0] in " (*" and _QUANTITY.search(sisa) is None and _KERJA.match(sisa) is None)


def _unmeasurable(asli: str) -> Waktu:
    return Waktu(asli, TimeKind.TAK_TERUKUR, None, asli)


def _canonical(satuan: str) -> str:
    satuan = re.sub(r"\s+", " ", satuan.lower())
    return _ALIAS.get(satuan, satuan)


def _wrap(inti: str, cocok: re.Match[str]) -> str:
    """The consistent form around the quantity: "± 10 menit", "paling lama 3 hari kerja per berkas (…)"."""
    depan = "± " if cocok["kira"] else "paling lama " if cocok["atas"] else ""
    per = f" per {cocok['per'].lower()}" if cocok["per"] else ""
    sisa = cocok["sisa"].strip()
    return f"{depan}{inti}{per}{' ' + sisa if sisa else ''}"


def _from_times(asli: str, cocok: re.Match[str]) -> Waktu:
    banyak = int(cocok["kali"])
    batas = banyak * MENIT_HARI
    bawah = 0 if cocok["atas"] else batas
    return Waktu(asli, TimeKind.KALENDER, (bawah, batas), _wrap(f"{banyak} × 24 jam", cocok))


def _from_range(asli: str, cocok: re.Match[str]) -> Waktu:
    satuan = _canonical(cocok["satuan"] or cocok["satuan_satu"] or "")
    satuan_satu = _canonical(cocok["satuan_satu"] or satuan)
    if satuan not in _SATUAN or satuan_satu not in _SATUAN:
        return _unmeasurable(asli)
    number = read_number(cocok["satu"])
    dua = read_number(cocok["dua"]) if cocok["dua"] else number
    jenis_satu, kali_satu = _kind(satuan_satu, number)
    jenis, kali = _kind(satuan, dua)
    if jenis is not jenis_satu:
        return _unmeasurable(asli)
    bawah, atas = _round(number * kali_satu), _round(dua * kali)
    if bawah > atas:
        raise WaktuError("terbalik")
    inti = _write_core(number, satuan_satu, dua, satuan)
    if cocok["tambah"]:
        if cocok["dua"] or jenis is not TimeKind.KERJA:
            return _unmeasurable(asli)
        lebih = int(cocok["tambah"]) * int(_SATUAN[_canonical(cocok["satuan_tambah"])][1])
        bawah, atas = bawah + lebih, atas + lebih
        inti += f" {cocok['tambah']} {_canonical(cocok['satuan_tambah'])}"
    return Waktu(asli, jenis, (0 if cocok["atas"] else bawah, atas), _wrap(inti, cocok))


def _kind(satuan: str, banyak: Angka) -> tuple[TimeKind, int | float]:
    """Whole days told in hours ("48 jam") are calendar time: nobody works 24 hours on end."""
    jenis, kali = _SATUAN[satuan]
    if satuan == "jam" and banyak >= 24 and banyak % 24 == 0:
        return TimeKind.KALENDER, kali
    return jenis, kali


def _write_core(number: Angka, satuan_satu: str, dua: Angka, satuan: str) -> str:
    if satuan_satu != satuan:
        return f"{write_number(number)} {satuan_satu} – {write_number(dua)} {satuan}"
    if number == dua:
        return f"{write_number(number)} {satuan}"
    return f"{write_number(number)}–{write_number(dua)} {satuan}"


def _round(nilai: Angka) -> Angka:
    bulat = round(nilai, 4)
    return int(bulat) if bulat == int(bulat) else bulat
