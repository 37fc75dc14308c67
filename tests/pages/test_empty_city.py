"""A city at its very beginning: pages say that there is nothing yet, and show no heading above nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.pages.site import Site
from tests.city import buka_kota
from tests.parts import draw


@pytest.fixture
def penyaji(tmp_path: Path) -> Site:
    return Site(buka_kota(tmp_path, "-- kota.yml --\nnama: Kota Baru\n").katalog, date(2026, 1, 31), {})


@pytest.mark.parametrize(
    ("daftar", "kata"),
    [
        ("daftar_peristiwa", "Belum ada layanan yang dikelompokkan menurut keadaan warga."),
        ("daftar_layanan", "Belum ada layanan yang berlaku."),
        ("layanan_utama", "Belum ada SOP yang berlaku."),
        ("terbaru", "Belum ada SOP yang berlaku."),
        ("daftar_unit", "Belum ada unit kerja."),
        ("daftar_peraturan", "Belum ada peraturan yang didaftarkan."),
        ("daftar_sop", "Belum ada SOP di sini."),
    ],
)
def test_a_list_of_nothing_says_so(penyaji: Site, daftar: str, kata: str) -> None:
    isi = LexborHTMLParser(draw(penyaji, daftar))
    assert isi.body is not None
    assert isi.body.text(strip=True) == kata
    assert not isi.css("ul")
