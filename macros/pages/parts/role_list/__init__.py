"""All roles by unit with how many steps each performs."""

from markupsafe import Markup

from macros.catalog.links import Peran
from macros.pages.listing import tasks_of
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    groups: dict[str | None, list[tuple[Peran, int]]] = {}
    for role in site.catalog.peran.values():
        groups.setdefault(role.unit, []).append((role, tasks_of(site.catalog, role)))
    return site.render("role_list/jabatan_semua.html.j2", page, kelompok=groups)


PART = Part("daftar_jabatan", "Semua jabatan menurut unit.", _draw, order=180)
