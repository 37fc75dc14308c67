"""One regulation: its status, what changed it, and the SOPs that cite it, by unit."""

from markupsafe import Markup

from macros.pages.listing import by_unit
from macros.pages.lookup import entry
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, peraturan: str) -> Markup:
    subject = entry(site.catalog.peraturan, peraturan, "Peraturan")
    changing = [
        other
        for other in site.catalog.peraturan.values()
        if peraturan in other.diubah_oleh or other.dicabut_oleh == peraturan
    ]
    return site.render(
        "regulation_card/peraturan.html.j2",
        page,
        peraturan=subject,
        mengubah=changing,
        kelompok=by_unit(site.catalog, site.catalog.pengutip.get(peraturan, ())),
    )


PART = Part(
    "kartu_peraturan",
    "Isi halaman sebuah peraturan: status dan SOP yang mengutipnya.",
    _draw,
    order=270,
)
