"""A unit of the city's government and the roles (jabatan) in it."""

from enum import StrEnum
from typing import Annotated

from macros.model.field import DATA, PAGE, TWIN, Example, FieldRecord
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


class Kontak(Record, title="Kontak unit"):
    """Where and when people find the unit; ``peta`` is a link to a map."""

    alamat: Annotated[
        Teks,
        FieldRecord(
            "Alamat",
            "Alamat kantor.",
            DATA,
            Example("Jalan Contoh Nomor 6", "di kota", "Alamat yang dapat dicari"),
        ),
    ] = ""
    jam: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Jam layanan",
            "Jam layanan, satu baris satu hari atau rentang hari.",
            DATA,
            Example("[Senin-Kamis 08.00-15.00]", "[jam kerja]", "Sebut hari dan jamnya"),
        ),
    ] = ()
    telepon: Annotated[
        Teks,
        FieldRecord(
            "Telepon",
            "Nomor telepon.",
            DATA,
            Example("(0548) 000000", "hubungi kami", "Nomor yang dapat ditelepon", "telepon-bentuk"),
        ),
    ] = ""
    whatsapp: Annotated[
        Teks,
        FieldRecord(
            "WhatsApp",
            "Nomor WhatsApp.",
            DATA,
            Example("0800-0000-0000", "ada", "Nomor yang dapat dihubungi", "telepon-bentuk"),
        ),
    ] = ""
    surel: Annotated[
        Teks,
        FieldRecord(
            "Surel",
            "Alamat surel.",
            DATA,
            Example("disdukcapil@contoh.go.id", "disdukcapil", "Alamat surel lengkap", "surel-bentuk"),
        ),
    ] = ""
    peta: Annotated[
        Teks,
        FieldRecord(
            "Peta",
            "Tautan ke peta.",
            DATA,
            Example(
                "https://peta.contoh.go.id/dinas",
                "peta.contoh.go.id",
                "Alamat lengkap, diawali https://",
                "alamat-tak-aman",
            ),
        ),
    ] = ""


class Jabatan(Record, title="Jabatan unit"):
    """A role that performs steps; ``dihapus`` since when the post is abolished, ``menjadi`` its successor."""

    id: Annotated[
        Teks,
        FieldRecord(
            "Id",
            "Nama pendek jabatan, dipakai di pelaksana.",
            DATA,
            Example("loket", "Petugas Loket", "Huruf kecil, angka, dan tanda hubung", "id-bentuk"),
            required=True,
        ),
    ]
    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama",
            "Nama jabatan.",
            DATA,
            Example("Petugas Loket Pelayanan", "loket", "Nama jabatan seperti di surat tugas"),
            required=True,
        ),
    ]
    dihapus: Annotated[
        BidangTanggal | None,
        FieldRecord(
            "Tanggal penghapusan",
            "Sejak kapan jabatan ini dihapus.",
            DATA,
            Example("2021-12-31", "31 Desember 2021", "Ditulis tahun-bulan-hari", "tanggal-bentuk"),
        ),
    ] = None
    menjadi: Annotated[
        Teks,
        FieldRecord(
            "Jabatan pengganti",
            "Id jabatan penggantinya.",
            DATA,
            Example("operator", "kepala-seksi", "Jabatan itu tidak ada di unit ini", "jabatan-tak-dikenal"),
        ),
    ] = ""


class DataUnit(Record, title="Unit"):
    """The front matter of a unit's ``index.md``."""

    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama unit",
            "Nama lengkap unit.",
            DATA,
            Example(
                "Dinas Kependudukan dan Pencatatan Sipil",
                "Disdukcapil",
                "Nama lengkap; singkatan ada isiannya sendiri",
            ),
            required=True,
        ),
    ] = ""
    singkatan: Annotated[
        Teks,
        FieldRecord(
            "Singkatan",
            "Singkatan yang dikenal.",
            DATA,
            Example("Disdukcapil", "[Disdukcapil]", "Satu teks, bukan daftar", "bukan-teks"),
            required=True,
        ),
    ] = ""
    jenis: Annotated[
        JenisUnit | None,
        FieldRecord(
            "Jenis unit",
            "Dinas, badan, bagian, kecamatan, kelurahan, dan seterusnya.",
            DATA,
            Example("dinas", "kantor", "Pilihannya sudah ditentukan", "pilihan-tak-dikenal"),
            required=True,
        ),
    ] = None
    induk: Annotated[
        Teks,
        FieldRecord(
            "Unit atasan",
            "Id unit atasannya.",
            DATA,
            Example("setda", "sekda", "Unit itu tidak ada", "unit-tak-dikenal"),
        ),
    ] = ""
    nama_lama: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Nama lama",
            "Nama unit ini dahulu.",
            DATA,
            Example("[Kantor Catatan Sipil]", "[dulu]", "Nama lengkap yang masih dicari orang"),
        ),
    ] = ()
    pemilik: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Pemeriksa usulan",
            "Akun yang memeriksa usulan perubahan.",
            DATA,
            Example(
                '["@kota/disdukcapil"]',
                "[disdukcapil]",
                "Akun diawali @, atau alamat surel",
                "pemilik-bentuk",
            ),
        ),
    ] = ()
    pola_nomor: Annotated[
        Teks,
        FieldRecord(
            "Pola nomor SOP",
            "Pola nomor SOP unit ini.",
            DATA,
            Example(
                '"400.12/{urut:3}/CAPIL/{tahun}"',
                '"400.12/CAPIL"',
                "Tidak ada tempat nomor urut",
                "pola-nomor-bentuk",
            ),
        ),
    ] = ""
    kontak: Annotated[Kontak, FieldRecord("Kontak", "Alamat, jam, telepon.", DATA)] = Kontak()
    jabatan: Annotated[tuple[Jabatan, ...], FieldRecord("Jabatan", "Jabatan di unit ini.", DATA)] = ()
    contoh: Annotated[
        YaTidak,
        FieldRecord(
            "Tanda contoh",
            "Apakah unit ini hanya contoh.",
            DATA,
            Example("false", "tidak ada", "Hanya true atau false", "bukan-ya-tidak"),
        ),
    ] = False


class Unit(DataUnit):
    """A unit: its front matter, its id (the folder's name) and its Markdown body."""

    id: str
    isi: Annotated[
        str,
        FieldRecord("Penjelasan", "Penjelasan dalam Markdown, di bawah kepala berkas.", PAGE | TWIN | DATA),
    ] = ""
