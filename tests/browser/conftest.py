"""A browser, and a page in it that fails the test whenever the page does what none of ours may do."""

from __future__ import annotations

from collections.abc import Generator, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.bagan import tabel_di
from tests.browser.penjaga import DESKTOP, Layar, Penjaga, buka
from tests.chromium import chromium
from tests.site import Situs

FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--font-render-hinting=none",
]


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def layar(request: pytest.FixtureRequest) -> Layar:
    """The screen of ``halaman``: the desktop, unless the test is parametrized ``indirect`` with others."""
    chosen: Layar = getattr(request, "param", DESKTOP)
    return chosen


@pytest.fixture
def _terjaga(peramban: Browser, situs: Situs, layar: Layar) -> Iterator[tuple[Page, Penjaga]]:
    with buka(peramban, situs.url, layar) as pair:
        yield pair


@pytest.fixture
def halaman(_terjaga: tuple[Page, Penjaga]) -> Page:
    """A page of the built site: ``halaman.goto("/sop/...")``. Whatever its guard notes fails the test."""
    return _terjaga[0]


@pytest.fixture
def penjaga(_terjaga: tuple[Page, Penjaga]) -> Penjaga:
    """The guard of ``halaman``, for a test that must allow something."""
    return _terjaga[1]


@pytest.fixture(scope="session")
def alamat_bingkai(situs: Situs) -> str:
    """The address of a page of the site with a step table, to put other tables into in place of its own
    content.
    """
    halaman = sorted((situs.folder / "sop").glob("*/*/index.html"))
    jalur = next(satu for satu in halaman if tabel_di(satu.read_text("utf-8")))
    return f"/{jalur.parent.relative_to(situs.folder)}/"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    result = yield
    guarded = getattr(item, "funcargs", {}).get("_terjaga")
    if guarded:
        page, guard = guarded
        guard.tunggu(page)
        guard.periksa()
    return result
