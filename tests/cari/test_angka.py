"""The figures of the search are the same wherever they are told, and tell of the queries that there are."""

from __future__ import annotations

import re

from tests.cari.ukur import semua_kueri
from tests.site import ROOT

README = (ROOT / "README.md").read_text("utf-8")
CATATAN = (ROOT / "docs" / "keputusan" / "pencarian.md").read_text("utf-8")


def angka(teks: str, baris: str) -> list[float]:
    """The three figures of a row, or of the sentence, that begins so."""
    _, _, isi = teks.partition(baris)
    assert isi, baris
    return [float(satu) for satu in re.findall(r"\b[01]\.\d{3}|\.\d{3}", isi)[:3]]


def test_readme_and_note_tell_the_same() -> None:
    for satu, dua in (
        ("| this project |", "| this search |"),
        ("| the 76 queries set aside |", "On the third that tuning never looked at:"),
        ("| Material's search |", "| Material's default (lunr) |"),
        ("| Pagefind 1.5.2 |", "| Pagefind 1.5 |"),
    ):
        assert angka(README, satu) == angka(CATATAN, dua)


def test_as_many_queries_are_told_as_there_are() -> None:
    kueri = semua_kueri()
    sisih = sum(satu.sisih for satu in kueri)
    assert f"asks {len(kueri)} judged queries" in README
    assert f"The same {len(kueri)} judged queries" in CATATAN
    assert f"the {sisih} queries set aside" in README
