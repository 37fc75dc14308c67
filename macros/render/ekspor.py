"""Every file of the site that is no page: path from its root, and bytes. One pure function, written by the caller."""

from collections.abc import Iterator

from macros.render.alihan import halaman_alihan
from macros.render.data.berkas import berkas_data
from macros.render.halaman import alihan
from macros.render.penyaji import Penyaji
from macros.render.uji_coba import berkas_uji
from macros.render.umpan import umpan
from macros.search.berkas import berkas as berkas_cari


def berkas(penyaji: Penyaji) -> Iterator[tuple[str, bytes]]:
    """Redirects, open data, what the search reads, and sheets of trials; the evaluation's come with its pages."""
    katalog = penyaji.katalog
    for lama, kini in alihan(katalog).items():
        yield f"{lama}index.html", halaman_alihan(lama, kini).encode()
    yield from berkas_data(katalog, penyaji.terbitan)
    yield from umpan(katalog, penyaji.riwayat.riwayat)
    yield from berkas_cari(katalog)
    yield from berkas_uji(penyaji.templat)
