"""The ways in to everything: units, SOPs, roles, regulations with how many, and the pages about them all."""

from markupsafe import Markup

from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    return site.render("doors/pintu.html.j2", page, berlaku=len(site.catalog.berlaku))


PART = Part("pintu", "Jalan masuk ke unit, SOP, jabatan, dan peraturan, dengan jumlahnya.", _draw, order=240)
