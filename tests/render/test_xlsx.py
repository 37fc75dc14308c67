"""A workbook that spreadsheets open: its parts, its cells, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from macros.render.xlsx import Sel, Tabel, buku

UTAMA = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def lembar(isi: bytes, nomor: int = 1) -> list[list[str | float]]:
    """The cells of a sheet: inline text as text, numbers as numbers."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        akar = ElementTree.fromstring(arsip.read(f"xl/worksheets/sheet{nomor}.xml"))
    return [[_nilai(sel) for sel in baris] for baris in akar.iter(f"{UTAMA}row")]


def _nilai(sel: ElementTree.Element) -> str | float:
    if sel.get("t") == "inlineStr":
        return "".join(sel.itertext())
    return float("".join(sel.itertext()))


def tabel(*baris: tuple[Sel, ...], judul: str = "Temuan") -> Tabel:
    return Tabel("temuan", judul, tuple(f"kolom {i}" for i in range(len(baris[0]))), baris)


def test_cells_keep_their_text_and_numbers_and_no_text_becomes_a_formula() -> None:
    assert lembar(buku([tabel(("=1+1", 3, 0.5), ("<&>", 0, 1))])) == [
        ["kolom 0", "kolom 1", "kolom 2"],
        ["=1+1", 3.0, 0.5],
        ["<&>", 0.0, 1.0],
    ]


def test_every_part_is_declared_and_every_sheet_is_named() -> None:
    isi = buku([tabel(("a",)), tabel(("b",), judul="Ukuran/unit: [semua] yang namanya panjang sekali")])
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        tipe = arsip.read("[Content_Types].xml").decode()
        nama = [
            satu.get("name") for satu in ElementTree.fromstring(arsip.read("xl/workbook.xml")).iter(f"{UTAMA}sheet")
        ]
        for satu in arsip.namelist():
            ElementTree.fromstring(arsip.read(satu))
            assert satu.endswith(".rels") or satu == "[Content_Types].xml" or f'PartName="/{satu}"' in tipe
    assert nama == ["Temuan", "Ukuran unit   semua  yang naman"]


@given(st.lists(st.text(), min_size=1, max_size=40))
def test_any_text_makes_a_workbook_and_the_same_one_twice(teks: list[str]) -> None:
    isi = buku([tabel(tuple(teks))])
    assert isi == buku([tabel(tuple(teks))])
    assert len(lembar(isi)[1]) == len(teks)
