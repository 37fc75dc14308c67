"""``sop cetak``: the official document of an SOP, or the book of a unit, as PDF."""

from argparse import Namespace
from difflib import get_close_matches

from macros.catalog.buka import buka
from macros.cli.ekspor import keluarkan, pilih, rusak
from macros.cli.galat import Galat
from macros.cli.laporan import hitung, laporkan
from macros.cli.sasaran import cari_sasaran
from macros.render.dokumen.bahan import bahan
from macros.render.dokumen.bentuk import BENTUK
from macros.render.dokumen.pembuat import Pembuat
from macros.render.makro import tanda_tangan


def cetak(isian: Namespace) -> int:
    """Write the PDF of ``isian.apa``, an SOP's id (drafts too) or a unit's, to ``isian.keluar`` or standard output.

    The code is 1 when the SOP cannot be read. Raises Galat when there is no such thing, or no SOP of the unit in force.
    """
    (sasaran,) = cari_sasaran([], isian.setelan.akar)
    satu = "/" in isian.apa.strip("/")
    bukaan = buka(sasaran.akar, tanda_tangan(), draf=satu or isian.setelan.draf, sebut=sasaran.sebut)
    pembuat = Pembuat(bahan(bukaan))
    if satu:
        (ident,) = pilih(bukaan, [isian.apa])
        if salah := rusak(sasaran, bukaan, (ident,)):
            laporkan(salah, isian.format, f"{hitung(salah).capitalize()}; tidak ada yang ditulis.")
            return 1
        keluarkan(isian.keluar, pembuat.satu(ident, BENTUK["pdf"]))
        return 0
    unit = isian.apa.strip("/")
    if unit not in bukaan.katalog.unit:
        mirip = get_close_matches(unit, bukaan.katalog.unit, n=1)
        raise Galat(f"unit '{isian.apa}' tidak ada" + (f"; maksudnya '{mirip[0]}'?" if mirip else ""))
    buku = pembuat.buku(unit)
    if buku is None:
        raise Galat(f"unit '{unit}' belum punya SOP yang berlaku")
    keluarkan(isian.keluar, buku)
    return 0
