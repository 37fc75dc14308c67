"""Every file of the site that is no page: path from its root, and bytes. One pure function, written by the
caller.
"""

from collections.abc import Iterator

from macros.changes.feeds import feeds
from macros.data.open_files import open_data_files
from macros.pages.presenter import Presenter
from macros.pages.redirects import redirect_page
from macros.pages.site_pages import redirects
from macros.pages.trial_sheet import trial_files
from macros.search.index_files import index_files as berkas_cari


def site_files(penyaji: Presenter) -> Iterator[tuple[str, bytes]]:
    """Redirects, open data, what the search reads, and sheets of trials; the evaluation's come with its
    pages.
    """
    katalog = penyaji.katalog
    for lama, kini in redirects(katalog).items():
        yield f"{lama}index.html", redirect_page(lama, kini).encode()
    yield from open_data_files(katalog, penyaji.terbitan)
    yield from feeds(katalog, penyaji.riwayat.riwayat)
    yield from berkas_cari(katalog)
    yield from trial_files(penyaji.templat)
