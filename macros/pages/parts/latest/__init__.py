"""The SOPs that last took force or were revised, newest first, with the day."""

from datetime import date

from markupsafe import Markup

from macros.model.sop import Sop
from macros.pages.page import Page, Part
from macros.pages.site import Site

MOST = 5


def _draw(site: Site, page: Page) -> Markup:
    dated = [(day, sop) for sop in site.catalog.berlaku if (day := _last_day(sop, site.today))]
    dated.sort(key=lambda pair: (-pair[0].toordinal(), pair[1].id))
    return site.render("latest/terbaru.html.j2", page, isi=dated[:MOST])


def _last_day(sop: Sop, today: date) -> date | None:
    """The last day, up to today, on which it was revised or took force."""
    days = [day.first_day for day in (sop.tanggal.revisi, sop.tanggal.efektif) if day]
    return max((day for day in days if day <= today), default=None)


PART = Part("terbaru", "SOP yang terakhir berlaku atau direvisi.", _draw, order=220)
