"""A step of an SOP, and where it leads."""

from typing import Annotated

from macros.model.field import DATA, DOCUMENT, EVALUATION, PAGE, SEARCH, TWIN, Example, FieldRecord
from macros.model.record import BidangWaktu, Peluang, Record, Teks


class Cabang(Record, title="Cabang"):
    """A named exit of a decision: if ``bila``, go to the step ``ke`` (or ``selesai``)."""

    bila: Annotated[
        Teks,
        FieldRecord(
            "Jawaban",
            "Jawaban yang membawa ke cabang ini.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example("Kurang berkas", "lainnya", "Sebut jawaban yang terjadi"),
            required=True,
        ),
    ]
    ke: Annotated[
        Teks,
        FieldRecord(
            "Tujuan",
            "Id langkah tujuan, atau 'selesai'.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example("serah", "serahkan", "Langkah itu tidak ada", "langkah-tak-dikenal"),
            required=True,
        ),
    ] = ""
    peluang: Annotated[
        Peluang | None,
        FieldRecord(
            "Peluang jawaban ini",
            "Seberapa sering jawaban ini terjadi, 0 sampai 1.",
            PAGE | TWIN | DATA,
            Example("0.1", "sering", "Angka antara 0 dan 1", "bukan-peluang"),
        ),
    ] = None


class Langkah(Record, title="Langkah"):
    """One step. It is a decision when it has ya, tidak or cabang; else it goes to the next step, or to
    ``lanjut``.
    """

    id: Annotated[
        Teks,
        FieldRecord(
            "Id langkah",
            "Nama pendek langkah, hanya bila ada yang menuju ke sini.",
            PAGE | TWIN | DOCUMENT | DATA | EVALUATION,
            Example("periksa", "Periksa Berkas", "Huruf kecil, angka, dan tanda hubung", "id-langkah-bentuk"),
        ),
    ] = ""
    kegiatan: Annotated[
        Teks,
        FieldRecord(
            "Kegiatan",
            "Apa yang dilakukan, diawali kata kerja, tanpa pelakunya.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            Example(
                "Memeriksa kelengkapan berkas",
                "Petugas memeriksa berkas",
                "Diawali kata kerja; pelakunya ada di pelaksana",
            ),
            required=True,
        ),
    ] = ""
    pelaksana: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Pelaksana",
            "Jabatan unit ini, 'unit:jabatan' untuk unit lain, atau pelaksana umum.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            Example("[loket]", "[lokett]", "Jabatan itu tidak ada di unit ini", "pelaksana-tak-dikenal"),
            required=True,
        ),
    ] = ()
    rujuk: Annotated[
        Teks,
        FieldRecord(
            "SOP yang dijalankan",
            "SOP yang menjalankan langkah ini.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example("disdukcapil/ktp", "disdukcapil/kk-baru", "SOP itu tidak ada", "sop-tak-dikenal"),
        ),
    ] = ""
    kelengkapan: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Kelengkapan",
            "Dokumen atau alat yang diperlukan.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH,
            Example("[Formulir F-1.02]", "[berkas lengkap]", "Sebut dokumennya"),
        ),
    ] = ()
    waktu: Annotated[
        BidangWaktu | None,
        FieldRecord(
            "Waktu",
            "Lama pengerjaan, misalnya 10 menit atau 1-2 hari kerja.",
            PAGE | TWIN | DOCUMENT | DATA | EVALUATION,
            Example("10 menit", "3-1 hari", "Yang terkecil lebih dahulu", "waktu-terbalik"),
            required=True,
        ),
    ] = None
    output: Annotated[
        Teks,
        FieldRecord(
            "Output",
            "Hasil langkah ini, sebuah kata benda.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            Example("Berkas lengkap", "memeriksa berkas", "Sebuah kata benda, bukan pekerjaan"),
            required=True,
        ),
    ] = ""
    keterangan: Annotated[
        Teks,
        FieldRecord(
            "Keterangan",
            "Catatan singkat bagi pelaksana.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH,
            Example("Ya bila semua syarat ada", "lihat di atas", "Tulis catatan yang berdiri sendiri"),
        ),
    ] = ""
    ya: Annotated[
        Teks,
        FieldRecord(
            "Tujuan bila ya",
            "Langkah tujuan bila jawabannya ya, atau 'selesai'.",
            PAGE | TWIN | DOCUMENT | DATA | EVALUATION,
            Example("cetak", "cetakkan", "Langkah itu tidak ada", "langkah-tak-dikenal"),
        ),
    ] = ""
    tidak: Annotated[
        Teks,
        FieldRecord(
            "Tujuan bila tidak",
            "Langkah tujuan bila jawabannya tidak, atau 'selesai'.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example("serah", "mulai", "Tujuan harus id sebuah langkah, atau selesai", "langkah-tak-dikenal"),
        ),
    ] = ""
    cabang: Annotated[
        tuple[Cabang, ...],
        FieldRecord("Cabang", "Jawaban lain dari sebuah pertanyaan.", PAGE | TWIN | DOCUMENT | DATA),
    ] = ()
    lanjut: Annotated[
        Teks,
        FieldRecord(
            "Lanjut ke",
            "Lompatan ke langkah lain, atau 'selesai'.",
            PAGE | TWIN | DOCUMENT | DATA | EVALUATION,
            Example("cetak", "langkah 3", "Pakai id langkah, bukan nomornya", "langkah-tak-dikenal"),
        ),
    ] = ""
    tunggu: Annotated[
        BidangWaktu | None,
        FieldRecord(
            "Waktu tunggu",
            "Waktu menunggu sebelum langkah berikutnya.",
            PAGE | TWIN | DOCUMENT | DATA | EVALUATION,
            Example("3 hari", "-3 hari", "Waktu tidak bertanda minus", "waktu-negatif"),
        ),
    ] = None
    biaya: Annotated[
        Teks,
        FieldRecord(
            "Biaya",
            "Biaya yang dibayar pada langkah ini.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example("Rp50.000", "[Rp50.000]", "Satu teks, bukan daftar", "bukan-teks"),
        ),
    ] = ""
    peluang_ya: Annotated[
        Peluang | None,
        FieldRecord(
            "Peluang jawaban ya",
            "Seberapa sering jawabannya ya, 0 sampai 1.",
            PAGE | TWIN | DATA,
            Example("0.8", "80%", "Angka antara 0 dan 1", "bukan-peluang"),
        ),
    ] = None

    @property
    def keputusan(self) -> bool:
        """Whether this step asks a question."""
        return bool(self.ya or self.tidak or self.cabang)
