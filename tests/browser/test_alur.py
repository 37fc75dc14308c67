"""The flowchart as a reader sees it: every SOP of the project and random ones, at two widths and four
scales.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from random import Random

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.bagan import sop_dari, tabel, tabel_di
from tests.browser.piksel import cacat
from tests.flow.procedures import procedure, written
from tests.site import Situs

LEBAR = (1280, 1920)
SKALA = (1.0, 1.25, 1.5, 2.0)
ACAK = 400 if os.environ.get("FUZZ") == "1" else 40
SEKALI = 2
KERTAS = 1032
"""Pixels across a landscape A4 page within its margins."""


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


def periksa(page: Page, tabel: Sequence[str], skala: float) -> Iterator[str]:
    """What is wrong with tables in place of the page's own content, at every width."""
    for awal in range(0, len(tabel), SEKALI):
        isi = "".join(f"<div>{satu}</div>" for satu in tabel[awal : awal + SEKALI])
        page.evaluate("isi => { document.querySelector('article').innerHTML = isi }", isi)
        for lebar in LEBAR:
            page.set_viewport_size({"width": lebar, "height": 900})
            page.set_viewport_size(
                {"width": lebar, "height": page.evaluate("document.documentElement.scrollHeight")}
            )
            yield from (f"lebar {lebar}, dari {awal}, {satu}" for satu in cacat(page, skala))


@pytest.fixture
def buka_bingkai(peramban: Browser, situs: Situs, alamat_bingkai: str) -> Iterator[Callable[[float], Page]]:
    """Opens a page of the site at a scale."""
    terbuka = []

    def buka(skala: float) -> Page:
        context = peramban.new_context(
            base_url=situs.url, device_scale_factor=skala, reduced_motion="reduce", service_workers="block"
        )
        terbuka.append(context)
        page = context.new_page()
        page.goto(alamat_bingkai)
        return page

    yield buka
    for context in terbuka:
        context.close()


@pytest.mark.hypothesis  # so that `make fuzz` runs it, with more random procedures
@pytest.mark.parametrize("skala", SKALA)
def test_every_connector_is_drawn_whole_and_through_no_symbol(
    buka_bingkai: Callable[[float], Page], milik: list[str], acak: list[str], skala: float
) -> None:
    assert len(milik) >= 40
    assert len(acak) == ACAK
    salah = list(periksa(buka_bingkai(skala), [*milik, *acak], skala))
    assert salah == [], "\n".join(salah[:20])


def test_every_table_fits_a_landscape_page(buka_bingkai: Callable[[float], Page], milik: list[str]) -> None:
    page = buka_bingkai(1.0)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": KERTAS, "height": 700})
    page.evaluate(
        "isi => { document.querySelector('article').innerHTML = isi }",
        "".join(f'<div class="sop-gulir">{satu}</div>' for satu in milik),
    )
    lebar = page.locator("table.sop-langkah").evaluate_all(
        "t => t.map(satu => satu.getBoundingClientRect().right)"
    )
    assert len(lebar) == len(milik)
    assert max(lebar) <= KERTAS + 0.5


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [
        ("<line ", '<line stroke-opacity="0" ', "putus"),
        ('class="mata"', 'class="mata" fill-opacity="0"', "tidak terlihat"),
        ('class="label"', 'class="label" dy="8"', "tertindih"),
        ('class="label"', 'class="label" dx="99"', "keluar dari selnya"),
        ("M0 0-4-8 4-8z", "M0 0-4-30 4-30z", "menyentuh panah"),
        ('data-ke="1"', 'data-ke="9"', "menembus langkah 1"),
    ],
)
def test_the_pixel_check_can_fail(
    buka_bingkai: Callable[[float], Page], lama: str, baru: str, kata: str
) -> None:
    page = buka_bingkai(1.0)
    (utuh,) = tabel([sop_dari(written("A B?3,1 C A"), "satu")])
    assert lama in utuh
    assert not list(periksa(page, [utuh], 1.0))
    assert any(kata in satu for satu in periksa(page, [utuh.replace(lama, baru)], 1.0))
