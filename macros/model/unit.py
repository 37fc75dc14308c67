"""A unit of the city's government and the roles (jabatan) in it."""

from enum import StrEnum

from macros.model.record import BidangTanggal, Record, Teks, YaTidak


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


class Kontak(Record):
    """Where and when people find the unit; ``peta`` is a link to a map."""

    alamat: Teks = ""
    """Alamat kantor."""
    jam: tuple[Teks, ...] = ()
    """Jam layanan, satu baris satu hari atau rentang hari."""
    telepon: Teks = ""
    """Nomor telepon."""
    whatsapp: Teks = ""
    """Nomor WhatsApp."""
    surel: Teks = ""
    """Alamat surel."""
    peta: Teks = ""
    """Tautan ke peta."""


class Jabatan(Record):
    """A role that performs steps; ``dihapus`` since when the post is abolished, ``menjadi`` its successor."""

    id: Teks
    """Nama pendek jabatan, dipakai di pelaksana."""
    nama: Teks
    """Nama jabatan."""
    dihapus: BidangTanggal | None = None
    """Sejak kapan jabatan ini dihapus."""
    menjadi: Teks = ""
    """Id jabatan penggantinya."""


class DataUnit(Record):
    """The front matter of a unit's ``index.md``."""

    nama: Teks = ""
    """Nama lengkap unit."""
    singkatan: Teks = ""
    """Singkatan yang dikenal."""
    jenis: JenisUnit | None = None
    """Dinas, badan, bagian, kecamatan, kelurahan, dan seterusnya."""
    induk: Teks = ""
    """Id unit atasannya."""
    nama_lama: tuple[Teks, ...] = ()
    """Nama unit ini dahulu."""
    pemilik: tuple[Teks, ...] = ()
    """Akun yang memeriksa usulan perubahan."""
    pola_nomor: Teks = ""
    """Pola nomor SOP unit ini."""
    kontak: Kontak = Kontak()
    """Alamat, jam, telepon."""
    jabatan: tuple[Jabatan, ...] = ()
    """Jabatan di unit ini."""
    contoh: YaTidak = False
    """Apakah unit ini hanya contoh."""


class Unit(DataUnit):
    """A unit: its front matter, its id (the folder's name) and its Markdown body."""

    id: str
    isi: str = ""
