"""``sop alur``: the flowchart of one SOP as a picture that stands alone."""

import sys
from argparse import Namespace
from difflib import get_close_matches
from pathlib import Path

from macros.catalog.buka import buka
from macros.cli.galat import Galat
from macros.cli.laporan import hitung, laporkan
from macros.cli.sasaran import cari_sasaran
from macros.cli.tulis import tulis
from macros.render.gambar import gambar
from macros.render.makro import tanda_tangan
from macros.source.diagnostic import Tingkat


def alur(isian: Namespace) -> int:
    """Write the flowchart of the SOP ``isian.id``, a draft too, as SVG to ``isian.keluar`` or the standard output.

    The code is 1 when the SOP's own file has errors that keep it from being read.
    """
    (sasaran,) = cari_sasaran([], isian.setelan.akar)
    bukaan = buka(sasaran.akar, tanda_tangan(), draf=True, sebut=sasaran.sebut)
    ident = isian.id.removesuffix(".md").strip("/")
    sop = bukaan.katalog.sop.get(ident)
    if sop is None:
        sasaran.pilihan = {f"{ident}.md"}
        salah = [satu for satu in sasaran.pilih(bukaan.diagnostics) if satu.tingkat is Tingkat.KESALAHAN]
        if salah:
            laporkan(salah, isian.format, f"{hitung(salah).capitalize()}; tidak ada yang digambar.")
            return 1
        mirip = get_close_matches(ident, bukaan.katalog.sop, n=1)
        saran = f"; maksudnya '{mirip[0]}'?" if mirip else ", tulis unit/nama-berkas, misalnya dinas/izin"
        raise Galat(f"SOP '{isian.id}' tidak ada{saran}")
    isi = f"{gambar(bukaan.katalog, sop)}\n"
    if not isian.keluar:
        sys.stdout.write(isi)
        return 0
    try:
        tulis(Path(isian.keluar), isi.encode())
    except OSError as galat:
        raise Galat(f"'{isian.keluar}' tidak dapat ditulis: {galat.strerror}") from None
    return 0
