"""The list of regulations, and the page of each."""

from collections.abc import Iterator

from macros.base import address
from macros.pages.entries import Entry
from macros.pages.page import Page
from macros.pages.placing import list_page, placed
from macros.pages.site import Site


def _pages(site: Site) -> Iterator[Page]:
    description = "Dasar hukum SOP; yang sering dikutip di depan"
    yield list_page("peraturan/", "Peraturan", description, placed("daftar_peraturan"), menu="Peraturan")
    for ident, peraturan in site.catalog.peraturan.items():
        yield Page(
            address.peraturan(ident),
            peraturan.nama,
            f"{peraturan.nama} tentang {peraturan.tentang}" if peraturan.tentang else peraturan.nama,
            (placed("kartu_peraturan", peraturan=ident),),
            source="peraturan.yml",
        )


ENTRY = Entry(30, _pages, menu="Peraturan", menu_order=50)
