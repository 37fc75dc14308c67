"""The identity block in the official order."""

from markupsafe import Markup

from macros.catalog.whole import Catalog
from macros.evaluate.schedule import schedules
from macros.model.peraturan import Peraturan
from macros.model.sop import Sop
from macros.pages.lookup import sop_of
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, sop: str = "") -> Markup:
    subject = sop_of(site, page, sop)
    unit = site.catalog.unit[subject.unit]
    return site.render(
        "identity/identitas.html.j2",
        page,
        sop=subject,
        unit=unit,
        dasar_hukum=_legal_basis(site.catalog, subject),
        terkait=_related(site.catalog, subject),
    )


def _twin(site: Site, page: Page) -> str:
    sop = site.catalog.sop[page.sop]
    monitoring, evaluation = schedules(sop)
    return site.markdown.render(
        "identity/identitas.md.j2",
        sop=sop,
        dasar_hukum=_legal_basis(site.catalog, sop),
        terkait=_related(site.catalog, sop),
        dievaluasi=evaluation.terakhir,
        dimonitor=monitoring.terakhir,
    )


def _legal_basis(catalog: Catalog, sop: Sop) -> list[tuple[str, Peraturan | None]]:
    """Each basis as it is written, and the regulation of the registry that it names."""
    return [(written, catalog.peraturan.get(written)) for written in sop.dasar_hukum]


def _related(catalog: Catalog, sop: Sop) -> list[Sop]:
    return [catalog.sop[ident] for ident in sop.keterkaitan if ident in catalog.sop]


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
