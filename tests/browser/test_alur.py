"""The flowchart as a reader sees it: every SOP of the project and random ones, at two widths and four scales."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

import pytest
from playwright.sync_api import Browser, Page

from macros.catalog.katalog import Katalog, rangkai
from macros.flow.graf import Graf
from macros.flow.simbol import Simbol
from macros.model.kota import Kota
from macros.model.sop import Sop
from macros.model.unit import Jabatan, Unit
from macros.render.penyaji import Penyaji
from tests.browser.piksel import cacat
from tests.flow.procedures import procedure
from tests.situs import Situs

LEBAR = (1280, 1920)
SKALA = (1.0, 1.25, 1.5, 2.0)
ACAK = 400 if os.environ.get("FUZZ") == "1" else 40
SEKALI = 6

TABEL = re.compile(r'<table class="sop-langkah".*?</table>', re.DOTALL)
ARTIKEL = re.compile(r"(<article[^>]*>).*?(</article>)", re.DOTALL)


def sop_dari(graf: Graf, nomor: int) -> Sop:
    """An SOP whose flowchart is this graph."""
    langkah = []
    for simpul in graf.simpul:
        keluar = [panah for panah in graf.panah if panah.dari == simpul.nomor]
        tujuan = [(p.label, "selesai" if p.ke == "selesai" else f"l{p.ke}") for p in keluar]
        isi: dict[str, object] = {
            "id": f"l{simpul.nomor}",
            "kegiatan": f"Mengerjakan bagian {simpul.nomor}",
            "pelaksana": tuple(f"p{k}" for k in simpul.kolom or (0,)),
            "output": "Hasil kerja",
            "rujuk": "uji/lain" if simpul.jenis is Simbol.RUJUKAN else "",
        }
        if len(tujuan) > 1:
            isi["cabang"] = tuple({"bila": label, "ke": ke} for label, ke in tujuan)
        elif tujuan:
            isi["lanjut"] = tujuan[0][1]
        langkah.append(isi)
    return Sop.model_validate({"id": f"uji/acak-{nomor}", "nama": f"Acak {nomor}", "langkah": tuple(langkah)})


@pytest.fixture(scope="module")
def acak() -> list[str]:
    """The tables of random procedures."""
    rng = Random(20260131)
    sop = [sop_dari(procedure(rng), n) for n in range(ACAK)]
    jabatan = tuple(Jabatan(id=f"p{k}", nama=f"Pelaksana {k}") for k in range(15))
    unit = {"uji": Unit(id="uji", nama="Unit Uji", jabatan=jabatan)}
    katalog: Katalog = rangkai(Kota(nama="Kota Uji"), unit, {s.id: s for s in sop}, {}, {}, {}, draf=True)
    penyaji = Penyaji(katalog, date(2026, 1, 31), {})
    return [cocok[0] for s in sop if (cocok := TABEL.search(penyaji.sop.langkah(s, f"sop/{s.id}/")))]


@pytest.fixture(scope="module")
def milik(situs: Situs) -> list[str]:
    """The tables of every SOP of the project, as they were built."""
    halaman = sorted((situs.folder / "sop").glob("*/*/index.html"))
    return [cocok[0] for satu in halaman if (cocok := TABEL.search(satu.read_text("utf-8")))]


@pytest.fixture(scope="module")
def bingkai(situs: Situs) -> str:
    """A page of the site, to put tables into in place of its own content."""
    return next(
        isi
        for satu in sorted((situs.folder / "sop").glob("*/*/index.html"))
        if TABEL.search(isi := satu.read_text("utf-8"))
    )


def lembar(bingkai: str, tabel: Sequence[str]) -> Iterator[str]:
    """The tables on pages of the site's own making, several on each."""
    for awal in range(0, len(tabel), SEKALI):
        isi = "".join(f"<div>{satu}</div>" for satu in tabel[awal : awal + SEKALI])
        kepala, kaki = ARTIKEL.split(bingkai, maxsplit=1)[1:3]
        depan, _, belakang = bingkai.partition(kepala)
        yield f"{depan}{kepala}{isi}{kaki}{belakang.partition(kaki)[2]}"


def periksa(page: Page, url: str, html: str, skala: float) -> Iterator[str]:
    """What is wrong on one sheet at every width."""
    page.route(f"{url}/sop/uji/alur/", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto(f"{url}/sop/uji/alur/")
    for lebar in LEBAR:
        page.set_viewport_size({"width": lebar, "height": 900})
        page.set_viewport_size({"width": lebar, "height": page.evaluate("document.documentElement.scrollHeight")})
        for nomor, tabel in enumerate(page.locator("table.sop-langkah").all()):
            yield from (f"lebar {lebar}, tabel {nomor}: {satu}" for satu in cacat(page, tabel, skala))
    page.unroute_all()


@pytest.mark.parametrize("skala", SKALA)
@pytest.mark.parametrize("sumber", ["milik", "acak"])
def test_every_connector_is_drawn_whole_and_through_no_symbol(
    peramban: Browser, situs: Situs, bingkai: str, request: pytest.FixtureRequest, sumber: str, skala: float
) -> None:
    semua: list[str] = request.getfixturevalue(sumber)
    assert len(semua) >= 40
    context = peramban.new_context(device_scale_factor=skala, viewport={"width": LEBAR[0], "height": 900})
    page = context.new_page()
    salah = [satu for html in lembar(bingkai, semua) for satu in periksa(page, situs.url, html, skala)]
    context.close()
    assert salah == [], "\n".join(salah[:20])


def test_the_pixel_check_can_fail(peramban: Browser, situs: Situs, bingkai: str, milik: list[str]) -> None:
    page = peramban.new_context(viewport={"width": 1280, "height": 900}).new_page()
    rusak = milik[0].replace("<line ", '<line stroke-opacity="0" ', 1)
    html = next(lembar(bingkai, [rusak]))
    assert any("putus" in satu for satu in periksa(page, situs.url, html, 1.0))
    page.context.close()
