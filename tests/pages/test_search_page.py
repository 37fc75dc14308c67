"""The list from A to Z that stands on the search page, or beside it where a city is large."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.base.templates import Templates
from macros.catalog.whole import Catalog
from macros.pages import search_page
from macros.pages.search_page import SearchPresenter, by_letter, letters
from macros.pages.site_pages import all_pages
from tests.city import buka_kota

SOP = "---\nnama: {}\nnomor: {}/D/2025\nstatus: dicabut\ntanggal: {{pembuatan: 2025-01-01}}\n---\n"
KOTA = "-- kota.yml --\nnama: Kota Melati\n-- dinas/index.md --\n---\nnama: Dinas\nsingkatan: D\njenis: dinas\n---\n"


@pytest.fixture
def katalog(tmp_path: Path) -> Catalog:
    nama = ["akta <b>", "Zakat", "Akad", "2 izin"]
    berkas = "".join(f"-- dinas/s{n}.md --\n{SOP.format(satu, n)}" for n, satu in enumerate(nama))
    return buka_kota(tmp_path, KOTA + berkas).katalog


def test_names_stand_by_their_first_letter_and_others_last(katalog: Catalog) -> None:
    isi = {huruf: [sop.nama for sop in semua] for huruf, semua in by_letter(katalog).items()}
    assert isi == {"a": ["Akad", "akta <b>"], "z": ["Zakat"], "lain": ["2 izin"]}
    assert list(isi) == ["a", "z", "lain"]


def test_a_small_city_has_the_list_on_the_search_page(katalog: Catalog) -> None:
    html = SearchPresenter(Templates(katalog)).pencarian("cari/")
    assert html.count('<li><a href="../sop/dinas/') == 4
    assert "akta &lt;b&gt;" in html
    assert letters(katalog) == ()


def test_a_large_city_has_a_page_a_letter(katalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_page, "SEHALAMAN", 3)
    penyaji = SearchPresenter(Templates(katalog))
    html = penyaji.pencarian("cari/")
    assert 'href="../cari/lain/"' in html
    assert "sop/dinas" not in html
    assert {"cari/", "cari/a/", "cari/z/", "cari/lain/"} <= {satu.url for satu in all_pages(katalog)}
    assert penyaji.daftar("a", "cari/a/").count("<li>") == 2
