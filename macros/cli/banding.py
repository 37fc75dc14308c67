"""``sop banding``: what a change of the content means."""

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from macros.cli.galat import Galat
from macros.history.banding import bandingkan
from macros.history.git import GitSalah, Gudang
from macros.history.keadaan import Keadaan
from macros.history.lampiran import sidik_folder, sidik_pohon
from macros.history.pohon import folder_komit
from macros.render.banding import dalam_markdown, dalam_teks
from macros.render.makro import tanda_tangan
from macros.source.folder import baca_folder

FORMAT = ("teks", "markdown", "json")


def banding(isian: Namespace) -> int:
    """Compare ``isian.dasar`` with ``isian.kini`` (the content folder as it lies there when not given).

    Each is a revision of git or a content folder; ``A...B`` alone compares B with where it left A, as git's diff does.
    The code is 0 whatever differs. Raises Galat.
    """
    akar = Path(isian.setelan.akar)
    nama, kini = isian.dasar, isian.kini or ""
    pisah = "..." in nama and not kini and not _folder_isi(nama)
    if pisah:
        nama, _, kini = nama.partition("...")
    gudang = _gudang(akar, [satu for satu in (nama, *filter(None, (kini,))) if not _folder_isi(satu)])
    dasar = _rev(gudang, nama) if gudang and not _folder_isi(nama) else ""
    ujung = _ujung(gudang, kini) if gudang and not _folder_isi(kini) else ""
    if gudang and dasar and ujung:
        dasar = _pangkal(gudang, dasar, ujung, nama, pisah=pisah)
    lama = _komit(gudang, dasar) if gudang and dasar else _folder(Path(nama))
    if gudang and kini and not _folder_isi(kini):
        baru = _komit(gudang, ujung)
    else:
        baru = _folder(Path(kini) if kini else akar, gudang)
    hasil = bandingkan(lama, baru)
    if isian.format == "json":
        print(json.dumps(hasil.to_dict(), ensure_ascii=False, indent=2))
    else:
        print(dalam_markdown(hasil) if isian.format == "markdown" else dalam_teks(hasil))
    return 0


def _folder_isi(nama: str) -> bool:
    return (Path(nama) / "kota.yml").is_file()


def _gudang(akar: Path, revisi: Sequence[str]) -> Gudang | None:
    """The repository around the content; None when nothing asks for one."""
    if not revisi:
        return None
    try:
        return Gudang(akar)
    except GitSalah as salah:
        raise Galat(f"'{revisi[0]}' bukan folder isi, dan riwayat tidak dapat dibaca: {salah}") from None


def _rev(gudang: Gudang, nama: str) -> str:
    try:
        return gudang.rev(nama)
    except GitSalah:
        dangkal = "; salinan ini dangkal, ambil riwayatnya dahulu: git fetch --unshallow" if gudang.dangkal else ""
        raise Galat(f"'{nama}' bukan folder isi dan bukan revisi yang dikenal di sini{dangkal}") from None


def _ujung(gudang: Gudang, kini: str) -> str:
    """The commit that is compared, or that the folder stands at; "" where it stands at none yet."""
    if kini:
        return _rev(gudang, kini)
    try:
        return gudang.rev("HEAD")
    except GitSalah:
        return ""


def _pangkal(gudang: Gudang, dasar: str, ujung: str, nama: str, *, pisah: bool) -> str:
    """What to compare with: the revision itself, or (``pisah``) where the other left it."""
    try:
        pangkal = gudang.pangkal(dasar, ujung)
    except GitSalah as salah:
        if pisah:
            raise Galat(str(salah)) from None
        return dasar
    if not pisah and pangkal != dasar:
        print(
            f"Catatan: '{nama}' sudah maju sejak bercabang, jadi perubahan di sana ikut terlihat, terbalik. "
            f"Tanpa itu: sop banding {nama}...",
            file=sys.stderr,
        )
    return pangkal if pisah else dasar


def _komit(gudang: Gudang, rev: str) -> Keadaan:
    return Keadaan.dari(folder_komit(gudang, rev), tanda_tangan(), sidik_pohon(gudang.pohon(rev)))


def _folder(folder: Path, gudang: Gudang | None = None) -> Keadaan:
    if not folder.is_dir():
        raise Galat(f"folder '{folder}' tidak ada")
    isi = baca_folder(folder)
    return Keadaan.dari(isi, tanda_tangan(), sidik_folder(isi, gudang.sidik) if gudang else None)
