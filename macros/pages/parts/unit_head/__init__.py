"""One unit: who it is, where and when to reach it; and the same for machines."""

from markupsafe import Markup

from macros.base import address
from macros.data import jsonld
from macros.pages.lookup import unit_of
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, unit: str = "") -> Markup:
    subject = unit_of(site, page, unit)
    book = address.buku(subject.id)
    size = site.downloads.ukuran.get(book)
    head = site.render("unit_head/unit.html.j2", page, unit=subject, buku=book if size else "", besar=size)
    return head + jsonld.script(jsonld.unit(site.catalog, subject))


def _twin(site: Site, page: Page) -> str:
    return site.markdown.render("unit_head/unit.md.j2", unit=site.catalog.unit[page.unit])


PART = Part(
    "kartu_unit",
    "Judul halaman sebuah unit dengan alamat, jam layanan, dan kontaknya.",
    _draw,
    order=250,
    on="unit",
    twin=_twin,
)
