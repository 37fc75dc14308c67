"""The menu of the site: what is written in its settings, and the entries that ask for a place."""

from collections.abc import Iterable, Sequence
from typing import Any

from macros.pages.entries import Entry, all_entries
from macros.pages.page import Page
from macros.pages.plain_text import plain
from macros.pages.site import Site


def menu(written: Sequence[Any], site: Site) -> list[Any]:
    """The navigation with the entries of the first level behind its first item, and the others at the end
    of their sections.
    """
    entries = sorted((entry for entry in all_entries() if entry.menu), key=lambda entry: entry.menu_order)
    items = [(entry, _item(entry, pages)) for entry in entries if (pages := _named(entry, site))]
    first = [item for entry, item in items if not entry.below]
    below = [(entry.below, item) for entry, item in items if entry.below]
    sections = [_extended(item, below) for item in written]
    return [*sections[:1], *first, *sections[1:]]


def _named(entry: Entry, site: Site) -> list[Page]:
    return [page for page in entry.pages(site) if page.menu]


def _item(entry: Entry, pages: Sequence[Page]) -> dict[str, Any]:
    if len(pages) == 1 and pages[0].menu == entry.menu:
        return {entry.menu: pages[0].file}
    return {entry.menu: [{plain(page.menu): page.file} for page in pages]}


def _extended(item: Any, below: Iterable[tuple[str, dict[str, Any]]]) -> Any:
    """A section of the menu with the entries that stand in it."""
    if not isinstance(item, dict):
        return item
    ((title, children),) = item.items()
    added = [entry for section, entry in below if section == title]
    return {title: [*children, *added]} if added else item
