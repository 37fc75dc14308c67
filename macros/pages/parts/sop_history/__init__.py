"""The revisions of one SOP, or why there are none."""

from markupsafe import Markup

from macros.pages.lookup import sop_of
from macros.pages.page import Page, Part
from macros.pages.revision_words import revision_words
from macros.pages.site import Site


def _draw(site: Site, page: Page, sop: str = "") -> Markup:
    subject = sop_of(site, page, sop)
    return site.render(
        "sop_history/riwayat.html.j2",
        page,
        sop=subject,
        semua=site.history.sop.get(subject.id, ()),
        umpan=next((unit for unit in site.units_with_feed if unit.id == subject.unit), None),
        **revision_words(site),
    )


PART = Part(
    "riwayat",
    "Revisi sebuah SOP: kapan, dan apa yang berubah artinya.",
    _draw,
    order=80,
    on="sop",
    after_prose=True,
    heading="Riwayat",
    anchor="riwayat",
)
