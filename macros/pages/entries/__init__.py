"""The pages of the site: each module here declares those of one kind, with their way in, as ``ENTRY``."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import chain
from pkgutil import iter_modules

from macros.pages.page import Page
from macros.pages.site import Site


@dataclass(frozen=True, slots=True)
class Entry:
    """Pages of one kind, declared once.

    ``pages`` makes them for a site, in a stable order; ``order`` is the place of the kind among all. With a
    ``menu`` the kind stands in the site's menu under that name, at ``menu_order``, on the first level or
    ``below`` a section of the menu: a link when its one page is called the same, else a section of all its
    pages that have a name in the menu.
    """

    order: int
    pages: Callable[[Site], Iterator[Page]]
    menu: str = ""
    menu_order: int = 0
    below: str = ""


@cache
def all_entries() -> tuple[Entry, ...]:
    """Every kind of pages, in order."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    entries: list[Entry] = [module.ENTRY for module in modules]
    return tuple(sorted(entries, key=lambda entry: entry.order))


def all_pages(site: Site) -> Iterator[Page]:
    """All pages that are made from the catalog, in a stable order."""
    return chain.from_iterable(entry.pages(site) for entry in all_entries())
