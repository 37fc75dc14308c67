"""What changed: the newest, and the page of each month."""

from collections.abc import Iterator

from macros.base import address
from macros.changes.history_parts import month_name, months
from macros.pages.entries import Entry
from macros.pages.page import Page
from macros.pages.placing import list_page, placed
from macros.pages.site import Site


def _pages(site: Site) -> Iterator[Page]:
    description = "SOP yang terbit, berubah, dan dihapus, yang terbaru di depan"
    yield list_page("perubahan/", "Perubahan", description, placed("perubahan"))
    for month in months(site.history):
        title = f"Perubahan {month_name(month)}"
        yield list_page(address.changes(month), title, description, placed("perubahan", bulan=month))


ENTRY = Entry(80, _pages)
