"""Every diagnostic code with its level, what it says, and how to mend it; one anchor each."""

from markupsafe import Markup

from macros.pages.guide import GuidePresenter
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    return GuidePresenter(site.templates).codes(page.url)


PART = Part("daftar_kode", "Semua kode pemeriksaan dengan artinya.", _draw, order=350)
