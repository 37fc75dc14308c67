"""The evaluation: tables that sort, by mouse and keyboard, the map on a phone, sheets that are printed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.penjaga import DESKTOP, PONSEL, Layar, axe, buka, luapan
from tests.site import Situs


def kolom(page: Page, nomor: int) -> list[str]:
    """The texts of a column of the table of units."""
    sel = page.locator(f"h2#unit + .sop-tabel-gulir tbody tr > *:nth-child({nomor})")
    return [satu.strip() for satu in sel.all_inner_texts()]


def test_a_table_sorts_by_keyboard_and_tells_how(halaman: Page) -> None:
    halaman.goto("/evaluasi/")
    semula = kolom(halaman, 2)
    angka = sorted(map(int, semula))
    kepala = halaman.locator("h2#unit + .sop-tabel-gulir thead th").nth(1)
    tombol = kepala.get_by_role("button", name="SOP berlaku")
    tombol.focus()
    for tekan, arah, urut in (
        ("Enter", "descending", angka[::-1]),
        ("Space", "ascending", angka),
    ):
        halaman.keyboard.press(tekan)
        expect(kepala).to_have_attribute("aria-sort", arah)
        assert list(map(int, kolom(halaman, 2))) == urut
    halaman.keyboard.press("Enter")
    expect(kepala).not_to_have_attribute("aria-sort", "ascending")
    assert kolom(halaman, 2) == semula


def test_names_sort_as_indonesians_do_and_one_column_at_a_time(halaman: Page) -> None:
    halaman.goto("/evaluasi/")
    kepala = halaman.locator("h2#unit + .sop-tabel-gulir thead")
    kepala.get_by_role("button", name="Temuan").click()
    kepala.get_by_role("button", name="Unit").click()
    assert kepala.locator("[aria-sort]").count() == 1
    assert kolom(halaman, 1) == sorted(kolom(halaman, 1), key=str.casefold)


def test_without_scripts_a_table_is_just_a_table(peramban: Browser, situs: Situs) -> None:
    with buka(peramban, situs.url, PONSEL, skrip=False) as (page, guard):
        page.goto("/evaluasi/")
        assert page.locator("thead button").count() == 0
        expect(page.locator("h2#unit + .sop-tabel-gulir table")).to_be_visible()
        guard.periksa()


@pytest.mark.parametrize("layar", [PONSEL], ids=str, indirect=True)
def test_every_dot_of_the_map_can_be_hit_and_opens_what_is_behind_it(halaman: Page) -> None:
    halaman.goto("/evaluasi/antarunit/")
    titik = halaman.locator(".sop-peta a").first
    ke = titik.get_attribute("href") or ""
    titik.click()
    expect(halaman.locator(f"dt#{ke.partition('#')[2]}")).to_be_in_viewport()


@pytest.mark.parametrize("layar", [PONSEL], ids=str, indirect=True)
def test_names_of_the_map_stay_in_sight_and_its_dots_are_as_large_as_a_finger_needs(halaman: Page) -> None:
    halaman.goto("/evaluasi/antarunit/")
    bingkai = halaman.locator(".sop-bingkai-peta")
    bingkai.scroll_into_view_if_needed()
    bingkai.evaluate("satu => satu.scrollTo(satu.scrollWidth, satu.scrollHeight)")
    awal = bingkai.bounding_box()
    baris, kolom = (halaman.locator(f".sop-peta-{nama}").bounding_box() for nama in ("baris", "kolom"))
    assert awal is not None
    assert baris is not None
    assert kolom is not None
    assert baris["x"] == pytest.approx(awal["x"], abs=1)
    assert kolom["y"] == pytest.approx(awal["y"], abs=1)
    sentuh = halaman.locator(".sop-peta a .sentuh").first.bounding_box()
    assert sentuh is not None
    assert min(sentuh["width"], sentuh["height"]) >= 24


@pytest.mark.parametrize("layar", [PONSEL, DESKTOP], ids=str)
def test_a_sheet_stands_by_itself(peramban: Browser, situs: Situs, layar: Layar) -> None:
    ident = next(satu.parent for satu in sorted((situs.folder / "sop").glob("*/*/uji-coba/index.html")))
    with buka(peramban, situs.url, layar) as (page, guard):
        page.goto(f"/{ident.relative_to(situs.folder)}/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Lembar uji coba")
        assert luapan(page) == []
        assert axe(page) == []
        page.emulate_media(media="print")
        assert page.locator(".sop-lembar-kembali").filter(visible=True).count() == 0
        guard.periksa()
