"""The evaluation of all SOPs, or a part of it."""

from markupsafe import Markup

from macros.pages.evaluation_sections import evaluation_sections
from macros.pages.lookup import MacroError, entry
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, bagian: str = "") -> Markup:
    if not site.shows_evaluation:
        raise MacroError("evaluasi kota ini internal; lihat 'evaluasi' di kota.yml")
    sections = {section.path: section for section in evaluation_sections(site.catalog)}
    return site.evaluation.part(entry(sections, bagian, "Bagian evaluasi").path, page.url)


PART = Part(
    "evaluasi",
    "Hasil evaluasi semua SOP, atau sebuah bagiannya: antarunit, ukuran, temuan/bentuk, unit/dinas.",
    _draw,
    order=320,
    examples={"bagian": "antarunit"},
)
