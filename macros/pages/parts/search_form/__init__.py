"""The search page: its box and facets for readers with JavaScript, an A to Z list for those without."""

from markupsafe import Markup

from macros.pages.alphabet import by_letter, letters
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    own_pages = letters(site.catalog)
    sops = [] if own_pages else [sop for group in by_letter(site.catalog).values() for sop in group]
    return site.render("search_form/pencarian.html.j2", page, semua=sops, huruf=own_pages)


PART = Part(
    "pencarian",
    "Isi halaman pencarian: kotak, saringan, dan daftar A sampai Z tanpa JavaScript.",
    _draw,
    order=300,
)
