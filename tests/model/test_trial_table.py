"""Measured times as people bring them back, and what is wrong with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.sop import Langkah, Naskah, UjiLangkah
from macros.model.trial_table import current_number, read_trial
from macros.model.waktu import read_waktu
from macros.source.csv_reader import read_csv
from macros.source.diagnostic import Diagnostic

SOP = Naskah(
    langkah=(
        Langkah(kegiatan="Memeriksa berkas", waktu=read_waktu("15 menit")),
        Langkah(kegiatan="Menunggu sanggahan", waktu=read_waktu("3 hari")),
        Langkah(kegiatan="Menyimpan berkas", waktu=read_waktu("Tentatif")),
    )
)


def baca(teks: str | bytes) -> tuple[tuple[UjiLangkah, ...], list[Diagnostic]]:
    isi = teks if isinstance(teks, bytes) else teks.encode()
    return read_trial("uji.csv", read_csv("uji.csv", isi), SOP)


def menit(teks: str | bytes) -> dict[int, tuple[float, ...]]:
    uji, salah = baca(teks)
    assert salah == []
    return {satu.langkah: satu.menit for satu in uji}


@pytest.mark.parametrize(
    "teks",
    [
        "langkah;kegiatan;uji 1;uji 2;uji 3\n1;Memeriksa berkas;9,5;12;\n3;;;20;\n",
        'langkah,kegiatan,uji 1,uji 2,uji 3\n1,Memeriksa berkas,"9,5",12,\n3,,,20,\n',
        "Langkah\tuji 1\tuji 2\n1\t9.5\t12\n3\t-\t20\n",
        (
            "\ufefflangkah;kegiatan;pelaksana;tertulis;1;2\r\n1;memeriksa  BERKAS;Loket;15 "
            "menit;9,5;12\r\n3;;;;;20"
        ),
        "No.;Waktu (menit)\n1;9,5\n1;12 menit\n\n3;20\n",
        "sep=;\nnomor;1;2\n1;9½;12\n3;tidak dikerjakan;20\n",
    ],
    ids=["semicolons", "commas", "tabs", "the sheet with BOM and CRLF", "a row a trial", "sep= and quarters"],
)
def test_a_table_is_read_whatever_parts_its_cells(teks: str) -> None:
    assert menit(teks) == {1: (9.5, 12), 3: (20,)}


def test_a_step_that_was_on_the_sheet_and_not_done_is_kept() -> None:
    uji, _ = baca("langkah;uji 1;menyimpang;kendala\n1;10;1;Antre\n1;11;ya;Antre\n2;;;\n")
    assert uji == (
        UjiLangkah(langkah=1, kegiatan="Memeriksa berkas", menit=(10, 11), menyimpang=2, kendala="Antre"),
        UjiLangkah(langkah=2, kegiatan="Menunggu sanggahan"),
    )


@pytest.mark.parametrize(
    ("teks", "salah"),
    [
        ("", "1 csv-kosong"),
        ('langkah;uji 1\n1;"9\n', ""),
        ("1;9\n", "1 uji-kolom"),
        ("langkah;kegiatan\n1;Memeriksa berkas\n", "1 uji-kolom"),
        ("langkah,uji 1\n1,9,5\n", "2 csv-lebar"),
        ("langkah;uji 1\n4;9\n0;9\nsatu;9\n", "2 uji-langkah, 3 uji-langkah, 4 uji-langkah"),
        ("langkah;kegiatan;uji 1\n1;Menyimpan berkas;9\n", "2 uji-kegiatan"),
        (
            "langkah;uji 1\n1;-9\n1;lama\n1;1e9\n1;5-9 menit\n",
            "2 uji-waktu, 3 uji-waktu, 4 uji-waktu, 5 uji-waktu",
        ),
        ("langkah;uji 1\n1;2 hari\n2;1 hari kerja\n3;1 hari\n", "2 uji-jenis, 3 uji-jenis, 4 uji-jenis"),
        ("langkah;uji 1;menyimpang\n1;9;kadang\n", "2 bukan-menit"),
        (b"langkah;uji 1\n1;\xff\n", "2 bukan-utf8, 2 uji-waktu"),
    ],
)
def test_every_mistake_is_told_at_its_line(teks: str | bytes, salah: str) -> None:
    assert ", ".join(f"{satu.baris} {satu.kode}" for satu in baca(teks)[1]) == salah


def test_a_cell_without_end_is_refused() -> None:
    uji, salah = baca('langkah;uji 1\n1;"' + "9" * 140_000)
    assert uji == ()
    assert [satu.kode for satu in salah] == ["csv-kutip"]


def test_days_of_the_written_kind_may_be_written_as_days() -> None:
    assert menit("langkah;uji 1\n1;1 jam\n2;2 hari\n") == {1: (60,), 2: (2880,)}


@pytest.mark.parametrize(
    ("nomor", "kegiatan", "kini"),
    [
        (1, "", 1),
        (1, "memeriksa berkas", 1),
        (2, "Menyimpan berkas", 3),
        (2, "Menimbang", None),
        (9, "", None),
    ],
)
def test_a_step_is_found_again_by_what_it_says(nomor: int, kegiatan: str, kini: int | None) -> None:
    assert current_number(SOP.langkah, UjiLangkah(langkah=nomor, kegiatan=kegiatan)) == kini


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_are_too_strange(isi: bytes) -> None:
    for satu in (isi, b"langkah;uji 1;kendala\n" + isi):
        uji, salah = baca(satu)
        assert all(0 < satu.langkah <= 3 for satu in uji)
        assert all(satu.berkas == "uji.csv" for satu in salah)
