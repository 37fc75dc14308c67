"""Open data as tables: CSV and XLSX say the same, as spreadsheets and the package's description expect it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from typing import Any

import pytest
from openpyxl import load_workbook

from macros.base.csv import write_csv
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


@pytest.mark.parametrize("rumus", ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_formula_in_the_content_is_written_as_text(rumus: str) -> None:
    assert baca(write_csv([["a"], [rumus]]))[1] == [f"'{rumus}"]
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
            ["" if sel is None else str(sel) for sel in baris]
            for baris in semua[tabel.judul].iter_rows(values_only=True)
        ]
        assert isi == [
            [sel.removeprefix("'") for sel in baris] for baris in baca(berkas[f"{tabel.nama}.csv"])
        ]


def test_a_sheet_can_be_used_at_once(berkas: Berkas) -> None:
    for satu in lembar(berkas["sop.xlsx"]).values():
        assert satu.freeze_panes == "A2"
        assert satu.auto_filter.ref == satu.dimensions
        assert not [sel for baris in satu.iter_rows() for sel in baris if sel.data_type == "f"]


def test_the_workbook_says_which_edition_it_is(berkas: Berkas) -> None:
    isi = list(lembar(berkas["sop.xlsx"])["Keterangan"].iter_rows(values_only=True))
    for kunci, nilai in TERBITAN.data().items():
        assert ("Terbitan", kunci, nilai) in isi
