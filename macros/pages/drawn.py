"""The parts of all pages, drawn ahead on every processor while a generator works through the pages."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeGuard

from macros.base import address
from macros.base.pool import ahead
from macros.pages.evaluation import FinishedEvaluation
from macros.pages.page import Page, Passage, PlacedPart
from macros.pages.parts import macros
from macros.pages.prose_html import prose_html
from macros.pages.site import Site
from macros.source.prose import MacroCall

Drawn = tuple[str, ...]
"""The markup of the parts of a page, in their order."""


class DrawnPages:
    """The markup of pages, to be asked for once each, best in the order in which they were given."""

    def __init__(self, site: Site, pages: Sequence[Page]) -> None:
        """Begin to draw. The evaluation, which takes longest, comes in one piece from a process of its
        own.
        """
        evaluation = [page for page in pages if page.group == "evaluasi"]
        others = [page for page in pages if page.group != "evaluasi"]
        urls = [[page.url for page in evaluation]] if evaluation else []
        finished = ahead(site.evaluation.finished, urls)
        self._coming = self._arrive(others, ahead(partial(draw_page, site), others), finished)
        self._arrived: dict[str, Drawn] = {}
        self._evaluation: FinishedEvaluation | None = None

    def take(self, page: Page) -> Drawn:
        """The markup of a page."""
        while page.url not in self._arrived:
            url, drawn = next(self._coming)
            self._arrived[url] = drawn
        return self._arrived.pop(page.url)

    def evaluation(self) -> FinishedEvaluation | None:
        """The files of the evaluation and what is told of it, when all pages are drawn; None without one."""
        self._arrived.update(self._coming)
        return self._evaluation

    def close(self) -> None:
        """Draw no more."""
        self._coming.close()

    def _arrive(
        self, pages: Sequence[Page], drawn: Iterator[Drawn], finished: Iterator[FinishedEvaluation]
    ) -> Generator[tuple[str, Drawn], None, None]:
        yield from zip((page.url for page in pages), drawn, strict=True)
        for self._evaluation in finished:
            yield from ((url, (html,)) for url, html in self._evaluation.fragmen.items())


def draw_page(site: Site, page: Page) -> Drawn:
    """The markup of the parts of a page, and of its editor's prose."""
    return tuple(
        _draw_prose(site, page, part) if isinstance(part, Passage) else str(part.draw(site, page))
        for part in page.parts
        if not _plain(part)
    )


def marked(page: Page, drawn: Iterable[str], mark: Callable[[str], str] = str) -> str:
    """The Markdown of a page, with a mark for whatever is drawn of it."""
    marks = map(mark, drawn)
    pieces = (part.text.strip() if _plain(part) else next(marks) for part in page.parts)
    return "\n\n".join(pieces)


def _plain(part: Passage | PlacedPart) -> TypeGuard[Passage]:
    """Whether it is a text of the engine's own, which stays Markdown."""
    return isinstance(part, Passage) and not part.foreign


def _draw_prose(site: Site, page: Page, passage: Passage) -> str:
    def fragment(call: MacroCall) -> str:
        return str(macros()[call.nama].draw(site, page, *call.args, **call.kwargs))

    leads = partial(address.in_prose, site.catalog, page.owner, page.url)
    return prose_html(passage.text, passage.calls, fragment, leads)
