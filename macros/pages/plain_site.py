"""Pages with finished fragments: plain Markdown for any site generator, with nothing left to evaluate."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from macros.pages.entries import all_pages
from macros.pages.page import Page, Passage
from macros.pages.parts import macros
from macros.pages.site import Site
from macros.pages.site_files import site_files
from macros.source.canonical import MappingShape, Text, write_markdown
from macros.source.prose import MacroCall

_KEPALA = MappingShape({"title": Text(), "description": Text()})
_BLOK = re.compile(
    r"\s*<(?:article|aside|div|dl|figure|footer|form|h[1-6]|header|nav|ol|p|script|section|table|ul)\b"
)
_BAGIAN = re.compile(r"(<script\b.*?</script>|<[^>]*>)", re.DOTALL)
_KURUNG = re.compile(r"\{(?=[{%#])")
_TANDA = re.compile(r"[\\`*_\[\]!]")
_KOSONG = re.compile(r"\n\s*\n")


def plain_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every file but the forms: path from the root, and bytes; pages as Markdown with a title and a
    description.
    """
    for page in all_pages(site):
        data = {"title": page.title, "description": page.description}
        yield page.file, write_markdown(dict(data), _KEPALA, plain_markdown(site, page)).encode()
    yield from site_files(site)
    if site.shows_evaluation:
        yield from site.evaluation.berkas()


def plain_markdown(site: Site, page: Page) -> str:
    """The Markdown of a page with each part, and each call in its prose, drawn; the prose stays Markdown."""
    pieces = (
        part.filled(lambda call: inert(str(draw_call(site, page, call))))
        if isinstance(part, Passage)
        else inert(str(part.draw(site, page)))
        for part in page.parts
    )
    return "\n\n".join(pieces)


def draw_call(site: Site, page: Page, call: MacroCall) -> Markup:
    """What a macro call in the prose of a page draws."""
    return macros()[call.nama].draw(site, page, *call.args, **call.kwargs)


def inert(html: str) -> str:
    """A fragment that Markdown and templates leave alone: no blank line, no opening of a template, no live
    mark.
    """
    sebaris = _BLOK.match(html) is None
    potongan = _BAGIAN.split(_KOSONG.sub("\n", html))
    for i, satu in enumerate(potongan):
        kurung = "\\u007b" if satu.startswith("<script") else "&#123;"
        if sebaris and i % 2 == 0:
            satu = _TANDA.sub(lambda cocok: f"&#{ord(cocok[0])};", satu)
        potongan[i] = _KURUNG.sub(lambda _, kurung=kurung: kurung, satu)
    return "".join(potongan)
