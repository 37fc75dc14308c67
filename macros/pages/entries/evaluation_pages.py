"""The evaluation and its sections, where the city shows them to everybody. They are drawn together."""

from collections.abc import Iterator

from macros.base import address
from macros.pages.entries import Entry
from macros.pages.evaluation_sections import evaluation_sections
from macros.pages.page import Page
from macros.pages.placing import placed
from macros.pages.site import Site


def _pages(site: Site) -> Iterator[Page]:
    for section in evaluation_sections(site.catalog) if site.shows_evaluation else ():
        yield Page(
            address.evaluasi(section.path),
            section.title,
            section.description,
            (placed("evaluasi", bagian=section.path),),
            group="evaluasi",
            menu="" if section.path else "Evaluasi",
        )


ENTRY = Entry(70, _pages, menu="Evaluasi", below="Tentang")
