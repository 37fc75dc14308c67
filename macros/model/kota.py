"""The city: its name and the settings of its site, from ``kota.yml``."""

from enum import StrEnum

from macros.model.dasar import Dasar, Teks, YaTidak


class Evaluasi(StrEnum):
    """Whether the evaluation is published on the site."""

    PUBLIK = "publik"
    INTERNAL = "internal"


class PelaksanaUmum(Dasar):
    """A role outside the government that takes part in steps."""

    id: Teks
    nama: Teks


class Peristiwa(Dasar):
    """A life event by which citizens look for services."""

    id: Teks
    nama: Teks


PELAKSANA_UMUM = (
    PelaksanaUmum(id="pemohon", nama="Pemohon"),
    PelaksanaUmum(id="masyarakat", nama="Masyarakat"),
    PelaksanaUmum(id="pelaku_usaha", nama="Pelaku usaha"),
)


class Kota(Dasar):
    """The city. All but ``nama`` may be absent; ``situs`` and ``repositori`` are addresses, ``""`` when unknown."""

    nama: Teks = ""
    situs: Teks = ""
    repositori: Teks = ""
    lisensi: Teks = "CC BY 4.0"
    logo: Teks = ""
    zona_waktu: Teks = "Asia/Jakarta"
    contoh: YaTidak = False
    evaluasi: Evaluasi = Evaluasi.PUBLIK
    pelaksana_umum: tuple[PelaksanaUmum, ...] = PELAKSANA_UMUM
    peristiwa: tuple[Peristiwa, ...] = ()
    jam_kerja: tuple[Teks, ...] = ()
