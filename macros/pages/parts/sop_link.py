"""A link to an SOP."""

from markupsafe import Markup

from macros.base import address
from macros.pages.lookup import sop_of
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, sop: str, teks: str = "") -> Markup:
    if sop in site.drafts:
        return Markup("{} (belum terbit)").format(teks or site.drafts[sop])
    subject = sop_of(site, page, sop)
    unit = site.catalog.unit[subject.unit]
    name = teks or f"{subject.nama} ({unit.sebutan})"
    return Markup('<a href="{}{}">{}</a>').format(address.root(page.url), address.sop(subject.id), name)


PART = Part(
    "sop",
    "Tautan ke sebuah SOP, dengan nama unitnya.",
    _draw,
    order=110,
    examples={"teks": "teks tautan"},
)
