"""The site of one catalog: all that the parts of its pages are drawn from."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros.base.logo import Logo
from macros.base.templates import Templates
from macros.catalog.whole import Catalog
from macros.changes.feeds import units_with_feed
from macros.data.imprint import Imprint
from macros.data.markdown_text import MarkdownTemplates
from macros.documents.publisher import Downloads, Publisher
from macros.dokumen.dokumen import Dokumen, dokumen_of
from macros.history.edition import Edition
from macros.history.revisions import History
from macros.model.kota import EvaluasiAccess
from macros.model.sop import Sop
from macros.model.unit import Unit
from macros.pages.evaluation import EvaluationPresenter
from macros.pages.page import Page


class Site:
    """What the function of a part asks: the catalog, the day that the site is built for, and what goes with
    it.

    ``drafts`` names SOPs that exist but are not published, by id; ``edition`` is that of the content where
    git knows it, ``history`` its history, ``downloads`` the documents that stand beside its pages,
    ``documents`` what makes them, ``folder`` where the content lies, and ``logo`` the picture of the city
    where it has one.
    """

    def __init__(
        self,
        catalog: Catalog,
        today: date,
        drafts: Mapping[str, str],
        edition: Edition | None = None,
        history: History | None = None,
        downloads: Downloads | None = None,
        documents: Publisher | None = None,
        folder: Path = Path("sops"),
        logo: Logo | None = None,
    ) -> None:
        self.catalog = catalog
        self.today = today
        self.drafts = drafts
        self.edition = edition
        self.history = history or History()
        self.downloads = downloads or Downloads()
        self.documents = documents
        self.folder = folder
        self.logo = logo
        self.imprint = Imprint.of(catalog.kota.lisensi, edition)
        self.templates = Templates(catalog)
        self._dokumen: dict[str, Dokumen] = {}
        self.evaluation = EvaluationPresenter(
            self.templates,
            today,
            self.history,
            dokumen=bool(self.downloads.ukuran),
            cetak=self.downloads.tahunan,
        )

    @property
    def seconds(self) -> int:
        """The time of the edition, or of the day where git knows none, in seconds since 1970."""
        midnight = datetime.combine(self.today, time(), UTC)
        return self.edition.seconds if self.edition else int(midnight.timestamp())

    @property
    def shows_evaluation(self) -> bool:
        """Whether the city shows its evaluation to everybody."""
        return self.catalog.kota.evaluasi is EvaluasiAccess.PUBLIK

    @cached_property
    def units_with_feed(self) -> list[Unit]:
        """The units whose changes can be followed."""
        return units_with_feed(self.catalog, self.history)

    def dokumen(self, sop: Sop) -> Dokumen:
        """An SOP as its document, for all parts and forms: worked out when it is first asked for."""
        if sop.id not in self._dokumen:
            self._dokumen[sop.id] = dokumen_of(self.catalog, sop)
        return self._dokumen[sop.id]

    @cached_property
    def markdown(self) -> MarkdownTemplates:
        """The templates of Markdown twins."""
        return MarkdownTemplates(self.catalog)

    def render(self, template: str, page: Page, **context: Any) -> Markup:
        """A template (``head/kepala.html.j2``) for a page; links in it start from there."""
        return self.templates.render(template, page.url, **context)
