"""Each colour stands once: night by the device's setting and night by the reader's choice are the same
night.
"""

from __future__ import annotations

from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.penjaga import DESKTOP, DESKTOP_GELAP, Layar, buka
from tests.site import Situs

PROPERTIES = [
    "color",
    "background-color",
    "background-image",
    "border-top-color",
    "border-left-color",
    "outline-color",
    "box-shadow",
    "fill",
    "stroke",
    "text-decoration-color",
    "accent-color",
    "color-scheme",
]
Colours = list[list[str]]


@pytest.fixture(scope="module", params=["", "sop", "cari/?q=ktp", "evaluasi/", "uji-coba"])
def alamat(request: pytest.FixtureRequest, situs: Situs) -> str:
    """Pages that between them use every sheet: with the theme and without it, with plots and a flowchart."""
    pola = {"sop": "sop/*/*/index.html", "uji-coba": "sop/*/*/uji-coba/index.html"}.get(request.param)
    if pola is None:
        return f"/{request.param}"
    pertama = next(
        j for j in sorted(situs.folder.glob(pola)) if 'http-equiv="refresh"' not in j.read_text("utf-8")
    )
    return f"/{pertama.parent.relative_to(situs.folder)}/"


def colours(page: Page) -> Colours:
    """What every element is painted with, those before and after it included."""
    page.wait_for_load_state("networkidle")
    found: Colours = page.evaluate(
        """properties => [...document.querySelectorAll("html, body, body *:not(script)")].flatMap(element =>
          [null, "::before", "::after"].map(pseudo => {
            const style = getComputedStyle(element, pseudo);
            return [element.tagName, ...properties.map(name => style.getPropertyValue(name))];
          }))""",
        PROPERTIES,
    )
    return found


def painted(
    browser: Browser,
    url: str,
    alamat: str,
    layar: Layar,
    *,
    choice: str = "",
    media: Literal["screen", "print"] = "screen",
    skrip: bool = True,
) -> Colours:
    with buka(browser, url, layar, skrip=skrip) as (page, guard):
        if choice:
            page.goto("/tentang/")
            page.evaluate("choice => localStorage.setItem('tema', choice)", choice)
        page.emulate_media(media=media)
        page.goto(alamat)
        found = colours(page)
        guard.periksa()
    return found


def test_a_choice_paints_as_the_device_would(peramban: Browser, situs: Situs, alamat: str) -> None:
    standalone = alamat.endswith("uji-coba/")  # has no script that would read the choice
    day = painted(peramban, situs.url, alamat, DESKTOP)
    night = painted(peramban, situs.url, alamat, DESKTOP_GELAP)
    assert day != night
    if not standalone:
        assert painted(peramban, situs.url, alamat, DESKTOP, choice="gelap") == night
        assert painted(peramban, situs.url, alamat, DESKTOP_GELAP, choice="terang") == day


def test_paper_is_light_whatever_was_chosen(peramban: Browser, situs: Situs, alamat: str) -> None:
    day = painted(peramban, situs.url, alamat, DESKTOP, media="print")
    assert painted(peramban, situs.url, alamat, DESKTOP_GELAP, media="print") == day
    assert painted(peramban, situs.url, alamat, DESKTOP, choice="gelap", media="print") == day


def test_without_scripts_the_device_decides(peramban: Browser, situs: Situs) -> None:
    latar: list[Any] = []
    for layar in (DESKTOP, DESKTOP_GELAP):
        with buka(peramban, situs.url, layar, skrip=False) as (page, _):
            page.goto("/tentang/")
            latar.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert latar == ["rgb(255, 255, 255)", "rgb(15, 23, 25)"]
