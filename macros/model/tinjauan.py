"""The reviews of an SOP: monitoring, evaluation, trials with its performers."""

from enum import StrEnum
from typing import Annotated

from macros.model.field import DATA, EVALUATION, PAGE, TWIN, Example, FieldRecord
from macros.model.record import Banyak, BidangTanggal, Menit, Record, Teks, YaTidak


class JenisTinjauan(StrEnum):
    """How an SOP was looked at again: monitoring, evaluation, or tried with its performers."""

    MONITORING = "monitoring"
    EVALUASI = "evaluasi"
    SIMULASI = "simulasi"
    BIMTEK = "bimtek"


class Formulir(Record, title="Formulir evaluasi"):
    """The evaluation form: statements that are answered yes or no; None where nobody has answered."""

    mendorong_kinerja: Annotated[
        YaTidak | None,
        FieldRecord(
            "Mendorong kinerja",
            "Mampu mendorong peningkatan kinerja.",
            PAGE | DATA | EVALUATION,
            Example("true", "belum tahu", "Hanya true atau false", "bukan-ya-tidak"),
        ),
    ] = None
    mudah_dipahami: Annotated[
        YaTidak | None,
        FieldRecord(
            "Mudah dipahami",
            "Mudah dipahami.",
            PAGE | DATA | EVALUATION,
            Example("true", "sedikit", "Hanya true atau false", "bukan-ya-tidak"),
        ),
    ] = None
    mudah_dilaksanakan: Annotated[
        YaTidak | None,
        FieldRecord(
            "Mudah dilaksanakan",
            "Mudah dilaksanakan.",
            PAGE | DATA | EVALUATION,
            Example("false", "kadang", "Hanya true atau false", "bukan-ya-tidak"),
        ),
    ] = None
    peran_berjalan: Annotated[
        YaTidak | None,
        FieldRecord(
            "Peran berjalan",
            "Semua orang dapat menjalankan perannya.",
            PAGE | DATA | EVALUATION,
            Example("true", "sebagian", "Hanya true atau false", "bukan-ya-tidak"),
        ),
    ] = None
    mengatasi_masalah: Annotated[
        YaTidak | None,
        FieldRecord(
            "Mengatasi masalah",
            "Mampu mengatasi permasalahan yang berkaitan dengan proses.",
            PAGE | DATA | EVALUATION,
            Example("true", "mungkin", "Hanya true atau false", "bukan-ya-tidak"),
        ),
    ] = None
    menjawab_kebutuhan: Annotated[
        YaTidak | None,
        FieldRecord(
            "Menjawab kebutuhan",
            "Mampu menjawab kebutuhan peningkatan kinerja organisasi.",
            PAGE | DATA | EVALUATION,
            Example("true", "nanti", "Hanya true atau false", "bukan-ya-tidak"),
        ),
    ] = None
    saling_sinergi: Annotated[
        YaTidak | None,
        FieldRecord(
            "Saling sinergi",
            "Sinergi satu dengan lainnya.",
            PAGE | DATA | EVALUATION,
            Example("false", "cukup", "Hanya true atau false", "bukan-ya-tidak"),
        ),
    ] = None


class UjiLangkah(Record, title="Uji coba sebuah langkah"):
    """What was measured of one step. ``kegiatan`` is its text on that day, by which it is found again
    later.
    """

    langkah: Annotated[
        Banyak,
        FieldRecord(
            "Nomor langkah",
            "Nomor langkah ketika diuji.",
            PAGE | DATA | EVALUATION,
            Example("2", "dua", "Nomor langkahnya, dengan angka", "bukan-menit"),
            required=True,
        ),
    ]
    kegiatan: Annotated[
        Teks,
        FieldRecord(
            "Kegiatan",
            "Kegiatan langkah itu ketika diuji.",
            PAGE | DATA | EVALUATION,
            Example(
                "Memeriksa kelengkapan berkas", "langkah dua", "Bunyi langkahnya, agar hasil tidak tertukar"
            ),
        ),
    ] = ""
    menit: Annotated[
        tuple[Menit, ...],
        FieldRecord(
            "Menit",
            "Lama setiap kali dikerjakan, dalam menit.",
            PAGE | DATA | EVALUATION,
            Example("[9, 12.5]", "[sebentar]", "Angka dalam menit", "bukan-menit"),
        ),
    ] = ()
    menyimpang: Annotated[
        Banyak,
        FieldRecord(
            "Menyimpang",
            "Berapa kali dikerjakan tidak seperti yang tertulis.",
            PAGE | DATA | EVALUATION,
            Example("1", "ya", "Berapa kali tidak dijalankan seperti tertulis", "bukan-menit"),
        ),
    ] = 0
    kendala: Annotated[
        Teks,
        FieldRecord(
            "Kendala",
            "Kesulitan yang ditemui.",
            PAGE | DATA | EVALUATION,
            Example("Antrean di loket", "lambat", "Sebut apa yang menghambat"),
        ),
    ] = ""


class Tinjauan(Record, title="Tinjauan"):
    """One review: the evidence of a monitoring, an evaluation or a trial."""

    tanggal: Annotated[
        BidangTanggal,
        FieldRecord(
            "Tanggal",
            "Hari tinjauan dilakukan.",
            PAGE | TWIN | DATA | EVALUATION,
            Example(
                "2025-06-10", "Juni 2025", "Ditulis tahun-bulan-hari, atau tahun-bulan", "tanggal-bentuk"
            ),
            required=True,
        ),
    ]
    jenis: Annotated[
        JenisTinjauan,
        FieldRecord(
            "Jenis",
            "Monitoring, evaluasi, simulasi, atau bimtek.",
            PAGE | TWIN | DATA | EVALUATION,
            Example("evaluasi", "rapat", "Pilihannya sudah ditentukan", "pilihan-tak-dikenal"),
            required=True,
        ),
    ]
    oleh: Annotated[
        Teks,
        FieldRecord(
            "Peninjau",
            "Siapa yang meninjau.",
            PAGE | TWIN | DATA,
            Example("Bagian Organisasi", "tim", "Sebut siapa yang meninjau"),
        ),
    ] = ""
    metode: Annotated[
        Teks,
        FieldRecord(
            "Metode",
            "Cara meninjau, misalnya observasi atau wawancara pelaksana.",
            PAGE | TWIN | DATA,
            Example("Wawancara pelaksana", "biasa", "Sebut caranya"),
        ),
    ] = ""
    hasil: Annotated[
        Teks,
        FieldRecord(
            "Hasil",
            "Apa yang ditemukan.",
            PAGE | TWIN | DATA | EVALUATION,
            Example("Langkah 4 sering menunggu tanda tangan", "baik", "Sebut apa yang ditemukan"),
        ),
    ] = ""
    tindak_lanjut: Annotated[
        Teks,
        FieldRecord(
            "Tindak lanjut",
            "Apa yang dilakukan sesudahnya.",
            PAGE | TWIN | DATA | EVALUATION,
            Example(
                "Tanda tangan elektronik mulai Juli 2025",
                "akan diperbaiki",
                "Sebut apa yang dilakukan dan kapan",
            ),
        ),
    ] = ""
    formulir: Annotated[
        Formulir,
        FieldRecord(
            "Jawaban formulir", "Jawaban formulir evaluasi, ya atau tidak.", PAGE | DATA | EVALUATION
        ),
    ] = Formulir()
    uji_coba: Annotated[
        tuple[UjiLangkah, ...],
        FieldRecord("Hasil uji coba", "Hasil pengukuran setiap langkah.", PAGE | DATA | EVALUATION),
    ] = ()


class BukanTumpangTindih(Record, title="Bukan tumpang tindih"):
    """An overlap that was looked at and is none, with the reason."""

    dengan: Annotated[
        Teks,
        FieldRecord(
            "SOP",
            "Id SOP yang tampak serupa.",
            DATA | EVALUATION,
            Example("disdukcapil/ktp", "disdukcapil/akta", "SOP itu tidak ada", "sop-tak-dikenal"),
            required=True,
        ),
    ]
    alasan: Annotated[
        Teks,
        FieldRecord(
            "Alasan",
            "Mengapa keduanya tidak tumpang tindih.",
            DATA | EVALUATION,
            Example(
                "Yang satu untuk warga, yang lain untuk arsip",
                "bukan",
                "Pembaca halaman evaluasi melihat alasan ini",
            ),
            required=True,
        ),
    ]
