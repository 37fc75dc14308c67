"""Markdown twins of pages, for assistants that quote the exact step: ``index.md`` beside ``index.html``."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from macros.data.markdown_text import call_text, plain_prose
from macros.pages.page import Page, Passage
from macros.pages.parts import all_parts
from macros.pages.site import Site
from macros.source.prose import MacroCall

_BLANK = re.compile(r"\n{3,}")


def twins(site: Site, pages: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
    """The twins of the pages that have one, and ``llms.txt``: path from the root of the site, and bytes."""
    for page in pages:
        if page.data:
            yield f"{page.url}index.md", twin(site, page).encode()
    yield "llms.txt", introduction(site).encode()


def twin(site: Site, page: Page) -> str:
    """The parts of a page that have a twin, in the order of the page, with the prose where it stands.

    Every value is escaped on its way into a template; an editor's prose is Markdown already.
    """
    pieces = []
    for part in page.parts:
        if isinstance(part, Passage):
            pieces += ["## Penjelasan"] if page.sop else []
            pieces.append(plain_prose(site.catalog, page.owner, part.text, partial(_called, site, page)))
        elif part.part.twin:
            pieces.append(part.part.twin(site, page))
    text = _BLANK.sub("\n\n", "\n\n".join(piece for piece in pieces if piece.strip()))
    return text if text.endswith("\n") else f"{text}\n"


def introduction(site: Site) -> str:
    """``llms.txt`` (https://llmstxt.org): what the site holds, services by life event, then units."""
    catalog = site.catalog
    events = [
        (event.nama, [catalog.sop[ident] for ident in catalog.peristiwa[event.id]])
        for event in catalog.kota.peristiwa
    ]
    return _BLANK.sub("\n\n", site.markdown.render("llms.txt.j2", peristiwa=events))


def _called(site: Site, page: Page, call: MacroCall) -> str:
    """What a call in the prose draws: a part that stands there instead of at its own place, a link, a
    name.
    """
    part = all_parts().get(call.nama)
    if part and part.heading and part.twin and page.sop and not (call.args or call.kwargs):
        return part.twin(site, page).strip("\n")
    return call_text(site.catalog, call)
