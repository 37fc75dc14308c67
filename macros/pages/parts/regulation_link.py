"""A link to a regulation."""

from markupsafe import Markup

from macros.base import address
from macros.pages.lookup import entry
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, peraturan: str, teks: str = "") -> Markup:
    subject = entry(site.catalog.peraturan, peraturan, "Peraturan")
    return Markup('<a href="{}{}">{}</a>').format(
        address.root(page.url), address.peraturan(subject.id), teks or subject.nama
    )


PART = Part(
    "peraturan", "Tautan ke halaman sebuah peraturan.", _draw, order=130, examples={"teks": "teks tautan"}
)
