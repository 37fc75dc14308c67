"""What changed, for feed readers: Atom (RFC 4287), one feed for the city and one for each unit."""

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from macros.catalog.katalog import Katalog
from macros.history.riwayat import Revisi, Riwayat
from macros.render import alamat
from macros.render.riwayat import sebut_revisi

PANJANG = 50
"""The newest entries of a feed."""

_RUANG = "http://www.w3.org/2005/Atom"


def umpan(katalog: Katalog, riwayat: Riwayat) -> Iterator[tuple[str, bytes]]:
    """All feeds: path from the root of the site, and bytes. None without the site's address, which entries need."""
    if not katalog.kota.situs:
        return
    kota = riwayat.semua()
    if kota:
        yield alamat.umpan(), _umpan(katalog, f"Perubahan SOP {katalog.kota.nama}", "perubahan/", alamat.umpan(), kota)
    for ident, unit in katalog.unit.items():
        isi = riwayat.semua(lambda sop, ident=ident: sop.startswith(f"{ident}/"))  # type: ignore[misc]
        if isi:
            berkas = alamat.umpan(ident)
            yield berkas, _umpan(katalog, f"Perubahan SOP {unit.nama}", alamat.unit(ident), berkas, isi)


def _umpan(katalog: Katalog, judul: str, halaman: str, berkas: str, semua: Sequence[Revisi]) -> bytes:
    situs = katalog.kota.situs
    akar = ElementTree.Element("feed", {"xmlns": _RUANG, "xml:lang": "id"})
    _isi(akar, "title", judul)
    _isi(akar, "id", alamat.penuh(situs, berkas))
    _isi(akar, "updated", semua[0].waktu)
    ElementTree.SubElement(akar, "link", rel="self", type="application/atom+xml", href=alamat.penuh(situs, berkas))
    ElementTree.SubElement(akar, "link", rel="alternate", type="text/html", href=alamat.penuh(situs, halaman))
    for satu in semua[:PANJANG]:
        _butir(katalog, akar, satu)
    ElementTree.indent(akar, " ")
    isi: bytes = ElementTree.tostring(akar, encoding="utf-8", xml_declaration=True)
    return isi + b"\n"


def _butir(katalog: Katalog, akar: ElementTree.Element, satu: Revisi) -> None:
    situs, ident = katalog.kota.situs, satu.sop.partition("/")[0]
    unit = katalog.unit[ident].nama if ident in katalog.unit else ident
    ada = satu.sop in katalog.sop
    butir = ElementTree.SubElement(akar, "entry")
    _isi(butir, "title", f"{satu.nama}: {sebut_revisi(satu)[0].lower()}{sebut_revisi(satu)[1:]}")
    _isi(butir, "id", f"{alamat.penuh(situs, alamat.sop(satu.id_dulu))}#revisi-{satu.komit[:10]}")
    _isi(butir, "updated", satu.waktu)
    ElementTree.SubElement(
        butir, "link", rel="alternate", type="text/html",
        href=alamat.penuh(situs, f"{alamat.sop(satu.sop)}#revisi-{satu.komit[:10]}" if ada else "perubahan/"),
    )  # fmt: skip
    _isi(ElementTree.SubElement(butir, "author"), "name", unit)
    ElementTree.SubElement(butir, "category", term=ident, label=unit)
    _isi(butir, "summary", "\n".join(map(str, satu.ubahan)) or sebut_revisi(satu))


def _isi(induk: ElementTree.Element, nama: str, teks: str) -> None:
    ElementTree.SubElement(induk, nama).text = teks
