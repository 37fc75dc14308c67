"""All SOPs that are not repealed, by unit."""

from collections.abc import Iterator

from macros.pages.entries import Entry
from macros.pages.page import Page
from macros.pages.placing import list_page, placed
from macros.pages.site import Site


def _pages(_: Site) -> Iterator[Page]:
    description = "Semua prosedur yang berlaku, menurut unit kerja"
    yield list_page("sop/", "Semua SOP", description, placed("daftar_sop"), menu="Semua SOP")


ENTRY = Entry(90, _pages, menu="Semua SOP", menu_order=30)
