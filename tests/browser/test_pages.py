"""The pages as readers meet them: on any screen, light and dark, on paper, by keyboard, without scripts."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.penjaga import DESKTOP, PONSEL, Layar, Penjaga, axe, buka, luapan
from tests.site import Situs

TABLET = Layar(1000, 800, "light")
ENGLISH = re.compile(r"\b(Search|Skip to|Back to top|Initializing|Type to start|Made with|Share)\b")
LONG = "Pertanggungjawabanpenyelenggaraanpemerintahandaerahkabupatenkota" * 2


@dataclass
class Isi:
    """The SOPs of the built site, as its open data names them; tests choose their examples from it."""

    situs: Path

    @cached_property
    def everything(self) -> list[dict[str, Any]]:
        data: list[dict[str, Any]] = json.loads((self.situs / "data/sop.json").read_text("utf-8"))
        return data

    def alamat(self, jenis: str) -> str:
        """The address of a page of this kind."""
        layanan = self.layanan()
        return JENIS[jenis].format(
            layanan=layanan["id"],
            internal=self.internal()["id"],
            dicabut=next(satu["id"] for satu in self.everything if satu["status"] == "dicabut"),
            unit=layanan["unit"],
            peristiwa=layanan["layanan"]["peristiwa"][0],
            jabatan=min(
                f"{j.parent.name}/{j.name}" for j in self.situs.glob(f"jabatan/{layanan['unit']}/*/")
            ),
            peraturan=next(i for i in layanan["dasar_hukum"] if (self.situs / "peraturan" / i).is_dir()),
        )

    @cached_property
    def terbit(self) -> list[dict[str, Any]]:
        return [satu for satu in self.everything if satu["status"] == "berlaku"]

    def layanan(self) -> dict[str, Any]:
        """A service of at least four steps: the one on which most SOPs of other units depend."""
        pilihan = [satu for satu in self.terbit if satu.get("layanan", {}).get("persyaratan")]
        return max(
            (satu for satu in pilihan if len(satu["langkah"]) >= 4), key=lambda satu: len(self.pemakai(satu))
        )

    def internal(self) -> dict[str, Any]:
        """The SOP with the most performers of those that serve no citizen."""
        return max(
            (satu for satu in self.terbit if "layanan" not in satu), key=lambda satu: len(_pelaksana(satu))
        )

    def pemakai(self, sop: dict[str, Any]) -> list[dict[str, Any]]:
        """The SOPs of other units that name this one, or have it carry out a step."""
        return [
            satu
            for satu in self.everything
            if satu["unit"] != sop["unit"]
            and sop["id"]
            in {*satu.get("keterkaitan", ()), *(langkah.get("rujuk") for langkah in satu["langkah"])}
        ]


def _pelaksana(sop: dict[str, Any]) -> set[str]:
    return {peran for langkah in sop["langkah"] for peran in langkah["pelaksana"]}


@pytest.fixture(scope="module")
def isi(situs: Situs) -> Isi:
    return Isi(situs.folder)


JENIS = {
    "beranda": "/",
    "layanan publik": "/sop/{layanan}/",
    "prosedur internal": "/sop/{internal}/",
    "SOP yang dicabut": "/sop/{dicabut}/",
    "semua SOP": "/sop/",
    "semua unit": "/unit/",
    "unit": "/unit/{unit}/",
    "semua layanan": "/layanan/",
    "peristiwa": "/layanan/{peristiwa}/",
    "semua jabatan": "/jabatan/",
    "jabatan": "/jabatan/{jabatan}/",
    "semua peraturan": "/peraturan/",
    "peraturan": "/peraturan/{peraturan}/",
    "tentang": "/tentang/",
    "data terbuka": "/data/",
    "panduan": "/panduan/",
    "sop pertama": "/panduan/pertama/",
    "perintah": "/panduan/perintah/",
    "daftar isian": "/panduan/isian/",
    "makro": "/panduan/makro/",
    "kode pemeriksaan": "/panduan/kode/",
    "evaluasi": "/evaluasi/",
    "evaluasi unit": "/evaluasi/unit/{unit}/",
    "hubungan antarunit": "/evaluasi/antarunit/",
    "penyederhanaan": "/evaluasi/penyederhanaan/",
    "tidak ada": "/tidak/ada/",
}


@pytest.mark.parametrize("layar", [PONSEL, DESKTOP], ids=str, indirect=True)
@pytest.mark.parametrize("jenis", JENIS)
def test_every_kind_of_page_is_sound(halaman: Page, penjaga: Penjaga, isi: Isi, jenis: str) -> None:
    """No violation that axe knows, light or dark; nothing scrolls sideways; nothing English; the guard is
    silent.
    """
    if jenis == "tidak ada":
        penjaga.boleh_404.add(f"{penjaga.url}/tidak/ada/")
    halaman.goto(isi.alamat(jenis))
    penjaga.tunggu(halaman)
    assert axe(halaman) == []
    assert luapan(halaman) == []
    assert not ENGLISH.search(halaman.content())
    halaman.emulate_media(color_scheme="dark")
    assert axe(halaman, "body") == []
    halaman.set_viewport_size({"width": 320, "height": 600})  # 1280 pixels enlarged to 400 %
    assert luapan(halaman) == []


@pytest.mark.parametrize("layar", [PONSEL], ids=str, indirect=True)
def test_long_words_do_not_widen_a_page(halaman: Page, isi: Isi) -> None:
    halaman.goto(isi.alamat("layanan publik"))
    halaman.evaluate(
        """teks => document.querySelectorAll(
             "h1, h2, h3, dd, label span, li > a, .sop-tanda > :not(.sop-status), .sop-isi, .sop-oleh, " +
             ".sop-mutu, td"
           ).forEach(unsur => { unsur.textContent = teks })""",
        LONG,
    )
    assert luapan(halaman) == []


def test_words_in_the_heads_of_columns_stay_whole(halaman: Page, isi: Isi) -> None:
    halaman.goto(isi.alamat("prosedur internal"))
    pecah = halaman.evaluate(
        """() => [...document.querySelectorAll(".sop-langkah thead th a")].filter(a => {
          const teks = a.firstChild, rentang = document.createRange();
          return [...teks.data.matchAll(/\\S+/g)].some(kata => {
            rentang.setStart(teks, kata.index);
            rentang.setEnd(teks, kata.index + kata[0].length);
            return !/[-/]/.test(kata[0]) && rentang.getClientRects().length > 1;
          });
        }).map(a => a.textContent)"""
    )
    assert pecah == []


@pytest.mark.parametrize("layar", [PONSEL], ids=str, indirect=True)
def test_on_paper_stands_the_procedure_as_a_table(halaman: Page, isi: Isi) -> None:
    halaman.goto(isi.alamat("layanan publik"))
    halaman.emulate_media(media="print")
    expect(halaman.locator("table.sop-langkah")).to_have_css("display", "table")
    expect(halaman.locator("table.sop-langkah thead")).to_be_visible()
    for pilih in ("header nav:visible", "footer.sop-bawah", ".sop-lompat", ".sop-tindakan", ".md-search"):
        assert not halaman.locator(pilih).filter(visible=True).count(), pilih
    assert halaman.pdf(prefer_css_page_size=True).startswith(b"%PDF")


# By keyboard alone


def test_the_first_stop_leads_past_the_menu(halaman: Page, isi: Isi) -> None:
    halaman.goto(isi.alamat("prosedur internal"))
    halaman.keyboard.press("Tab")
    expect(halaman.get_by_role("link", name="Lewati ke isi")).to_be_focused()
    halaman.keyboard.press("Enter")
    expect(halaman.locator("#isi")).to_be_focused()


@pytest.mark.parametrize("layar", [PONSEL, DESKTOP], ids=str, indirect=True)
def test_every_stop_can_be_seen(halaman: Page, isi: Isi) -> None:
    """Whoever presses Tab always sees where the focus is, and that it is there."""
    halaman.goto(isi.alamat("layanan publik"))
    for _ in range(40):
        halaman.keyboard.press("Tab")
        tak_tampak = halaman.evaluate(
            """() => {
              const unsur = document.activeElement, kotak = unsur.getBoundingClientRect();
              if (unsur === document.body) return "";
              const tampak = unsur.checkVisibility({ opacityProperty: true, visibilityProperty: true })
                && kotak.width > 0 && kotak.height > 0;
              const gaya = getComputedStyle(unsur);
              const tanda = gaya.outlineStyle !== "none" || gaya.strokeWidth > "1" || unsur.matches("input");
              return tampak && tanda ? "" : unsur.outerHTML.slice(0, 200);
            }"""
        )
        assert tak_tampak == ""


def test_the_search_opens_with_a_slash_and_leads_to_an_sop(halaman: Page) -> None:
    halaman.goto("/tentang/")
    halaman.keyboard.press("/")
    expect(halaman.locator('[data-md-component="search-query"]')).to_be_focused()
    halaman.keyboard.type("KTP")
    expect(halaman.locator(".md-search-result__link").first).to_be_visible()
    assert axe(halaman, "header") == []
    halaman.keyboard.press("ArrowDown")
    halaman.keyboard.press("Enter")
    expect(halaman.locator("article[data-sop]")).to_be_visible()
    assert "KTP" in halaman.inner_text("article[data-sop]")


@pytest.mark.parametrize("layar", [PONSEL], ids=str, indirect=True)
@pytest.mark.parametrize("tombol", ["/", "Enter"])
def test_the_search_opens_on_a_narrow_screen(halaman: Page, tombol: str) -> None:
    halaman.goto("/unit/")
    if tombol == "Enter":
        halaman.get_by_role("button", name="Cari").focus()
    halaman.keyboard.press(tombol)
    expect(halaman.locator('[data-md-component="search-query"]')).to_be_focused()
    halaman.keyboard.press("Escape")
    expect(halaman.locator(".md-search__inner")).to_be_hidden()


def test_the_box_on_the_home_page_finds(halaman: Page) -> None:
    halaman.goto("/")
    halaman.fill("#sop-cari-q", "KTP")
    halaman.keyboard.press("Enter")
    expect(halaman.locator("[data-hasil]").first).to_be_visible()


@pytest.mark.parametrize("layar", [TABLET], ids=str, indirect=True)
def test_a_wide_table_scrolls_by_keyboard(halaman: Page, isi: Isi) -> None:
    halaman.goto(isi.alamat("prosedur internal"))
    daerah = halaman.get_by_role("region", name="Tabel langkah")
    daerah.focus()
    for _ in range(5):
        halaman.keyboard.press("ArrowRight")
    expect(daerah).to_be_focused()
    halaman.wait_for_function("document.querySelector('.sop-gulir').scrollLeft > 0")


@pytest.mark.parametrize("layar", [PONSEL], ids=str, indirect=True)
def test_the_menu_of_a_phone(halaman: Page) -> None:
    halaman.goto("/")
    menu = halaman.locator(".sop-laci summary")
    menu.press("Enter")
    pertama = halaman.get_by_role("navigation", name="Menu").get_by_role("link").first
    expect(pertama).to_be_visible()
    assert axe(halaman, "header") == []
    halaman.keyboard.press("Escape")
    expect(pertama).to_be_hidden()
    expect(menu).to_be_focused()
    halaman.keyboard.press("Enter")
    halaman.keyboard.press("Tab")
    expect(pertama).to_be_focused()
    halaman.keyboard.press("Enter")
    expect(halaman).to_have_url(re.compile("/layanan/$"))


def test_the_reader_chooses_the_dark_dress_and_keeps_it(halaman: Page) -> None:
    halaman.goto("/")
    tombol = halaman.get_by_role("button", name="Tampilan gelap")
    terang = halaman.evaluate("getComputedStyle(document.body).backgroundColor")
    tombol.press("Enter")
    expect(tombol).to_have_attribute("aria-pressed", "true")
    gelap = halaman.evaluate("getComputedStyle(document.body).backgroundColor")
    assert gelap != terang
    halaman.goto("/unit/")
    assert halaman.evaluate("getComputedStyle(document.body).backgroundColor") == gelap
    expect(halaman.get_by_role("button", name="Tampilan gelap")).to_have_attribute("aria-pressed", "true")


# Without scripts


@pytest.mark.parametrize("layar", [PONSEL, DESKTOP], ids=str)
def test_without_scripts_a_page_answers(peramban: Browser, situs: Situs, isi: Isi, layar: Layar) -> None:
    """What to bring, who does step 4, and which SOPs of other units depend on it."""
    sop = isi.layanan()
    with buka(peramban, situs.url, layar, skrip=False) as (page, guard):
        page.goto(f"/sop/{sop['id']}/")
        for syarat in sop["layanan"]["persyaratan"]:
            expect(page.get_by_role("checkbox", name=syarat, exact=True)).to_be_visible()

        langkah = page.locator("tr[data-langkah='4']")
        expect(langkah.locator("td[data-pelaksana]")).to_have_count(len(sop["langkah"][3]["pelaksana"]))
        if layar is PONSEL:
            expect(langkah.locator(".sop-oleh")).to_be_visible()
        else:
            for peran in sop["langkah"][3]["pelaksana"]:
                expect(langkah.locator(f"td[data-pelaksana='{peran}']")).to_be_visible()

        assert isi.pemakai(sop)
        for lain in isi.pemakai(sop):
            tautan = page.locator("section[aria-labelledby=merujuk]").get_by_role(
                "link", name=lain["nama"], exact=True
            )
            expect(tautan.first).to_be_visible()
        guard.periksa()


def test_names_on_a_card_are_those_above_the_columns(peramban: Browser, situs: Situs, isi: Isi) -> None:
    with buka(peramban, situs.url, PONSEL, skrip=False) as (page, _):
        page.goto(f"/sop/{isi.layanan()['id']}/")
        beda = page.locator("table.sop-langkah").evaluate(
            """tabel => [...tabel.querySelectorAll("tbody tr")].filter(tr => {
              const kepala = [...tabel.querySelectorAll("th.sop-pelaksana a")].map(a => a.textContent);
              const sel = [...tr.querySelectorAll("td.sop-pelaksana")];
              const nama = kepala.filter((_, n) => sel[n].dataset.pelaksana);
              return tr.querySelector(".sop-oleh").textContent !== nama.join(", ");
            }).map(tr => tr.dataset.langkah)"""
        )
        assert beda == []


def test_without_scripts_the_menu_opens_and_the_search_says_what_it_needs(
    peramban: Browser, situs: Situs
) -> None:
    with buka(peramban, situs.url, PONSEL, skrip=False) as (page, guard):
        page.goto("/")
        expect(page.locator(".sop-sambutan noscript")).to_be_visible()
        for pilih in (".sop-cari", ".md-search", ".sop-tombol"):
            assert not page.locator(pilih).filter(visible=True).count(), pilih
        page.locator(".sop-laci summary").click()
        page.get_by_role("navigation", name="Menu").get_by_role("link", name="Semua SOP").click()
        expect(page).to_have_url(re.compile("/sop/$"))
        guard.periksa()
