"""What a command was pointed at: content folders, and which of their files."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from macros.cli.command import option
from macros.cli.errors import CommandError
from macros.source.diagnostic import Diagnostic

CONTENT_PATHS = option(
    "jalur", nargs="*", help="folder isi, folder unit, atau berkas (bawaan: SOPS_DIR, atau sops)"
)
"""The argument of commands that work on any part of the content."""


@dataclass
class Target:
    """A content folder. ``sebut`` is how its path is shown; ``pilihan`` the chosen paths in it, empty for
    all.
    """

    akar: Path
    sebut: str
    pilihan: set[str] = field(default_factory=set)

    def holds(self, berkas: str) -> bool:
        """Whether a file, by its path as shown, was chosen."""
        dalam = berkas.removeprefix(f"{self.sebut}/")
        return not self.pilihan or any(
            dalam == pilih or dalam.startswith(f"{pilih}/") for pilih in self.pilihan
        )

    def chosen(self, semua: Sequence[Diagnostic]) -> list[Diagnostic]:
        """The diagnostics of the chosen files, with paths as the caller sees them."""
        return [
            replace(diagnostic, berkas=shown_path(diagnostic.berkas))
            for diagnostic in semua
            if self.holds(diagnostic.berkas)
        ]


def find_targets(jalur: Sequence[str], bawaan: Path) -> list[Target]:
    """The content folders that paths stand for, the folder ``bawaan`` if there are none.

    A file or a unit's folder is found in the nearest folder around it with a ``kota.yml``. Raises Galat.
    """
    hasil: dict[Path, Target] = {}
    semua: set[Path] = set()
    for nama in jalur or [str(bawaan)]:
        akar, dalam = _position(Path(nama))
        sebut = str(akar) if Path(nama).is_absolute() else os.path.relpath(akar)
        sasaran = hasil.setdefault(akar, Target(akar, sebut))
        if dalam:
            sasaran.pilihan.add(dalam)
        else:
            semua.add(akar)
    for akar in semua:
        hasil[akar].pilihan.clear()
    return list(hasil.values())


def _position(jalur: Path) -> tuple[Path, str]:
    """The content folder of a path, and the path within it ("" for the folder itself)."""
    penuh = Path(os.path.abspath(jalur))  # noqa: PTH100 - links are not followed here, the reader refuses them
    if not penuh.is_dir() and not os.path.lexists(penuh):
        raise CommandError(f"'{jalur}' tidak ada")
    for akar in (penuh, *penuh.parents):
        if (akar / "kota.yml").is_file():
            return akar, "" if akar == penuh else penuh.relative_to(akar).as_posix()
    if penuh.is_dir():
        return penuh, ""
    raise CommandError(
        f"'{jalur}' tidak berada dalam folder isi: tidak ada kota.yml di folder mana pun di atasnya"
    )


def shown_path(berkas: str) -> str:
    """A path as the caller sees it: relative to the working directory, unless given in full."""
    return berkas if Path(berkas).is_absolute() else os.path.relpath(berkas)
