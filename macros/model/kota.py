"""The city: its name and the settings of its site, from ``kota.yml``."""

from enum import StrEnum
from typing import Annotated

from macros.model.field import DATA, DOCUMENT, EVALUATION, PAGE, SEARCH, SITE, TWIN, Example, FieldRecord
from macros.model.record import Record, Teks, YaTidak


class EvaluasiAccess(StrEnum):
    """Whether the evaluation is published on the site."""

    PUBLIK = "publik"
    INTERNAL = "internal"


class Forge(StrEnum):
    """What kind of service holds the repository."""

    GITHUB = "github"
    GITLAB = "gitlab"


class Kertas(StrEnum):
    """The paper of the official documents, landscape."""

    F4 = "f4"
    A4 = "a4"


class PelaksanaUmum(Record, title="Pelaksana umum"):
    """A role outside the government that takes part in steps."""

    id: Annotated[
        Teks,
        FieldRecord(
            "Id",
            "Nama pendek, dipakai di pelaksana.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH,
            Example("pemohon", "Pemohon Layanan", "Huruf kecil, angka, dan garis bawah", "id-bentuk"),
            required=True,
        ),
    ]
    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama",
            "Sebutannya.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH,
            Example("Pemohon", "pemohon", "Sebutan yang dibaca warga"),
            required=True,
        ),
    ]


class Peristiwa(Record, title="Peristiwa"):
    """A life event by which citizens look for services."""

    id: Annotated[
        Teks,
        FieldRecord(
            "Id",
            "Nama pendek, menjadi alamat halaman.",
            PAGE | TWIN | SEARCH | EVALUATION,
            Example(
                "punya-identitas", "Punya Identitas", "Huruf kecil, angka, dan tanda hubung", "id-bentuk"
            ),
            required=True,
        ),
    ]
    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama",
            "Sebutannya bagi warga.",
            PAGE | TWIN | SEARCH | EVALUATION,
            Example("Mengurus kartu identitas", "KTP/KK/KIA", "Sebutan yang dipakai warga"),
            required=True,
        ),
    ]


PELAKSANA_UMUM = (
    PelaksanaUmum(id="pemohon", nama="Pemohon"),
    PelaksanaUmum(id="masyarakat", nama="Masyarakat"),
    PelaksanaUmum(id="pelaku_usaha", nama="Pelaku usaha"),
)


class Kota(Record, title="Kota"):
    """The city. All but ``nama`` may be absent; ``situs`` and ``repositori`` are addresses, ``""`` when
    unknown.

    ``luring``: whether browsers keep visited pages for when they are offline.
    """

    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama kota",
            "Nama kota, misalnya 'Kota Contoh'.",
            PAGE | TWIN | DOCUMENT | DATA | EVALUATION,
            Example("Kota Contoh", "Pemerintah Kota Contoh", "Tanpa kata Pemerintah; situs menambahkannya"),
            required=True,
        ),
    ] = ""
    situs: Annotated[
        Teks,
        FieldRecord(
            "Alamat situs",
            "Alamat situs ini.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example(
                "https://sop.contoh.go.id",
                "sop.contoh.go.id",
                "Alamat lengkap yang diawali https://",
                "alamat-tak-aman",
            ),
        ),
    ] = ""
    repositori: Annotated[
        Teks,
        FieldRecord(
            "Alamat repositori",
            "Alamat repositori naskah.",
            PAGE,
            Example(
                "https://github.com/kota/sop",
                "github.com/kota/sop",
                "Alamat lengkap yang diawali https://",
                "alamat-tak-aman",
            ),
        ),
    ] = ""
    forge: Annotated[
        Forge | None,
        FieldRecord(
            "Jenis repositori",
            "Jenis layanan repositori, github atau gitlab; tanpa ini dikenali dari alamatnya.",
            PAGE,
            Example("github", "git", "Pilihannya sudah ditentukan", "pilihan-tak-dikenal"),
        ),
    ] = None
    lisensi: Annotated[
        Teks,
        FieldRecord(
            "Lisensi isi",
            "Lisensi isi situs.",
            DOCUMENT | DATA,
            Example("CC BY 4.0", "bebas", "Sebut nama lisensinya"),
        ),
    ] = "CC BY 4.0"
    pemilik: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Pemilik berkas kota",
            "Akun yang memeriksa usulan pada berkas kota, unit baru, dan mesin situs.",
            SITE,
            Example('["@kota/redaksi"]', "[redaksi]", "Akun diawali @, atau alamat surel", "pemilik-bentuk"),
            reason="the forge asks them to review; accounts are no business of readers",
        ),
    ] = ()
    logo: Annotated[
        Teks,
        FieldRecord(
            "Logo",
            "Berkas logo kota.",
            DOCUMENT,
            Example(
                "lambang.png", "logo-kota.png", "Gambar itu tidak ada di samping kota.yml", "logo-tidak-ada"
            ),
        ),
    ] = ""
    kertas: Annotated[
        Kertas,
        FieldRecord(
            "Kertas dokumen resmi",
            "Kertas dokumen resmi: f4 (folio) atau a4.",
            DOCUMENT,
            Example("f4", "folio", "Pilihannya f4 atau a4", "pilihan-tak-dikenal"),
        ),
    ] = Kertas.F4
    halaman_keputusan: Annotated[
        YaTidak,
        FieldRecord(
            "Halaman keputusan di buku SOP",
            "Apakah buku SOP sebuah unit memuat halaman keputusan yang menetapkannya.",
            SITE,
            Example("true", "perlu", "Hanya true atau false", "bukan-ya-tidak"),
            reason="decides whether a unit's book has a page, and is told by that page",
        ),
    ] = True
    zona_waktu: Annotated[
        Teks,
        FieldRecord(
            "Zona waktu",
            "Zona waktu, misalnya Asia/Jakarta.",
            SITE,
            Example("Asia/Makassar", "WITA", "Nama zona waktu internasional", "zona-waktu-tak-dikenal"),
            reason="decides on which day a revision was; the day is told",
        ),
    ] = "Asia/Jakarta"
    contoh: Annotated[
        YaTidak,
        FieldRecord(
            "Tanda contoh",
            "Apakah seluruh isi hanya contoh.",
            PAGE | TWIN | DOCUMENT,
            Example("true", "uji", "Hanya true atau false", "bukan-ya-tidak"),
        ),
    ] = False
    evaluasi: Annotated[
        EvaluasiAccess,
        FieldRecord(
            "Penerbitan evaluasi",
            "Apakah halaman evaluasi diterbitkan: publik atau internal.",
            SITE,
            Example("publik", "terbuka", "Pilihannya publik atau internal", "pilihan-tak-dikenal"),
            reason="decides whether the evaluation is published",
        ),
    ] = EvaluasiAccess.PUBLIK
    luring: Annotated[
        YaTidak,
        FieldRecord(
            "Baca tanpa jaringan",
            "Apakah halaman yang pernah dibuka tetap terbaca tanpa jaringan.",
            SITE,
            Example("true", "aktif", "Hanya true atau false", "bukan-ya-tidak"),
            reason="decides whether browsers keep pages",
        ),
    ] = True
    pelaksana_umum: Annotated[
        tuple[PelaksanaUmum, ...],
        FieldRecord(
            "Pelaksana umum", "Pelaksana dari luar pemerintah.", PAGE | TWIN | DOCUMENT | DATA | SEARCH
        ),
    ] = PELAKSANA_UMUM
    peristiwa: Annotated[
        tuple[Peristiwa, ...],
        FieldRecord(
            "Peristiwa hidup", "Peristiwa hidup untuk menemukan layanan.", PAGE | TWIN | SEARCH | EVALUATION
        ),
    ] = ()
    jam_kerja: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Jam kerja",
            "Jam layanan bila unit tidak menyebutkannya.",
            PAGE | TWIN,
            Example("[Senin-Kamis 08.00-16.00]", "[jam kantor]", "Sebut hari dan jamnya"),
        ),
    ] = ()
