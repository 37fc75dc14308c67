"""What a part is about: the entry of the catalog that a call names, or that of the page itself."""

from collections.abc import Mapping
from typing import TypeVar

from macros.model.sop import Sop
from macros.model.unit import Unit
from macros.pages.page import Page
from macros.pages.site import Site
from macros.source.diagnostic import did_you_mean

T = TypeVar("T")


class MacroError(ValueError):
    """A macro was called with something that does not exist; the message says what, in Indonesian."""


def sop_of(site: Site, page: Page, ident: str) -> Sop:
    """The SOP of this id, or the page's own for "". Raises MacroError."""
    if not (ident or page.sop):
        raise MacroError("sebutkan id SOP-nya")
    return entry(site.catalog.sop, ident or page.sop, "SOP")


def unit_of(site: Site, page: Page, ident: str) -> Unit:
    """The unit of this id, or the page's own for "". Raises MacroError."""
    return entry(site.catalog.unit, ident or page.unit, "Unit")


def entry(entries: Mapping[str, T], ident: str, kind: str) -> T:
    """The entry of this id in one of the catalog's mappings; ``kind`` names it in words. Raises
    MacroError.
    """
    if ident not in entries:
        raise MacroError(f"{kind} '{ident}' tidak ada{did_you_mean(ident, entries)}")
    return entries[ident]
