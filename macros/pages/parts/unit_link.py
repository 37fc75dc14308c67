"""A link to a unit."""

from markupsafe import Markup

from macros.base import address
from macros.pages.lookup import entry
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, unit: str, teks: str = "") -> Markup:
    subject = entry(site.catalog.unit, unit, "Unit")
    return Markup('<a href="{}{}">{}</a>').format(
        address.root(page.url), address.unit(subject.id), teks or subject.nama
    )


PART = Part(
    "unit", "Tautan ke halaman sebuah unit kerja.", _draw, order=120, examples={"teks": "teks tautan"}
)
