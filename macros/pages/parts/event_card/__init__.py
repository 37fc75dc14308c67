"""One life event: its services by unit."""

from markupsafe import Markup

from macros.pages.listing import by_unit
from macros.pages.lookup import entry
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, peristiwa: str) -> Markup:
    services = entry(site.catalog.peristiwa, peristiwa, "Peristiwa")
    event = next(event for event in site.catalog.kota.peristiwa if event.id == peristiwa)
    return site.render(
        "event_card/kartu_peristiwa.html.j2",
        page,
        peristiwa=event,
        kelompok=by_unit(site.catalog, services),
    )


PART = Part(
    "kartu_peristiwa", "Isi halaman sebuah peristiwa hidup: layanannya menurut unit.", _draw, order=290
)
