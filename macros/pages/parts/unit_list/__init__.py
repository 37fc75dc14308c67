"""All units, by kind, with how many SOPs each has."""

from markupsafe import Markup

from macros.model.unit import Unit
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    kinds: dict[str, list[Unit]] = {}
    for unit in site.catalog.unit.values():
        kinds.setdefault(unit.jenis.value if unit.jenis else "lainnya", []).append(unit)
    return site.render("unit_list/unit_semua.html.j2", page, jenis=kinds)


PART = Part("daftar_unit", "Semua unit kerja menurut jenisnya.", _draw, order=160)
