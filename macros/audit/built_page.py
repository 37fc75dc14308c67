"""One page or picture of a built site: what it links to, what it loads, and what it lets run."""

import re
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import urljoin

from lxml import etree, html

from macros.audit.references import AKAR, LoadKind, SiteReference, resolve

_ATRIBUT = {
    ("a", "href"): LoadKind.TAUT,
    ("area", "href"): LoadKind.TAUT,
    ("form", "action"): LoadKind.KIRIM,
    ("button", "formaction"): LoadKind.KIRIM,
    ("input", "formaction"): LoadKind.KIRIM,
    ("object", "data"): LoadKind.MUAT,
    ("video", "poster"): LoadKind.MUAT,
    ("image", "href"): LoadKind.MUAT,
    ("use", "href"): LoadKind.MUAT,
    ("feimage", "href"): LoadKind.MUAT,
    ("body", "background"): LoadKind.MUAT,
    **{
        (unsur, "src"): LoadKind.MUAT
        for unsur in ("script", "img", "source", "iframe", "embed", "audio", "video", "track", "input")
    },
}
_BERALAMAT = " href xlink:href src srcset imagesrcset data poster background ping action formaction content "
_SUMBER = re.compile(r"[\s,]*(\S*[^\s,])(?:,+(?=\s|$)|[^,]*(?:,|$))")
"""One candidate of a ``srcset``: its address, then what it is for."""

_GERAK = "//*[local-name() = 'animate' or local-name() = 'set']/@*[contains(., 'href')]"
"""What can put an address into a link once the page is open."""

_DIAM = frozenset(("canonical", "alternate", "prev", "next", "license", "author", "search", "me"))
"""Kinds of <link> that a browser does not load."""

_ALIH = re.compile(r"^[\s\d.]*[;,]?\s*url\s*=\s*['\"]?([^'\"]*)", re.IGNORECASE)


HALAMAN = (".html", ".htm", ".xhtml", ".xht")
"""What browsers open as a page."""

_XHTML, _SVG = "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"
_MENDAHULUI = (
    "script | preceding::link | preceding::style | preceding::base | preceding::img | preceding::iframe"
)


class BuiltPage:
    """A page, or a picture in SVG, by its path from the root of the site."""

    def __init__(self, berkas: str, isi: bytes) -> None:
        """Read it as browsers do. ValueError when a picture is no XML; a page always is something."""
        self.berkas = berkas
        self.gambar = not berkas.lower().endswith(HALAMAN)
        self._pohon = _tree_xml(isi) if self.gambar else _tree_html(isi)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Everything on the page that a link can lead to."""
        return frozenset(self._pohon.xpath("//@id | //a/@name"))

    def references(self) -> Iterator[SiteReference]:
        """Every link, everything that is loaded, and where forms and the page itself go."""
        dasar = urljoin(AKAR, self.berkas.removesuffix("index.html"))
        for lembar in self._pohon.xpath("//processing-instruction('xml-stylesheet')"):
            yield resolve(lembar.get("href") or "", dasar, lembar.sourceline or 1, LoadKind.MUAT)
        for element in self._pohon.xpath("(//base/@href)[1]"):
            dasar = urljoin(dasar, element)
        for atribut in self._pohon.xpath(f"//@*[contains('{_BERALAMAT}', concat(' ', local-name(), ' '))]"):
            unsur = atribut.getparent()
            for nilai, cara in _address(
                unsur, _nama(unsur.tag).lower(), _nama(atribut.attrname), str(atribut)
            ):
                yield resolve(nilai, dasar, unsur.sourceline or 1, cara)

    @property
    def policy(self) -> str:
        """The page's Content-Security-Policy, "" without one or where something that loads stands before
        it.
        """
        for element in self._pohon.xpath("//head/meta[@http-equiv]"):
            if element.get("http-equiv").lower() == "content-security-policy":
                return "" if element.xpath(f"preceding::{_MENDAHULUI}") else str(element.get("content", ""))
        return ""

    def scripts(self) -> Iterator[tuple[str, int]]:
        """The text and the line of every script that stands in the page itself; data blocks are none."""
        for element in self._pohon.xpath("//*[local-name() = 'script']"):
            jenis = element.get("type", "").lower()
            if element.get("src") is None and not jenis.endswith("json"):
                yield element.text or "", element.sourceline or 1

    def handlers(self) -> Iterator[tuple[str, str, int]]:
        """Attributes that run scripts: the element, the attribute, the line."""
        for element in self._pohon.xpath(
            f"//@*[starts-with(local-name(), 'on') or local-name() = 'srcdoc'] | {_GERAK}"
        ):
            unsur = element.getparent()
            yield _nama(unsur.tag), _nama(element.attrname), unsur.sourceline or 1

    def styles(self) -> Iterator[tuple[str, int]]:
        """Elements with styles of their own, and the line of each."""
        for element in self._pohon.xpath("//*[@style] | //*[local-name() = 'style']"):
            yield _nama(element.tag), element.sourceline or 1

    def sheets(self) -> Iterator[str]:
        """The text of every style sheet that stands in the file itself."""
        for element in self._pohon.xpath("//*[local-name() = 'style']"):
            yield "".join(element.itertext())


def _nama(tertulis: str) -> str:
    """A name without its namespace, as XML or HTML write it."""
    return tertulis.rpartition("}")[2].rpartition(":")[2]


def _tree_html(isi: bytes) -> etree._Element:
    return html.document_fromstring(isi or b"<html></html>", parser=html.HTMLParser(encoding="utf-8"))


def _tree_xml(isi: bytes) -> etree._Element:
    try:
        return etree.fromstring(isi, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.XMLSyntaxError as salah:
        raise ValueError(salah.msg) from None


def xml_script_lines(isi: bytes) -> Iterator[int]:
    """The lines of an XML file where a browser that opens it runs a script, or a style sheet that may.

    ValueError when it is no XML.
    """
    pohon = _tree_xml(isi)
    for nama in ("script", "handler"):
        for ruang in (_XHTML, _SVG):
            yield from (entry.sourceline or 1 for entry in pohon.iter(f"{{{ruang}}}{nama}"))
    yield from (
        element.sourceline or 1 for element in pohon.xpath("//processing-instruction('xml-stylesheet')")
    )


def _address(unsur: etree._Element, tag: str, atribut: str, nilai: str) -> Iterator[tuple[str, LoadKind]]:
    if atribut in ("srcset", "imagesrcset"):
        yield from ((found, LoadKind.MUAT) for found in _SUMBER.findall(nilai))
    elif tag == "link" and atribut == "href":
        diam = set(unsur.get("rel", "").lower().split()) & _DIAM
        yield nilai, LoadKind.TAUT if diam else LoadKind.MUAT
    elif tag == "meta" and atribut == "content":
        if unsur.get("http-equiv", "").lower() == "refresh":
            yield from ((found, LoadKind.ALIH) for found in _ALIH.findall(nilai))
    elif atribut == "ping":
        yield from ((piece, LoadKind.KIRIM) for piece in nilai.split())
    elif cara := _ATRIBUT.get((tag, atribut)) or (
        LoadKind.TAUT if atribut == "href" and tag != "base" else None
    ):
        yield nilai, cara
