"""A city whose every text attacks, opened in a real browser: nothing runs, nothing is asked of another
host.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog

from tests.browser.penjaga import DESKTOP, PONSEL, buka
from tests.pages.hostile import ARAH, RUMUS
from tests.site import saji

SAKSI = """
window.alert = window.prompt = window.confirm = () => { window.__dijalankan = true; };
"""
KUERI = (
    "script",
    "<script>alert(0)</script>",
    "x onerror",
    "{{ 7*191 }}",
    '"><img src=x onerror=alert(0)>',
    RUMUS,
    ARAH,
    "izin",
    "kartu",
)
TANDA = "() => Boolean(window.__dijalankan) || document.querySelectorAll('img[onerror], script[src^=http]').length"


@pytest.fixture(scope="module")
def situs_jahat(jahat: Path) -> Iterator[tuple[Path, str]]:
    with saji(jahat) as url:
        yield jahat, url


def test_nothing_of_it_runs_on_any_page(peramban: Browser, situs_jahat: tuple[Path, str]) -> None:
    folder, url = situs_jahat
    berkas_html = [
        satu for satu in sorted(folder.rglob("*.html")) if "refresh" not in satu.read_text("utf-8")
    ]
    semua = [satu.relative_to(folder).as_posix() for satu in berkas_html]
    assert len(semua) > 25
    with buka(peramban, url, DESKTOP) as (page, penjaga):

        def tolak(dialog: Dialog) -> None:
            penjaga.temuan.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        page.on("dialog", tolak)
        page.add_init_script(SAKSI)
        for berkas in semua:
            if berkas == "404.html":
                continue
            page.goto(f"/{berkas.removesuffix('index.html')}")
            assert not page.evaluate(TANDA), berkas
        penjaga.tunggu(page)
        penjaga.periksa()


def test_nothing_of_it_runs_when_it_is_searched_for_and_walked_through(
    peramban: Browser, situs_jahat: tuple[Path, str]
) -> None:
    _, url = situs_jahat
    with buka(peramban, url, PONSEL) as (page, penjaga):
        page.add_init_script(SAKSI)
        for kueri in KUERI:
            page.goto("/cari/")
            page.fill("#cari-q, input[type=search]", kueri)
            page.wait_for_timeout(400)
            assert not page.evaluate(TANDA), kueri
        page.goto("/sop/dinas/sop/")
        tombol = page.get_by_role("button", name="Jalankan langkah demi langkah")
        if tombol.count():
            tombol.first.click()
            page.wait_for_timeout(200)
        assert not page.evaluate(TANDA)
        penjaga.tunggu(page)
        penjaga.periksa()
