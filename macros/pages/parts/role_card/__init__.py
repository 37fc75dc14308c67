"""One role: every step it performs in any SOP of any unit."""

from markupsafe import Markup

from macros.pages.listing import successor
from macros.pages.lookup import entry
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, jabatan: str) -> Markup:
    role = entry(site.catalog.peran, jabatan, "Jabatan")
    steps: dict[str, list[int]] = {}
    for task in site.catalog.tugas.get(role.kunci, ()):
        steps.setdefault(task.sop, []).append(task.langkah)
    return site.render(
        "role_card/jabatan.html.j2",
        page,
        peran=role,
        pengganti=successor(site.catalog, site.catalog.unit[role.unit], role) if role.unit else None,
        isi=[(site.catalog.sop[ident], numbers) for ident, numbers in steps.items()],
        banyak=sum(map(len, steps.values())),
    )


PART = Part(
    "kartu_jabatan", "Isi halaman sebuah jabatan: semua langkah yang dikerjakannya.", _draw, order=280
)
