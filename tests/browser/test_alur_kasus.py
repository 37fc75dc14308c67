"""Hard cases, drawn by hand as text and looked at by eye: each has a picture that the drawing must still
match.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser, Page

from tests.browser.bagan import sop_dari, tabel
from tests.flow.procedures import written
from tests.site import Situs

GAMBAR = Path(__file__).parent / "kasus"
PERBARUI = os.environ.get("PERBARUI_KASUS") == "1"
"""Write the pictures anew instead of comparing them. Then look at each."""

LEBAR = 1280
TEBAL = 2
"""How many pixels a line may lie beside where it was drawn: other machines round otherwise."""
BEDA = 4
"""How many pixels may be drawn that the picture does not have, and the other way round: specks at corners."""

# Text is drawn differently everywhere, so it is not compared: it is made invisible, in a font that every
# machine measures alike, and rows and columns get fixed sizes. What remains is the drawing, in black on
# white.
GAYA = """
  .md-header, .sop-bawah, .sop-jalan { display: none !important }
  table.sop-langkah { table-layout: fixed; width: auto !important }
  table.sop-langkah :is(thead, .sop-mutu, .sop-no, .sop-kegiatan) { display: none }
  table.sop-langkah td.sop-pelaksana { border-color: #eee !important; background: #fff !important }
  table.sop-langkah :is(line, .simbol) { stroke: #000 !important }
  table.sop-langkah .mata { fill: #000 !important }
  table.sop-langkah .simbol { fill: #fff !important }
  table.sop-langkah text { fill: transparent !important }
"""

NAMA = (
    "Pemohon",
    "Petugas Loket",
    "Verifikator",
    "Kepala Seksi",
    "Kepala Bidang",
    "Sekretaris",
    "Kepala Dinas",
    "Bendahara Pengeluaran",
    "Pengadministrasi Persuratan",
    "Analis Kebijakan Ahli Muda",
    "Tim Teknis",
    "Kasubbag Umum dan Kepegawaian",
    "Pranata Komputer",
    "Arsiparis",
    "Asisten Pemerintahan dan Kesejahteraan Rakyat",
)
KEGIATAN = (
    "Menyerahkan berkas permohonan beserta seluruh lampirannya",
    "Memeriksa kelengkapan berkas",
    "Meneliti kebenaran isi berkas dan kesesuaiannya dengan persyaratan",
    "Menyusun konsep surat",
    "Memaraf konsep surat",
)
KASUS = {
    "tiga-ulang-ke-satu": "A B?3,1 C?4,1 D?5,1 C A",
    "dua-cabang-kembali": "A B?5,3 C D?1,2 B A",
    "lima-belas-pelaksana": ("A B?3,1 C D?5,2 E F G?9,4 H I J?11,3 K L M N?15,8 O A"),
    "enam-puluh-langkah": " ".join(
        f"{'ABCDEF'[n * 5 % 6]}{f'?{n + 1},{max(1, n - 4)}' if n % 6 == 0 and n < 60 else ''}"
        for n in range(1, 61)
    ),
    "bersama-dengan-ulangan": "A ABD C?4,1 ABD BD?6,2 ACD C?8,4 AD",
    "dua-akhir": "A B?3,selesai C D?5,7 E D>selesai C?8,2 B>selesai",
}


@pytest.fixture(scope="module")
def layar(peramban: Browser, situs: Situs, alamat_bingkai: str) -> Iterator[Page]:
    context = peramban.new_context(
        base_url=situs.url,
        viewport={"width": LEBAR, "height": 900},
        reduced_motion="reduce",
        service_workers="block",
    )
    page = context.new_page()
    page.goto(alamat_bingkai)
    yield page
    context.close()


def lukis(page: Page, kasus: str) -> Image.Image:
    """The drawing of a case, black on white."""
    (html,) = tabel([sop_dari(written(KASUS[kasus]), kasus, KEGIATAN)], NAMA)
    return potret(page, html)


def potret(page: Page, html: str) -> Image.Image:
    """The drawing of a table, black on white."""
    page.evaluate("isi => { document.querySelector('article').innerHTML = isi }", html)
    page.evaluate(
        """gaya => {
          const lembar = new CSSStyleSheet();
          lembar.replaceSync(gaya);
          document.adoptedStyleSheets = [lembar];
          for (const baris of document.querySelectorAll("tr[data-langkah]")) {
            const kepala = document.querySelectorAll("th.sop-pelaksana .sela");
            [...baris.querySelectorAll("td.sop-pelaksana")].forEach((sel, k) => {
              sel.style.width = sel.style.minWidth = `${kepala[k].getAttribute("width")}px`;
            });
          }
        }""",
        GAYA,
    )
    kotak = page.locator("table.sop-langkah tbody").bounding_box()
    assert kotak
    page.set_viewport_size({"width": max(LEBAR, int(kotak["x"] + kotak["width"]) + 50), "height": 900})
    isi = page.locator("table.sop-langkah tbody").screenshot()
    return Image.open(io.BytesIO(isi)).convert("L").point(lambda terang: 255 if terang > 128 else 0)


def beda(satu: Image.Image, dua: Image.Image) -> int:
    """How many pixels of each drawing are nowhere near the other's; all of them when the sizes differ."""
    if abs(satu.width - dua.width) > TEBAL or abs(satu.height - dua.height) > TEBAL:
        return satu.width * satu.height
    return max(_asing(satu, dua), _asing(dua, satu))


def _asing(satu: Image.Image, dua: Image.Image) -> int:
    """The pixels drawn in one picture that have none within ``TEBAL`` in the other."""
    kanvas = Image.new("L", satu.size, 255)
    kanvas.paste(dua)
    tebal = kanvas.filter(ImageFilter.MinFilter(2 * TEBAL + 1))
    return ImageChops.subtract(tebal, satu).histogram()[255]


@pytest.mark.parametrize("kasus", KASUS)
def test_a_hard_case_is_drawn_as_in_its_picture(layar: Page, kasus: str) -> None:
    gambar = lukis(layar, kasus)
    berkas = GAMBAR / f"{kasus}.png"
    if PERBARUI:
        gambar.convert("1").save(berkas, optimize=True)
    assert beda(gambar, Image.open(berkas).convert("L")) <= BEDA


def test_the_comparison_sees_one_piece_less_and_one_loop_moved(layar: Page) -> None:
    kasus = "bersama-dengan-ulangan"
    (html,) = tabel([sop_dari(written(KASUS[kasus]), kasus, KEGIATAN)], NAMA)
    utuh = potret(layar, html)
    assert beda(utuh, potret(layar, html)) == 0
    assert beda(utuh, potret(layar, html.replace(' data-ke="1"', ' data-ke="1" display="none"', 1))) > BEDA
    lain = sop_dari(written(KASUS[kasus].replace("?4,1", "?4,2")), kasus, KEGIATAN)
    assert beda(utuh, potret(layar, tabel([lain], NAMA)[0])) > BEDA
