"""The flowchart as a reader sees it: every SOP of the project and random ones, at two widths and four scales."""

from __future__ import annotations

import os
from collections.abc import Iterator
from random import Random

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.bagan import ALAMAT, lembar, sop_dari, tabel, tabel_di
from tests.browser.piksel import cacat
from tests.flow.procedures import procedure, written
from tests.situs import Situs

LEBAR = (1280, 1920)
SKALA = (1.0, 1.25, 1.5, 2.0)
ACAK = 400 if os.environ.get("FUZZ") == "1" else 40
SEKALI = 6


@pytest.fixture(scope="module")
def acak() -> list[str]:
    """The tables of random procedures."""
    rng = Random(20260131)
    return tabel([sop_dari(procedure(rng), f"acak-{n}") for n in range(ACAK)])


@pytest.fixture(scope="module")
def milik(situs: Situs) -> list[str]:
    """The tables of every SOP of the project, as they were built."""
    halaman = sorted((situs.folder / "sop").glob("*/*/index.html"))
    return [satu for jalur in halaman for satu in tabel_di(jalur.read_text("utf-8"))]


def periksa(page: Page, url: str, html: str, skala: float) -> Iterator[str]:
    """What is wrong on one sheet at every width."""
    page.route(f"{url}{ALAMAT}", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto(f"{url}{ALAMAT}")
    for lebar in LEBAR:
        page.set_viewport_size({"width": lebar, "height": 900})
        page.set_viewport_size({"width": lebar, "height": page.evaluate("document.documentElement.scrollHeight")})
        for nomor, satu in enumerate(page.locator("table.sop-langkah").all()):
            yield from (f"lebar {lebar}, tabel {nomor}: {salah}" for salah in cacat(page, satu, skala))
    page.unroute_all()


@pytest.mark.parametrize("skala", SKALA)
def test_every_connector_is_drawn_whole_and_through_no_symbol(
    peramban: Browser, situs: Situs, bingkai: str, milik: list[str], acak: list[str], skala: float
) -> None:
    assert len(milik) >= 40
    assert len(acak) == ACAK
    context = peramban.new_context(
        device_scale_factor=skala, viewport={"width": LEBAR[0], "height": 900}, service_workers="block"
    )
    page = context.new_page()
    semua = lembar(bingkai, [*milik, *acak], SEKALI)
    salah = [satu for html in semua for satu in periksa(page, situs.url, html, skala)]
    context.close()
    assert salah == [], "\n".join(salah[:20])


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [
        ("<line ", '<line stroke-opacity="0" ', "putus"),
        ('class="mata"', 'class="mata" fill-opacity="0"', "tidak terlihat"),
        ('class="label"', 'class="label" dy="4"', "label"),
    ],
)
def test_the_pixel_check_can_fail(
    peramban: Browser, situs: Situs, bingkai: str, lama: str, baru: str, kata: str
) -> None:
    page = peramban.new_context(viewport={"width": 1280, "height": 900}, service_workers="block").new_page()
    (utuh,) = tabel([sop_dari(written("A B?3,1 C A"), "satu")])
    assert lama in utuh
    assert not list(periksa(page, situs.url, next(lembar(bingkai, [utuh], 1)), 1.0))
    html = next(lembar(bingkai, [utuh.replace(lama, baru)], 1))
    assert any(kata in satu for satu in periksa(page, situs.url, html, 1.0))
    page.context.close()
