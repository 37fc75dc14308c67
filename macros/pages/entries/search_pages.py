"""The search page, and in a large city the list of each letter."""

from collections.abc import Iterator

from macros.pages.alphabet import letters
from macros.pages.entries import Entry
from macros.pages.page import Page, Passage
from macros.pages.placing import list_page, placed
from macros.pages.site import Site


def _pages(site: Site) -> Iterator[Page]:
    description = "Cari prosedur, lalu saring menurut unit, keadaan, dan jabatan"
    yield Page("cari/", "Cari", description, (Passage("# Cari", foreign=False), placed("pencarian")))
    for letter in letters(site.catalog):
        title = f"SOP: {letter.upper()}"
        yield list_page(f"cari/{letter}/", title, "SOP menurut abjad", placed("abjad", huruf=letter))


ENTRY = Entry(60, _pages)
