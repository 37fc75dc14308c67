"""The step table with the flowchart in it."""

from markupsafe import Markup

from macros.base import address
from macros.catalog.whole import Catalog
from macros.data.markdown_text import PlainMarkdown, inline
from macros.drawing.step_table import directions, step_table
from macros.model.exits import Exit, exits
from macros.model.sop import Langkah, Sop
from macros.pages.lookup import sop_of
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, sop: str = "") -> Markup:
    subject = sop_of(site, page, sop)
    table = step_table(site.catalog, subject, address.root(page.url))
    unit = site.catalog.unit[subject.unit]
    return site.render("steps/langkah.html.j2", page, sop=subject, unit=unit, tabel=table)


def _twin(site: Site, page: Page) -> str:
    sop = site.catalog.sop[page.sop]
    steps = [
        (number, langkah, _performers(site.catalog, sop, langkah), _leads(sop, number, ways))
        for number, (langkah, ways) in enumerate(zip(sop.langkah, exits(sop.langkah), strict=True), 1)
    ]
    return site.markdown.render("steps/langkah.md.j2", sop=sop, langkah=steps)


def _performers(catalog: Catalog, sop: Sop, langkah: Langkah) -> str:
    return ", ".join(dict.fromkeys(catalog.pelaku(sop, performer).nama for performer in langkah.pelaksana))


def _leads(sop: Sop, number: int, ways: tuple[Exit, ...]) -> PlainMarkdown:
    """Where a step leads: "Ya: lanjut ke langkah 3. Tidak: kembali ke langkah 1."."""
    words = [
        f"{way.depan}langkah {way.ke}" if way.ke else f"{way.depan}selesai"
        for way in directions(number, ways, akhir=number == len(sop.langkah))
    ]
    return PlainMarkdown(" ".join(f"{inline(word)}." for word in words))


PART = Part(
    "langkah",
    "Tabel langkah dengan kolom pelaksana dan mutu baku.",
    _draw,
    order=30,
    on="sop",
    heading="Langkah",
    anchor="langkah",
    twin=_twin,
)
