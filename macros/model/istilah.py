"""The table of words for search: synonyms, spellings, abbreviations and old names, from ``istilah.yml``."""

from collections.abc import Iterator, Mapping

from macros.model import field_codes
from macros.source.diagnostic import Diagnostic, Level
from macros.source.diagnostic import define_code as kode_baru
from macros.source.document import Data, Document

Istilah = Mapping[str, tuple[str, ...]]
"""What people type, to what SOPs say instead, in the order of the file."""

BUKAN_PADANAN = kode_baru(
    "istilah-bukan-padanan",
    Level.KESALAHAN,
    "Padanan '{kunci}' harus berupa kata atau daftar kata, misalnya '{kunci}: izin'",
    "Di istilah.yml setiap baris berisi kata yang diketik orang, titik dua, lalu kata yang dipakai SOP.",
)
TANPA_HURUF = kode_baru(
    "istilah-tanpa-huruf",
    Level.KESALAHAN,
    "'{nilai}' tidak memuat huruf atau angka, jadi tidak dapat dicari",
    "Istilah pencarian adalah kata: isi dengan huruf atau angka, atau hapus barisnya.",
)
SAMA = kode_baru(
    "istilah-sama",
    Level.PERINGATAN,
    "'{nilai}' dipadankan dengan dirinya sendiri; hapus atau ganti padanannya",
    "Padanan yang sama dengan istilahnya tidak mengubah hasil pencarian.",
)
GANDA = kode_baru(
    "istilah-padanan-ganda",
    Level.PERINGATAN,
    "Padanan '{nilai}' untuk '{kunci}' ditulis dua kali; cukup sekali",
    "Setiap padanan cukup disebut sekali.",
)
TERLALU_PANJANG = kode_baru(
    "istilah-panjang",
    Level.PERINGATAN,
    "'{nilai}' lebih dari {batas} kata; orang tidak mengetik sepanjang itu",
    "Istilah pencarian paling banyak enam kata. Pendekkan menjadi kata kuncinya.",
)

BATAS_KATA = 6


def read_istilah(document: Document) -> tuple[Istilah, list[Diagnostic]]:
    """Read ``istilah.yml``: what is readable, and every problem at its place."""
    semua = list(document.diagnostics)
    hasil: dict[str, tuple[str, ...]] = {}
    if not isinstance(document.data, dict):
        if document.utuh and document.data is not None:
            semua.append(BUKAN_PADANAN.at(document.place(()), kunci="ijin"))
        return hasil, semua
    for kunci, data in document.data.items():
        semua += _check_key(document, kunci)
        padanan, salah = _equivalents(document, kunci, data)
        semua += salah
        if padanan and _filled(kunci):
            hasil[kunci] = padanan
    return hasil, semua


def _check_key(document: Document, kunci: str) -> Iterator[Diagnostic]:
    tempat = document.place((kunci,), kunci=True)
    if not _filled(kunci):
        yield TANPA_HURUF.at(tempat, nilai=kunci)
    elif len(kunci.split()) > BATAS_KATA:
        yield TERLALU_PANJANG.at(tempat, nilai=kunci, batas=BATAS_KATA)


def _equivalents(document: Document, kunci: str, data: Data) -> tuple[tuple[str, ...], list[Diagnostic]]:
    """The words that stand for ``kunci``, without those that say nothing."""
    if data is None:
        return (), [field_codes.KOSONG.at(document.place((kunci,), kunci=True), kunci=kunci)]
    butir = list(enumerate(data)) if isinstance(data, list) else [(None, data)]
    hasil: list[str] = []
    salah: list[Diagnostic] = []
    for i, entry in butir:
        tempat = document.place((kunci,) if i is None else (kunci, i))
        if not isinstance(entry, str):
            salah.append(BUKAN_PADANAN.at(tempat, kunci=kunci))
        elif not _filled(entry):
            salah.append(TANPA_HURUF.at(tempat, nilai=entry))
        elif entry.casefold() == kunci.casefold():
            salah.append(SAMA.at(tempat, nilai=entry))
        elif entry in hasil:
            salah.append(GANDA.at(tempat, nilai=entry, kunci=kunci))
        else:
            hasil.append(entry)
    return tuple(hasil), salah


def _filled(teks: str) -> bool:
    return any(huruf.isalnum() for huruf in teks)
