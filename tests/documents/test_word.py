"""The official document for Word, as another reader of .docx files finds it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import mammoth
import pytest
from docx import Document
from hypothesis import given, settings
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from macros.catalog.loading import assemble as susun_katalog
from macros.catalog.loading import open_folder
from macros.documents.material import Logo, material_of
from macros.documents.pdf.paper import column_widths
from macros.documents.word.package import docx
from macros.documents.word.tables import TEGAK, head_height, xml_safe
from macros.drawing.step_table import shorten_answers
from macros.model.kota import Kertas
from macros.pages.parts import signatures
from macros.source.folder import Folder
from tests.documents.test_pdf import BAHAN, RAWAT, dokumen, kota, satu_langkah
from tests.pages.hostile import tulis
from tests.strategies import folder_sah

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"


def baca(isi: bytes) -> Any:
    return Document(io.BytesIO(isi))


def bagan(arsip: Any) -> Any:
    """The flowchart table."""
    return arsip.tables[2]


def teks(sel: Any) -> str:
    return "\n".join(satu.text for satu in sel.paragraphs)


@pytest.mark.parametrize("ident", BAHAN.katalog.sop)
def test_every_sop_is_a_document_with_all_its_steps(ident: str) -> None:
    sop = BAHAN.katalog.sop[ident]
    arsip = baca(docx(dokumen(ident)))
    assert arsip.core_properties.title == f"SOP {sop.nama}"
    assert arsip.core_properties.language == "id-ID"
    assert arsip.core_properties.comments == f"Lisensi: {BAHAN.katalog.kota.lisensi}"
    bagian = arsip.sections[0]
    assert (round(bagian.page_width.mm), round(bagian.page_height.mm)) == (330, 215)
    tabel = bagan(arsip)
    rows = tabel._tbl.tr_lst
    assert len(rows) == 2 + len(sop.langkah)
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [
        True,
        True,
        *[False] * len(sop.langkah),
    ]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    for langkah, row in zip(sop.langkah, rows[2:], strict=True):
        sel = [
            "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in c.iter(f"{W}p"))
            for c in row.tc_lst
        ]
        assert langkah.kegiatan in sel[1]
        assert langkah.output in sel[-2]
        assert all(butir in sel[-4] for butir in langkah.kelengkapan)


def test_the_identity_block_stands_in_the_order_of_the_regulation() -> None:
    identitas, rincian, _ = baca(docx(dokumen(RAWAT))).tables
    assert [teks(row.cells[1]) for row in identitas.rows] == [
        "Nomor SOP",
        "Tanggal Pembuatan",
        "Tanggal Revisi",
        "Tanggal Efektif",
        "Disahkan oleh",
        "Nama SOP",
    ]
    judul = [sel.paragraphs[0].text for row in rincian.rows for sel in row.cells]
    assert judul == [
        "Dasar Hukum",
        "Kualifikasi Pelaksana",
        "Keterkaitan",
        "Peralatan dan Perlengkapan",
        "Peringatan",
        "Pencatatan dan Pendataan",
    ]


def test_the_foot_counts_pages_and_the_head_bears_the_stamp() -> None:
    bagian = baca(docx(dokumen(RAWAT))).sections[0]
    kaki = bagian.footer._element.xml
    assert "Nomor 000.8.3.3/001/PKM-BU1/2025" in kaki
    assert re.findall(r'w:instr=" (\w+) "', kaki) == ["PAGE", "NUMPAGES"]
    assert "Contoh - bukan dokumen resmi" in bagian.header._element.xml


def bentuk(isi: bytes) -> list[Any]:
    return list(bagan(baca(isi))._tbl.iter(f"{WP}anchor"))


def test_the_flowchart_is_made_of_shapes_that_lie_within_their_cells() -> None:
    isi = docx(dokumen(RAWAT))
    semua = bentuk(isi)
    nomor = [satu.find(f"{WP}docPr").get("id") for satu in semua]
    assert len(set(nomor)) == len(nomor) > 40
    jenis = {satu.find(f"{WP}docPr").get("descr") for satu in semua}
    assert {
        "Mulai",
        "Selesai",
        "Keputusan",
        "Pelaksanaan",
        "SOP lain",
        "Panah",
        "Garis alur",
        "Jawaban",
    } == jenis
    for row in bagan(baca(isi))._tbl.tr_lst[2:]:
        tinggi = int(row.find(f"{W}trPr/{W}trHeight").get(f"{W}val")) * 635
        for sel in row.tc_lst:
            lebar = int(sel.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) * 635
            for satu in sel.iter(f"{WP}anchor"):
                x = int(satu.find(f"{WP}positionH/{WP}posOffset").text)
                y = int(satu.find(f"{WP}positionV/{WP}posOffset").text)
                ukuran = satu.find(f"{WP}extent")
                lebih = 36_000
                assert -lebih <= x
                assert x + int(ukuran.get("cx")) <= lebar + lebih
                assert -lebih <= y
                assert y + int(ukuran.get("cy")) <= tinggi + lebih


def test_the_same_document_gives_the_same_bytes_without_a_time_in_them() -> None:
    isi = docx(dokumen(RAWAT))
    assert docx(dokumen(RAWAT)) == isi
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        assert {satu.date_time for satu in arsip.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    hari = dokumen(RAWAT).tanggal
    assert baca(isi).core_properties.created.replace(tzinfo=None) == datetime(hari.year, hari.month, hari.day)


def test_a_city_may_choose_a4(tmp_path: Path) -> None:
    bagian = baca(docx(dokumen("dinas/ktp", kota(tmp_path, satu_langkah("Memeriksa"))))).sections[0]
    assert (round(bagian.page_width.mm), round(bagian.page_height.mm)) == (297, 210)


def test_an_sop_without_steps_has_its_identity(tmp_path: Path) -> None:
    assert len(baca(docx(dokumen("dinas/ktp", kota(tmp_path)))).tables) == 2


def test_the_citys_logo_stands_above_its_name(tmp_path: Path) -> None:
    gambar = io.BytesIO()
    Image.new("RGB", (40, 60), "red").save(gambar, "PNG")
    logo = Logo("png", "a", gambar.getvalue())
    semua = replace(kota(tmp_path, satu_langkah("Memeriksa")), logo=logo)
    arsip = baca(docx(dokumen("dinas/ktp", semua)))
    [sisip] = arsip.tables[0]._tbl.iter(f"{WP}inline")
    assert round(int(sisip.find(f"{WP}extent").get("cy")) / 36_000) == 24
    rusak = replace(semua, logo=Logo("webp", "b", b"bukan gambar"))
    assert list(baca(docx(dokumen("dinas/ktp", rusak))).tables[0]._tbl.iter(f"{WP}inline")) == []


def test_upright_names_have_the_height_that_they_need() -> None:
    panjang = "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
    pendek = ["Loket"] * 8
    kolom = column_widths(Kertas.F4, pendek, [40.0] * 8)
    assert head_height(pendek, kolom) == TEGAK[0]
    tinggi = head_height([panjang, *pendek[1:]], kolom)
    letter, lines = kolom.huruf * 0.3528 * 0.5, (kolom.pelaksana[0] - 1.6) // (kolom.huruf * 0.3528 * 1.2)
    assert len(panjang) * letter <= tinggi * lines, (
        "its letters fit on the lines that stand beside each other"
    )
    assert head_height(["Loket"], column_widths(Kertas.F4, ["Loket"], [40.0])) == 7


def test_foreign_text_stays_text(tmp_path: Path) -> None:
    semua = material_of(open_folder(tulis(tmp_path / "sops"), signatures()))
    for ident in semua.katalog.sop:
        isi = docx(dokumen(ident, semua))
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            for nama in arsip.namelist():
                assert not nama.endswith((".bin", ".exe")), nama
                if nama.endswith((".xml", ".rels")):
                    ElementTree.fromstring(arsip.read(nama))
            assert b"<script" not in arsip.read("word/document.xml")
            assert b"TargetMode" not in arsip.read("word/_rels/document.xml.rels")


@pytest.mark.parametrize(
    ("nilai", "jadi"), [("a\x00b\x0bc", "abc"), ("\ufffe", ""), ("tab\tbaris\n", "tab\tbaris\n")]
)
def test_what_xml_cannot_hold_is_left_out(nilai: str, jadi: str) -> None:
    assert xml_safe(nilai) == jadi


@settings(max_examples=max(5, settings().max_examples // 20), deadline=None)
@given(folder_sah())
def test_any_valid_sop_has_a_document(folder: Folder) -> None:
    semua = material_of(susun_katalog(folder, signatures()))
    for ident, sop in semua.katalog.sop.items():
        arsip = baca(docx(dokumen(ident, semua)))
        assert len(bagan(arsip)._tbl.tr_lst) == 2 + len(sop.langkah)


SIGNS = ("Mulai", "Selesai", "Keputusan", "Pelaksanaan", "SOP lain")


@pytest.mark.parametrize("ident", list(BAHAN.katalog.sop)[::6])
def test_a_reader_without_shapes_sees_who_acts_and_what_is_answered(ident: str) -> None:
    satu = dokumen(ident)
    page = LexborHTMLParser(mammoth.convert_to_html(io.BytesIO(docx(satu))).value)
    rows = [[cell.text(separator=" ") for cell in row.css("td")] for row in page.css("table")[2].css("tr")]
    for baris, cells in zip(satu.baris, rows[-len(satu.baris) :], strict=True):
        acting = {k for k in range(len(satu.kolom)) if any(sign in cells[2 + k] for sign in SIGNS)}
        assert acting == set(baris.kolom)
        answers = {
            panah.label
            for panah in shorten_answers(satu.graf).panah
            if panah.dari == baris.nomor and panah.label
        }
        assert answers <= {
            word for cell in cells[2 : 2 + len(satu.kolom)] for word in cell.replace("/", " ").split()
        }


@pytest.mark.parametrize("status", ["draf", "dicabut"])
def test_a_reader_without_shapes_sees_the_stamp(tmp_path: Path, status: str) -> None:
    isi = docx(dokumen("dinas/ktp", kota(tmp_path, satu_langkah("Memeriksa"), status)))
    assert status.upper() in mammoth.extract_raw_text(io.BytesIO(isi)).value
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        header = next(arsip.read(nama) for nama in arsip.namelist() if "header" in nama)
    assert f'<mc:Fallback><w:t xml:space="preserve">{status.upper()} '.encode() in header


def test_the_file_is_in_indonesian_throughout() -> None:
    with zipfile.ZipFile(io.BytesIO(docx(dokumen(RAWAT)))) as arsip:
        for nama in arsip.namelist():
            if nama.endswith(".xml"):
                assert set(re.findall(rb'<w:(?:lang|themeFontLang) w:val="([^"]*)"', arsip.read(nama))) <= {
                    b"id-ID"
                }
        assert b'<w:lang w:val="id-ID"' in arsip.read("word/styles.xml")
