"""All life events that lead to a service, with how many."""

from markupsafe import Markup

from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    events = [(event, site.catalog.peristiwa[event.id]) for event in site.catalog.kota.peristiwa]
    leading = [(event, idents) for event, idents in events if idents]
    return site.render("event_list/peristiwa.html.j2", page, isi=leading)


PART = Part("daftar_peristiwa", "Peristiwa hidup yang mempunyai layanan.", _draw, order=190)
