"""Any SOP that passes the check has a page, with every step, performer and connector in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from html.parser import HTMLParser

from hypothesis import given, settings
from selectolax.lexbor import LexborHTMLParser

from macros.catalog.loading import assemble
from macros.catalog.whole import Catalog
from macros.model.sop import Sop
from macros.pages.entries import all_pages
from macros.pages.parts import signatures
from macros.pages.plain_site import plain_markdown
from macros.pages.site import Site
from macros.source.diagnostic import Level
from macros.source.folder import Folder
from tests.strategies import folder_sah

SEDIKIT = settings(max_examples=settings().max_examples // 4)
"""Each example draws a whole city."""

HAMPA = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}


class Susunan(HTMLParser):
    """Reads HTML and notes every element that is not closed where it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.terbuka: list[str] = []
        self.salah: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in HAMPA:
            self.terbuka.append(tag)
        ganda = [nama for nama, banyak in Counter(nama for nama, _ in attrs).items() if banyak > 1]
        self.salah += (f"{nama} twice in <{tag}>" for nama in ganda)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if not self.terbuka or self.terbuka.pop() != tag:
            self.salah.append(f"</{tag}> closes nothing")


def cacat(html: str) -> list[str]:
    """What is wrong with the elements of a piece of HTML."""
    susunan = Susunan()
    susunan.feed(html)
    susunan.close()
    return [*susunan.salah, *(f"<{tag}> stays open" for tag in susunan.terbuka)]


def penyaji(folder: Folder) -> Site:
    bukaan = assemble(folder, signatures())
    assert [str(d) for d in bukaan.diagnostics if d.tingkat is Level.KESALAHAN] == []
    return Site(bukaan.katalog, date(2026, 1, 31), bukaan.draf)


@SEDIKIT
@given(folder_sah())
def test_any_valid_sop_has_a_sound_page(folder: Folder) -> None:
    sidang = penyaji(folder)
    assert list(sidang.catalog.sop) == sorted(
        sidang.catalog.sop, key=lambda i: (i.split("/")[0], i != "dinas/satu")
    )
    pages = {page.sop: page for page in all_pages(sidang)}
    for sop in sidang.catalog.sop.values():
        html = plain_markdown(sidang, pages[sop.id])
        assert cacat(html) == []
        pohon = LexborHTMLParser(html)
        ident = [simpul.attributes["id"] for simpul in pohon.css("[id]")]
        assert len(ident) == len(set(ident))
        assert [simpul.text() for simpul in pohon.css("h1")] == [sop.nama]
        periksa_langkah(pohon, sidang.catalog, sop)


def periksa_langkah(pohon: LexborHTMLParser, katalog: Catalog, sop: Sop) -> None:
    def peran(semua: Iterable[str | None]) -> set[str]:
        return {katalog.performer(sop, teks or "").kunci for teks in semua}

    baris = pohon.css("table.sop-langkah tr[data-langkah]")
    assert [satu.attributes["data-langkah"] for satu in baris] == [
        str(n + 1) for n in range(len(sop.langkah))
    ]
    kolom = peran(teks for langkah in sop.langkah for teks in langkah.pelaksana)
    for satu, langkah in zip(baris, sop.langkah, strict=True):
        assert langkah.kegiatan in "".join(sel.text() for sel in satu.css("td.sop-kegiatan"))
        sel = satu.css("td[data-pelaksana]")
        assert peran(satu.attributes["data-pelaksana"] for satu in sel) == peran(langkah.pelaksana)
        assert all(satu.css_matches("[data-simbol]") for satu in sel)
        assert len(satu.css("td.sop-pelaksana")) == len(kolom)


@SEDIKIT
@given(folder_sah())
def test_every_other_page_of_its_city_is_sound_too(folder: Folder) -> None:
    sidang = penyaji(folder)
    for halaman in all_pages(sidang):
        if not halaman.sop:
            assert cacat(plain_markdown(sidang, halaman)) == [], halaman.url


def test_elements_left_open_are_noticed() -> None:
    assert cacat("<p>a<b>b</p>") == ["</p> closes nothing", "<p> stays open"]
    assert cacat('<p id="a" id="b">a<br></p>') == ["id twice in <p>"]
    assert cacat("<svg><line/></svg><p>a</p>") == []
