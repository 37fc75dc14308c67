"""Where the content folder stands in its git repository."""

from pathlib import Path

from macros.cli.galat import Galat


def akar_git(folder: Path) -> Path:
    """The root of the repository around a folder. Raises Galat when there is none."""
    penuh = folder.resolve()
    for satu in (penuh, *penuh.parents):
        if (satu / ".git").exists():
            return satu
    raise Galat(f"'{folder}' tidak berada dalam repositori git")
