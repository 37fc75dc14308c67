"""An SOP's flowchart as one picture."""

from markupsafe import Markup

from macros.base import address
from macros.drawing.picture import chart_picture
from macros.pages.lookup import sop_of
from macros.pages.page import Page, Part
from macros.pages.site import Site

_FRAME = Markup('<div class="sop-bagan-gulir" role="region" aria-label="Bagan alir {}" tabindex="0">{}</div>')


def _draw(site: Site, page: Page, sop: str = "") -> Markup:
    subject = sop_of(site, page, sop)
    return _FRAME.format(subject.nama, chart_picture(site.catalog, subject, akar=address.root(page.url)))


PART = Part("alur", "Bagan alir sebuah SOP sebagai satu gambar.", _draw, order=40)
