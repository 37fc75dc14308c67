"""Checks of the lists that files keep: ids of roles, regulations and life events, and addresses."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from macros.catalog import kode
from macros.catalog.isi import Isi
from macros.catalog.setelan import zona_dikenal
from macros.model.ikat import Asal
from macros.model.nomor import PolaNomor, PolaSalah
from macros.model.unit import Kontak
from macros.source.diagnostic import Diagnostic, Tempat, saran_kata

_ALAMAT = re.compile(r"[\w!#$%&()*+,./:;=?@~-]+")
_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_SUREL = re.compile(r"[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PEMILIK = re.compile(rf"@[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_.-]+)*|{_SUREL.pattern}")
_ANGKA = re.compile("[0-9]")

PENDEK = 3
"""Digits of the shortest telephone number (112)."""


def cek_daftar(isi: Isi) -> Iterator[Diagnostic]:
    """Ids that are malformed or twice in a list, successors that are not listed, other values of a wrong form."""
    for ident, unit in isi.unit.items():
        asal = isi.asal[ident]
        yield from _cek_id([satu.id for satu in unit.jabatan], asal, "jabatan", "kepala-bidang")
        yield from _cek_kontak(unit.kontak, asal)
        for i, nama in enumerate(unit.pemilik):
            if not _PEMILIK.fullmatch(nama):
                yield kode.PEMILIK_BENTUK.at(asal.tempat("pemilik", i), nilai=nama)
        yield from _cek_pola(unit.pola_nomor, asal.tempat("pola_nomor"))
    kota, asal = isi.kota, isi.asal_kota
    umum, peristiwa = kota.pelaksana_umum, kota.peristiwa
    if "pelaksana_umum" in kota.model_fields_set:
        yield from _cek_id([satu.id for satu in umum], asal, "pelaksana_umum", "pemohon")
    yield from _cek_id([satu.id for satu in peristiwa], asal, "peristiwa", "lahir")
    for kunci in ("situs", "repositori"):
        yield from _cek_alamat(getattr(kota, kunci), asal.tempat(kunci))
    if not zona_dikenal(kota.zona_waktu):
        yield kode.ZONA_WAKTU_TAK_DIKENAL.at(asal.tempat("zona_waktu"), nilai=kota.zona_waktu)
    if kota.logo and kota.logo not in isi.gambar:
        yield kode.LOGO_TIDAK_ADA.at(asal.tempat("logo"), nilai=kota.logo)
    yield from _cek_peraturan(isi)


def _cek_kontak(kontak: Kontak, asal: Asal) -> Iterator[Diagnostic]:
    yield from _cek_alamat(kontak.peta, asal.tempat("kontak", "peta"))
    if kontak.surel and not _SUREL.fullmatch(kontak.surel):
        yield kode.SUREL_BENTUK.at(asal.tempat("kontak", "surel"), nilai=kontak.surel)
    for kunci in ("telepon", "whatsapp"):
        nomor: str = getattr(kontak, kunci)
        if nomor and len(_ANGKA.findall(nomor)) < PENDEK:
            yield kode.TELEPON_BENTUK.at(asal.tempat("kontak", kunci), nilai=nomor, kunci=kunci)


def _cek_peraturan(isi: Isi) -> Iterator[Diagnostic]:
    daftar = isi.daftar_peraturan
    yield from _cek_tunggal([(satu.id, asal.tempat("id")) for satu, asal in daftar], "uu-24-2013")
    for satu, asal in daftar:
        yield from _cek_alamat(satu.url, asal.tempat("url"))
        nama = [(ke, asal.tempat("diubah_oleh", i)) for i, ke in enumerate(satu.diubah_oleh)]
        if satu.dicabut_oleh:
            nama.append((satu.dicabut_oleh, asal.tempat("dicabut_oleh")))
        for ke, tempat in nama:
            if ke not in isi.peraturan:
                yield kode.PERATURAN_TAK_DIKENAL.at(tempat, nilai=ke, saran=saran_kata(ke, isi.peraturan))


def _cek_id(semua: Sequence[str], asal: Asal, daftar: str, misal: str) -> Iterator[Diagnostic]:
    yield from _cek_tunggal([(ident, asal.tempat(daftar, i, "id")) for i, ident in enumerate(semua)], misal)


def _cek_tunggal(semua: Sequence[tuple[str, Tempat]], misal: str) -> Iterator[Diagnostic]:
    pertama: dict[str, Tempat] = {}
    for nilai, tempat in semua:
        if not _ID.fullmatch(nilai):
            yield kode.ID_BENTUK.at(tempat, nilai=nilai, misal=misal)
        elif (awal := pertama.setdefault(nilai, tempat)) is not tempat:
            yield kode.ID_GANDA.at(tempat, nilai=nilai, baris=awal.baris)


def _cek_pola(pola: str, tempat: Tempat) -> Iterator[Diagnostic]:
    try:
        if pola:
            PolaNomor(pola)
    except PolaSalah as salah:
        yield kode.POLA_NOMOR_BENTUK.at(tempat, nilai=pola, sebab=salah)


def _cek_alamat(alamat: str, tempat: Tempat) -> Iterator[Diagnostic]:
    if alamat and not alamat_aman(alamat):
        yield kode.ALAMAT_TAK_AMAN.at(tempat, nilai=alamat)


def alamat_aman(alamat: str) -> bool:
    """Whether this is a full http or https address, without spaces and without marks that could end it in HTML."""
    try:
        bagian = urlsplit(alamat)
    except ValueError:
        return False
    return bagian.scheme in ("http", "https") and bool(bagian.hostname) and _ALAMAT.fullmatch(alamat) is not None
