"""``sop pemilik``: CODEOWNERS, from the owners that units name."""

import os
from argparse import Namespace
from pathlib import Path

from macros.catalog.buka import buka
from macros.cli.galat import Galat
from macros.cli.laporan import hitung, laporkan
from macros.cli.sasaran import cari_sasaran
from macros.cli.tulis import tulis
from macros.model import kode
from macros.render.makro import tanda_tangan
from macros.render.pemilik import Bentuk, codeowners, pemilik_unit
from macros.source.diagnostic import Tempat, Tingkat


def pemilik(isian: Namespace) -> int:
    """Write ``CODEOWNERS`` where the forge ``isian.bentuk`` reads it, or (``--periksa``) only tell whether it fits."""
    (sasaran,) = cari_sasaran([], isian.setelan.akar)
    akar = _akar(sasaran.akar)
    bukaan = buka(sasaran.akar, tanda_tangan(), draf=True, sebut=sasaran.sebut)
    salah = [satu for satu in sasaran.pilih(bukaan.diagnostics) if satu.tingkat is Tingkat.KESALAHAN]
    if salah:
        laporkan(salah, isian.format, f"{hitung(salah).capitalize()}; tidak ada yang ditulis.")
        return 1
    bentuk = Bentuk(isian.bentuk)
    berkas = akar / bentuk.berkas
    folder = sasaran.akar.resolve().relative_to(akar).as_posix()
    unit = bukaan.katalog.unit
    lama = _baca(berkas)
    baru = codeowners(unit, "" if folder == "." else folder, bentuk, lama).encode()
    sebut = str(berkas) if isian.setelan.akar.is_absolute() else os.path.relpath(berkas)
    if isian.periksa:
        beda = [kode.PEMILIK_BELUM_SESUAI.at(Tempat(sebut), bentuk=bentuk)] if baru != lama.encode() else []
        laporkan(beda, isian.format, f"{sebut}: {'belum sesuai' if beda else 'sesuai'}.")
        return int(bool(beda))
    try:
        berkas.parent.mkdir(exist_ok=True)
        tulis(berkas, baru)
    except OSError as galat:
        raise Galat(f"'{sebut}' tidak dapat ditulis: {galat.strerror}") from None
    tanpa = sorted(ident for ident, milik in pemilik_unit(unit).items() if not milik)
    kurang = f" Belum punya pemilik: {', '.join(tanpa)}." if tanpa else ""
    laporkan([], isian.format, f"{sebut}: {len(unit) - len(tanpa)} unit ditulis.{kurang}")
    return 0


def _baca(berkas: Path) -> str:
    try:
        return berkas.read_text("utf-8") if berkas.exists() else ""
    except (OSError, UnicodeDecodeError) as galat:
        raise Galat(f"'{berkas}' tidak dapat dibaca: {galat}") from None


def _akar(folder: Path) -> Path:
    """The root of the repository around a folder. Raises Galat when there is none."""
    penuh = folder.resolve()
    for satu in (penuh, *penuh.parents):
        if (satu / ".git").exists():
            return satu
    raise Galat(f"'{folder}' tidak berada dalam repositori git")
