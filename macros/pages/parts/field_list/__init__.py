"""Every field of every kind of file, in canonical order, with what it means."""

from markupsafe import Markup

from macros.pages.guide import GuidePresenter
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    return GuidePresenter(site.templates).fields(page.url)


PART = Part("daftar_isian", "Semua isian naskah, unit, peraturan, dan kota dengan artinya.", _draw, order=370)
