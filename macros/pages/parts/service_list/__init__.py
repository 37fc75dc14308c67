"""All services by life event; those that name none stand last."""

from markupsafe import Markup

from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    catalog = site.catalog
    groups = [
        (event.id, event.nama, [catalog.sop[ident] for ident in catalog.peristiwa[event.id]])
        for event in catalog.kota.peristiwa
    ]
    others = [sop for sop in catalog.berlaku if sop.layanan and not sop.layanan.peristiwa]
    groups.append(("", "Layanan lain", others))
    return site.render("service_list/layanan_semua.html.j2", page, kelompok=groups)


PART = Part("daftar_layanan", "Semua layanan, dikelompokkan menurut peristiwa hidup.", _draw, order=200)
