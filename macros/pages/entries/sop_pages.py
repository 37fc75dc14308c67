"""The page of each SOP."""

from collections.abc import Iterator

from macros.base import address
from macros.model.sop import Sop
from macros.pages.entries import Entry
from macros.pages.page import Page
from macros.pages.placing import around_prose
from macros.pages.site import Site


def _pages(site: Site) -> Iterator[Page]:
    for sop in site.catalog.sop.values():
        yield Page(
            address.sop(sop.id),
            sop.nama or sop.id,
            _summary(sop, site.catalog.unit[sop.unit].nama),
            around_prose("sop", sop, sop.isi, site.catalog.panggilan.get(sop.id, ())),
            unit=sop.unit,
            sop=sop.id,
            source=f"{sop.id}.md",
            data=address.data_sop(sop.id),
        )


def _summary(sop: Sop, unit: str) -> str:
    """One sentence for search engines and previews."""
    facts = []
    if sop.layanan and sop.layanan.waktu:
        facts.append(f"selesai {sop.layanan.waktu}")
    if sop.layanan and sop.layanan.biaya:
        facts.append(f"biaya {sop.layanan.biaya}")
    facts.append(f"{len(sop.langkah)} langkah")
    return f"{sop.nama}, {unit}: {', '.join(facts)}."


ENTRY = Entry(10, _pages)
