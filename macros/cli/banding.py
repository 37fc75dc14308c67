"""``sop banding``: what a change of the content means."""

import json
from argparse import Namespace
from pathlib import Path

from macros.cli.galat import Galat
from macros.history.banding import bandingkan
from macros.history.git import GitSalah, Gudang
from macros.history.keadaan import Keadaan
from macros.history.pohon import folder_komit
from macros.render.banding import dalam_markdown, dalam_teks
from macros.render.makro import tanda_tangan
from macros.source.folder import baca_folder

FORMAT = ("teks", "markdown", "json")


def banding(isian: Namespace) -> int:
    """Compare ``isian.dasar`` with ``isian.kini`` (the content folder as it lies there when not given).

    Each is a revision of git or a content folder. The code is 0 whatever differs. Raises Galat.
    """
    akar = Path(isian.setelan.akar)
    lama = _keadaan(isian.dasar, akar)
    baru = _keadaan(isian.kini, akar) if isian.kini else _folder(akar)
    hasil = bandingkan(lama, baru)
    if isian.format == "json":
        print(json.dumps(hasil.to_dict(), ensure_ascii=False, indent=2))
    else:
        print(dalam_markdown(hasil) if isian.format == "markdown" else dalam_teks(hasil))
    return 0


def _keadaan(nama: str, akar: Path) -> Keadaan:
    if (Path(nama) / "kota.yml").is_file():
        return _folder(Path(nama))
    try:
        gudang = Gudang(akar)
    except GitSalah as salah:
        raise Galat(f"'{nama}' bukan folder isi, dan riwayat tidak dapat dibaca: {salah}") from None
    try:
        return Keadaan.dari(folder_komit(gudang, gudang.rev(nama)), tanda_tangan())
    except GitSalah:
        raise Galat(f"'{nama}' bukan folder isi dan bukan revisi yang dikenal di sini") from None


def _folder(akar: Path) -> Keadaan:
    if not akar.is_dir():
        raise Galat(f"folder '{akar}' tidak ada")
    return Keadaan.dari(baca_folder(akar), tanda_tangan())
