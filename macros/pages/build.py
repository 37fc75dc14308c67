"""One build of a site by a generator: its pages in Markdown and as HTML, and the files beside them.

What an adapter asks for, in the order in which generators go to work: the settings, the pages, the Markdown
of each, its HTML when the Markdown is converted, and the files.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from macros.base.build_conditions import EPOCH, environment, without_collector
from macros.base.pool import ahead
from macros.base.site_folder import SiteFolder
from macros.pages.anchors import anchors
from macros.pages.drawn import DrawnPages, marked
from macros.pages.entries import all_pages
from macros.pages.marks import Marks
from macros.pages.opening import Log, open_site
from macros.pages.page import Page
from macros.pages.site import Site
from macros.pages.site_files import copied_files, files_beside
from macros.settings import Settings


class Build:
    """A build from the content to the last file. Whatever it changes in its process, :meth:`close` restores.

    ``pages`` are the pages made from the catalog, by their files.
    """

    def __init__(
        self, home: Path, content: str, log: Log, target: Path | None, before: "Build | None" = None
    ) -> None:
        """Read the content of the project in a folder (``content`` unless the environment says otherwise).

        ``target`` is the folder that the finished site replaces, None in a preview; ``building`` is where it
        is written until then. ``before`` is the last build of the same preview. Raises what
        :func:`macros.base.failure.failure_of` tells.
        """
        with ExitStack() as conditions:
            conditions.enter_context(without_collector())
            settings = Settings.of(os.environ, content)
            self._place = SiteFolder(target, content=home / settings.akar, project=home) if target else None
            self.building = self._place.building if self._place else None
            if self._place:
                conditions.callback(self._place.discard)
            known = before.site if before else None
            self.site: Site = open_site(home, settings, log, preview=target is None, before=known)
            conditions.enter_context(environment(EPOCH, str(self.site.seconds)))
            self.pages = {page.file: page for page in all_pages(self.site)}
            self.marks = Marks()
            self._log = log
            self._conditions = conditions.pop_all()

    def edit_path(self, page: Page) -> str | None:
        """Where the source of a page lies, from the folder of documents; None when it has none."""
        return f"../{self.site.folder.name}/{page.source}" if page.source else None

    def copied(self) -> Iterator[tuple[str, Path]]:
        """The files that are copied as they are: path from the root of the site, and the file."""
        return copied_files(self.site)

    def document(self, path: str) -> tuple[str, bytes] | None:
        """The media type and the bytes of the document at a path, made now; None when there is none."""
        return self.site.documents.request(path) if self.site.documents else None

    def draw(self) -> None:
        """Begin to draw all pages."""
        self._drawn = DrawnPages(self.site, tuple(self.pages.values()))
        self._conditions.callback(self._drawn.close)

    def markdown(self, page: Page) -> str:
        """The Markdown of a page: what the engine says in it, and marks for its parts and an editor's
        prose.
        """
        return marked(page, self._drawn.take(page), self.marks.put)

    def anchors(self, html: str) -> set[str]:
        """The anchors that a page will have, from the HTML of that Markdown (or of a page written by
        hand).
        """
        return anchors(self.marks.fill(html, keep=True))

    def finished(self, html: str) -> str:
        """The HTML with its parts, to be asked for once."""
        return self.marks.fill(html)

    def write(self, folder: Path) -> None:
        """Begin to write what is no page, when all pages are drawn."""
        if evaluation := self._drawn.evaluation():
            write_files(folder, evaluation.files)
            seconds = f"{evaluation.detik:.1f}".replace(".", ",")
            self._log.info("Evaluasi: %s, %s detik", evaluation.kalimat, seconds)
        beside = partial(_write_beside, self.site, tuple(self.pages.values()))
        self._written = ahead(beside, [folder])

    def finish(self, *, accepted: bool = True) -> None:
        """Wait until everything is written; then the site takes the place of the last, if it is
        ``accepted``.
        """
        for _ in self._written:
            pass
        if self._place and accepted:
            self._place.publish()
        self.close()

    def close(self) -> None:
        """Leave the process as it was before; also when the build has failed."""
        self._conditions.close()


def write_files(folder: Path, files: Iterator[tuple[str, bytes]] | tuple[tuple[str, bytes], ...]) -> None:
    """Write files below a folder: paths from there, and bytes."""
    for path, content in files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def _write_beside(site: Site, pages: tuple[Page, ...], folder: Path) -> None:
    write_files(folder, files_beside(site, pages))
