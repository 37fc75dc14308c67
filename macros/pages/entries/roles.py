"""The list of roles, and the page of each."""

from collections.abc import Iterator

from macros.base import address
from macros.pages.entries import Entry
from macros.pages.page import Page
from macros.pages.placing import list_page, placed
from macros.pages.site import Site


def _pages(site: Site) -> Iterator[Page]:
    description = "Setiap jabatan dengan semua tugasnya"
    yield list_page("jabatan/", "Jabatan", description, placed("daftar_jabatan"), menu="Jabatan")
    for role in site.catalog.peran.values():
        unit = site.catalog.unit[role.unit].nama if role.unit else "masyarakat"
        yield Page(
            address.jabatan(role),
            role.nama,
            f"Langkah {role.nama}, {unit}, dalam semua SOP",
            (placed("kartu_jabatan", jabatan=role.kunci),),
        )


ENTRY = Entry(40, _pages, menu="Jabatan", menu_order=40)
