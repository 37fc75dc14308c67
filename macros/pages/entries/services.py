"""The list of services, and the page of each life event that leads to them."""

from collections.abc import Iterator

from macros.base import address
from macros.pages.entries import Entry
from macros.pages.page import Page
from macros.pages.placing import list_page, placed
from macros.pages.site import Site


def _pages(site: Site) -> Iterator[Page]:
    description = "Layanan menurut hal yang sedang dialami"
    yield list_page("layanan/", "Layanan", description, placed("daftar_layanan"), menu="Layanan")
    for event in site.catalog.kota.peristiwa:
        yield Page(
            address.peristiwa(event.id),
            event.nama,
            f"Layanan untuk {event.nama.lower()}",
            (placed("kartu_peristiwa", peristiwa=event.id),),
        )


ENTRY = Entry(50, _pages, menu="Layanan", menu_order=10)
