"""The head of an SOP's page: title, unit, status, summary line, banners, documents, and links to its
parts.
"""

from functools import partial

from markupsafe import Markup

from macros.flow.paths import measure
from macros.model.field import record_of
from macros.model.sop import Sop
from macros.pages.lookup import sop_of
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, sop: str = "") -> Markup:
    subject = sop_of(site, page, sop)
    headed = [placed.part for placed in page.placed if placed.part.heading] if subject.id == page.sop else []
    return site.render(
        "head/kepala.html.j2",
        page,
        sop=subject,
        unit=site.catalog.unit[subject.unit],
        ukuran=measure(subject.langkah, subject.unit),
        isian=partial(record_of, Sop),
        bagian=[(part.anchor, part.heading) for part in headed],
        pengganti=site.catalog.sop.get(subject.diganti_oleh),
        unduhan=[(form, form.address(subject.id)) for form in site.downloads.bentuk],
        besar=site.downloads.ukuran,
    )


def _twin(site: Site, page: Page) -> str:
    sop = site.catalog.sop[page.sop]
    ukuran = measure(sop.langkah, sop.unit)
    return site.markdown.render("head/kepala.md.j2", sop=sop, unit=site.catalog.unit[sop.unit], ukuran=ukuran)


PART = Part(
    "kepala",
    "Judul, unit, status, dan ringkasan sebuah SOP.",
    _draw,
    order=10,
    on="sop",
    twin=_twin,
)
