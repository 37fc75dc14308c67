"""The parts of all pages, drawn ahead on every processor while a generator works through the pages."""

from collections.abc import Callable, Generator, Iterator, Sequence
from functools import partial

from macros.base.pool import ahead
from macros.pages.evaluation import FinishedEvaluation
from macros.pages.page import Page, Passage
from macros.pages.site import Site

Drawn = tuple[str, ...]
"""The markup of the parts of a page, in their order."""


class DrawnPages:
    """The markup of pages, to be asked for once each, best in the order in which they were given."""

    def __init__(self, site: Site, pages: Sequence[Page]) -> None:
        """Begin to draw. The evaluation, which takes longest, comes in one piece from a process of its own."""
        evaluation = [page for page in pages if page.group == "evaluasi"]
        others = [page for page in pages if page.group != "evaluasi"]
        urls = [[page.url for page in evaluation]] if evaluation else []
        finished = ahead(site.evaluation.jadi, urls)
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
    """The markup of the parts of a page."""
    return tuple(str(placed.draw(site, page)) for placed in page.placed)


def marked(page: Page, drawn: Drawn, mark: Callable[[str], str]) -> str:
    """The Markdown of a page, with a mark for each of its parts."""
    marks = map(mark, drawn)
    pieces = (part.for_jinja() if isinstance(part, Passage) else next(marks) for part in page.parts)
    return "\n\n".join(pieces)
