"""The macros that pages and authors may call: name, parameters, and the fragment that each one draws.

A macro is a function of a :class:`Konteks` and its own parameters, all texts. Its signature here is what the
check of source files holds calls against, and what the site provides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from macros.base import address
from macros.drawing.picture import chart_picture
from macros.model.sop import Sop
from macros.pages.findings_guide import findings_guide
from macros.pages.presenter import Presenter
from macros.pages.site_pages import BAGIAN, evaluation_pages, parts_of
from macros.source.diagnostic import did_you_mean
from macros.source.prose import Signature


class MacroError(ValueError):
    """A macro was called with something that does not exist; the message says what, in Indonesian."""


@dataclass(frozen=True)
class MacroContext:
    """What a macro knows: the presenter, the address of its page, and the page's own SOP or unit."""

    penyaji: Presenter
    halaman: str
    sop: str = ""
    unit: str = ""

    def find_sop(self, ident: str) -> Sop:
        """The SOP of this id, or the page's own for "". Raises MakroSalah."""
        semua = self.penyaji.katalog.sop
        kunci = ident or self.sop
        if kunci not in semua:
            raise MacroError(
                f"SOP '{kunci}' tidak ada{did_you_mean(kunci, semua)}" if kunci else "sebutkan id SOP-nya"
            )
        return semua[kunci]

    def cari(self, ident: str, semua: Any, apa: str) -> Any:
        """The entry of this id in one of the catalog's mappings. Raises MakroSalah."""
        if ident not in semua:
            raise MacroError(f"{apa} '{ident}' tidak ada{did_you_mean(ident, semua)}")
        return semua[ident]


Makro = Callable[..., Markup]
MAKRO: dict[str, Makro] = {}


def register(fungsi: Makro) -> Makro:
    """Register a macro under its function's name."""
    MAKRO[fungsi.__name__] = fungsi
    return fungsi


def signatures() -> dict[str, Signature]:
    """What a call of each macro must look like."""
    return {nama: Signature.of(fungsi, lewati=1) for nama, fungsi in MAKRO.items()}


@register
def kepala(k: MacroContext, sop: str = "") -> Markup:
    """Judul, unit, status, dan ringkasan sebuah SOP."""
    satu = k.find_sop(sop)
    lompat = [(b.jangkar, b.judul) for b in parts_of(k.penyaji.katalog, satu)] if satu.id == k.sop else []
    return k.penyaji.sop.kepala(satu, k.halaman, lompat)


@register
def layanan(k: MacroContext, sop: str = "") -> Markup:
    """Kotak untuk warga: persyaratan, waktu, biaya, hasil, tempat, formulir, pengaduan."""
    return k.penyaji.sop.layanan(k.find_sop(sop), k.halaman)


@register
def langkah(k: MacroContext, sop: str = "") -> Markup:
    """Tabel langkah dengan kolom pelaksana dan mutu baku."""
    return k.penyaji.sop.langkah(k.find_sop(sop), k.halaman)


@register
def alur(k: MacroContext, sop: str = "") -> Markup:
    """Bagan alir sebuah SOP sebagai satu gambar."""
    wadah = Markup(
        '<div class="sop-bagan-gulir" role="region" aria-label="Bagan alir {}" tabindex="0">{}</div>'
    )
    satu = k.find_sop(sop)
    return wadah.format(satu.nama, chart_picture(k.penyaji.katalog, satu, akar=address.root(k.halaman)))


@register
def identitas(k: MacroContext, sop: str = "") -> Markup:
    """Bagian identitas menurut urutan resmi."""
    return k.penyaji.sop.identitas(k.find_sop(sop), k.halaman)


@register
def keterkaitan(k: MacroContext, sop: str = "") -> Markup:
    """Tautan ke dan dari SOP lain, dikelompokkan menurut unit."""
    return k.penyaji.sop.keterkaitan(k.find_sop(sop), k.halaman)


@register
def bagian(k: MacroContext, nama: str) -> Markup:
    """Sebuah bagian halaman SOP dengan judulnya: layanan, langkah, identitas, keterkaitan, atau riwayat."""
    satu = k.cari(nama, {b.makro: b for b in BAGIAN}, "Bagian")
    return Markup('<h2 id="{}">{}</h2>\n{}').format(satu.jangkar, satu.judul, MAKRO[satu.makro](k))


@register
def riwayat(k: MacroContext, sop: str = "") -> Markup:
    """Revisi sebuah SOP: kapan, dan apa yang berubah artinya."""
    return k.penyaji.riwayat.sop(k.find_sop(sop), k.halaman)


@register
def perubahan(k: MacroContext, bulan: str = "") -> Markup:
    """Perubahan semua SOP, yang terbaru atau yang terjadi dalam satu bulan."""
    return k.penyaji.riwayat.everything(k.halaman, bulan)


@register
def kaki(k: MacroContext, sop: str = "") -> Markup:
    """Penanggung jawab, tautan usul perubahan, dan data untuk mesin."""
    return k.penyaji.sop.kaki(k.find_sop(sop), k.halaman)


@register
def sop(k: MacroContext, sop: str, teks: str = "") -> Markup:
    """Tautan ke sebuah SOP, dengan nama unitnya."""
    katalog, akar = k.penyaji.katalog, address.root(k.halaman)
    if sop in k.penyaji.draf:
        return Markup("{} (belum terbit)").format(teks or k.penyaji.draf[sop])
    satu = k.find_sop(sop)
    nama = teks or f"{satu.nama} ({katalog.unit[satu.unit].singkatan or katalog.unit[satu.unit].nama})"
    return Markup('<a href="{}{}">{}</a>').format(akar, address.sop(satu.id), nama)


@register
def unit(k: MacroContext, unit: str, teks: str = "") -> Markup:
    """Tautan ke halaman sebuah unit kerja."""
    satu = k.cari(unit, k.penyaji.katalog.unit, "Unit")
    akar = address.root(k.halaman)
    return Markup('<a href="{}{}">{}</a>').format(akar, address.unit(satu.id), teks or satu.nama)


@register
def peraturan(k: MacroContext, peraturan: str, teks: str = "") -> Markup:
    """Tautan ke halaman sebuah peraturan."""
    satu = k.cari(peraturan, k.penyaji.katalog.peraturan, "Peraturan")
    url = address.peraturan(satu.id)
    return Markup('<a href="{}{}">{}</a>').format(address.root(k.halaman), url, teks or satu.nama)


@register
def kota(k: MacroContext) -> Markup:
    """Nama kota."""
    return Markup("{}").format(k.penyaji.katalog.kota.nama)


@register
def daftar_sop(k: MacroContext, unit: str = "", peristiwa: str = "") -> Markup:
    """Daftar SOP, semua atau menurut unit atau peristiwa."""
    if unit:
        k.cari(unit, k.penyaji.katalog.unit, "Unit")
    if peristiwa:
        k.cari(peristiwa, k.penyaji.katalog.peristiwa, "Peristiwa")
    return k.penyaji.daftar.daftar_sop(k.halaman, unit, peristiwa)


@register
def daftar_unit(k: MacroContext) -> Markup:
    """Semua unit kerja menurut jenisnya."""
    return k.penyaji.daftar.unit(k.halaman)


@register
def daftar_peraturan(k: MacroContext) -> Markup:
    """Semua peraturan dengan statusnya."""
    return k.penyaji.daftar.peraturan(k.halaman)


@register
def daftar_jabatan(k: MacroContext) -> Markup:
    """Semua jabatan menurut unit."""
    return k.penyaji.daftar.jabatan(k.halaman)


@register
def daftar_peristiwa(k: MacroContext) -> Markup:
    """Peristiwa hidup yang mempunyai layanan."""
    return k.penyaji.daftar.peristiwa(k.halaman)


@register
def daftar_layanan(k: MacroContext) -> Markup:
    """Semua layanan, dikelompokkan menurut peristiwa hidup."""
    return k.penyaji.daftar.layanan(k.halaman)


@register
def layanan_utama(k: MacroContext) -> Markup:
    """Layanan yang paling banyak disebut SOP lain."""
    return k.penyaji.daftar.layanan_utama(k.halaman)


@register
def terbaru(k: MacroContext) -> Markup:
    """SOP yang terakhir berlaku atau direvisi."""
    return k.penyaji.daftar.terbaru(k.halaman)


@register
def sambutan(k: MacroContext) -> Markup:
    """Pembuka halaman depan dengan kotak pencarian."""
    return k.penyaji.daftar.sambutan(k.halaman)


@register
def pintu(k: MacroContext) -> Markup:
    """Jalan masuk ke unit, SOP, jabatan, dan peraturan, dengan jumlahnya."""
    return k.penyaji.daftar.pintu(k.halaman)


@register
def kartu_unit(k: MacroContext, unit: str = "") -> Markup:
    """Judul halaman sebuah unit dengan alamat, jam layanan, dan kontaknya."""
    return k.penyaji.daftar.kartu_unit(k.cari(unit or k.unit, k.penyaji.katalog.unit, "Unit"), k.halaman)


@register
def isi_unit(k: MacroContext, unit: str = "") -> Markup:
    """SOP, jabatan, dan unit bawahan sebuah unit."""
    return k.penyaji.daftar.isi_unit(k.cari(unit or k.unit, k.penyaji.katalog.unit, "Unit"), k.halaman)


@register
def kartu_peraturan(k: MacroContext, peraturan: str) -> Markup:
    """Isi halaman sebuah peraturan: status dan SOP yang mengutipnya."""
    k.cari(peraturan, k.penyaji.katalog.peraturan, "Peraturan")
    return k.penyaji.daftar.kartu_peraturan(peraturan, k.halaman)


@register
def kartu_jabatan(k: MacroContext, jabatan: str) -> Markup:
    """Isi halaman sebuah jabatan: semua langkah yang dikerjakannya."""
    return k.penyaji.daftar.kartu_jabatan(k.cari(jabatan, k.penyaji.katalog.peran, "Jabatan"), k.halaman)


@register
def kartu_peristiwa(k: MacroContext, peristiwa: str) -> Markup:
    """Isi halaman sebuah peristiwa hidup: layanannya menurut unit."""
    k.cari(peristiwa, k.penyaji.katalog.peristiwa, "Peristiwa")
    return k.penyaji.daftar.kartu_peristiwa(peristiwa, k.halaman)


@register
def pencarian(k: MacroContext) -> Markup:
    """Isi halaman pencarian: kotak, saringan, dan daftar A sampai Z tanpa JavaScript."""
    return k.penyaji.cari.pencarian(k.halaman)


@register
def abjad(k: MacroContext, huruf: str) -> Markup:
    """Daftar SOP yang namanya berawal dengan sebuah huruf."""
    return k.penyaji.cari.daftar(huruf, k.halaman)


@register
def evaluasi(k: MacroContext, bagian: str = "") -> Markup:
    """Hasil evaluasi semua SOP, atau sebuah bagiannya: antarunit, ukuran, temuan/bentuk, unit/dinas."""
    if not k.penyaji.evaluasi.terbit:
        raise MacroError("evaluasi kota ini internal; lihat 'evaluasi' di kota.yml")
    pages = {page.url: page for page in evaluation_pages(k.penyaji.katalog)}
    k.cari(address.evaluasi(bagian), pages, "Bagian evaluasi")
    return k.penyaji.evaluasi.bagian(bagian, k.halaman)


@register
def daftar_data(k: MacroContext) -> Markup:
    """Semua berkas data terbuka dengan artinya."""
    return k.penyaji.data.daftar(k.halaman)


@register
def contoh_data(k: MacroContext) -> Markup:
    """Contoh isi dan pemakaian data terbuka."""
    return k.penyaji.data.contoh(k.halaman)


@register
def daftar_kode(k: MacroContext) -> Markup:
    """Semua kode pemeriksaan dengan artinya."""
    return k.penyaji.panduan.kode(k.halaman)


@register
def daftar_temuan(k: MacroContext) -> Markup:
    """Semua jenis temuan evaluasi, dan aturannya masing-masing dengan contoh."""
    return findings_guide(k.penyaji.templat, k.halaman)


@register
def daftar_makro(k: MacroContext) -> Markup:
    """Semua makro dengan contoh pemakaiannya."""
    return k.penyaji.panduan.makro(k.halaman, MAKRO)


@register
def daftar_isian(k: MacroContext) -> Markup:
    """Semua isian naskah, unit, peraturan, dan kota dengan artinya."""
    return k.penyaji.panduan.isian(k.halaman)
