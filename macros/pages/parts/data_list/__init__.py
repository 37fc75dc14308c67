"""Every file of open data, the edition, the licence; and the same for machines (schema.org Dataset)."""

from markupsafe import Markup

from macros.data import jsonld
from macros.data.imprint import ALAMAT_LISENSI, VERSI
from macros.data.inventory import SEMUA
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    files = site.render(
        "data_list/data.html.j2",
        page,
        semua=SEMUA,
        versi=VERSI,
        terbitan=site.imprint,
        lisensi=ALAMAT_LISENSI.get(site.imprint.lisensi, ""),
    )
    return files + jsonld.script(jsonld.dataset(site.catalog.kota, site.imprint))


PART = Part("daftar_data", "Semua berkas data terbuka dengan artinya.", _draw, order=330)
