"""One page of a built site: what it links to, what it loads, and what it lets run."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

AKAR = "http://situs.invalid/"
"""Where the site stands while its links are resolved."""

_TAUTAN = {"a": "href", "area": "href", "form": "action"}
_MUAT = {"script": "src", "img": "src", "source": "src", "iframe": "src", "embed": "src", "object": "data",
         "audio": "src", "video": "src", "track": "src", "input": "src"}  # fmt: skip
_DIAM = frozenset(("canonical", "alternate", "prev", "next", "license", "author", "search", "me"))
"""Kinds of <link> that a browser does not load."""

_LUAR = ("http", "https", "ftp")


@dataclass(frozen=True, slots=True)
class Acuan:
    """An address on a page as written, its line; the file of the site it means ("" for another host), its anchor."""

    tertulis: str
    baris: int
    berkas: str
    jangkar: str
    muat: bool


class HalamanSitus:
    """A page by its path from the root of the site."""

    def __init__(self, berkas: str, isi: bytes) -> None:
        self.berkas = berkas
        self.isi = isi
        self._pohon = html.document_fromstring(isi or b"<html></html>", parser=html.HTMLParser(encoding="utf-8"))

    @cached_property
    def jangkar(self) -> frozenset[str]:
        """Everything on the page that a link can lead to."""
        return frozenset(self._pohon.xpath("//@id | //a/@name"))

    def acuan(self) -> Iterator[Acuan]:
        """Every link, and everything that is loaded; mail, telephone and data addresses are none."""
        dasar = urljoin(AKAR, self.berkas.removesuffix("index.html"))
        for unsur in self._pohon.iter(*_TAUTAN, *_MUAT, "link"):
            muat = unsur.tag in _MUAT
            atribut = _TAUTAN.get(unsur.tag) or _MUAT.get(unsur.tag) or "href"
            if unsur.tag == "link":
                muat = not set(unsur.get("rel", "").split()) & _DIAM
            nilai = unsur.get(atribut)
            if nilai is not None and (satu := _acuan(nilai.strip(), dasar, unsur.sourceline or 1, muat=muat)):
                yield satu

    @property
    def kebijakan(self) -> str:
        """The page's Content-Security-Policy, "" without one."""
        semua = self._pohon.xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")
        return str(semua[0]) if semua else ""

    def skrip(self) -> Iterator[tuple[str, int]]:
        """The text and the line of every script that stands in the page itself; data blocks are none."""
        for satu in self._pohon.iter("script"):
            jenis = satu.get("type", "").lower()
            if satu.get("src") is None and not jenis.endswith("json"):
                yield satu.text or "", satu.sourceline or 1

    def gaya(self) -> Iterator[tuple[str, int]]:
        """Elements with styles or handlers of their own, and the line of each."""
        for satu in self._pohon.xpath("//*[@style] | //style"):
            yield str(satu.tag), satu.sourceline or 1


def _acuan(nilai: str, dasar: str, baris: int, *, muat: bool) -> Acuan | None:
    bagian = urlsplit(urljoin(dasar, nilai))
    if f"{bagian.scheme}://{bagian.netloc}/" != AKAR:
        return Acuan(nilai, baris, "", "", muat) if bagian.scheme in _LUAR else None
    jalur = unquote(bagian.path).lstrip("/")
    berkas = f"{jalur}index.html" if jalur.endswith("/") or not jalur else jalur
    return Acuan(nilai, baris, berkas, unquote(bagian.fragment), muat)
