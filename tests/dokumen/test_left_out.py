"""A form shows every value of the document, or the table of what it leaves out names the value and says
why.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from macros.catalog.whole import Catalog
from macros.documents.pdf.paper import column_widths, paper_size
from macros.documents.pdf.typst_data import column_head, content_data, drawing_in_words
from macros.dokumen.dokumen import Dokumen, dokumen_of
from macros.dokumen.left_out import LEFT_OUT
from macros.model.field import FieldRecord
from macros.model.kota import Kertas
from macros.model.waktu import Waktu, read_waktu
from macros.pages.page import Page
from macros.pages.parts import all_parts
from macros.pages.site import Site
from tests.city import buka_kota
from tests.pages.test_field_readers import CITY, city_text

SOP = "dinas/kartu"
DRAWN = {
    "Dokumen.sop",
    "Dokumen.kolom",
    "Dokumen.graf",
    "Dokumen.letak",
    "DokumenRow.nomor",
    "DokumenRow.kolom",
}
DRAWN |= {"DokumenRow.simbol", "DokumenRow.utama", "PelaksanaColumn.kunci", "Reference.id", "Direction.ke"}
"""What drawings and links are made of, and no text."""


@pytest.fixture(scope="module")
def katalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    city = copy.deepcopy(CITY)
    city["setda/index.md"]["jabatan"] = [{"id": "umum", "nama": "Pengelola Umum"}]
    city[f"{SOP}.md"]["langkah"][3]["pelaksana"] = ["setda:umum", "arsip"]
    return buka_kota(tmp_path_factory.mktemp("kota"), city_text(city), draf=True).katalog


PARTS = ("identitas", "langkah")


def site_with(katalog: Catalog, dokumen: Dokumen, patch: pytest.MonkeyPatch) -> tuple[Site, Page]:
    """A site whose SOP is this document, and the SOP's page."""
    patch.setattr(Site, "dokumen", lambda *_: dokumen)
    return Site(katalog, date(2026, 1, 31), {}), Page(f"sop/{SOP}/", sop=SOP)


def page(katalog: Catalog, dokumen: Dokumen, patch: pytest.MonkeyPatch) -> str:
    site, page = site_with(katalog, dokumen, patch)
    return "".join(all_parts()[name].draw(site, page) for name in PARTS)


def twin(katalog: Catalog, dokumen: Dokumen, patch: pytest.MonkeyPatch) -> str:
    site, page = site_with(katalog, dokumen, patch)
    drawn = (all_parts()[name].twin for name in PARTS)
    return "".join(draw(site, page) for draw in drawn if draw)


def pdf(_: Catalog, dokumen: Dokumen, __: pytest.MonkeyPatch) -> str:
    heads = [column_head(column) for column in dokumen.kolom]
    widths = column_widths(dokumen.kertas, heads, [20.0] * len(heads), keterangan=True)
    words = drawing_in_words(dokumen, range(1, 9))
    return repr((content_data(dokumen, widths), words, paper_size(dokumen.kertas), dokumen.lisensi))


FORMS: dict[str, Callable[[Catalog, Dokumen, pytest.MonkeyPatch], str]] = {
    "page": page,
    "twin": twin,
    "pdf": pdf,
}


def other(value: Any) -> Any:
    """Another value of the same kind."""
    if isinstance(value, FieldRecord):
        return replace(value, name=f"{value.name} lain")
    if isinstance(value, Waktu):
        return read_waktu("77 menit")
    if isinstance(value, Kertas):
        return Kertas.F4 if value is Kertas.A4 else Kertas.A4
    return value[:-1] if isinstance(value, tuple) else f"{value}lain"


def altered(value: Any) -> Iterator[tuple[str, Any]]:
    """Each value within a document by name, with the document in which it alone is another."""
    if isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from ((name, (*value[:i], changed, *value[i + 1 :])) for name, changed in altered(item))
    elif (
        is_dataclass(value)
        and not isinstance(value, type)
        and type(value).__module__.startswith("macros.dokumen")
    ):
        for field in fields(value):
            inner = getattr(value, field.name)
            name = f"{type(value).__name__}.{field.name}"
            own = is_dataclass(inner) and type(inner).__module__.startswith("macros.dokumen")
            if name not in DRAWN and not own and inner not in (None, "", ()):
                yield name, replace(value, **{field.name: other(inner)})
            yield from ((deep, replace(value, **{field.name: changed})) for deep, changed in altered(inner))


@pytest.mark.parametrize("form", FORMS)
def test_a_form_shows_every_value_or_says_why_not(
    form: str, katalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    dokumen = dokumen_of(katalog, katalog.sop[SOP])
    whole = FORMS[form](katalog, dokumen, monkeypatch)
    seen: dict[str, bool] = {}
    for name, changed in altered(dokumen):
        if not seen.get(name):
            seen[name] = FORMS[form](katalog, changed, monkeypatch) != whole
    hidden = {name for name, shown in seen.items() if not shown}
    listed = {name for where, name in LEFT_OUT if where == form}
    assert hidden == listed, f"{form} does not show {hidden - listed}; it shows {listed - hidden}"


def test_every_reason_is_a_reason() -> None:
    assert all(len(reason.split()) > 3 for reason in LEFT_OUT.values())
