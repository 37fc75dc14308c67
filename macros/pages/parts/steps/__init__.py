"""The step table with the flowchart in it."""

from functools import partial

from markupsafe import Markup

from macros.base import address
from macros.data.markdown_text import PlainMarkdown, inline
from macros.dokumen.dokumen import Dokumen, DokumenRow
from macros.drawing.step_table import step_table
from macros.pages.lookup import sop_of
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, sop: str = "") -> Markup:
    subject = sop_of(site, page, sop)
    table = step_table(site.dokumen(subject), address.root(page.url))
    unit = site.catalog.unit[subject.unit]
    return site.render("steps/langkah.html.j2", page, sop=subject, unit=unit, tabel=table)


def _twin(site: Site, page: Page) -> str:
    sop = site.catalog.sop[page.sop]
    dokumen = site.dokumen(sop)
    performers = partial(_performers, dokumen)
    return site.markdown.render("steps/langkah.md.j2", sop=sop, dokumen=dokumen, oleh=performers, arah=_ways)


def _performers(dokumen: Dokumen, row: DokumenRow) -> str:
    """Who performs a step, in the order of the columns."""
    return ", ".join(dokumen.kolom[column].nama for column in row.kolom)


def _ways(row: DokumenRow) -> PlainMarkdown:
    """Where a step leads: "Ya: lanjut ke langkah 3 (kira-kira 80 dari 100). Tidak: selesai."."""
    ways = (f"{way} ({way.peluang})" if way.peluang else str(way) for way in row.arah)
    return PlainMarkdown(" ".join(f"{inline(text)}." for text in ways))


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
