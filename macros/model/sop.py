"""What an SOP is: the fields of its source file, in canonical order; its parts are modules beside this."""

from typing import Annotated

from macros.model.field import DATA, DOCUMENT, EVALUATION, PAGE, SEARCH, SITE, TWIN, Example, FieldRecord
from macros.model.langkah import Cabang, Langkah
from macros.model.layanan import Lampiran, Layanan
from macros.model.pengesahan import Pengesah, TanggalSop
from macros.model.record import BidangTanggal, Record, Teks, YaTidak
from macros.model.status import Sifat, Status
from macros.model.tinjauan import BukanTumpangTindih, Formulir, JenisTinjauan, Tinjauan, UjiLangkah
from macros.source.ident import SopId

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


class Naskah(Record, title="SOP"):
    """The front matter of an SOP file; required fields are checked by status, so all but a few may be
    absent.
    """

    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama SOP",
            "Judul SOP seperti dalam naskah resmi.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            Example("Penerbitan Kartu Keluarga", "SOP", "Judul menyebut hasilnya, tanpa kata SOP di depan"),
            required=True,
        ),
    ] = ""
    nomor: Annotated[
        Teks,
        FieldRecord(
            "Nomor SOP",
            "Nomor SOP menurut tata naskah dinas unit.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH,
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
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            Example("berlaku", "aktif", "Pilihannya draf, berlaku, atau dicabut", "pilihan-tak-dikenal"),
            required=True,
        ),
    ] = Status.DRAF
    diganti_oleh: Annotated[
        Teks,
        FieldRecord(
            "SOP pengganti",
            "Id SOP penggantinya, bila dicabut.",
            PAGE | TWIN | DATA | SEARCH,
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
            DATA | SITE,
            Example(
                "[disdukcapil/kartu-lama]",
                "[Kartu Lama]",
                "Id lama ditulis unit/nama-berkas",
                "id-lama-bentuk",
            ),
            reason="the old addresses lead here by themselves",
        ),
    ] = ()
    alias: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Sebutan lain",
            "Sebutan lain yang dipakai orang.",
            DATA | SEARCH,
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
            PAGE | TWIN | DATA | SEARCH,
            Example("[pelayanan, mikro]", "[layanan]", "Pilihannya sudah ditentukan", "pilihan-tak-dikenal"),
        ),
    ] = ()
    contoh: Annotated[
        YaTidak,
        FieldRecord(
            "Tanda contoh",
            "Apakah SOP ini hanya contoh.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example("true", "mungkin", "Hanya true atau false", "bukan-ya-tidak"),
        ),
    ] = False
    tanggal: Annotated[
        TanggalSop,
        FieldRecord(
            "Tanggal",
            "Tanggal pembuatan, revisi, dan efektif.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            required=True,
        ),
    ] = TanggalSop()
    rencana_tinjauan: Annotated[
        BidangTanggal | None,
        FieldRecord(
            "Rencana tinjauan",
            "Kapan SOP ini akan ditinjau.",
            DATA | EVALUATION,
            Example(
                "2026-03",
                "Maret 2026",
                "Tanggal ditulis tahun-bulan-hari, atau tahun-bulan",
                "tanggal-bentuk",
            ),
        ),
    ] = None
    disahkan_oleh: Annotated[
        Pengesah,
        FieldRecord(
            "Disahkan oleh", "Pejabat yang mengesahkan.", PAGE | TWIN | DOCUMENT | DATA, required=True
        ),
    ] = Pengesah()
    keputusan: Annotated[
        Teks,
        FieldRecord(
            "Keputusan",
            "Keputusan yang menetapkan SOP ini.",
            PAGE | TWIN | DOCUMENT | DATA,
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
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
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
            PAGE | TWIN | DOCUMENT | DATA,
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
            PAGE | TWIN | DOCUMENT | DATA,
            Example("[disdukcapil/ktp]", "[disdukcapil/kpt]", "SOP itu tidak ada", "sop-tak-dikenal"),
        ),
    ] = ()
    peralatan: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Peralatan dan perlengkapan",
            "Peralatan dan perlengkapan.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example("[Komputer dengan jaringan SIAK]", "[ATK dan lain-lain]", "Sebut alatnya satu per satu"),
        ),
    ] = ()
    peringatan: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Peringatan",
            "Akibat bila SOP tidak dijalankan.",
            PAGE | TWIN | DOCUMENT | DATA,
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
            PAGE | TWIN | DOCUMENT | DATA,
            Example("[Buku register permohonan]", "[Dicatat]", "Sebut tempat mencatatnya"),
        ),
    ] = ()
    layanan: Annotated[
        Layanan | None,
        FieldRecord(
            "Layanan",
            "Yang perlu diketahui warga, bila SOP ini sebuah layanan.",
            PAGE | TWIN | DATA | SEARCH | EVALUATION,
        ),
    ] = None
    lampiran: Annotated[
        tuple[Lampiran, ...], FieldRecord("Lampiran", "Formulir yang dapat diunduh.", PAGE | DATA)
    ] = ()
    langkah: Annotated[
        tuple[Langkah, ...],
        FieldRecord(
            "Langkah",
            "Langkah-langkah menurut urutannya.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            required=True,
        ),
    ] = ()
    tinjauan: Annotated[
        tuple[Tinjauan, ...],
        FieldRecord("Tinjauan", "Bukti monitoring, evaluasi, dan uji coba.", PAGE | TWIN | DATA | EVALUATION),
    ] = ()
    bukan_tumpang_tindih: Annotated[
        tuple[BukanTumpangTindih, ...],
        FieldRecord("Bukan tumpang tindih", "Dugaan tumpang tindih yang sudah diperiksa.", DATA | EVALUATION),
    ] = ()
    periksa: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Masih harus diperiksa",
            "Hal yang masih harus diperiksa orang.",
            PAGE | TWIN | DATA,
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
    def berlaku(self) -> bool:
        """Whether it is in force."""
        return self.status is Status.BERLAKU

    @property
    def draf(self) -> bool:
        """Whether it is still a draft."""
        return self.status is Status.DRAF

    @property
    def dicabut(self) -> bool:
        """Whether it was repealed."""
        return self.status is Status.DICABUT

    @property
    def unit(self) -> str:
        """The id of the unit that owns it."""
        return SopId(self.id).unit

    @property
    def slug(self) -> str:
        """Its name inside the unit."""
        return SopId(self.id).slug
