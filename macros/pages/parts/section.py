"""A part of an SOP's page with its heading."""

from markupsafe import Markup

from macros.pages.lookup import entry
from macros.pages.page import Page, Part, with_heading
from macros.pages.parts import parts_on
from macros.pages.site import Site


def _draw(site: Site, page: Page, nama: str) -> Markup:
    headed = {part.name: part for part in parts_on("sop") if part.heading}
    part = entry(headed, nama, "Bagian")
    return with_heading(part, part.draw(site, page))


PART = Part(
    "bagian",
    "Sebuah bagian halaman SOP dengan judulnya: layanan, langkah, identitas, keterkaitan, atau riwayat.",
    _draw,
    order=70,
    examples={"nama": "langkah"},
)
