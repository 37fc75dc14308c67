"""From a content folder to its site: the only place of the pages that reads anything."""

import os
from collections.abc import Callable, Mapping
from logging import Logger, LoggerAdapter
from pathlib import Path

from macros.base.failure import Refusal
from macros.catalog.loading import Opened, open_folder
from macros.changes.history_parts import read_history
from macros.documents.material import material_of
from macros.documents.publisher import Publisher
from macros.history.edition import Edition, edition_of
from macros.pages.entries import all_pages
from macros.pages.page import Page
from macros.pages.parts import signatures
from macros.pages.site import Site
from macros.settings import Settings
from macros.source.diagnostic import Diagnostic, Level

Log = Logger | LoggerAdapter[Logger]

KEPT = Path(".cache/dokumen")
"""Where documents are kept from build to build, below the folder of the project."""


class RefusedError(Refusal):
    """Nothing is built: the content has errors; the message says how many, in Indonesian."""


def open_site(
    home: Path, settings: Settings, log: Log, *, preview: bool = False, before: Site | None = None
) -> Site:
    """The site of the project in a folder. All that was found in its content is told to ``log``.

    In a ``preview`` documents are not made ahead, and the history is that of the site ``before`` where there
    is no commit since. Raises RefusedError, LogoError, or HistoryError when
    there is a history that cannot be read.
    """
    folder = home / settings.akar
    opened = open_folder(folder, signatures(), draf=settings.draf, sebut=settings.akar.as_posix())
    _tell(opened.diagnostics, log)
    site = site_of(folder, opened, settings, home / KEPT, ahead=not preview, before=before)
    if site.history.sebab and (before is None or site.history is not before.history):
        log.info("Riwayat tidak lengkap di situs ini: %s", site.history.sebab)
    return site


def site_of(
    folder: Path, opened: Opened, settings: Settings, store: Path, *, ahead: bool, before: Site | None = None
) -> Site:
    """The site of an opened content folder; ``store`` keeps documents, which are made at once with ``ahead``.
    Raises LogoError, and HistoryError.
    """
    edition = edition_of(folder, settings.epok, required=settings.riwayat)
    if before is not None and _commit(before.edition) == _commit(edition):
        history = before.history
    else:
        history = read_history(folder, opened.katalog, draf=settings.draf, wanted=settings.riwayat)
    material = material_of(opened, edition)
    documents = Publisher(material, store, dibuat=settings.dokumen, dahulu=ahead)
    today = settings.today(opened.katalog.kota.zona_waktu)
    downloads = documents.unduhan
    return Site(
        opened.katalog, today, opened.draf, edition, history, downloads, documents, folder, material.logo
    )


def _commit(edition: Edition | None) -> str:
    return edition.commit if edition else ""


def _tell(diagnostics: tuple[Diagnostic, ...], log: Log) -> None:
    """Tell everything that was found; stop when something must be mended first."""
    errors = [found for found in diagnostics if found.tingkat is Level.KESALAHAN]
    for error in errors:
        log.error("%s", error)
    if others := len(diagnostics) - len(errors):
        log.info("%d peringatan dan saran; lihat: sop periksa", others)
    if errors:
        raise RefusedError(f"{len(errors)} kesalahan; situs tidak diterbitkan. Perbaiki, lalu ulangi")


def site_for_macros(home: str) -> tuple[Site, Mapping[str, Page], Callable[[str], str]]:
    """The site of a project for a generator that knows macros alone: its pages by their files, and what is
    done with a finished part (nothing).
    """
    settings = Settings.of(os.environ)
    opened = open_folder(Path(home, settings.akar), signatures(), draf=settings.draf)
    site = Site(opened.katalog, settings.today(opened.katalog.kota.zona_waktu), opened.draf)
    return site, {page.file: page for page in all_pages(site)}, str
