"""Takes the guide's pictures from a real site, that of the example city in tests/melati.

    make gambar

Run it when a page that they show has changed, look at them, and commit what differs. The pictures are small:
a phone loads them with the guide.
"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from shutil import copytree

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.chromium import chromium
from tests.site import ROOT, bangun, saji

TUJUAN = ROOT / "docs" / "assets" / "gambar"
LEBAR = 1000


def halaman_sop(page: Page) -> bytes:
    """The head of an SOP's page and the citizen's box."""
    page.goto("/sop/dukcapil/ktp/")
    return page.screenshot(clip={"x": 0, "y": 0, "width": LEBAR, "height": 760})


def bagan(page: Page) -> bytes:
    """The step table with its flowchart."""
    page.set_viewport_size({"width": 1440, "height": 1100})
    page.goto("/sop/dukcapil/ktp/")
    isi = page.locator("table.sop-langkah").screenshot()
    page.set_viewport_size({"width": LEBAR, "height": 800})
    return isi


def kaki(page: Page) -> bytes:
    """The foot of an SOP's page, with the links to propose and to report."""
    page.goto("/sop/dukcapil/ktp/")
    return page.locator("footer.sop-kaki").screenshot()


def pencarian(page: Page) -> bytes:
    """The search with its filters."""
    page.goto("/cari/?q=ktp")
    page.wait_for_selector("[data-hasil]")
    return page.screenshot(clip={"x": 0, "y": 0, "width": LEBAR, "height": 620})


GAMBAR = {"halaman-sop": halaman_sop, "bagan-alir": bagan, "kaki-sop": kaki, "pencarian": pencarian}


def main() -> None:
    TUJUAN.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        sops = copytree(ROOT / "tests" / "melati", Path(folder, "sops"))
        bangun(Path(folder, "situs"), sops=Path(sops), SOP_DOKUMEN="0")
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        with saji(Path(folder, "situs")) as url:
            context = browser.new_context(
                base_url=url,
                viewport={"width": LEBAR, "height": 800},
                reduced_motion="reduce",
                locale="id-ID",
            )
            page = context.new_page()
            for nama, ambil in GAMBAR.items():
                isi = Image.open(io.BytesIO(ambil(page))).convert(
                    "P", palette=Image.Palette.ADAPTIVE, colors=64
                )
                isi.save(TUJUAN / f"{nama}.png", optimize=True)
        browser.close()


if __name__ == "__main__":
    main()
