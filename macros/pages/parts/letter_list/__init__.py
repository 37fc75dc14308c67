"""The SOPs whose names begin with a letter."""

from markupsafe import Markup

from macros.pages.alphabet import by_letter
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, huruf: str) -> Markup:
    return site.render("letter_list/abjad.html.j2", page, semua=by_letter(site.catalog).get(huruf, ()))


PART = Part(
    "abjad",
    "Daftar SOP yang namanya berawal dengan sebuah huruf.",
    _draw,
    order=310,
    examples={"huruf": "a"},
)
