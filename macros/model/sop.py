"""What an SOP is: the fields of its source file, in canonical order; its parts stand in modules of their own."""

from enum import StrEnum
from typing import Annotated

from macros.model.field import DATA, PAGE, TWIN, Example, FieldRecord
from macros.model.langkah import Cabang, Langkah
from macros.model.layanan import Lampiran, Layanan
from macros.model.record import BidangTanggal, Record, Teks, YaTidak
from macros.model.tinjauan import BukanTumpangTindih, Formulir, JenisTinjauan, Tinjauan, UjiLangkah

__all__ = [
    "BukanTumpangTindih",
    "Cabang",
    "Formulir",
    "JenisTinjauan",
    "Lampiran",
    "Langkah",
    "Layanan",
    "Naskah",
    "Pengesah",
    "Sifat",
    "Sop",
    "Status",
    "TanggalSop",
    "Tinjauan",
    "UjiLangkah",
]


class Status(StrEnum):
    """Where an SOP stands: a draft, in force, or repealed."""

    DRAF = "draf"
    BERLAKU = "berlaku"
    DICABUT = "dicabut"


class Sifat(StrEnum):
    """Kinds of SOP after PermenPAN-RB 35/2012."""

    RUTIN = "rutin"
    PELAYANAN = "pelayanan"
    PENUGASAN = "penugasan"
    TEKNIS = "teknis"
    ADMINISTRATIF = "administratif"
    MAKRO = "makro"
    MIKRO = "mikro"


class TanggalSop(Record, title="Tanggal"):
    """Finished, revised (or planned to be), in force since."""

    pembuatan: Annotated[
        BidangTanggal | None,
        FieldRecord(
            "Tanggal pembuatan",
            "Hari naskah ini pertama kali selesai.",
            DATA,
            Example("2025-01-15", "15/01/2025", "Ditulis tahun-bulan-hari", "tanggal-bentuk"),
            required=True,
        ),
    ] = None
    revisi: Annotated[
        BidangTanggal | None,
        FieldRecord(
            "Tanggal revisi",
            "Hari naskah ini terakhir direvisi, atau rencana revisinya.",
            DATA,
            Example("2025-06-02", "2025-02-30", "Tanggal itu tidak ada di kalender", "tanggal-mustahil"),
        ),
    ] = None
    efektif: Annotated[
        BidangTanggal | None,
        FieldRecord(
            "Tanggal efektif",
            "Hari SOP ini mulai berlaku.",
            DATA,
            Example("2025-02-01", "2024-01-01", "Mendahului tanggal pembuatan", "tanggal-urutan"),
            required=True,
        ),
    ] = None


class Pengesah(Record, title="Disahkan oleh"):
    """Who approved the SOP."""

    jabatan: Annotated[
        Teks,
        FieldRecord(
            "Jabatan pengesah",
            "Jabatan yang mengesahkan, misalnya 'Plt. Kepala Dinas ...' bila demikian.",
            DATA,
            Example(
                "Kepala Dinas Kependudukan dan Pencatatan Sipil",
                '"${jabatan}"',
                "Tempat isian harus diganti",
                "tempat-isian",
            ),
            required=True,
        ),
    ] = ""
    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama pengesah",
            "Nama pejabat yang mengesahkan.",
            DATA,
            Example("Sri Wahyuni", "-", "Kosongkan barisnya bila belum ada", "yaml-tanda-hubung"),
        ),
    ] = ""
    nip: Annotated[
        Teks,
        FieldRecord(
            "NIP pengesah",
            "NIP pejabat yang mengesahkan.",
            DATA,
            Example('"197001012000032001"', "[197001012000032001]", "Satu teks, bukan daftar", "bukan-teks"),
        ),
    ] = ""


class Naskah(Record, title="SOP"):
    """The front matter of an SOP file; required fields are checked by status, so all but a few may be
    absent.
    """

    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama SOP",
            "Judul SOP seperti dalam naskah resmi.",
            DATA,
            Example("Penerbitan Kartu Keluarga", "SOP", "Judul menyebut hasilnya, tanpa kata SOP di depan"),
            required=True,
        ),
    ] = ""
    nomor: Annotated[
        Teks,
        FieldRecord(
            "Nomor SOP",
            "Nomor SOP menurut tata naskah dinas unit.",
            DATA,
            Example(
                "400.12/004/DISDUKCAPIL/2025", '"${nomor}"', "Tempat isian harus diganti", "tempat-isian"
            ),
            required=True,
        ),
    ] = ""
    status: Annotated[
        Status,
        FieldRecord(
            "Status",
            "Draf, berlaku, atau dicabut.",
            DATA,
            Example("berlaku", "aktif", "Pilihannya draf, berlaku, atau dicabut", "pilihan-tak-dikenal"),
            required=True,
        ),
    ] = Status.DRAF
    diganti_oleh: Annotated[
        Teks,
        FieldRecord(
            "SOP pengganti",
            "Id SOP penggantinya, bila dicabut.",
            DATA,
            Example(
                "disdukcapil/ktp", "disdukcapil/ktp", "Hanya untuk SOP yang dicabut", "pengganti-tanpa-cabut"
            ),
        ),
    ] = ""
    sebelumnya: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Id lama",
            "Id lama SOP ini; alamat lamanya dialihkan ke sini.",
            DATA,
            Example(
                "[disdukcapil/kartu-lama]",
                "[Kartu Lama]",
                "Id lama ditulis unit/nama-berkas",
                "id-lama-bentuk",
            ),
        ),
    ] = ()
    alias: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Sebutan lain",
            "Sebutan lain yang dipakai orang.",
            DATA,
            Example(
                "[KK, kartu keluarga]",
                "[KK baru; KK hilang]",
                "Satu butir satu sebutan, dengan koma atau baris sendiri",
            ),
        ),
    ] = ()
    sifat: Annotated[
        tuple[Sifat, ...],
        FieldRecord(
            "Sifat SOP",
            "Jenis SOP menurut regulasi.",
            DATA,
            Example("[pelayanan, mikro]", "[layanan]", "Pilihannya sudah ditentukan", "pilihan-tak-dikenal"),
        ),
    ] = ()
    contoh: Annotated[
        YaTidak,
        FieldRecord(
            "Tanda contoh",
            "Apakah SOP ini hanya contoh.",
            DATA,
            Example("true", "mungkin", "Hanya true atau false", "bukan-ya-tidak"),
        ),
    ] = False
    tanggal: Annotated[
        TanggalSop, FieldRecord("Tanggal", "Tanggal pembuatan, revisi, dan efektif.", DATA, required=True)
    ] = TanggalSop()
    rencana_tinjauan: Annotated[
        BidangTanggal | None,
        FieldRecord(
            "Rencana tinjauan",
            "Kapan SOP ini akan ditinjau.",
            DATA,
            Example(
                "2026-03",
                "Maret 2026",
                "Tanggal ditulis tahun-bulan-hari, atau tahun-bulan",
                "tanggal-bentuk",
            ),
        ),
    ] = None
    disahkan_oleh: Annotated[
        Pengesah, FieldRecord("Disahkan oleh", "Pejabat yang mengesahkan.", DATA, required=True)
    ] = Pengesah()
    keputusan: Annotated[
        Teks,
        FieldRecord(
            "Keputusan",
            "Keputusan yang menetapkan SOP ini.",
            DATA,
            Example(
                "Keputusan Wali Kota Nomor 12 Tahun 2025", "sudah ada SK", "Sebut jenis, nomor, dan tahunnya"
            ),
        ),
    ] = ""
    dasar_hukum: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Dasar hukum",
            "Id dari peraturan.yml, atau judul lengkap peraturan.",
            DATA,
            Example(
                "[uu-24-2013]", "[uu-24-2031]", "Id itu tidak ada di peraturan.yml", "peraturan-tak-dikenal"
            ),
            required=True,
        ),
    ] = ()
    kualifikasi_pelaksana: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Kualifikasi pelaksana",
            "Kemampuan yang harus dimiliki pelaksana.",
            DATA,
            Example(
                "[Memahami administrasi kependudukan]", "[Pegawai]", "Sebut kemampuannya, bukan statusnya"
            ),
        ),
    ] = ()
    keterkaitan: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Keterkaitan",
            "Id SOP lain yang berkaitan.",
            DATA,
            Example("[disdukcapil/ktp]", "[disdukcapil/kpt]", "SOP itu tidak ada", "sop-tak-dikenal"),
        ),
    ] = ()
    peralatan: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Peralatan dan perlengkapan",
            "Peralatan dan perlengkapan.",
            DATA,
            Example("[Komputer dengan jaringan SIAK]", "[ATK dan lain-lain]", "Sebut alatnya satu per satu"),
        ),
    ] = ()
    peringatan: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Peringatan",
            "Akibat bila SOP tidak dijalankan.",
            DATA,
            Example(
                "[Layanan ini tidak dipungut biaya]", "[Harus dipatuhi]", "Sebut akibat atau larangannya"
            ),
        ),
    ] = ()
    pencatatan: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Pencatatan dan pendataan",
            "Pencatatan dan pendataan.",
            DATA,
            Example("[Buku register permohonan]", "[Dicatat]", "Sebut tempat mencatatnya"),
        ),
    ] = ()
    layanan: Annotated[
        Layanan | None,
        FieldRecord("Layanan", "Yang perlu diketahui warga, bila SOP ini sebuah layanan.", DATA),
    ] = None
    lampiran: Annotated[
        tuple[Lampiran, ...], FieldRecord("Lampiran", "Formulir yang dapat diunduh.", DATA)
    ] = ()
    langkah: Annotated[
        tuple[Langkah, ...], FieldRecord("Langkah", "Langkah-langkah menurut urutannya.", DATA, required=True)
    ] = ()
    tinjauan: Annotated[
        tuple[Tinjauan, ...], FieldRecord("Tinjauan", "Bukti monitoring, evaluasi, dan uji coba.", DATA)
    ] = ()
    bukan_tumpang_tindih: Annotated[
        tuple[BukanTumpangTindih, ...],
        FieldRecord("Bukan tumpang tindih", "Dugaan tumpang tindih yang sudah diperiksa.", DATA),
    ] = ()
    periksa: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Masih harus diperiksa",
            "Hal yang masih harus diperiksa orang.",
            DATA,
            Example("[Nomor keputusan belum pasti]", "[cek lagi]", "Sebut apa yang harus diperiksa"),
        ),
    ] = ()


class Sop(Naskah):
    """An SOP: its front matter, its id ``<unit>/<slug>`` (from the path) and its Markdown body."""

    id: str
    isi: Annotated[
        str,
        FieldRecord("Penjelasan", "Penjelasan dalam Markdown, di bawah kepala berkas.", PAGE | TWIN | DATA),
    ] = ""

    @property
    def unit(self) -> str:
        """The id of the unit that owns it."""
        return self.id.partition("/")[0]

    @property
    def slug(self) -> str:
        """Its name inside the unit."""
        return self.id.partition("/")[2]
