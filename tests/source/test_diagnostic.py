from __future__ import annotations

import pytest

from macros.source.diagnostic import (
    PANJANG_NILAI,
    Code,
    Diagnostic,
    Level,
    Place,
    all_codes,
    define_code,
    did_you_mean,
    nearest,
    visible,
)

CONTOH = Code("contoh", Level.KESALAHAN, "Nilai '{nilai}' salah; tulis 'x'", "Karena begitu.")


def test_a_problem_is_data_with_its_place() -> None:
    assert CONTOH.at(Place("sops/a/b.md", 3, 7), nilai="y").to_dict() == {
        "berkas": "sops/a/b.md",
        "baris": 3,
        "kolom": 7,
        "kode": "contoh",
        "tingkat": "kesalahan",
        "pesan": "Nilai 'y' salah; tulis 'x'",
    }


def test_a_level_may_be_softened_for_one_place() -> None:
    assert CONTOH.at(Place("a"), tingkat=Level.SARAN, nilai="y").tingkat is Level.SARAN
    assert CONTOH.at(Place("a"), nilai="y").tingkat is Level.KESALAHAN


def test_the_template_may_use_any_name_for_its_values() -> None:
    satu = Code("x", Level.SARAN, "{tempat} {self}", "")
    assert satu.at(Place("a"), tempat="sini", self="ini").pesan == "sini ini"


def test_problems_sort_by_file_line_and_column() -> None:
    urut = [
        Diagnostic(b, n, k, "x", Level.SARAN, "")
        for b, n, k in [("a", 1, 2), ("a", 2, 1), ("a", 10, 1), ("b", 1, 1)]
    ]
    assert sorted([urut[2], urut[3], urut[1], urut[0]]) == urut


def test_long_values_are_cut() -> None:
    pesan = CONTOH.at(Place("a"), nilai="y" * 1000).pesan
    assert pesan == f"Nilai '{'y' * PANJANG_NILAI}…' salah; tulis 'x'"


@pytest.mark.parametrize(
    ("teks", "terlihat"),
    [
        ("± 10 menit’", "± 10 menit’"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\nb", "a⏎b"),
        ("\x1b[2J", "<U+001B>[2J"),
        ("\ud800", "<U+D800>"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_invisible_characters_are_shown(teks: str, terlihat: str) -> None:
    assert visible(teks) == terlihat
    assert CONTOH.at(Place("a"), nilai=teks).pesan == f"Nilai '{terlihat}' salah; tulis 'x'"


def test_an_id_is_defined_once() -> None:
    ada = all_codes()[0]
    with pytest.raises(ValueError, match=ada.id):
        define_code(ada.id, Level.SARAN, "", "")


def test_codes_are_listed_by_id() -> None:
    semua = [satu.id for satu in all_codes()]
    assert semua == sorted(set(semua))


@pytest.mark.parametrize(
    ("kata", "pilihan", "dekat"),
    [
        ("oprator", ["loket", "operator"], "operator"),
        ("opertaor", ["loket", "operator"], "operator"),
        ("Operator", ["loket", "operator"], "operator"),
        ("dasar-hukum", ["dasar_hukum"], "dasar_hukum"),
        ("surat-pengantar", ["kelurahan/surat-pengantar"], "kelurahan/surat-pengantar"),
        ("loket", ["dinkes:loket"], "dinkes:loket"),
        ("b", ["a"], None),
        ("kepala", ["loket"], None),
        ("", ["a"], None),
        ("x" * 10_000, ["x" * 9_999], None),
        ("lokat", ["loket", "lokit"], "loket"),
    ],
)
def test_the_nearest_word(kata: str, pilihan: list[str], dekat: str | None) -> None:
    assert nearest(kata, pilihan) == nearest(kata, reversed(pilihan)) == dekat


def test_the_nearest_word_as_the_end_of_a_message() -> None:
    assert did_you_mean("pemhon", ["pemohon"]) == "; maksud Anda 'pemohon'?"
    assert did_you_mean("kepala", ["pemohon"]) == ""
