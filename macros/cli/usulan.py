"""``sop usulan``: a proposed change, taken out of git without trusting any of it, checked and told in words."""

import tempfile
from argparse import Namespace
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.catalog.buka import Bukaan, susun
from macros.cli.galat import Galat
from macros.cli.laporan import hitung, laporkan
from macros.cli.sasaran import cari_sasaran
from macros.cli.tulis import tulis
from macros.history.banding import bandingkan
from macros.history.git import GitSalah, Gudang
from macros.history.keadaan import Keadaan
from macros.model import rapi
from macros.render.makro import tanda_tangan
from macros.render.usulan import Usulan, ringkasan
from macros.source.diagnostic import Diagnostic, Tingkat
from macros.source.folder import Folder, baca_folder
from macros.source.saringan import Entri, saring


def usulan(isian: Namespace) -> int:
    """Take the content of the commit ``isian.kepala`` into the new folder ``isian.ke`` and compare it with its origin.

    Told are all errors, and of warnings those in changed files and those that the origin had not. The code is 1 when
    there are errors. Only git objects are read; the engine, the theme and the settings are those that run this.
    """
    (sasaran,) = cari_sasaran([], isian.setelan.akar)
    try:
        gudang = Gudang(sasaran.akar)
        kepala = _rev(gudang, isian.kepala)
        pangkal = gudang.pangkal(_rev(gudang, isian.dasar), kepala)
        hasil = _periksa(gudang, pangkal, kepala, _siapkan(Path(isian.ke)))
    except GitSalah as galat:
        raise Galat(str(galat)) from None
    isi, masalah = ringkasan(hasil), hasil.masalah
    if isian.ringkasan:
        tulis(Path(isian.ringkasan), isi.encode())
    laporkan(masalah, isian.format, f"{isi}\n{hitung(masalah).capitalize()}.")
    return int(hasil.ditolak > 0)


def _rev(gudang: Gudang, nama: str) -> str:
    try:
        return gudang.rev(nama)
    except GitSalah:
        raise Galat(f"revisi '{nama}' tidak ada di repositori ini") from None


def _periksa(gudang: Gudang, pangkal: str, kepala: str, tujuan: Path) -> Usulan:
    sebut = gudang.awalan.rstrip("/") or "sops"
    with tempfile.TemporaryDirectory() as sementara:
        semula = _buka(gudang, pangkal, sebut, Path(sementara) / "sops")
        kini = _buka(gudang, kepala, sebut, tujuan / sebut)
        beda = gudang.berubah(pangkal, kepala)
        berubah = [jalur.removeprefix(gudang.awalan) for jalur in beda if jalur.startswith(gudang.awalan)]
        return Usulan(
            semula.bukaan.katalog,
            kini.bukaan.katalog,
            bandingkan(semula.keadaan, kini.keadaan),
            berubah,
            _masalah(semula, kini, {f"{sebut}/{jalur}" for jalur in berubah}),
            len(beda) - len(berubah),
        )


def _siapkan(folder: Path) -> Path:
    """An empty folder; one that holds anything is refused, as what is there would mix with what is taken."""
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise Galat(f"'{folder}' tidak kosong; sebut folder baru")
    return folder


@dataclass(frozen=True)
class _Ambilan:
    """The content of a commit, taken out and opened; ``salah`` tells what was not taken."""

    folder: Folder
    bukaan: Bukaan
    salah: Sequence[Diagnostic]

    @property
    def keadaan(self) -> Keadaan:
        """What can be compared of it."""
        return Keadaan.dari_bukaan(self.bukaan, self.folder)


def _buka(gudang: Gudang, komit: str, sebut: str, tujuan: Path) -> _Ambilan:
    boleh, salah = saring(gudang.entri(komit), sebut)
    tujuan.mkdir(parents=True, exist_ok=True)
    for satu, isi in gudang.isi(boleh):
        _tulis(tujuan, satu, isi)
    terbaca = baca_folder(tujuan, sebut)
    return _Ambilan(terbaca, susun(terbaca, tanda_tangan(), draf=True), salah)


def _tulis(tujuan: Path, satu: Entri, isi: bytes) -> None:
    """Write a new file; it must not be there yet, whatever the name means to this file system."""
    jalur = tujuan / satu.jalur
    try:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        with jalur.open("xb") as berkas:
            berkas.write(isi)
    except OSError as galat:
        raise Galat(f"'{satu.jalur}' tidak dapat ditulis: {galat.strerror}") from None


def _masalah(semula: _Ambilan, kini: _Ambilan, berubah: Collection[str]) -> list[Diagnostic]:
    """Every error, warnings that came with the change, and changed files that are not canonical."""
    lama = {(satu.berkas, satu.kode, satu.pesan) for satu in semula.bukaan.diagnostics}
    semua = {
        satu
        for satu in kini.bukaan.diagnostics
        if satu.tingkat is Tingkat.KESALAHAN
        or satu.berkas in berubah
        or (satu.berkas, satu.kode, satu.pesan) not in lama
    }
    return sorted({*semua, *kini.salah, *_belum_baku(kini.folder, berubah)})


def _belum_baku(folder: Folder, berubah: Collection[str]) -> Iterator[Diagnostic]:
    """What ``sop rapikan --periksa`` says of each changed file that can be read."""
    for kumpulan in (folder.daftar, folder.unit, folder.sop):
        for ident, isi in kumpulan.items():
            berkas = folder.berkas(ident)
            bentuk = rapi.bentuk_berkas(Path(berkas).name) if berkas in berubah else None
            baku = rapi.rapikan(berkas, isi, bentuk) if bentuk else None
            if baku and baku.isi is not None and baku.isi != isi:
                yield from baku.komentar or (rapi.beda(berkas, isi, baku.isi),)
