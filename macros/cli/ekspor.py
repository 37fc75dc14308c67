"""``sop ekspor``: SOPs as documents, one file each."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from macros.catalog.buka import Bukaan, buka
from macros.cli.galat import Galat
from macros.cli.laporan import hitung, laporkan
from macros.cli.sasaran import Sasaran, cari_sasaran
from macros.cli.tulis import tulis
from macros.render.dokumen.bahan import bahan
from macros.render.dokumen.bentuk import BENTUK
from macros.render.dokumen.pembuat import Pembuat, pantau
from macros.render.makro import tanda_tangan
from macros.render.regu import dahului
from macros.source.diagnostic import Diagnostic, Tingkat


def ekspor(isian: Namespace) -> int:
    """Write SOPs in the form ``isian.bentuk``: those of ``isian.id`` (drafts too), or all that are published.

    One SOP goes to the file ``isian.keluar`` or the standard output, several into that folder, each under its id. The
    code is 1 when files have errors that keep them from being read; nothing is written then.
    """
    bentuk = BENTUK[isian.bentuk]
    (sasaran,) = cari_sasaran([], isian.setelan.akar)
    draf = bool(isian.id) or isian.setelan.draf
    bukaan = buka(sasaran.akar, tanda_tangan(), draf=draf, sebut=sasaran.sebut)
    semua = tuple(pilih(bukaan, isian.id))
    if salah := rusak(sasaran, bukaan, semua):
        laporkan(salah, isian.format, f"{hitung(salah).capitalize()}; tidak ada yang ditulis.")
        return 1
    satu = len(isian.id) == 1
    if not satu and not isian.keluar:
        raise Galat("sebut --keluar FOLDER sebagai tempat berkasnya")
    pembuat = Pembuat(bahan(bukaan))
    hasil = dahului(partial(pembuat.satu, bentuk=bentuk), semua)
    for ident, isi in zip(semua, pantau(hasil, len(semua), bentuk.label), strict=True):
        if not satu:
            simpan(Path(isian.keluar, f"{ident}.{bentuk.id}"), isi)
        else:
            keluarkan(isian.keluar, isi)
    if not satu:
        laporkan([], isian.format, f"{len(semua)} berkas ditulis ke {isian.keluar}.")
    return 0


def pilih(bukaan: Bukaan, semua: list[str]) -> Iterator[str]:
    """The ids that were named, or all; a file that cannot be read counts as named. Raises Galat."""
    for teks in semua:
        ident = teks.removesuffix(".md").strip("/")
        if ident not in bukaan.katalog.sop and ident not in bukaan.naskah:
            mirip = get_close_matches(ident, bukaan.naskah, n=1)
            saran = f"; maksudnya '{mirip[0]}'?" if mirip else ", tulis unit/nama-berkas, misalnya dinas/izin"
            raise Galat(f"SOP '{teks}' tidak ada{saran}")
        yield ident
    if not semua:
        yield from bukaan.katalog.sop


def rusak(sasaran: Sasaran, bukaan: Bukaan, semua: tuple[str, ...]) -> list[Diagnostic]:
    """The errors of those SOPs that could not be read."""
    sasaran.pilihan = {f"{ident}.md" for ident in semua if ident not in bukaan.katalog.sop}
    if not sasaran.pilihan:
        return []
    return [satu for satu in sasaran.pilih(bukaan.diagnostics) if satu.tingkat is Tingkat.KESALAHAN]


def keluarkan(keluar: str | None, isi: bytes) -> None:
    """Write to a file, or to the standard output unless that is a terminal. Raises Galat."""
    if keluar:
        simpan(Path(keluar), isi)
    elif sys.stdout.isatty():
        raise Galat("isinya tidak dapat ditampilkan di layar; sebut --keluar BERKAS")
    else:
        sys.stdout.buffer.write(isi)


def simpan(jalur: Path, isi: bytes) -> None:
    """Write a file, and the folders above it. Raises Galat."""
    try:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        tulis(jalur, isi)
    except OSError as galat:
        raise Galat(f"'{jalur}' tidak dapat ditulis: {galat.strerror}") from None
