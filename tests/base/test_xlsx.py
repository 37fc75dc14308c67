"""A workbook that spreadsheets open: its sheets, its cells, its links, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from macros.base.xlsx import Sel, WorkbookSheet, workbook


def lembar(isi: bytes, nomor: int = 0) -> Any:
    """A sheet as another program reads it."""
    return load_workbook(io.BytesIO(isi)).worksheets[nomor]


def tabel(*baris: tuple[Sel, ...], judul: str = "Temuan", tautan: str = "") -> WorkbookSheet:
    kolom = tuple(f"kolom {i}" for i in range(len(baris[0])))
    return WorkbookSheet("temuan", judul, kolom, baris, frozenset([tautan]))


def test_cells_keep_their_text_and_numbers_and_no_text_becomes_a_formula() -> None:
    isi = lembar(workbook([tabel(("=1+1", 3, 0.5), ("<&>", 0, 1), ("1", "{=A1}", "http://x.id"))]))
    assert list(isi.iter_rows(values_only=True)) == [
        ("kolom 0", "kolom 1", "kolom 2"),
        ("=1+1", 3, 0.5),
        ("<&>", 0, 1),
        ("1", "{=A1}", "http://x.id"),
    ]
    assert {sel.data_type for baris in isi.iter_rows() for sel in baris} == {"s", "n"}
    assert isi["C4"].hyperlink is None


def test_a_column_of_addresses_can_be_opened() -> None:
    url = "https://sop.contoh.go.id/sop/a/b/#langkah-1"
    isi = lembar(workbook([tabel((url,), ("javascript:alert(0)",), ("/sop/a/b/",), tautan="kolom 0")]))
    tautan = isi["A2"].hyperlink
    assert (isi["A2"].value, f"{tautan.target}#{tautan.location}") == (url, url)
    assert [isi["A3"].hyperlink, isi["A4"].hyperlink] == [None, None]


def test_heads_stay_in_sight_and_filter() -> None:
    isi = lembar(workbook([tabel(("a", "b" * 200), ("c", "d"))]))
    assert (isi.freeze_panes, isi.auto_filter.ref) == ("A2", "A1:B3")
    assert (isi.column_dimensions["A"].width, isi.column_dimensions["B"].width) == pytest.approx(
        (10, 62), abs=1
    )


def test_sheets_have_names_that_are_allowed() -> None:
    isi = workbook([tabel(("a",)), tabel(("b",), judul="Ukuran/unit: [semua] yang namanya panjang sekali")])
    assert load_workbook(io.BytesIO(isi)).sheetnames == ["Temuan", "Ukuran unit   semua  yang naman"]


def test_a_table_without_rows_has_its_heads() -> None:
    [kepala] = lembar(workbook([WorkbookSheet("temuan", "Temuan", ("a", "b"), ())])).iter_rows(
        values_only=True
    )
    assert kepala == ("a", "b")


def test_nothing_in_it_tells_when_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook([tabel(("a",))]))) as arsip:
        assert {satu.date_time for satu in arsip.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z" in arsip.read("docProps/core.xml")


@given(st.lists(st.text(), min_size=1, max_size=40))
def test_any_text_makes_a_workbook_and_the_same_one_twice(teks: list[str]) -> None:
    isi = workbook([tabel(tuple(teks))])
    assert isi == workbook([tabel(tuple(teks))])
    assert lembar(isi).max_column == len(teks)


def test_a_day_alone_in_its_cell_is_a_date() -> None:
    days = ("2024-02-29", "1900-03-01", "9999-12-31")
    texts = ("2023-02-29", "1899-12-31", "2024-02", "mulai 2024-02-01", "0000-00-00", "٢٠٢٤-02-01")
    isi = lembar(workbook([tabel((*days, *texts))]))
    cells = [cell for row in isi.iter_rows(min_row=2) for cell in row]
    assert [cell.data_type for cell in cells] == ["d"] * len(days) + ["s"] * len(texts)
    assert [str(cell.value)[:10] for cell in cells] == [*days, *(text[:10] for text in texts)]
