"""Checks of the lists that files keep: ids of roles, regulations and life events, and addresses."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from macros.catalog import reference_codes
from macros.catalog.contents import Contents
from macros.model.binding import Origin
from macros.model.numbering import NomorPattern, PatternError
from macros.model.unit import Kontak
from macros.settings import is_time_zone
from macros.source.diagnostic import Diagnostic, Place, did_you_mean
from macros.source.names import NAMA_PERANGKAT, reserved
from macros.source.picture_check import ENDINGS

_ALAMAT = re.compile(r"[\w!#$%&()*+,./:;=?@~-]+")
_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_SUREL = re.compile(r"[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PEMILIK = re.compile(rf"@[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_.-]+)*|{_SUREL.pattern}")
_ANGKA = re.compile("[0-9]")

PENDEK = 3
"""Digits of the shortest telephone number (112)."""


def check_lists(isi: Contents) -> Iterator[Diagnostic]:
    """Ids that are malformed or twice in a list, successors that are not listed, other values of a wrong
    form.
    """
    for ident, unit in isi.unit.items():
        asal = isi.asal[ident]
        yield from _check_id([jabatan.id for jabatan in unit.jabatan], asal, "jabatan", "kepala-bidang")
        yield from _check_kontak(unit.kontak, asal)
        yield from _check_owners(unit.pemilik, asal)
        yield from _check_pattern(unit.pola_nomor, asal.place("pola_nomor"))
    kota, asal = isi.kota, isi.asal_kota
    yield from _check_owners(kota.pemilik, asal)
    umum, peristiwa = kota.pelaksana_umum, kota.peristiwa
    if "pelaksana_umum" in kota.model_fields_set:
        yield from _check_id([pelaksana.id for pelaksana in umum], asal, "pelaksana_umum", "pemohon")
    yield from _check_id([event.id for event in peristiwa], asal, "peristiwa", "lahir")
    for kunci in ("situs", "repositori"):
        yield from _check_address(getattr(kota, kunci), asal.place(kunci))
    if is_web_address(kota.situs) and set(kota.situs) & set("?#"):
        yield reference_codes.SITUS_BENTUK.at(asal.place("situs"), nilai=kota.situs)
    if not is_time_zone(kota.zona_waktu):
        yield reference_codes.ZONA_WAKTU_TAK_DIKENAL.at(asal.place("zona_waktu"), nilai=kota.zona_waktu)
    yield from _check_logo(isi)
    yield from _check_peraturan(isi)


def _check_logo(isi: Contents) -> Iterator[Diagnostic]:
    name, place = isi.kota.logo, isi.asal_kota.place("logo")
    if not name:
        return
    if not name.endswith(tuple(ENDINGS)):
        yield reference_codes.LOGO_JENIS.at(place, nilai=name)
    elif name not in isi.gambar:
        yield reference_codes.LOGO_TIDAK_ADA.at(place, nilai=name)
    elif (fault := isi.gambar[name].fault) is not None:
        yield fault.at(place)


def _check_owners(owners: Sequence[str], asal: Origin) -> Iterator[Diagnostic]:
    for n, owner in enumerate(owners):
        if not _PEMILIK.fullmatch(owner):
            yield reference_codes.PEMILIK_BENTUK.at(asal.place("pemilik", n), nilai=owner)


def _check_kontak(kontak: Kontak, asal: Origin) -> Iterator[Diagnostic]:
    yield from _check_address(kontak.peta, asal.place("kontak", "peta"))
    if kontak.surel and not _SUREL.fullmatch(kontak.surel):
        yield reference_codes.SUREL_BENTUK.at(asal.place("kontak", "surel"), nilai=kontak.surel)
    for kunci in ("telepon", "whatsapp"):
        nomor: str = getattr(kontak, kunci)
        if nomor and len(_ANGKA.findall(nomor)) < PENDEK:
            yield reference_codes.TELEPON_BENTUK.at(asal.place("kontak", kunci), nilai=nomor, kunci=kunci)


def _check_peraturan(isi: Contents) -> Iterator[Diagnostic]:
    daftar = isi.daftar_peraturan
    yield from _check_single([(peraturan.id, asal.place("id")) for peraturan, asal in daftar], "uu-24-2013")
    for peraturan, asal in daftar:
        yield from _check_address(peraturan.url, asal.place("url"))
        nama = [(ke, asal.place("diubah_oleh", i)) for i, ke in enumerate(peraturan.diubah_oleh)]
        if peraturan.dicabut_oleh:
            nama.append((peraturan.dicabut_oleh, asal.place("dicabut_oleh")))
        for ke, tempat in nama:
            if ke not in isi.peraturan:
                yield reference_codes.PERATURAN_TAK_DIKENAL.at(
                    tempat, nilai=ke, saran=did_you_mean(ke, isi.peraturan)
                )


def _check_id(semua: Sequence[str], asal: Origin, daftar: str, misal: str) -> Iterator[Diagnostic]:
    yield from _check_single([(ident, asal.place(daftar, i, "id")) for i, ident in enumerate(semua)], misal)


def _check_single(semua: Sequence[tuple[str, Place]], misal: str) -> Iterator[Diagnostic]:
    pertama: dict[str, Place] = {}
    for nilai, tempat in semua:
        if not _ID.fullmatch(nilai):
            yield reference_codes.ID_BENTUK.at(tempat, nilai=nilai, misal=misal)
        elif reserved(nilai):
            yield NAMA_PERANGKAT.at(tempat, nama=nilai)
        elif (awal := pertama.setdefault(nilai, tempat)) is not tempat:
            yield reference_codes.ID_GANDA.at(tempat, nilai=nilai, baris=awal.baris)


def _check_pattern(pola: str, tempat: Place) -> Iterator[Diagnostic]:
    try:
        if pola:
            NomorPattern(pola)
    except PatternError as salah:
        yield reference_codes.POLA_NOMOR_BENTUK.at(tempat, nilai=pola, sebab=salah)


def _check_address(alamat: str, tempat: Place) -> Iterator[Diagnostic]:
    if alamat and not is_web_address(alamat):
        yield reference_codes.ALAMAT_TAK_AMAN.at(tempat, nilai=alamat)


def is_web_address(alamat: str) -> bool:
    """Whether this is a full http or https address, without spaces and without marks that could end it in
    HTML.
    """
    try:
        bagian = urlsplit(alamat)
    except ValueError:
        return False
    return (
        bagian.scheme in ("http", "https") and bool(bagian.hostname) and _ALAMAT.fullmatch(alamat) is not None
    )
