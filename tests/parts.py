"""Parts of pages, drawn one by one."""

from __future__ import annotations

from markupsafe import Markup

from macros.pages.page import Page
from macros.pages.parts import all_parts
from macros.pages.site import Site


def draw(site: Site, name: str, url: str = "", /, *, about_sop: str = "", **arguments: str) -> Markup:
    """The part of this name on a page at an address, which may be the page about an SOP."""
    page = Page(url, sop=about_sop, unit=about_sop.partition("/")[0])
    return all_parts()[name].draw(site, page, **arguments)
