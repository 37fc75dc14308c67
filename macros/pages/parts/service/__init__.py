"""What a citizen must know of a service: what to bring, how long, what it costs, where; and the own steps."""

from collections.abc import Iterator
from urllib.parse import quote

from markupsafe import Markup

from macros.base import address
from macros.catalog.whole import Catalog
from macros.model.sop import Langkah, Sop
from macros.pages.lookup import sop_of
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, sop: str = "") -> Markup:
    subject = sop_of(site, page, sop)
    if subject.layanan is None:
        return Markup("")
    return site.render(
        "service/layanan.html.j2",
        page,
        sop=subject,
        unit=site.catalog.unit[subject.unit],
        layanan=subject.layanan,
        formulir=tuple(_forms(site.catalog, subject)),
        langkah_anda=tuple(_citizen_steps(site.catalog, subject)),
    )


def _forms(catalog: Catalog, sop: Sop) -> Iterator[tuple[str, str, int]]:
    """Name, address and size of each form that is there."""
    files = catalog.lampiran.get(sop.unit, {})
    for form in sop.lampiran:
        if form.berkas in files:
            yield form.nama, quote(address.lampiran(sop.unit, form.berkas)), files[form.berkas].ukuran


def _citizen_steps(catalog: Catalog, sop: Sop) -> Iterator[tuple[int, Langkah]]:
    """The steps that a member of the public performs."""
    for number, langkah in enumerate(sop.langkah, 1):
        if any(catalog.performer(sop, performer).unit is None for performer in langkah.pelaksana):
            yield number, langkah


def _belongs(sop: Sop) -> bool:
    return sop.layanan is not None


def _twin(site: Site, page: Page) -> str:
    sop = site.catalog.sop[page.sop]
    return site.markdown.render("service/layanan.md.j2", sop=sop, unit=site.catalog.unit[sop.unit])


PART = Part(
    "layanan",
    "Kotak untuk warga: persyaratan, waktu, biaya, hasil, tempat, formulir, pengaduan.",
    _draw,
    order=20,
    on="sop",
    belongs=_belongs,
    heading="Untuk Anda",
    anchor="layanan",
    twin=_twin,
)
