"""A unit of the city's government and the roles (jabatan) in it."""

from enum import StrEnum

from macros.model.dasar import BidangTanggal, Dasar, Teks, YaTidak


class JenisUnit(StrEnum):
    """Kinds of units in a city government."""

    DINAS = "dinas"
    BADAN = "badan"
    SEKRETARIAT = "sekretariat"
    BAGIAN = "bagian"
    INSPEKTORAT = "inspektorat"
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    SATUAN = "satuan"
    RSUD = "rsud"
    PUSKESMAS = "puskesmas"


class Kontak(Dasar):
    """Where and when people find the unit; ``peta`` is a link to a map."""

    alamat: Teks = ""
    jam: tuple[Teks, ...] = ()
    telepon: Teks = ""
    whatsapp: Teks = ""
    surel: Teks = ""
    peta: Teks = ""


class Jabatan(Dasar):
    """A role that performs steps; ``dihapus`` since when the post is abolished, ``menjadi`` its successor."""

    id: Teks
    nama: Teks
    dihapus: BidangTanggal | None = None
    menjadi: Teks = ""


class DataUnit(Dasar):
    """The front matter of a unit's ``index.md``."""

    nama: Teks = ""
    singkatan: Teks = ""
    jenis: JenisUnit | None = None
    induk: Teks = ""
    nama_lama: tuple[Teks, ...] = ()
    pemilik: tuple[Teks, ...] = ()
    pola_nomor: Teks = ""
    kontak: Kontak = Kontak()
    jabatan: tuple[Jabatan, ...] = ()
    contoh: YaTidak = False


class Unit(DataUnit):
    """A unit: its front matter, its id (the folder's name) and its Markdown body."""

    id: str
    isi: str = ""
