"""``sop rapikan``: content files in canonical form."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import PurePosixPath

from macros.cli.galat import Galat
from macros.cli.laporan import laporkan
from macros.cli.sasaran import Sasaran, cari_sasaran, tampil
from macros.cli.tulis import tulis
from macros.model import rapi
from macros.source.diagnostic import Diagnostic, Tingkat
from macros.source.folder import Folder, baca_folder


def rapikan(isian: Namespace) -> int:
    """Write the chosen files in canonical form, or (``--periksa``) only tell which are not."""
    semua: list[Diagnostic] = []
    ditulis: list[str] = []
    banyak = 0
    for sasaran in cari_sasaran(isian.jalur, isian.setelan.akar):
        folder = baca_folder(sasaran.akar, sasaran.sebut)
        sebab = [satu for satu in folder.diagnostics if satu.tingkat is Tingkat.KESALAHAN]
        for berkas, isi in _berkas(folder, sasaran):
            banyak += 1
            baku, salah = _putuskan(berkas, isi, isian)
            sebab += salah
            if baku is not None:
                _ganti(sasaran, berkas, baku)
                ditulis.append(tampil(berkas))
        semua += sasaran.pilih(sebab)
    if isian.format == "teks":
        for berkas in ditulis:
            print(f"{berkas}: dirapikan")
    semua.sort()
    belum = len({satu.berkas for satu in semua})
    laporkan(semua, isian.format, f"{banyak} berkas, {len(ditulis)} dirapikan, {belum} belum baku.")
    return int(bool(semua))


def _berkas(folder: Folder, sasaran: Sasaran) -> Iterator[tuple[str, bytes]]:
    """The chosen files that have a canonical form, by the path to show."""
    for kumpulan in (folder.daftar, folder.unit, folder.sop):
        for ident, isi in kumpulan.items():
            berkas = folder.berkas(ident)
            if sasaran.memuat(berkas) and rapi.bentuk_berkas(PurePosixPath(berkas).name):
                yield berkas, isi


def _putuskan(berkas: str, isi: bytes, isian: Namespace) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """What to write, or None, and why a file is not canonical when this is over."""
    bentuk = rapi.bentuk_berkas(PurePosixPath(berkas).name)
    assert bentuk is not None  # noqa: S101 - only such files are asked about
    hasil = rapi.rapikan(berkas, isi, bentuk)
    if hasil.isi is None or hasil.isi == isi:
        return None, hasil.sebab
    if hasil.komentar and not isian.buang_komentar:
        return None, hasil.komentar
    if isian.periksa:
        return None, (rapi.beda(berkas, isi, hasil.isi),)
    return hasil.isi, ()


def _ganti(sasaran: Sasaran, berkas: str, isi: bytes) -> None:
    jalur = sasaran.akar / berkas.removeprefix(f"{sasaran.sebut}/")
    try:
        tulis(jalur, isi)
    except OSError as salah:
        raise Galat(f"'{jalur}' tidak dapat ditulis: {salah.strerror}") from None
