"""Which folders a site may be built in: a site takes the place of all that its folder holds."""

import os
from collections.abc import Iterable
from pathlib import Path

from macros.base.failure import Refusal
from macros.history.git import Repository
from macros.history.git_process import GitError

MARKER = ".sop-situs"
"""The file that says that a folder is a site of ours; after its first line, the files of the edition
before.
"""

SIGNATURE = (
    "404.html",
    "index.html",
    "header.nginx.conf",
    "header.Caddyfile",
    "data/datapackage.json",
    "sop",
    "unit",
)
"""What every site of ours has held since the first, and hardly any other folder: marks one without a
marker.
"""


class SiteFolderError(Refusal):
    """No site can be built in this folder; the message says why and what helps, in Indonesian."""


def guard(shown: Path, target: Path, content: Path, project: Path) -> None:
    """Refuse a folder that would take other things with it. Raises SiteFolderError."""
    if target.exists() and not target.is_dir():
        raise SiteFolderError(f"SITE_DIR '{shown}' bukan folder; sebut folder baru, misalnya SITE_DIR=site")
    if target == target.parent or target.is_mount():
        raise SiteFolderError(
            f"SITE_DIR '{shown}' adalah pangkal sebuah cakram; sebut folder di dalamnya, misalnya "
            f"'{shown}/site'"
        )
    real = Path(os.path.realpath(content))
    if _meets(target, real):
        raise SiteFolderError(
            f"SITE_DIR '{shown}' bertumpuk dengan folder isi '{content}'; situs akan menghapus naskah: sebut "
            "folder lain, misalnya SITE_DIR=site"
        )
    if kept := _kept_by_git(target, (project, content)):
        raise SiteFolderError(
            f"SITE_DIR '{shown}' bertumpuk dengan berkas yang disimpan git ('{kept}'); sebut folder lain "
            f"yang "
            "tidak dicatat git, misalnya SITE_DIR=site"
        )
    if target.is_dir() and not is_free(target):
        raise SiteFolderError(
            f"SITE_DIR '{shown}' berisi berkas lain dan bukan situs yang pernah dibangun mesin ini; "
            f"kosongkan "
            "folder itu sendiri, atau sebut folder baru"
        )


def is_free(folder: Path) -> bool:
    """Whether a folder may become a site: it holds nothing but hidden files, or an earlier site of ours.

    One that was built before there were markers is known by what each of them held, and must hold nothing at
    its top that has no part in a site: a document among the pages keeps it from being replaced.
    """
    if (folder / MARKER).is_file():
        return True
    shown = [path for path in folder.iterdir() if not path.name.startswith(".")]
    return not shown or (
        all((folder / name).exists() for name in SIGNATURE)
        and all(path.name in _FIRST_SITES for path in shown)
    )


_FIRST_SITES = frozenset(
    {
        "404.html",
        "_headers",
        "assets",
        "cari",
        "data",
        "evaluasi",
        "header.Caddyfile",
        "header.nginx.conf",
        "index.html",
        "jabatan",
        "keputusan",
        "layanan",
        "llms.txt",
        "luring.js",
        "panduan",
        "peraturan",
        "perubahan",
        "robots.txt",
        "search",
        "sitemap.xml",
        "sitemap.xml.gz",
        "sop",
        "staticwebapp.config.json",
        "tentang",
        "unit",
    }
)
"""What stands at the top of the sites that were built before there were markers."""


def _kept_by_git(target: Path, places: Iterable[Path]) -> str:
    """A file in a repository around one of these places that a site in this folder would meet, "" for
    none.
    """
    for place in places:
        try:
            tracked = Repository(place).tracked()
            root = Repository(place).root
        except GitError:  # without git, the settings file is what must not be lost
            tracked, root = [path for path in (place / "mkdocs.yml",) if path.exists()], place
        root = Path(os.path.realpath(root))
        if root.is_relative_to(target):
            return root.name
        for path in tracked:
            inside = path.relative_to(root) if path.is_relative_to(root) else Path(path.name)
            around = root / inside.parts[0] if len(inside.parts) > 1 else path
            if _meets(target, around):
                return inside.as_posix()
    return ""


def _meets(one: Path, other: Path) -> bool:
    """Whether one of two paths is, holds or lies in the other."""
    return one.is_relative_to(other) or other.is_relative_to(one)
