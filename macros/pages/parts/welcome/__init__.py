"""The opening of the home page: what this is, the search box, and the same for machines."""

from markupsafe import Markup

from macros.data import jsonld
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    catalog = site.catalog
    opening = site.render(
        "welcome/sambutan.html.j2", page, berlaku=len(catalog.berlaku), banyak_unit=len(catalog.milik)
    )
    return opening + jsonld.script(jsonld.website(catalog.kota))


PART = Part("sambutan", "Pembuka halaman depan dengan kotak pencarian.", _draw, order=230)
