"""Pages with finished fragments: plain Markdown for any site generator, with nothing left to evaluate."""

import re
from collections.abc import Iterator

from macros.pages.drawn import draw_page, marked
from macros.pages.entries import all_pages
from macros.pages.page import Page
from macros.pages.site import Site
from macros.pages.site_files import site_files
from macros.source.canonical import MappingShape, Text, write_markdown

_KEPALA = MappingShape({"title": Text(), "description": Text()})
_BLOK = re.compile(
    r"\s*<(?:article|aside|div|dl|figure|footer|form|h[1-6]|header|nav|ol|p|script|section|table|ul)\b"
)
_BAGIAN = re.compile(r"(<script\b.*?</script>|<[^>]*>)", re.DOTALL)
_KURUNG = re.compile(r"\{(?=[{%#])")
_TANDA = re.compile(r"[\\`*_\[\]!]")
_KODE = re.compile(r"<pre>.*?</pre>", re.DOTALL)
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
        yield from site.evaluation.files()


def plain_markdown(site: Site, page: Page) -> str:
    """The Markdown of a page with each part and its editor's prose drawn."""
    drawn = (inert(markup) for markup in draw_page(site, page))
    return marked(page, drawn)


def inert(html: str) -> str:
    """A fragment that Markdown and templates leave alone: no blank line, no opening of a template, no live
    mark.
    """
    sebaris = _BLOK.match(html) is None
    potongan = _BAGIAN.split(
        _KOSONG.sub("\n", _KODE.sub(lambda kode: _KOSONG.sub("\n&#32;\n", kode[0]), html))
    )
    for i, text in enumerate(potongan):
        kurung = "\\u007b" if text.startswith("<script") else "&#123;"
        if sebaris and i % 2 == 0:
            text = _TANDA.sub(lambda cocok: f"&#{ord(cocok[0])};", text)
        potongan[i] = _KURUNG.sub(lambda _, kurung=kurung: kurung, text)
    return "".join(potongan)
