"""The table of words for search: what it may say, and what is told when it says something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.istilah import read_istilah
from macros.source.document import parse_yaml
from tests.city import buka_kota, lepas_tanda

KOTA = "-- kota.yml --\nnama: Kota Melati\n"


def baca(teks: str) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    istilah, salah = read_istilah(parse_yaml("istilah.yml", teks.encode()))
    return dict(istilah), [f"{satu.baris}:{satu.kolom} {satu.kode}" for satu in salah]


def test_a_word_or_a_list_of_words_stands_for_what_is_typed() -> None:
    assert baca("akte: akta\nbikin: [buat, terbit]\nsurat pindah: SKPWNI\n") == (
        {"akte": ("akta",), "bikin": ("buat", "terbit"), "surat pindah": ("SKPWNI",)},
        [],
    )


@pytest.mark.parametrize(
    ("teks", "kode", "sisa"),
    [
        ("▸- akte\n- akta\n", "istilah-bukan-padanan", {}),
        ("akte:\n  ▸kata: akta\n", "istilah-bukan-padanan", {}),
        ("akte:\n  - akta\n  - ▸[a, b]\n", "istilah-bukan-padanan", {"akte": ("akta",)}),
        ("▸akte:\nijin: izin\n", "isian-kosong", {"ijin": ("izin",)}),
        ("akte:\n  - akta\n  - ▸--\n", "istilah-tanpa-huruf", {"akte": ("akta",)}),
        ('▸"!?": akta\n', "istilah-tanpa-huruf", {}),
        ("akte: ▸Akte\n", "istilah-sama", {}),
        ("akte:\n  - akta\n  - ▸akta\n", "istilah-padanan-ganda", {"akte": ("akta",)}),
        ("▸satu dua tiga empat lima enam tujuh: akta\n", "istilah-panjang", None),
        ("akte: akta\n▸akte: surat\n", "kunci-ganda", None),
    ],
)
def test_a_mistake_is_told_at_its_place_and_the_rest_is_kept(
    teks: str, kode: str, sisa: dict[str, tuple[str, ...]] | None
) -> None:
    bersih, [(baris, kolom)] = lepas_tanda(teks)
    istilah, salah = baca(bersih)
    assert salah == [f"{baris}:{kolom} {kode}"]
    if sisa is not None:
        assert istilah == sisa


def test_the_catalog_has_the_table_and_tells_its_mistakes(tmp_path: Path) -> None:
    bukaan = buka_kota(tmp_path, f"{KOTA}-- istilah.yml --\nakte: akta\nijin: ijin\n")
    assert bukaan.katalog.istilah == {"akte": ("akta",)}
    assert [(d.berkas, d.baris, d.kolom, d.kode) for d in bukaan.diagnostics] == [
        ("sops/istilah.yml", 2, 7, "istilah-sama")
    ]


def test_a_city_needs_no_table(tmp_path: Path) -> None:
    assert buka_kota(tmp_path, KOTA).katalog.istilah == {}
