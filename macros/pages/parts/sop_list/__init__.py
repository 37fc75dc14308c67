"""SOPs that are not repealed, of one unit or life event or all, by unit."""

from collections.abc import Iterable

from markupsafe import Markup

from macros.pages.listing import by_unit
from macros.pages.lookup import entry
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, unit: str = "", peristiwa: str = "") -> Markup:
    if unit:
        entry(site.catalog.unit, unit, "Unit")
    sops = site.catalog.sop
    chosen: Iterable[str] = entry(site.catalog.peristiwa, peristiwa, "Peristiwa") if peristiwa else sops
    idents = [ident for ident in chosen if not sops[ident].dicabut and unit in ("", sops[ident].unit)]
    return site.render("sop_list/per_unit.html.j2", page, kelompok=by_unit(site.catalog, idents))


PART = Part("daftar_sop", "Daftar SOP, semua atau menurut unit atau peristiwa.", _draw, order=150)
