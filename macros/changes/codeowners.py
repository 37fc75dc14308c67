"""CODEOWNERS: who is asked to review changes of which unit's files.

Syntax of GitHub (https://docs.github.com/articles/about-code-owners: the last line that matches decides) and
of GitLab (https://docs.gitlab.com/user/project/codeowners/reference/: within a section the last line decides,
and each section asks for its own approval).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from macros.model.unit import Unit

AWAL = "# >>> sop pemilik: bagian ini dibuat dari 'pemilik' setiap unit; jangan diubah dengan tangan"
AKHIR = "# <<< sop pemilik"

_BAGIAN = re.compile(rf"^{re.escape(AWAL)}$.*?^{re.escape(AKHIR)}$\n?", re.MULTILINE | re.DOTALL)


class OwnersSyntax(StrEnum):
    """Whose syntax."""

    GITHUB = "github"
    GITLAB = "gitlab"

    @property
    def berkas(self) -> str:
        """Where the forge looks for the file."""
        return f".{self.value}/CODEOWNERS"


def owners_by_unit(unit: Mapping[str, Unit]) -> dict[str, tuple[str, ...]]:
    """The owners of each unit's folder, each once: its own, or those of the nearest unit above that names
    any.
    """
    hasil = {}
    for ident in sorted(unit):
        atas, dilalui = ident, {""}
        while atas in unit and atas not in dilalui and not unit[atas].pemilik:
            dilalui.add(atas)
            atas = unit[atas].induk
        hasil[ident] = tuple(dict.fromkeys(unit[atas].pemilik)) if atas in unit else ()
    return hasil


def codeowners(unit: Mapping[str, Unit], folder: str, bentuk: OwnersSyntax, lama: str = "") -> str:
    """The file: ``lama`` with our part made anew at its end, where no other line can overrule it.

    ``folder`` is the way from the repository's root to the content (``sops``). What people wrote around our
    part stays.
    """
    milik = owners_by_unit(unit)
    awal = f"/{_escape(folder)}/" if folder else "/"
    isi = [AWAL, *(_github if bentuk is OwnersSyntax.GITHUB else _gitlab)(milik, awal), AKHIR]
    sisa = _BAGIAN.sub("", lama).rstrip("\n")
    return "\n".join([*((sisa, "") if sisa else ()), *isi, ""])


def _github(milik: Mapping[str, Sequence[str]], awal: str) -> Iterator[str]:
    for ident in milik:
        yield (
            " ".join((f"{awal}{ident}/", *milik[ident]))
            if milik[ident]
            else f"# {awal}{ident}/ belum punya pemilik"
        )


def _gitlab(milik: Mapping[str, Sequence[str]], awal: str) -> Iterator[str]:
    """A section a unit, as each must approve changes of its own."""
    for ident in milik:
        if milik[ident]:
            yield f"[{ident}] {' '.join(milik[ident])}"
            yield f"{awal}{ident}/"
        else:
            yield f"# {awal}{ident}/ belum punya pemilik"


def _escape(jalur: str) -> str:
    """A path as a pattern that means just itself."""
    return re.sub(r"([\\ #*?\[\]!])", r"\\\1", jalur)
