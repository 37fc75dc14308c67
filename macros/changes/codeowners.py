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
AWAL_KOTA = "# >>> sop pemilik: bagian ini dibuat dari 'pemilik' di kota.yml; jangan diubah dengan tangan"

CITY_FILES = ("kota.yml", "peraturan.yml", "istilah.yml")
"""The files of the content folder that belong to no unit."""

ENGINE = (".github/", ".gitlab/", ".gitlab-ci.yml", ".ci/", "macros/", "docs/", "Makefile", "mkdocs.yml")
"""What decides how content is checked and published, from the root of the repository."""

_BAGIAN = re.compile(
    rf"^(?:{re.escape(AWAL)}|{re.escape(AWAL_KOTA)})$.*?^{re.escape(AKHIR)}$\n*", re.MULTILINE | re.DOTALL
)


class OwnersSyntax(StrEnum):
    """Whose syntax."""

    GITHUB = "github"
    GITLAB = "gitlab"

    @property
    def file(self) -> str:
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


def codeowners(
    unit: Mapping[str, Unit],
    folder: str,
    bentuk: OwnersSyntax,
    lama: str = "",
    *,
    default: Sequence[str] = (),
) -> str:
    """The file: ``lama`` with our parts made anew. What people wrote around them stays.

    ``folder`` is the way from the repository's root to the content (``sops``). The ``default`` owners come
    first, where any other line overrules them; the units at the end, where no other line can.
    """
    milik = owners_by_unit(unit)
    awal = f"/{_escape(folder)}/" if folder else "/"
    units = [AWAL, *(_github if bentuk is OwnersSyntax.GITHUB else _gitlab)(milik, awal), AKHIR]
    city = (
        [AWAL_KOTA, *_default(tuple(dict.fromkeys(default)), awal, bentuk, milik), AKHIR] if default else []
    )
    sisa = _BAGIAN.sub("", lama).strip("\n")
    return "\n\n".join("\n".join(part) for part in (city, [sisa] if sisa else [], units) if part) + "\n"


def _default(
    owners: Sequence[str], awal: str, bentuk: OwnersSyntax, milik: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """Everything, and by name what must never be without an owner. On GitLab these lines are a section of
    their own, which asks for its own approval: there the units' files belong to the units here too.
    """
    everything = dict.fromkeys(
        ("*", awal, *(f"{awal}{name}" for name in CITY_FILES), *(f"/{name}" for name in ENGINE))
    )
    for pattern in everything:
        yield " ".join((pattern, *owners))
    if bentuk is OwnersSyntax.GITLAB:
        yield from (line for line in _github(milik, awal) if not line.startswith("#"))


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
