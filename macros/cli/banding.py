"""``sop banding``: what a change of the content means."""

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from macros.changes.wording import as_markdown, as_text
from macros.cli.errors import CommandError
from macros.history.comparison import compare
from macros.history.form_files import folder_digests, tree_digests
from macros.history.git import Repository
from macros.history.git_process import GitError
from macros.history.state import State
from macros.history.tree import folder_at
from macros.pages.parts import signatures
from macros.source.folder import read_folder

FORMAT = ("teks", "markdown", "json")


def banding(isian: Namespace) -> int:
    """Compare ``isian.dasar`` with ``isian.kini`` (the content folder as it lies there when not given).

    Each is a revision of git or a content folder; ``A...B`` alone compares B with where it left A, as git's
    diff does. The code is 0 whatever differs. Raises Galat.
    """
    akar = Path(isian.setelan.akar)
    nama, kini = isian.dasar, isian.kini or ""
    pisah = "..." in nama and not kini and not _folder_content(nama)
    if pisah:
        nama, _, kini = nama.partition("...")
    gudang = _repository(akar, [satu for satu in (nama, *filter(None, (kini,))) if not _folder_content(satu)])
    dasar = _revision(gudang, nama) if gudang and not _folder_content(nama) else ""
    ujung = _tip(gudang, kini) if gudang and not _folder_content(kini) else ""
    if gudang and dasar and ujung:
        dasar = _base(gudang, dasar, ujung, nama, pisah=pisah)
    lama = _commit(gudang, dasar) if gudang and dasar else _folder(Path(nama))
    if gudang and kini and not _folder_content(kini):
        baru = _commit(gudang, ujung)
    else:
        baru = _folder(Path(kini) if kini else akar, gudang)
    hasil = compare(lama, baru)
    if isian.format == "json":
        print(json.dumps(hasil.to_dict(), ensure_ascii=False, indent=2))
    else:
        print(as_markdown(hasil) if isian.format == "markdown" else as_text(hasil))
    return 0


def _folder_content(nama: str) -> bool:
    return (Path(nama) / "kota.yml").is_file()


def _repository(akar: Path, revisi: Sequence[str]) -> Repository | None:
    """The repository around the content; None when nothing asks for one."""
    if not revisi:
        return None
    try:
        return Repository(akar)
    except GitError as salah:
        raise CommandError(
            f"'{revisi[0]}' bukan folder isi, dan riwayat tidak dapat dibaca: {salah}"
        ) from None


def _revision(gudang: Repository, nama: str) -> str:
    try:
        return gudang.rev(nama)
    except GitError:
        dangkal = (
            "; salinan ini dangkal, ambil riwayatnya dahulu: git fetch --unshallow"
            if gudang.is_shallow
            else ""
        )
        raise CommandError(
            f"'{nama}' bukan folder isi dan bukan revisi yang dikenal di sini{dangkal}"
        ) from None


def _tip(gudang: Repository, kini: str) -> str:
    """The commit that is compared, or that the folder stands at; "" where it stands at none yet."""
    if kini:
        return _revision(gudang, kini)
    try:
        return gudang.rev("HEAD")
    except GitError:
        return ""


def _base(gudang: Repository, dasar: str, ujung: str, nama: str, *, pisah: bool) -> str:
    """What to compare with: the revision itself, or (``pisah``) where the other left it."""
    try:
        pangkal = gudang.pangkal(dasar, ujung)
    except GitError as salah:
        if pisah:
            raise CommandError(str(salah)) from None
        return dasar
    if not pisah and pangkal != dasar:
        print(
            f"Catatan: '{nama}' sudah maju sejak bercabang, jadi perubahan di sana ikut terlihat, terbalik. "
            f"Tanpa itu: sop banding {nama}...",
            file=sys.stderr,
        )
    return pangkal if pisah else dasar


def _commit(gudang: Repository, rev: str) -> State:
    return State.of(folder_at(gudang, rev), signatures(), tree_digests(gudang.pohon(rev)))


def _folder(folder: Path, gudang: Repository | None = None) -> State:
    if not folder.is_dir():
        raise CommandError(f"folder '{folder}' tidak ada")
    isi = read_folder(folder)
    return State.of(isi, signatures(), folder_digests(isi, gudang.sidik) if gudang else None)
