"""The city: its name and the settings of its site, from ``kota.yml``."""

from enum import StrEnum

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


class PelaksanaUmum(Record):
    """A role outside the government that takes part in steps."""

    id: Teks
    """Nama pendek, dipakai di pelaksana."""
    nama: Teks
    """Sebutannya."""


class Peristiwa(Record):
    """A life event by which citizens look for services."""

    id: Teks
    """Nama pendek, menjadi alamat halaman."""
    nama: Teks
    """Sebutannya bagi warga."""


PELAKSANA_UMUM = (
    PelaksanaUmum(id="pemohon", nama="Pemohon"),
    PelaksanaUmum(id="masyarakat", nama="Masyarakat"),
    PelaksanaUmum(id="pelaku_usaha", nama="Pelaku usaha"),
)


class Kota(Record):
    """The city. All but ``nama`` may be absent; ``situs`` and ``repositori`` are addresses, ``""`` when
    unknown.

    ``luring``: whether browsers keep visited pages for when they are offline.
    """

    nama: Teks = ""
    """Nama kota, misalnya 'Kota Contoh'."""
    situs: Teks = ""
    """Alamat situs ini."""
    repositori: Teks = ""
    """Alamat repositori naskah."""
    forge: Forge | None = None
    """Jenis layanan repositori, github atau gitlab; tanpa ini dikenali dari alamatnya."""
    lisensi: Teks = "CC BY 4.0"
    """Lisensi isi situs."""
    pemilik: tuple[Teks, ...] = ()
    """Akun yang memeriksa usulan pada berkas kota, unit baru, dan mesin situs."""
    logo: Teks = ""
    """Berkas logo kota."""
    kertas: Kertas = Kertas.F4
    """Kertas dokumen resmi: f4 (folio) atau a4."""
    halaman_keputusan: YaTidak = True
    """Apakah buku SOP sebuah unit memuat halaman keputusan yang menetapkannya."""
    zona_waktu: Teks = "Asia/Jakarta"
    """Zona waktu, misalnya Asia/Jakarta."""
    contoh: YaTidak = False
    """Apakah seluruh isi hanya contoh."""
    evaluasi: EvaluasiAccess = EvaluasiAccess.PUBLIK
    """Apakah halaman evaluasi diterbitkan: publik atau internal."""
    luring: YaTidak = True
    """Apakah halaman yang pernah dibuka tetap terbaca tanpa jaringan."""
    pelaksana_umum: tuple[PelaksanaUmum, ...] = PELAKSANA_UMUM
    """Pelaksana dari luar pemerintah."""
    peristiwa: tuple[Peristiwa, ...] = ()
    """Peristiwa hidup untuk menemukan layanan."""
    jam_kerja: tuple[Teks, ...] = ()
    """Jam layanan bila unit tidak menyebutkannya."""
