"""The identity block in the official order."""

from markupsafe import Markup

from macros.dokumen.reviews import reviews
from macros.evaluate.schedule import schedules
from macros.pages.lookup import sop_of
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, sop: str = "") -> Markup:
    subject = sop_of(site, page, sop)
    unit = site.catalog.unit[subject.unit]
    identitas = site.dokumen(subject).identitas
    return site.render("identity/identitas.html.j2", page, sop=subject, unit=unit, identitas=identitas)


def _twin(site: Site, page: Page) -> str:
    sop = site.catalog.sop[page.sop]
    monitoring, evaluation = schedules(sop)
    return site.markdown.render(
        "identity/identitas.md.j2",
        sop=sop,
        dokumen=site.dokumen(sop),
        tinjauan=reviews(sop, site.catalog.kota.evaluasi),
        dievaluasi=evaluation.terakhir,
        dimonitor=monitoring.terakhir,
    )


PART = Part(
    "identitas",
    "Bagian identitas menurut urutan resmi.",
    _draw,
    order=50,
    on="sop",
    after_prose=True,
    heading="Identitas",
    anchor="identitas",
    twin=_twin,
)
