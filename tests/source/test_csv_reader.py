"""Tables as spreadsheets save them: rows, cells, and what is wrong with a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.source.csv_reader import CsvRow, read_csv


@pytest.mark.parametrize("pemisah", [";", ",", "\t"])
@pytest.mark.parametrize("akhir", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("awal", ["", "\ufeff"])
def test_cells_are_the_same_whatever_parts_them(pemisah: str, akhir: str, awal: str) -> None:
    isi = akhir.join(
        pemisah.join(sel) for sel in (["Langkah ke", " UJI"], ["1", '"dua\nbaris"'], ["", ""], ["3", ""])
    )
    tabel = read_csv("a.csv", (awal + isi).encode())
    assert tabel.kepala == ("langkah ke", "uji")
    assert tabel.baris == (CsvRow(2, ("1", "dua\nbaris")), CsvRow(5, ("3", "")))
    assert tabel.diagnostics == ()


@pytest.mark.parametrize(
    ("isi", "salah"),
    [
        ("", [("csv-kosong", 1)]),
        (";;\n\n", [("csv-kosong", 1)]),
        ("sep=;\n", [("csv-kosong", 1)]),
        ("a;b\n1;" + '"' + "9" * 140_000, [("csv-kutip", 1)]),
        ("a,b\n1,9,5\n2,1\n3,7,5\n", [("csv-lebar", 2), ("csv-lebar", 4)]),
    ],
)
def test_every_mistake_is_told_at_its_line(isi: str, salah: list[tuple[str, int]]) -> None:
    assert [(satu.kode, satu.baris) for satu in read_csv("a.csv", isi.encode()).diagnostics] == salah


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_every_row_has_as_many_cells_as_the_head(isi: bytes) -> None:
    tabel = read_csv("a.csv", isi)
    assert {len(satu.sel) for satu in tabel.baris} <= {len(tabel.kepala)}
    assert tabel.kepala or tabel.diagnostics
