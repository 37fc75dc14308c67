"""The macros that pages and authors may call: name, parameters, and the fragment that each one draws.

A macro is a function of a :class:`Konteks` and its own parameters, all texts. Its signature here is what the check of
source files holds calls against, and what the site provides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from macros.model.sop import Sop
from macros.render import alamat
from macros.render.gambar import gambar
from macros.render.halaman import BAGIAN, bagian_sop, halaman_evaluasi
from macros.render.penyaji import Penyaji
from macros.source.diagnostic import saran_kata
from macros.source.prose import TandaTangan


class MakroSalah(ValueError):
    """A macro was called with something that does not exist; the message says what, in Indonesian."""


@dataclass(frozen=True)
class Konteks:
    """What a macro knows: the presenter, the address of the page it stands on, and the page's own SOP or unit."""

    penyaji: Penyaji
    halaman: str
    sop: str = ""
    unit: str = ""

    def cari_sop(self, ident: str) -> Sop:
        """The SOP of this id, or the page's own for "". Raises MakroSalah."""
        semua = self.penyaji.katalog.sop
        kunci = ident or self.sop
        if kunci not in semua:
            raise MakroSalah(f"SOP '{kunci}' tidak ada{saran_kata(kunci, semua)}" if kunci else "sebutkan id SOP-nya")
        return semua[kunci]

    def cari(self, ident: str, semua: Any, apa: str) -> Any:
        """The entry of this id in one of the catalog's mappings. Raises MakroSalah."""
        if ident not in semua:
            raise MakroSalah(f"{apa} '{ident}' tidak ada{saran_kata(ident, semua)}")
        return semua[ident]


Makro = Callable[..., Markup]
MAKRO: dict[str, Makro] = {}


def makro(fungsi: Makro) -> Makro:
    """Register a macro under its function's name."""
    MAKRO[fungsi.__name__] = fungsi
    return fungsi


def tanda_tangan() -> dict[str, TandaTangan]:
    """What a call of each macro must look like."""
    return {nama: TandaTangan.dari(fungsi, lewati=1) for nama, fungsi in MAKRO.items()}


@makro
def kepala(k: Konteks, sop: str = "") -> Markup:
    """Judul, unit, status, dan ringkasan sebuah SOP."""
    satu = k.cari_sop(sop)
    lompat = [(b.jangkar, b.judul) for b in bagian_sop(k.penyaji.katalog, satu)] if satu.id == k.sop else []
    return k.penyaji.sop.kepala(satu, k.halaman, lompat)


@makro
def layanan(k: Konteks, sop: str = "") -> Markup:
    """Kotak untuk warga: persyaratan, waktu, biaya, hasil, tempat, formulir, pengaduan."""
    return k.penyaji.sop.layanan(k.cari_sop(sop), k.halaman)


@makro
def langkah(k: Konteks, sop: str = "") -> Markup:
    """Tabel langkah dengan kolom pelaksana dan mutu baku."""
    return k.penyaji.sop.langkah(k.cari_sop(sop), k.halaman)


@makro
def alur(k: Konteks, sop: str = "") -> Markup:
    """Bagan alir sebuah SOP sebagai satu gambar."""
    wadah = Markup('<div class="sop-bagan-gulir" role="region" aria-label="Bagan alir {}" tabindex="0">{}</div>')
    satu = k.cari_sop(sop)
    return wadah.format(satu.nama, gambar(k.penyaji.katalog, satu, akar=alamat.akar(k.halaman)))


@makro
def identitas(k: Konteks, sop: str = "") -> Markup:
    """Bagian identitas menurut urutan resmi."""
    return k.penyaji.sop.identitas(k.cari_sop(sop), k.halaman)


@makro
def keterkaitan(k: Konteks, sop: str = "") -> Markup:
    """Tautan ke dan dari SOP lain, dikelompokkan menurut unit."""
    return k.penyaji.sop.keterkaitan(k.cari_sop(sop), k.halaman)


@makro
def bagian(k: Konteks, nama: str) -> Markup:
    """Sebuah bagian halaman SOP dengan judulnya: layanan, langkah, identitas, keterkaitan, atau riwayat."""
    satu = k.cari(nama, {b.makro: b for b in BAGIAN}, "Bagian")
    return Markup('<h2 id="{}">{}</h2>\n{}').format(satu.jangkar, satu.judul, MAKRO[satu.makro](k))


@makro
def riwayat(k: Konteks, sop: str = "") -> Markup:
    """Revisi sebuah SOP: kapan, dan apa yang berubah artinya."""
    return k.penyaji.riwayat.sop(k.cari_sop(sop), k.halaman)


@makro
def perubahan(k: Konteks, bulan: str = "") -> Markup:
    """Perubahan semua SOP, yang terbaru atau yang terjadi dalam satu bulan."""
    return k.penyaji.riwayat.semua(k.halaman, bulan)


@makro
def kaki(k: Konteks, sop: str = "") -> Markup:
    """Penanggung jawab, tautan usul perubahan, dan data untuk mesin."""
    return k.penyaji.sop.kaki(k.cari_sop(sop), k.halaman)


@makro
def sop(k: Konteks, sop: str, teks: str = "") -> Markup:
    """Tautan ke sebuah SOP, dengan nama unitnya."""
    katalog, akar = k.penyaji.katalog, alamat.akar(k.halaman)
    if sop in k.penyaji.draf:
        return Markup("{} (belum terbit)").format(teks or k.penyaji.draf[sop])
    satu = k.cari_sop(sop)
    nama = teks or f"{satu.nama} ({katalog.unit[satu.unit].singkatan or katalog.unit[satu.unit].nama})"
    return Markup('<a href="{}{}">{}</a>').format(akar, alamat.sop(satu.id), nama)


@makro
def unit(k: Konteks, unit: str, teks: str = "") -> Markup:
    """Tautan ke halaman sebuah unit kerja."""
    satu = k.cari(unit, k.penyaji.katalog.unit, "Unit")
    return Markup('<a href="{}{}">{}</a>').format(alamat.akar(k.halaman), alamat.unit(satu.id), teks or satu.nama)


@makro
def peraturan(k: Konteks, peraturan: str, teks: str = "") -> Markup:
    """Tautan ke halaman sebuah peraturan."""
    satu = k.cari(peraturan, k.penyaji.katalog.peraturan, "Peraturan")
    url = alamat.peraturan(satu.id)
    return Markup('<a href="{}{}">{}</a>').format(alamat.akar(k.halaman), url, teks or satu.nama)


@makro
def kota(k: Konteks) -> Markup:
    """Nama kota."""
    return Markup("{}").format(k.penyaji.katalog.kota.nama)


@makro
def daftar_sop(k: Konteks, unit: str = "", peristiwa: str = "") -> Markup:
    """Daftar SOP, semua atau menurut unit atau peristiwa."""
    if unit:
        k.cari(unit, k.penyaji.katalog.unit, "Unit")
    if peristiwa:
        k.cari(peristiwa, k.penyaji.katalog.peristiwa, "Peristiwa")
    return k.penyaji.daftar.daftar_sop(k.halaman, unit, peristiwa)


@makro
def daftar_unit(k: Konteks) -> Markup:
    """Semua unit kerja menurut jenisnya."""
    return k.penyaji.daftar.unit(k.halaman)


@makro
def daftar_peraturan(k: Konteks) -> Markup:
    """Semua peraturan dengan statusnya."""
    return k.penyaji.daftar.peraturan(k.halaman)


@makro
def daftar_jabatan(k: Konteks) -> Markup:
    """Semua jabatan menurut unit."""
    return k.penyaji.daftar.jabatan(k.halaman)


@makro
def daftar_peristiwa(k: Konteks) -> Markup:
    """Peristiwa hidup yang mempunyai layanan."""
    return k.penyaji.daftar.peristiwa(k.halaman)


@makro
def daftar_layanan(k: Konteks) -> Markup:
    """Semua layanan, dikelompokkan menurut peristiwa hidup."""
    return k.penyaji.daftar.layanan(k.halaman)


@makro
def layanan_utama(k: Konteks) -> Markup:
    """Layanan yang paling banyak disebut SOP lain."""
    return k.penyaji.daftar.layanan_utama(k.halaman)


@makro
def terbaru(k: Konteks) -> Markup:
    """SOP yang terakhir berlaku atau direvisi."""
    return k.penyaji.daftar.terbaru(k.halaman)


@makro
def sambutan(k: Konteks) -> Markup:
    """Pembuka halaman depan dengan kotak pencarian."""
    return k.penyaji.daftar.sambutan(k.halaman)


@makro
def pintu(k: Konteks) -> Markup:
    """Jalan masuk ke unit, SOP, jabatan, dan peraturan, dengan jumlahnya."""
    return k.penyaji.daftar.pintu(k.halaman)


@makro
def kartu_unit(k: Konteks, unit: str = "") -> Markup:
    """Judul halaman sebuah unit dengan alamat, jam layanan, dan kontaknya."""
    return k.penyaji.daftar.kartu_unit(k.cari(unit or k.unit, k.penyaji.katalog.unit, "Unit"), k.halaman)


@makro
def isi_unit(k: Konteks, unit: str = "") -> Markup:
    """SOP, jabatan, dan unit bawahan sebuah unit."""
    return k.penyaji.daftar.isi_unit(k.cari(unit or k.unit, k.penyaji.katalog.unit, "Unit"), k.halaman)


@makro
def kartu_peraturan(k: Konteks, peraturan: str) -> Markup:
    """Isi halaman sebuah peraturan: status dan SOP yang mengutipnya."""
    k.cari(peraturan, k.penyaji.katalog.peraturan, "Peraturan")
    return k.penyaji.daftar.kartu_peraturan(peraturan, k.halaman)


@makro
def kartu_jabatan(k: Konteks, jabatan: str) -> Markup:
    """Isi halaman sebuah jabatan: semua langkah yang dikerjakannya."""
    return k.penyaji.daftar.kartu_jabatan(k.cari(jabatan, k.penyaji.katalog.peran, "Jabatan"), k.halaman)


@makro
def kartu_peristiwa(k: Konteks, peristiwa: str) -> Markup:
    """Isi halaman sebuah peristiwa hidup: layanannya menurut unit."""
    k.cari(peristiwa, k.penyaji.katalog.peristiwa, "Peristiwa")
    return k.penyaji.daftar.kartu_peristiwa(peristiwa, k.halaman)


@makro
def pencarian(k: Konteks) -> Markup:
    """Isi halaman pencarian: kotak, saringan, dan daftar A sampai Z tanpa JavaScript."""
    return k.penyaji.cari.pencarian(k.halaman)


@makro
def abjad(k: Konteks, huruf: str) -> Markup:
    """Daftar SOP yang namanya berawal dengan sebuah huruf."""
    return k.penyaji.cari.daftar(huruf, k.halaman)


@makro
def evaluasi(k: Konteks, bagian: str = "") -> Markup:
    """Hasil evaluasi semua SOP, atau sebuah bagiannya: antarunit, ukuran, temuan/bentuk, unit/dinas."""
    if not k.penyaji.evaluasi.terbit:
        raise MakroSalah("evaluasi kota ini internal; lihat 'evaluasi' di kota.yml")
    k.cari(alamat.evaluasi(bagian), {satu.url: satu for satu in halaman_evaluasi(k.penyaji.katalog)}, "Bagian evaluasi")
    return k.penyaji.evaluasi.bagian(bagian, k.halaman)


@makro
def daftar_data(k: Konteks) -> Markup:
    """Semua berkas data terbuka dengan artinya."""
    return k.penyaji.data.daftar(k.halaman)


@makro
def contoh_data(k: Konteks) -> Markup:
    """Contoh isi dan pemakaian data terbuka."""
    return k.penyaji.data.contoh(k.halaman)


@makro
def daftar_kode(k: Konteks) -> Markup:
    """Semua kode pemeriksaan dengan artinya."""
    return k.penyaji.panduan.kode(k.halaman)


@makro
def daftar_makro(k: Konteks) -> Markup:
    """Semua makro dengan contoh pemakaiannya."""
    return k.penyaji.panduan.makro(k.halaman, MAKRO)


@makro
def daftar_isian(k: Konteks) -> Markup:
    """Semua isian naskah, unit, peraturan, dan kota dengan artinya."""
    return k.penyaji.panduan.isian(k.halaman)
