"""What changed, for feed readers: Atom (RFC 4287), one feed for the city and one for each unit."""

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from macros.base import address
from macros.catalog.whole import Catalog
from macros.changes.history_parts import describe_revision
from macros.history.revisions import History, Revision
from macros.model.unit import Unit
from macros.source.ident import SopId

PANJANG = 50
"""The newest entries of a feed."""

_RUANG = "http://www.w3.org/2005/Atom"


def feeds(katalog: Catalog, riwayat: History) -> Iterator[tuple[str, bytes]]:
    """All feeds: path from the root of the site, and bytes. None without the site's address, which entries
    need.
    """
    if not katalog.kota.situs:
        return
    kota = riwayat.everything()
    if kota:
        yield (
            address.feed(),
            _feed(katalog, f"Perubahan SOP {katalog.kota.nama}", "perubahan/", address.feed(), kota),
        )
    for ident, unit in katalog.unit.items():
        isi = riwayat.everything(lambda sop, ident=ident: sop.startswith(f"{ident}/"))  # type: ignore[misc]
        if isi:
            berkas = address.feed(ident)
            yield berkas, _feed(katalog, f"Perubahan SOP {unit.nama}", address.unit(ident), berkas, isi)


def units_with_feed(catalog: Catalog, history: History) -> list[Unit]:
    """The units that have a feed; feeds name pages by their full address, so a city without one has none."""
    changed = {ident.partition("/")[0] for ident in history.sop} if catalog.kota.situs else set()
    return [unit for ident, unit in catalog.unit.items() if ident in changed]


def _feed(katalog: Catalog, judul: str, halaman: str, berkas: str, semua: Sequence[Revision]) -> bytes:
    situs = katalog.kota.situs
    akar = ElementTree.Element("feed", {"xmlns": _RUANG, "xml:lang": "id"})
    _render(akar, "title", judul)
    _render(akar, "id", address.absolute(situs, berkas))
    _render(akar, "updated", semua[0].waktu)
    ElementTree.SubElement(
        akar, "link", rel="self", type="application/atom+xml", href=address.absolute(situs, berkas)
    )
    ElementTree.SubElement(
        akar, "link", rel="alternate", type="text/html", href=address.absolute(situs, halaman)
    )
    for revision in semua[:PANJANG]:
        _item(katalog, akar, revision)
    ElementTree.indent(akar, " ")
    isi: bytes = ElementTree.tostring(akar, encoding="utf-8", xml_declaration=True)
    return isi + b"\n"


def _item(katalog: Catalog, akar: ElementTree.Element, revision: Revision) -> None:
    situs, ident = katalog.kota.situs, SopId(revision.sop).unit
    unit = katalog.unit[ident].nama if ident in katalog.unit else ident
    ada = revision.sop in katalog.sop
    butir = ElementTree.SubElement(akar, "entry")
    _render(
        butir,
        "title",
        f"{revision.nama}: {describe_revision(revision)[0].lower()}{describe_revision(revision)[1:]}",
    )
    _render(
        butir, "id", f"{address.absolute(situs, address.sop(revision.id_dulu))}#revisi-{revision.komit[:10]}"
    )
    _render(butir, "updated", revision.waktu)
    ElementTree.SubElement(
        butir,
        "link",
        rel="alternate",
        type="text/html",
        href=address.absolute(
            situs, f"{address.sop(revision.sop)}#revisi-{revision.komit[:10]}" if ada else "perubahan/"
        ),
    )
    _render(ElementTree.SubElement(butir, "author"), "name", unit)
    ElementTree.SubElement(butir, "category", term=ident, label=unit)
    _render(butir, "summary", "\n".join(map(str, revision.ubahan)) or describe_revision(revision))


def _render(induk: ElementTree.Element, nama: str, teks: str) -> None:
    ElementTree.SubElement(induk, nama).text = teks
