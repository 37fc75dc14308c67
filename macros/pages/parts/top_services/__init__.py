"""The services that other SOPs lean on most."""

from markupsafe import Markup

from macros.pages.page import Page, Part
from macros.pages.site import Site

MOST = 6


def _draw(site: Site, page: Page) -> Markup:
    services = [sop for sop in site.catalog.berlaku if sop.layanan]
    services.sort(key=lambda sop: -len(site.catalog.masuk.get(sop.id, ())))
    return site.render("top_services/daftar.html.j2", page, semua=services[:MOST])


PART = Part("layanan_utama", "Layanan yang paling banyak disebut SOP lain.", _draw, order=210)
