"""The list from A to Z that stands on the search page, or beside it where a city is large."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalog.katalog import Katalog
from macros.render import cari
from macros.render.cari import PenyajiCari, abjad, huruf
from macros.render.halaman import semua_halaman
from macros.render.templat import Templat
from tests.kota import buka_kota

SOP = "---\nnama: {}\nnomor: {}/D/2025\nstatus: dicabut\ntanggal: {{pembuatan: 2025-01-01}}\n---\n"
KOTA = "-- kota.yml --\nnama: Kota Melati\n-- dinas/index.md --\n---\nnama: Dinas\nsingkatan: D\njenis: dinas\n---\n"


@pytest.fixture
def katalog(tmp_path: Path) -> Katalog:
    nama = ["akta <b>", "Zakat", "Akad", "2 izin"]
    berkas = "".join(f"-- dinas/s{n}.md --\n{SOP.format(satu, n)}" for n, satu in enumerate(nama))
    return buka_kota(tmp_path, KOTA + berkas).katalog


def test_names_stand_by_their_first_letter_and_others_last(katalog: Katalog) -> None:
    isi = {huruf: [sop.nama for sop in semua] for huruf, semua in abjad(katalog).items()}
    assert isi == {"a": ["Akad", "akta <b>"], "z": ["Zakat"], "lain": ["2 izin"]}
    assert list(isi) == ["a", "z", "lain"]


def test_a_small_city_has_the_list_on_the_search_page(katalog: Katalog) -> None:
    html = PenyajiCari(Templat(katalog)).pencarian("cari/")
    assert html.count('<li><a href="../sop/dinas/') == 4
    assert "akta &lt;b&gt;" in html
    assert huruf(katalog) == ()


def test_a_large_city_has_a_page_a_letter(katalog: Katalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cari, "SEHALAMAN", 3)
    penyaji = PenyajiCari(Templat(katalog))
    html = penyaji.pencarian("cari/")
    assert 'href="../cari/lain/"' in html
    assert "sop/dinas" not in html
    assert {"cari/", "cari/a/", "cari/z/", "cari/lain/"} <= {satu.url for satu in semua_halaman(katalog)}
    assert penyaji.daftar("a", "cari/a/").count("<li>") == 2
