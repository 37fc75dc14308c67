"""A unit of the city's government and the roles (jabatan) in it."""

from enum import StrEnum
from typing import Annotated

from macros.model.field import DATA, DOCUMENT, EVALUATION, PAGE, SEARCH, SITE, TWIN, Example, FieldRecord
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
            PAGE | TWIN | DATA,
            Example("Jalan Contoh Nomor 6", "di kota", "Alamat yang dapat dicari"),
        ),
    ] = ""
    jam: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Jam layanan",
            "Jam layanan, satu baris satu hari atau rentang hari.",
            PAGE | TWIN | DATA,
            Example("[Senin-Kamis 08.00-15.00]", "[jam kerja]", "Sebut hari dan jamnya"),
        ),
    ] = ()
    telepon: Annotated[
        Teks,
        FieldRecord(
            "Telepon",
            "Nomor telepon.",
            PAGE | TWIN | DATA | SEARCH,
            Example("(0548) 000000", "hubungi kami", "Nomor yang dapat ditelepon", "telepon-bentuk"),
        ),
    ] = ""
    whatsapp: Annotated[
        Teks,
        FieldRecord(
            "WhatsApp",
            "Nomor WhatsApp.",
            PAGE | TWIN | DATA | SEARCH,
            Example("0800-0000-0000", "ada", "Nomor yang dapat dihubungi", "telepon-bentuk"),
        ),
    ] = ""
    surel: Annotated[
        Teks,
        FieldRecord(
            "Surel",
            "Alamat surel.",
            PAGE | TWIN | DATA,
            Example("disdukcapil@contoh.go.id", "disdukcapil", "Alamat surel lengkap", "surel-bentuk"),
        ),
    ] = ""
    peta: Annotated[
        Teks,
        FieldRecord(
            "Peta",
            "Tautan ke peta.",
            PAGE | DATA,
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
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            Example("loket", "Petugas Loket", "Huruf kecil, angka, dan tanda hubung", "id-bentuk"),
            required=True,
        ),
    ]
    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama",
            "Nama jabatan.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            Example("Petugas Loket Pelayanan", "loket", "Nama jabatan seperti di surat tugas"),
            required=True,
        ),
    ]
    dihapus: Annotated[
        BidangTanggal | None,
        FieldRecord(
            "Tanggal penghapusan",
            "Sejak kapan jabatan ini dihapus.",
            PAGE | DATA | EVALUATION,
            Example("2021-12-31", "31 Desember 2021", "Ditulis tahun-bulan-hari", "tanggal-bentuk"),
        ),
    ] = None
    menjadi: Annotated[
        Teks,
        FieldRecord(
            "Jabatan pengganti",
            "Id jabatan penggantinya.",
            PAGE | DATA | EVALUATION,
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
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
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
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            Example("Disdukcapil", "[Disdukcapil]", "Satu teks, bukan daftar", "bukan-teks"),
            required=True,
        ),
    ] = ""
    jenis: Annotated[
        JenisUnit | None,
        FieldRecord(
            "Jenis unit",
            "Dinas, badan, bagian, kecamatan, kelurahan, dan seterusnya.",
            PAGE | DATA,
            Example("dinas", "kantor", "Pilihannya sudah ditentukan", "pilihan-tak-dikenal"),
            required=True,
        ),
    ] = None
    induk: Annotated[
        Teks,
        FieldRecord(
            "Unit atasan",
            "Id unit atasannya.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example("setda", "sekda", "Unit itu tidak ada", "unit-tak-dikenal"),
        ),
    ] = ""
    nama_lama: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Nama lama",
            "Nama unit ini dahulu.",
            PAGE | TWIN | DATA | SEARCH,
            Example("[Kantor Catatan Sipil]", "[dulu]", "Nama lengkap yang masih dicari orang"),
        ),
    ] = ()
    pemilik: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Pemeriksa usulan",
            "Akun yang memeriksa usulan perubahan.",
            SITE,
            Example(
                '["@kota/disdukcapil"]',
                "[disdukcapil]",
                "Akun diawali @, atau alamat surel",
                "pemilik-bentuk",
            ),
            reason="the forge asks them to review; accounts are no business of readers",
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
            reason="`sop baru` and `sop usulan` number with it",
        ),
    ] = ""
    kontak: Annotated[Kontak, FieldRecord("Kontak", "Alamat, jam, telepon.", PAGE | TWIN | DATA | SEARCH)] = (
        Kontak()
    )
    jabatan: Annotated[
        tuple[Jabatan, ...],
        FieldRecord("Jabatan", "Jabatan di unit ini.", PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION),
    ] = ()
    contoh: Annotated[
        YaTidak,
        FieldRecord(
            "Tanda contoh",
            "Apakah unit ini hanya contoh.",
            PAGE | TWIN | DOCUMENT | DATA,
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

    @property
    def sebutan(self) -> str:
        """What it is called in passing: its short name, or its name where it has none."""
        return self.singkatan or self.nama
