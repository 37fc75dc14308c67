"""What a unit does: its SOPs, its roles, the units below it."""

from markupsafe import Markup

from macros.pages.listing import successor, tasks_of
from macros.pages.lookup import unit_of
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, unit: str = "") -> Markup:
    subject = unit_of(site, page, unit)
    catalog = site.catalog
    sops = [catalog.sop[ident] for ident in catalog.milik.get(subject.id, ())]
    roles = [catalog.peran[f"{subject.id}:{position.id}"] for position in subject.jabatan]
    return site.render(
        "unit_contents/unit_isi.html.j2",
        page,
        unit=subject,
        layanan=[sop for sop in sops if sop.layanan and not sop.dicabut],
        internal=[sop for sop in sops if not sop.layanan and not sop.dicabut],
        dicabut=[sop for sop in sops if sop.dicabut],
        jabatan=[(role, tasks_of(catalog, role), successor(catalog, subject, role)) for role in roles],
        anak=[child for child in catalog.unit.values() if child.induk == subject.id],
    )


def _twin(site: Site, page: Page) -> str:
    sops = [site.catalog.sop[ident] for ident in site.catalog.milik.get(page.unit, ())]
    return site.markdown.render("unit_contents/unit_isi.md.j2", sops=sops)


PART = Part(
    "isi_unit",
    "SOP, jabatan, dan unit bawahan sebuah unit.",
    _draw,
    order=260,
    on="unit",
    after_prose=True,
    twin=_twin,
)
