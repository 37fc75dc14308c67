"""The list from A to Z that stands on the search page, or beside it where a city is large."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.pages import alphabet
from macros.pages.alphabet import by_letter, letters
from macros.pages.entries import all_pages
from macros.pages.site import Site
from tests.city import buka_kota
from tests.parts import draw

SOP = "---\nnama: {}\nnomor: {}/D/2025\nstatus: dicabut\ntanggal: {{pembuatan: 2025-01-01}}\n---\n"
KOTA = "-- kota.yml --\nnama: Kota Melati\n-- dinas/index.md --\n---\nnama: Dinas\nsingkatan: D\njenis: dinas\n---\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    nama = ["akta <b>", "Zakat", "Akad", "2 izin"]
    berkas = "".join(f"-- dinas/s{n}.md --\n{SOP.format(satu, n)}" for n, satu in enumerate(nama))
    return Site(buka_kota(tmp_path, KOTA + berkas).katalog, date(2026, 1, 31), {})


def test_names_stand_by_their_first_letter_and_others_last(site: Site) -> None:
    isi = {huruf: [sop.nama for sop in semua] for huruf, semua in by_letter(site.catalog).items()}
    assert isi == {"a": ["Akad", "akta <b>"], "z": ["Zakat"], "lain": ["2 izin"]}
    assert list(isi) == ["a", "z", "lain"]


def test_a_small_city_has_the_list_on_the_search_page(site: Site) -> None:
    html = draw(site, "pencarian", "cari/")
    assert html.count('<li><a href="../sop/dinas/') == 4
    assert "akta &lt;b&gt;" in html
    assert letters(site.catalog) == ()


def test_a_large_city_has_a_page_a_letter(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alphabet, "MOST", 3)
    html = draw(site, "pencarian", "cari/")
    assert 'href="../cari/lain/"' in html
    assert "sop/dinas" not in html
    assert {"cari/", "cari/a/", "cari/z/", "cari/lain/"} <= {satu.url for satu in all_pages(site)}
    assert draw(site, "abjad", "cari/a/", huruf="a").count("<li>") == 2
