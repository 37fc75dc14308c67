"""What stands around the parts of a page: the site's name and menu, and what the head of a page tells."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from macros.pages.menu import menu
from macros.pages.page import Page
from macros.pages.plain_text import plain
from macros.pages.site import Site
from macros.pages.site_files import LOGO


class SiteFrame(NamedTuple):
    """Settings of a generator, further ones that templates ask for, and those of its theme."""

    settings: Mapping[str, Any]
    extra: Mapping[str, Any]
    theme: Mapping[str, str]


def site_frame(site: Site, written: Sequence[Any] | None) -> SiteFrame:
    """The frame of a site whose settings hold the menu ``written``, or none."""
    kota = site.catalog.kota
    settings = {
        "site_name": plain(f"SOP {kota.nama}"),
        "copyright": plain(f"Pemerintah {kota.nama}. Lisensi isi: {kota.lisensi}."),
        "nav": menu(written, site) if written else written,
    }
    address = {"site_url": kota.situs.rstrip("/") + "/"} if kota.situs else {}
    feeds = [unit.id for unit in site.units_with_feed]
    extra = {"luring": kota.luring, "contoh": kota.contoh, "umpan": feeds}
    theme = dict.fromkeys(("logo", "favicon"), LOGO) if site.logo else {}
    return SiteFrame(settings | address, extra, theme)


def page_meta(page: Page) -> dict[str, Any]:
    """Settings of a page, and what templates ask ``about`` it: not by the names of macros, which they
    would hide.
    """
    return {
        "title": plain(page.title),
        "description": plain(page.description),
        "hide": ["navigation", "toc"],
        "render_macros": False,
        "about": {"unit": page.unit, "sop": page.sop, "data": page.data},
    }
