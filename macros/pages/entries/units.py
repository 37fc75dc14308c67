"""The list of units, and the page of each."""

from collections.abc import Iterator

from macros.base import address
from macros.pages.entries import Entry
from macros.pages.page import Page
from macros.pages.placing import around_prose, list_page, placed
from macros.pages.site import Site


def _pages(site: Site) -> Iterator[Page]:
    description = "Alamat, jam layanan, dan prosedur setiap unit"
    yield list_page("unit/", "Unit kerja", description, placed("daftar_unit"), menu="Semua unit")
    for ident, unit in site.catalog.unit.items():
        yield Page(
            address.unit(ident),
            unit.nama or ident,
            f"{unit.nama}: prosedur, layanan, jabatan, alamat, dan jam layanan",
            around_prose("unit", unit, unit.isi, site.catalog.panggilan.get(ident, ())),
            unit=ident,
            source=f"{ident}/index.md",
            data=address.data_unit(ident),
            menu=unit.nama,
        )


ENTRY = Entry(20, _pages, menu="Unit", menu_order=20)
