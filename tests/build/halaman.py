"""A built site as a set of parsed pages: what each links to, and what can be linked to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

ASAL = "https://situs.invalid/"
TUJUAN = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "source": "src"}
DIAM = ("canonical", "alternate", "prev", "next")
"""Kinds of <link> that a browser does not load."""


@dataclass(frozen=True)
class Tautan:
    """A link as written, and the file and anchor of the site it leads to ("" for another site)."""

    tag: str
    tertulis: str
    berkas: str
    jangkar: str


@dataclass(frozen=True)
class Halaman:
    """One HTML file of a site, by its path from the root."""

    berkas: str
    html: str

    @cached_property
    def pohon(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    @cached_property
    def jangkar(self) -> list[str]:
        """The anchors of the page, in order."""
        return [satu.attributes["id"] or "" for satu in self.pohon.css("[id]")]

    @property
    def alamat(self) -> str:
        return urljoin(ASAL, self.berkas.removesuffix("index.html"))

    def tautan(self, akar: LexborNode | None = None) -> Iterator[Tautan]:
        """Every link below an element, or of the page."""
        for simpul in (akar or self.pohon).css(", ".join(TUJUAN)):
            nilai = simpul.attributes.get(TUJUAN[simpul.tag or ""])
            if nilai is not None and simpul.attributes.get("rel") not in DIAM:
                yield self._tautan(simpul.tag or "", nilai)

    def _tautan(self, tag: str, nilai: str) -> Tautan:
        penuh = urlsplit(urljoin(self.alamat, nilai))
        if f"{penuh.scheme}://{penuh.netloc}/" != ASAL:
            return Tautan(tag, nilai, "", "")
        jalur = unquote(penuh.path).removeprefix("/")
        return Tautan(
            tag, nilai, f"{jalur}index.html" if jalur.endswith("/") or not jalur else jalur, penuh.fragment
        )


def baca_situs(folder: Path) -> dict[str, Halaman]:
    """Every HTML page of a site but redirects, by path."""
    hasil = {}
    for jalur in sorted(folder.rglob("*.html")):
        berkas = jalur.relative_to(folder).as_posix()
        html = jalur.read_text("utf-8")
        if 'http-equiv="refresh"' not in html:
            hasil[berkas] = Halaman(berkas, html)
    return hasil


def isi(folder: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }
