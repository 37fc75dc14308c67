"""Entries for Material's search: made from the catalog, so that no finished page is parsed again."""

from collections.abc import Iterator

from markupsafe import escape

from macros.catalog.katalog import Katalog
from macros.model.sop import Sop, Status

Entri = dict[str, str | float | list[str]]


def entri(katalog: Katalog) -> Iterator[Entri]:
    """One entry an SOP and one a step, then units; texts are HTML, so everything is escaped."""
    for sop in katalog.sop.values():
        yield from _sop(katalog, sop)
    for unit in katalog.unit.values():
        teks = " ".join((unit.singkatan, *unit.nama_lama, *(satu.nama for satu in unit.jabatan)))
        yield {"location": f"unit/{unit.id}/", "title": str(escape(unit.nama)), "text": str(escape(teks))}


def _sop(katalog: Katalog, sop: Sop) -> Iterator[Entri]:
    unit = katalog.unit[sop.unit]
    bagian = [unit.nama, unit.singkatan, sop.nomor, *sop.alias]
    if sop.layanan:
        bagian += [*sop.layanan.persyaratan, *sop.layanan.produk]
    bobot = 0.2 if sop.status is Status.DICABUT else 2.0 if sop.layanan else 1.0
    judul = f"{sop.nama} ({unit.singkatan or unit.nama})"
    alamat = f"sop/{sop.id}/"
    yield {
        "location": alamat,
        "title": str(escape(judul)),
        "text": f"<p>{escape(' · '.join(filter(None, bagian)))}</p>",
        "boost": bobot,
    }
    for n, langkah in enumerate(sop.langkah, 1):
        teks = " · ".join(filter(None, (langkah.kegiatan, *langkah.kelengkapan, langkah.output)))
        yield {
            "location": f"{alamat}#langkah-{n}",
            "title": f"Langkah {n}",
            "text": f"<p>{escape(teks)}</p>",
            "boost": bobot,
        }
