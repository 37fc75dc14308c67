"""``sop baru``: a draft of a new SOP, from flags or from answers."""

import re
from argparse import Namespace
from collections.abc import Callable, Collection
from typing import TypeVar

from macros.catalog.buka import susun
from macros.catalog.draf import LangkahBaru, LayananBaru, SopBaru, slug, tulis_draf
from macros.catalog.katalog import Katalog, cari_peran
from macros.cli.galat import Galat
from macros.cli.laporan import hitung, laporkan
from macros.cli.sasaran import cari_sasaran, tampil
from macros.cli.tanya import JawabanSalah, sebutkan, tanya, tanya_banyak
from macros.cli.tulis import tulis_semua
from macros.model.waktu import Jenis, WaktuSalah, baca_waktu
from macros.render.makro import tanda_tangan
from macros.source.diagnostic import Tingkat, saran_kata
from macros.source.folder import baca_folder, sah_id

T = TypeVar("T")


def baru(isian: Namespace) -> int:
    """Write a new draft. What no flag says is asked, unless ``--unit`` and ``--nama`` are both given."""
    (sasaran,) = cari_sasaran([], isian.setelan.akar)
    folder = baca_folder(sasaran.akar, sasaran.sebut)
    katalog = susun(folder, tanda_tangan(), draf=True).katalog
    if not katalog.unit:
        raise Galat("belum ada unit; buat dahulu folder unit dengan index.md")
    permintaan = Penanya(katalog, isian).minta()
    hari = isian.setelan.hari(katalog.kota.zona_waktu)
    isi = tulis_draf(katalog, permintaan, hari, petunjuk=not isian.tanpa_petunjuk).encode()
    jalur = sasaran.akar / f"{permintaan.id}.md"
    folder.sop[permintaan.id] = isi
    berkas = folder.berkas(permintaan.id)
    semua = [satu for satu in susun(folder, tanda_tangan(), draf=True).diagnostics if satu.berkas == berkas]
    salah = [satu for satu in semua if satu.tingkat is Tingkat.KESALAHAN]
    if salah:
        raise Galat(f"{salah[0].pesan}. Tidak ada yang ditulis")
    try:
        tulis_semua({jalur: isi})
    except OSError as galat:
        raise Galat(f"'{jalur}' tidak dapat ditulis: {galat.strerror}") from None
    sisa = f" Yang belum diisi: {hitung(semua)}; lihat: sop periksa {tampil(berkas)}" if semua else ""
    laporkan([], isian.format, f"{tampil(berkas)}: draf baru ditulis.{sisa}")
    return 0


class Penanya:
    """Reads what a new SOP is from flags, and asks for the rest."""

    def __init__(self, katalog: Katalog, isian: Namespace) -> None:
        self._katalog, self._isian = katalog, isian
        self._bertanya = not (isian.unit and isian.nama)

    def minta(self) -> SopBaru:
        """What is known of the new SOP. Raises Galat for a flag that will not do."""
        if self._bertanya and not self._isian.unit:
            sebutkan("Unit", {i: self._katalog.unit[i].nama for i in sorted(self._katalog.unit)})
            unit = tanya("Unit SOP baru ini (tulis id di kiri)", self._unit)
        else:
            unit = self._pakai("unit", self._unit)
        nama = self._ambil("nama", "Nama SOP", lambda teks: self._nama(unit, teks))
        berkas = self._ambil("berkas", "Nama berkas", lambda teks: self._berkas(unit, teks), bawaan=slug(nama))
        layanan = self._layanan()
        dasar = self._ambil_banyak("dasar_hukum", "Dasar hukum: id dari peraturan.yml atau judul lengkap", self._dasar)
        return SopBaru(unit, berkas, nama, layanan, dasar, self._langkah(unit))

    def _ambil(self, nama: str, pertanyaan: str, baca: Callable[[str], T], bawaan: str = "") -> T:
        if getattr(self._isian, nama) or not self._bertanya:
            return self._pakai(nama, baca, bawaan)
        return tanya(pertanyaan, baca, bawaan)

    def _pakai(self, nama: str, baca: Callable[[str], T], bawaan: str = "") -> T:
        try:
            return baca(getattr(self._isian, nama) or bawaan)
        except JawabanSalah as salah:
            raise Galat(f"--{nama.replace('_', '-')}: {salah}") from None

    def _ambil_banyak(self, nama: str, pertanyaan: str, baca: Callable[[str], T]) -> tuple[T, ...]:
        if self._bertanya and not getattr(self._isian, nama):
            return tanya_banyak(pertanyaan, baca)
        try:
            return tuple(map(baca, getattr(self._isian, nama)))
        except JawabanSalah as salah:
            raise Galat(f"--{nama.replace('_', '-')}: {salah}") from None

    def _unit(self, teks: str) -> str:
        semua = self._katalog.unit
        sebutan = {nama.casefold(): i for i, u in semua.items() for nama in (u.nama, u.singkatan, i)}
        if teks.casefold() not in sebutan:
            raise JawabanSalah(f"unit '{teks}' tidak ada{saran_kata(teks, semua)}" if teks else "unit harus disebut")
        return sebutan[teks.casefold()]

    def _nama(self, unit: str, teks: str) -> str:
        nama = _teks(teks)
        for ident in self._katalog.milik.get(unit, ()):
            if self._katalog.sop[ident].nama.casefold() == nama.casefold():
                raise JawabanSalah(f"nama itu sudah dipakai {ident}; bedakan namanya")
        return nama

    def _berkas(self, unit: str, teks: str) -> str:
        nama = teks.removesuffix(".md")
        ident = f"{unit}/{nama}"
        if not sah_id(ident):
            raise JawabanSalah(f"nama berkas '{nama}' tidak sah; pakai huruf kecil, angka, dan tanda hubung")
        if ident in self._katalog.sop:
            raise JawabanSalah(f"'{ident}' sudah ada; pilih nama berkas lain dengan --berkas")
        if ident in self._katalog.alihan:
            raise JawabanSalah(f"'{ident}' adalah id lama dari '{self._katalog.alihan[ident]}'; pilih nama lain")
        return nama

    def _layanan(self) -> LayananBaru | None:
        isian = self._isian
        rinci = isian.peristiwa or isian.persyaratan or isian.waktu or isian.biaya or isian.produk
        layanan = bool(isian.layanan or rinci)
        if self._bertanya and isian.layanan is None and not rinci:
            layanan = tanya("Apakah ini layanan untuk warga? (ya/tidak)", _ya_tidak, "tidak")
        if not layanan:
            return None
        pilihan = {satu.id: satu.nama for satu in self._katalog.kota.peristiwa}
        if self._bertanya and pilihan and not isian.peristiwa:
            sebutkan("Peristiwa hidup", pilihan)
        return LayananBaru(
            self._ambil_banyak("peristiwa", "Peristiwa yang cocok", lambda teks: _pilih(teks, pilihan))
            if pilihan or isian.peristiwa
            else (),
            self._ambil_banyak("persyaratan", "Yang perlu dibawa warga", _teks),
            self._ambil("waktu", "Janji waktu, misalnya 1 hari kerja", lambda teks: _waktu(teks) if teks else ""),
            self._ambil("biaya", "Biaya", lambda teks: _teks(teks) if teks else "", "Gratis" if self._bertanya else ""),
            self._ambil_banyak("produk", "Yang diterima warga", _teks),
        )

    def _dasar(self, teks: str) -> str:
        if re.fullmatch(r"[a-z0-9-]+", teks) and teks not in self._katalog.peraturan:
            saran = saran_kata(teks, self._katalog.peraturan)
            raise JawabanSalah(f"peraturan '{teks}' tidak ada di peraturan.yml{saran}; boleh juga judul lengkapnya")
        return _teks(teks)

    def _langkah(self, unit: str) -> tuple[LangkahBaru, ...]:
        if self._isian.langkah or not self._bertanya:
            return self._ambil_banyak("langkah", "", lambda teks: self._satu_langkah(unit, teks))
        punya = {satu.id: satu.nama for satu in self._katalog.unit[unit].jabatan if satu.dihapus is None}
        umum = {satu.id: satu.nama for satu in self._katalog.kota.pelaksana_umum}
        sebutkan("Pelaksana (untuk unit lain tulis unit:jabatan)", {**umum, **punya})

        def baca(kegiatan: str) -> LangkahBaru:
            return LangkahBaru(
                _teks(kegiatan),
                tanya("    Pelaksana, dipisah koma", lambda teks: self._pelaksana(unit, teks)),
                tanya("    Waktu, misalnya 10 menit", _waktu),
                tanya("    Hasil langkah ini", _teks),
            )

        return tanya_banyak("Langkah, diawali kata kerja, misalnya Memeriksa berkas", baca)

    def _satu_langkah(self, unit: str, teks: str) -> LangkahBaru:
        bagian = [satu.strip() for satu in teks.split("|")]
        if len(bagian) != 4:
            raise JawabanSalah(f"'{teks}' harus empat bagian: kegiatan | pelaksana | waktu | output")
        kegiatan, pelaksana, waktu, output = bagian
        return LangkahBaru(_teks(kegiatan), self._pelaksana(unit, pelaksana), _waktu(waktu), _teks(output))

    def _pelaksana(self, unit: str, teks: str) -> tuple[str, ...]:
        semua = tuple(dict.fromkeys(filter(None, (satu.strip() for satu in teks.split(",")))))
        for satu in semua:
            if cari_peran(self._katalog.peran, unit, satu) is None:
                pilihan = [*(j.id for j in self._katalog.unit[unit].jabatan), *self._katalog.peran]
                raise JawabanSalah(f"pelaksana '{satu}' tidak dikenal{saran_kata(satu, pilihan)}")
        if not semua:
            raise JawabanSalah("sebutkan paling sedikit satu pelaksana")
        return semua


def _teks(teks: str) -> str:
    if not teks.strip():
        raise JawabanSalah("isinya tidak boleh kosong")
    return re.sub(r"\s+", " ", teks).strip()


def _pilih(teks: str, pilihan: Collection[str]) -> str:
    if teks not in pilihan:
        raise JawabanSalah(f"'{teks}' tidak ada{saran_kata(teks, pilihan)}; pilihannya: {', '.join(pilihan)}")
    return teks


def _waktu(teks: str) -> str:
    try:
        terukur = baca_waktu(_teks(teks)).jenis is not Jenis.TAK_TERUKUR
    except WaktuSalah as salah:
        raise JawabanSalah(f"waktu '{teks}' {salah}") from None
    if not terukur:
        raise JawabanSalah(f"'{teks}' bukan waktu yang terukur; tulis misalnya 15 menit atau 1-2 hari kerja")
    return _teks(teks)


def _ya_tidak(teks: str) -> bool:
    if teks.lower() not in ("y", "ya", "t", "tidak"):
        raise JawabanSalah("jawab ya atau tidak")
    return teks.lower() in ("y", "ya")
