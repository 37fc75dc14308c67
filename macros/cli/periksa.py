"""``sop periksa``: everything that is wrong in the content."""

from argparse import Namespace
from pathlib import Path

from macros.catalog.buka import buka
from macros.cli.laporan import hitung, laporkan
from macros.cli.sasaran import cari_sasaran, tampil
from macros.render.makro import tanda_tangan
from macros.render.situs.periksa import periksa_situs
from macros.source.diagnostic import Diagnostic, Tingkat


def periksa(isian: Namespace) -> int:
    """Check content folders as a whole and tell the problems of the chosen files; or a built site (``isian.situs``)."""
    if isian.situs:
        return _akhiri(periksa_situs(Path(isian.situs), tampil(isian.situs)), isian)
    semua: list[Diagnostic] = []
    for sasaran in cari_sasaran(isian.jalur, isian.setelan.akar):
        bukaan = buka(sasaran.akar, tanda_tangan(), draf=True, sebut=sasaran.sebut)
        semua += sasaran.pilih(bukaan.diagnostics)
    return _akhiri(sorted(semua), isian)


def _akhiri(semua: list[Diagnostic], isian: Namespace) -> int:
    laporkan(semua, isian.format, f"{hitung(semua).capitalize()}.")
    gagal = {Tingkat.KESALAHAN, Tingkat.PERINGATAN} if isian.ketat else {Tingkat.KESALAHAN}
    return int(any(satu.tingkat in gagal for satu in semua))
