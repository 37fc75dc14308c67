"""The name of the city."""

from markupsafe import Markup

from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, _: Page) -> Markup:
    return Markup("{}").format(site.catalog.kota.nama)


PART = Part("kota", "Nama kota.", _draw, order=140)
