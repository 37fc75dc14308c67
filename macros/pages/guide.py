"""Passages of the editors' guide that are made from the code itself, so that they cannot fall behind it."""

from markupsafe import Markup
from pydantic import BaseModel

from macros.audit import site_codes as _kode_situs  # noqa: F401 - its codes stand in the guide too
from macros.base.templates import Templates
from macros.model.field import groups, records
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.sop import Naskah
from macros.model.unit import DataUnit
from macros.source import tree_filter  # noqa: F401 - only `sop usulan` needs it, but the guide tells its codes
from macros.source.diagnostic import all_codes


class GuidePresenter:
    """Renders the lists of the guide for the page at an address."""

    def __init__(self, templat: Templates) -> None:
        self._templat = templat

    def codes(self, halaman: str) -> Markup:
        """Every diagnostic code with its level, what it says, and how to mend it; one anchor each."""
        isi = [(code, code.pesan.format_map(_Point())) for code in all_codes()]
        return self._templat.render("code_list/kode.html.j2", halaman, isi=isi)

    def fields(self, halaman: str) -> Markup:
        """Every field of every kind of file, in canonical order, with what it means."""
        kelompok = [(group.model_config.get("title"), list(records(group))) for group in GROUPS]
        return self._templat.render("field_list/isian.html.j2", halaman, kelompok=kelompok)


GROUPS: tuple[type[BaseModel], ...] = tuple(
    group for root in (Naskah, DataUnit, Peraturan, Kota) for group in groups(root)
)
"""The parts of all files, in the order in which they stand there."""


class _Point(dict[str, str]):
    """Stands in for the values of a message."""

    def __missing__(self, kunci: str) -> str:
        return "…"
