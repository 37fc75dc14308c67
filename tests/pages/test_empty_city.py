"""A city at its very beginning: pages say that there is nothing yet, and show no heading above nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.pages.presenter import Presenter
from tests.city import buka_kota


@pytest.fixture
def penyaji(tmp_path: Path) -> Presenter:
    return Presenter(buka_kota(tmp_path, "-- kota.yml --\nnama: Kota Baru\n").katalog, date(2026, 1, 31), {})


@pytest.mark.parametrize(
    ("daftar", "kata"),
    [
        ("peristiwa", "Belum ada layanan yang dikelompokkan menurut keadaan warga."),
        ("layanan", "Belum ada layanan yang berlaku."),
        ("layanan_utama", "Belum ada SOP yang berlaku."),
        ("terbaru", "Belum ada SOP yang berlaku."),
        ("unit", "Belum ada unit kerja."),
        ("peraturan", "Belum ada peraturan yang didaftarkan."),
        ("daftar_sop", "Belum ada SOP di sini."),
    ],
)
def test_a_list_of_nothing_says_so(penyaji: Presenter, daftar: str, kata: str) -> None:
    isi = LexborHTMLParser(getattr(penyaji.daftar, daftar)("index.md"))
    assert isi.body is not None
    assert isi.body.text(strip=True) == kata
    assert not isi.css("ul")
