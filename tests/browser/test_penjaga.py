"""The guard of the browser tests sees what it is there to see, on pages that do it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.penjaga import DESKTOP_GELAP, PONSEL, Penjaga, axe, buka, luapan
from tests.site import Situs, saji

STRICT = """<meta http-equiv="Content-Security-Policy" content="default-src 'self'">"""
PAGE = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Kota Contoh</title>{head}
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"></head>
<body><main><h1>Kota Contoh</h1>{body}</main></body></html>"""
FILES = {
    "galat.js": 'console.error("rusak")',
    "lempar.js": 'throw new Error("terlempar")',
    "gaya.css": "body { color: black }",
    "tulis.js": 'document.querySelector("h1").textContent = "Ditulis"',
}

Visit = Callable[..., tuple[Page, Penjaga]]


@pytest.fixture
def visit(peramban: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Open a page with this head and body, and wait until it is quiet."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "404.html").write_text(PAGE.format(head="", body="Tidak ada"), "utf-8")
    with ExitStack() as stack:
        url = stack.enter_context(saji(tmp_path))

        def open_(head: str = "", body: str = "", **how: Any) -> tuple[Page, Penjaga]:
            (tmp_path / "index.html").write_text(PAGE.format(head=head, body=body), "utf-8")
            page, guard = stack.enter_context(buka(peramban, url, **how))
            page.goto("/")
            guard.tunggu(page)
            return page, guard

        yield open_


def test_a_sound_page_leaves_no_note(visit: Visit) -> None:
    head = STRICT.replace("'self'", "'self'; img-src data:") + '<link rel="stylesheet" href="gaya.css">'
    page, guard = visit(head, '<script src="tulis.js"></script>')
    assert page.inner_text("h1") == "Ditulis"
    guard.periksa()


@pytest.mark.parametrize(
    ("head", "body", "note"),
    [
        ("", '<script src="galat.js"></script>', "konsol: rusak"),
        ("", '<script src="lempar.js"></script>', "galat: terlempar"),
        (STRICT, "<script>1</script>", "CSP: script-src-elem menolak inline"),
        (STRICT, "<p style='color: red'>x</p>", "CSP: style-src-attr menolak inline"),
        (
            "",
            '<img src="http://gambar.contoh/a.png" alt="">',
            "permintaan ke tempat lain: http://gambar.contoh/a.png",
        ),
        (
            "",
            '<img src="http://127.0.0.1:9/a.png" alt="">',
            "permintaan ke tempat lain: http://127.0.0.1:9/a.png",
        ),
        ("", '<img src="tiada.png" alt="">', "jawaban 404"),
    ],
)
def test_a_defect_is_noted(visit: Visit, head: str, body: str, note: str) -> None:
    _, guard = visit(head, body)
    assert [found for found in guard.temuan if note in found], guard.temuan
    with pytest.raises(AssertionError, match=re.escape(note)):
        guard.periksa()


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Situs]:
    """Stands for the built site in this module: one page that asks another host for something."""
    folder = tmp_path_factory.mktemp("situs")
    (folder / "index.html").write_text(PAGE.format(head="", body='<img src="http://a.contoh/b.png" alt="">'))
    with saji(folder) as url:
        yield Situs(folder, url, "")


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="the guard must fail it")
def test_a_note_fails_the_test_that_opened_the_page(halaman: Page) -> None:
    halaman.goto("/")


def test_a_page_opened_by_a_page_is_guarded_too(visit: Visit) -> None:
    page, guard = visit("", '<a href="/tiada/" target="_blank">buka</a>')
    with page.context.expect_page() as opened:
        page.click("a")
    guard.tunggu(opened.value)
    assert [found for found in guard.temuan if "jawaban 404" in found]


def test_a_404_that_is_meant_is_allowed_and_shows_the_sites_own_page(visit: Visit) -> None:
    page, guard = visit()
    guard.boleh_404.add(f"{guard.url}/tiada/")
    page.goto("/tiada/")
    guard.tunggu(page)
    assert page.inner_text("main").endswith("Tidak ada")
    guard.periksa()


@pytest.mark.parametrize("head", ["", STRICT], ids=["no policy", "strict policy"])
def test_axe_names_rule_place_and_remedy(visit: Visit, head: str) -> None:
    page, _ = visit(head, '<img src="data:," alt=""><img src="data:,"><button></button>')
    found = axe(page)
    assert {text.split()[0] for text in found} == {"image-alt", "button-name"}
    assert all(text.count("\n") >= 2 for text in found)


@pytest.mark.parametrize("head", ["", STRICT], ids=["no policy", "strict policy"])
def test_axe_is_silent_about_a_sound_page_and_is_not_noted_itself(visit: Visit, head: str) -> None:
    page, guard = visit(head.replace("'self'", "'self'; img-src data:"))
    assert axe(page) == []
    guard.tunggu(page)
    guard.periksa()


def test_axe_sees_the_contrast_of_the_chosen_theme(visit: Visit) -> None:
    style = "<style>@media (prefers-color-scheme: dark) { h1 { color: #eee; background: #fff } }</style>"
    assert axe(visit(style)[0]) == []
    (found,) = axe(visit(style, layar=DESKTOP_GELAP)[0])
    assert found.startswith("color-contrast")


@pytest.mark.parametrize(("lebar", "sound"), [(300, True), (500, False)])
def test_what_scrolls_sideways_is_named(visit: Visit, lebar: int, sound: bool) -> None:
    page, _ = visit(f"<style>table {{ width: {lebar}px }}</style>", "<table><tr><td>x</table>", layar=PONSEL)
    found = luapan(page)
    assert (found == []) is sound
    assert sound or any(text.startswith("table.") for text in found)


def test_a_reader_without_scripts(visit: Visit) -> None:
    page, guard = visit("", '<script src="tulis.js"></script>', skrip=False)
    assert page.inner_text("h1") == "Kota Contoh"
    guard.periksa()
