"""All regulations with their status and how many SOPs cite them, most cited first."""

from markupsafe import Markup

from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    cited = site.catalog.pengutip
    regulations = sorted(
        site.catalog.peraturan.values(), key=lambda one: (-len(cited.get(one.id, ())), one.nama)
    )
    return site.render("regulation_list/peraturan_semua.html.j2", page, semua=regulations)


PART = Part("daftar_peraturan", "Semua peraturan dengan statusnya.", _draw, order=170)
