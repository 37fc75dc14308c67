"""Words of texts and queries: what counts as one, and what numbers may be called by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.search.words import LUNAK, compounds, fold, nomor_terms, phrase, root_of, terms, words


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("Menerbitkan Kartu", ["menerbitkan", "kartu"]),
        ("KTP-el (e-KTP)", ["ktp", "el", "ktp"]),
        ("Loket é à", ["loket"]),
        ("UKL/UPL, AK-1", ["ukl", "upl", "ak"]),
        ("pas foto 3 × 4 dan 3x4", ["pas", "foto", "3x4", "dan", "3x4"]),
        ("… ! –", []),
    ],
)
def test_words_are_folded_and_single_letters_are_none(teks: str, hasil: list[str]) -> None:
    assert words(teks) == hasil


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("KTP-el e-KTP", ["ktpel", "ektp"]),
        ("Formulir F-1.02", ["f102"]),
        ("AK/1", ["ak1"]),
        ("UU Nomor 24 Tahun 2013, UU 24/2013, uu 24 2013, uu 24 thn 2013", ["242013"] * 4),
        ("12 Januari 2013, 1 24 1800", []),
        ("pemohon/keluarga", []),
        ("000.8.3.3", ["000833"]),
        ("a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z", []),
    ],
)
def test_what_is_also_written_in_one(teks: str, hasil: list[str]) -> None:
    assert compounds(teks) == hasil


@pytest.mark.parametrize(
    ("satu", "hasil"),
    [
        ("pencatatan", "catat"),
        ("menyerahkan", "serah"),
        ("penyerahan", "serah"),
        ("ktp", "ktp"),
        ("bpjs2", "bpjs2"),
    ],
)
def test_affixes_go(satu: str, hasil: str) -> None:
    assert root_of(satu) == hasil


def test_a_number_is_found_by_any_run_of_its_parts() -> None:
    semua = set(nomor_terms("400.12/002/DINAS/2025"))
    assert {"40012/002", "002/dinas", "dinas/2025", "40012/002/dinas/2025", "002", "dinas"} <= semua
    assert "40012/dinas" not in semua
    assert set(nomor_terms("400.12 / 002")) >= {"40012/002"}


def test_a_whole_name_is_one_term() -> None:
    assert phrase("Surat Pindah") == phrase("surat  pindah!") == "surat_pindah"
    assert phrase("!") == ""


def test_soft_words_are_folded_and_told_once() -> None:
    assert [words(satu) for satu in LUNAK] == [[satu] for satu in LUNAK]
    assert len(set(LUNAK)) == len(LUNAK)


@given(st.text())
def test_any_text_has_terms_that_are_words_themselves(teks: str) -> None:
    assert all(satu and satu.isascii() and satu == satu.lower() for satu in terms(teks))
    assert fold(fold(teks)) == fold(teks)
    assert words(fold(teks)) == words(teks)
