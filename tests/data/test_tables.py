"""Open data as tables: CSV and XLSX say the same, as spreadsheets and the package's description expect it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from datetime import datetime
from typing import Any

import pytest
from openpyxl import load_workbook

from macros.base import csv_text
from macros.base.csv_text import write_csv
from macros.catalog.whole import Catalog
from macros.data.inventory import SEMUA
from macros.data.open_tables import TABEL
from tests.data.conftest import TERBITAN, Berkas

BOM = b"\xef\xbb\xbf"
TABEL_NAMA = [satu.nama for satu in TABEL]


def baca(isi: bytes) -> list[list[str]]:
    """A CSV file as another program reads it."""
    assert isi.startswith(BOM)
    return list(csv.reader(io.StringIO(isi.removeprefix(BOM).decode(), newline=""), strict=True))


@pytest.mark.parametrize("nama", TABEL_NAMA)
def test_every_row_has_every_column(berkas: Berkas, nama: str) -> None:
    kepala, *baris = baca(berkas[f"{nama}.csv"])
    [tabel] = [satu for satu in TABEL if satu.nama == nama]
    assert kepala == [satu.nama for satu in tabel.kolom]
    assert baris
    assert {len(satu) for satu in baris} == {len(kepala)}


def test_the_inventory_has_every_sop_and_every_step(berkas: Berkas, katalog: Catalog) -> None:
    assert [satu[0] for satu in baca(berkas["sop.csv"])[1:]] == list(katalog.sop)
    langkah = [(satu[0], int(satu[1])) for satu in baca(berkas["langkah.csv"])[1:]]
    assert langkah == [(i, n) for i, s in katalog.sop.items() for n in range(1, len(s.langkah) + 1)]


@pytest.mark.parametrize("nama", TABEL_NAMA)
def test_no_text_can_become_a_formula(berkas: Berkas, nama: str) -> None:
    [tabel] = [satu for satu in TABEL if satu.nama == nama]
    for baris in baca(berkas[f"{nama}.csv"]):
        for kolom, sel in zip(tabel.kolom, baris, strict=True):
            assert kolom.jenis != "string" or not sel.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ('=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+A1", "'+A1"),
        ("-2+3", "'-2+3"),
        ("-(A1)", "'-(A1)"),
        ("\t=x", "\t'=x"),
        ("\r=x", "\r'=x"),
        ("Terima;=1+41;", "Terima;'=1+41;"),
        ("Terima,=1+41,@SUM(B2)", "Terima,'=1+41,'@SUM(B2)"),
        ("satu\ndua\n+cmd|x", "satu\ndua\n'+cmd|x"),
        ("a; -B2", "a; '-B2"),
        ("＝1+1", "'＝1+1"),
        ("x;＋A1;＠SUM(A1);－A1", "x;'＋A1;'＠SUM(A1);'－A1"),
    ],
)
def test_a_formula_is_text_behind_every_separator(written: str, kept: str) -> None:
    for separator in ",;":
        content = write_csv([["a"], [written]], separator).removeprefix(BOM).decode()
        assert list(csv.reader(io.StringIO(content, newline=""), delimiter=separator))[1] == [kept]
        for other in ",;\t":  # as a spreadsheet opens it that expects another separator
            for row in csv.reader(io.StringIO(content, newline=""), delimiter=other):
                assert not any(cell.strip(' \t"')[:1] in ("=", "@", "＝", "＠") for cell in row)


@pytest.mark.parametrize(
    "written",
    [
        "+62 548 21345",
        "+62-548-21345",
        "(0548) 21345",
        "+62 812 3456 / +62 813 9999",
        "-5",
        "+1",
        "-1,5",
        "-",
        "--",
        "suhu 2, -5 °C",
        "-5%",
        "+5 %",
        "-0,5 %",
        "A = B",
        "a@b.go.id; c@d.go.id",
        "5 - 10 menit",
        "- 5 lembar",
        "\tx",
        "–",
        "Ya/Tidak",
    ],
)
def test_what_is_no_formula_stays_as_it_is(written: str) -> None:
    assert baca(write_csv([["a"], [written]]))[1] == [written]
    assert baca(write_csv([["a"], [-1.5]]))[1] == ["-1.5"]


@pytest.mark.parametrize("nama", TABEL_NAMA)
def test_numbers_are_numbers_as_the_package_says(berkas: Berkas, nama: str) -> None:
    paket = json.loads(berkas["datapackage.json"])
    [sumber] = [satu for satu in paket["resources"] if satu["path"] == f"{nama}.csv"]
    kepala, *baris = baca(berkas[f"{nama}.csv"])
    bidang = sumber["schema"]["fields"]
    assert [satu["name"] for satu in bidang] == kepala
    for satu in baris:
        for kolom, sel in zip(bidang, satu, strict=True):
            if sel and kolom["type"] != "string":
                assert {"integer": int, "number": float}[kolom["type"]](sel) >= 0


def test_the_package_names_every_file_with_its_size_and_hash(berkas: Berkas) -> None:
    paket = json.loads(berkas["datapackage.json"])
    assert [satu["path"] for satu in paket["resources"]] == [satu.nama for satu in SEMUA]
    for satu in paket["resources"]:
        isi = berkas[satu["path"]]
        assert (satu["bytes"], satu["hash"]) == (len(isi), f"sha256:{hashlib.sha256(isi).hexdigest()}")
        assert "jsonSchema" not in satu or satu["jsonSchema"] in berkas
    assert (paket["created"], paket["commit"], paket["licenses"][0]["title"]) == (
        TERBITAN.tanggal,
        TERBITAN.commit,
        TERBITAN.lisensi,
    )


def lembar(isi: bytes) -> dict[str, Any]:
    return {satu.title: satu for satu in load_workbook(io.BytesIO(isi)).worksheets}


def test_the_workbook_holds_the_same_tables(berkas: Berkas) -> None:
    semua = lembar(berkas["sop.xlsx"])
    assert list(semua) == [*(satu.judul for satu in TABEL), "Keterangan"]
    for tabel in TABEL:
        isi = [
            ["" if sel is None else str(sel.date() if isinstance(sel, datetime) else sel) for sel in baris]
            for baris in semua[tabel.judul].iter_rows(values_only=True)
        ]
        assert [[csv_text._tame(sel) for sel in baris] for baris in isi] == baca(berkas[f"{tabel.nama}.csv"])


def test_days_are_dates_and_months_are_text(berkas: Berkas) -> None:
    sheet = lembar(berkas["sop.xlsx"])["Inventaris SOP"]
    for row in sheet.iter_rows(min_row=2):
        for cell in (row[5], row[6]):
            if cell.data_type == "d":
                assert cell.number_format == "yyyy-mm-dd"
            else:
                assert cell.value is None or len(str(cell.value)) == 7
    assert any(row[5].data_type == "d" for row in sheet.iter_rows(min_row=2)) or sheet.max_row < 3


def test_a_sheet_can_be_used_at_once(berkas: Berkas) -> None:
    for satu in lembar(berkas["sop.xlsx"]).values():
        assert satu.freeze_panes == "A2"
        assert satu.auto_filter.ref == satu.dimensions
        assert not [sel for baris in satu.iter_rows() for sel in baris if sel.data_type == "f"]


def test_the_workbook_says_which_edition_it_is(berkas: Berkas) -> None:
    isi = list(lembar(berkas["sop.xlsx"])["Keterangan"].iter_rows(values_only=True))
    for kunci, nilai in TERBITAN.data().items():
        assert ("Terbitan", kunci, nilai) in isi
