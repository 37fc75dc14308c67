"""``sop rakit``: the pages as plain files, for any site generator."""

import os
from argparse import Namespace
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.catalog.buka import buka
from macros.cli.galat import Galat
from macros.cli.laporan import hitung, laporkan
from macros.cli.sasaran import cari_sasaran, tampil
from macros.cli.tulis import tulis
from macros.history.versi import versi
from macros.render import alamat
from macros.render.dokumen.bahan import bahan
from macros.render.dokumen.penerbit import Penerbit
from macros.render.makro import tanda_tangan
from macros.render.penyaji import Penyaji
from macros.render.rakit import rakitan
from macros.render.riwayat import baca_riwayat
from macros.source.diagnostic import Tingkat


def rakit(isian: Namespace) -> int:
    """Write every page and all that stands beside them below a folder; nothing at all from content with errors."""
    (sasaran,) = cari_sasaran([], isian.setelan.akar)
    tujuan = Path(isian.tujuan).resolve()
    if tujuan.is_relative_to(sasaran.akar.resolve()):
        raise Galat(f"'{isian.tujuan}' berada di dalam folder isi; pilih folder lain")
    bukaan = buka(sasaran.akar, tanda_tangan(), draf=isian.setelan.draf, sebut=sasaran.sebut)
    salah = [satu for satu in sasaran.pilih(bukaan.diagnostics) if satu.tingkat is Tingkat.KESALAHAN]
    if salah:
        laporkan(salah, isian.format, f"{hitung(salah).capitalize()}; tidak ada yang ditulis.")
        return 1
    hari = isian.setelan.hari(bukaan.katalog.kota.zona_waktu)
    edisi = versi(sasaran.akar, isian.setelan.epok)
    riwayat = baca_riwayat(sasaran.akar, bukaan.katalog, draf=isian.setelan.draf)
    banyak = 0
    with TemporaryDirectory(prefix="sop-") as simpanan:
        dokumen = Penerbit(bahan(bukaan, edisi), Path(simpanan), dibuat=isian.setelan.dokumen, dahulu=True)
        penyaji = Penyaji(bukaan.katalog, hari, bukaan.draf, edisi, riwayat, dokumen.unduhan)
        for jalur, isi in chain(_berkas(penyaji), dokumen.berkas()):
            _tulis(tujuan, jalur, isi)
            banyak += 1
    laporkan([], isian.format, f"{banyak} berkas ditulis ke {tampil(str(isian.tujuan))}.")
    return 0


def _berkas(penyaji: Penyaji) -> Iterator[tuple[str, bytes]]:
    yield from rakitan(penyaji)
    for unit, isi in penyaji.katalog.lampiran.items():
        for nama, form in isi.items():
            yield alamat.lampiran(unit, nama), form.jalur.read_bytes()


def _tulis(tujuan: Path, jalur: str, isi: bytes) -> None:
    """Write one file; a link in the target folder that leads out of it is not followed."""
    berkas = tujuan / jalur
    if not Path(os.path.realpath(berkas)).is_relative_to(tujuan):
        raise Galat(f"'{berkas}' menunjuk ke luar folder tujuan")
    try:
        berkas.parent.mkdir(parents=True, exist_ok=True)
        tulis(berkas, isi)
    except OSError as salah:
        raise Galat(f"'{berkas}' tidak dapat ditulis: {salah.strerror}") from None
