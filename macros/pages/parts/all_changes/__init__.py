"""The newest revisions of all SOPs, or all of a month, by day; and the months that have a page."""

from itertools import groupby

from markupsafe import Markup

from macros.changes.history_parts import month_name, months
from macros.model.tanggal import read_tanggal
from macros.pages.page import Page, Part
from macros.pages.revision_words import revision_words
from macros.pages.site import Site

NEWEST = 60
"""So many revisions stand on ``/perubahan/`` itself; all of them on the pages of their months."""


def _draw(site: Site, page: Page, bulan: str = "") -> Markup:
    chosen = [revision for revision in site.history.everything() if revision.tanggal.startswith(bulan)]
    shown = chosen if bulan else chosen[:NEWEST]
    days = groupby(shown, lambda revision: revision.tanggal)
    return site.render(
        "all_changes/perubahan.html.j2",
        page,
        hari=[(read_tanggal(day), list(revisions)) for day, revisions in days],
        bulan=[(month, month_name(month)) for month in months(site.history)],
        bulan_ini=bulan,
        umpan=site.units_with_feed,
        **revision_words(site),
    )


PART = Part(
    "perubahan",
    "Perubahan semua SOP, yang terbaru atau yang terjadi dalam satu bulan.",
    _draw,
    order=90,
    examples={"bulan": "2026-11"},
)
