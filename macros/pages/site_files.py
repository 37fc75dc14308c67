"""Every file of the site that is no page: path from its root, and bytes. Pure functions, written by
callers.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from macros.base import address
from macros.catalog.whole import Catalog
from macros.changes.feeds import feeds
from macros.data.open_files import open_data_files
from macros.pages.host_headers import host_header_files
from macros.pages.page import Page
from macros.pages.redirects import redirect_page
from macros.pages.site import Site
from macros.pages.trial_sheet import trial_files
from macros.pages.twins import twins
from macros.search.index_files import index_files

LOGO = "assets/logo-kota.png"
"""Where the city's picture stands."""


def site_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Redirects, open data, what the search reads, sheets of trials, and the city's picture; the evaluation's
    come with its pages.
    """
    for former, present in redirects(site.catalog).items():
        yield f"{former}index.html", redirect_page(former, present).encode()
    yield from open_data_files(site.catalog, site.imprint)
    yield from feeds(site.catalog, site.history)
    yield from index_files(site.catalog)
    yield from trial_files(site.templates)
    if site.logo is not None:
        yield LOGO, site.logo.icon


def files_beside(site: Site, pages: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
    """All that stands beside the pages of a finished site, but the evaluation's files and forms."""
    documents = site.documents.files() if site.documents else ()
    return chain(site_files(site), twins(site, pages), host_header_files(), documents)


def copied_files(site: Site) -> Iterator[tuple[str, Path]]:
    """The forms of all units: path from the root of the site, and the file to copy."""
    for unit, forms in site.catalog.lampiran.items():
        for name, form in forms.items():
            yield address.lampiran(unit, name), form.jalur


def redirects(catalog: Catalog) -> Mapping[str, str]:
    """Redirects: the address of each former id to the present one."""
    return {address.sop(former): address.sop(present) for former, present in catalog.alihan.items()}
