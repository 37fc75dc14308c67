"""Whatever is downloaded from a city whose every text attacks it does nothing where it is opened."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from lxml import etree
from openpyxl import load_workbook

from tests.pages.hostile import ALAMAT, JAHAT, RUMUS
from tests.pages.safe import bahaya

AWAL_RUMUS = ("=", "+", "-", "@", "\t", "\r")
MILIK_SITUS = ("https://sop.example", "https://git.example", ALAMAT.partition("?")[0], "mailto:", "tel:")
"""Where a link of the hostile city may go: its own addresses, and those that its fields give as addresses."""

PELAKU_PDF = {"/JavaScript", "/JS", "/OpenAction", "/AA", "/Launch", "/SubmitForm", "/ImportData", "/GoToR"}
WAKTU_ICS = re.compile(r"[A-Z-]+(?:;[A-Z-]+=[^:;]+)*:.*")


def semua(folder: Path, akhir: str, sedikit: int) -> list[Path]:
    """The files of a kind; fewer than ``sedikit`` would leave the test with nothing to see."""
    ada = sorted(path for path in folder.rglob(f"*{akhir}") if path.parent.name != "lampiran")
    assert len(ada) >= sedikit, f"{akhir}: {len(ada)}"
    return ada


def test_no_cell_of_a_table_is_a_formula(jahat: Path) -> None:
    dijinakkan = 0
    for jalur in semua(jahat, ".csv", 20):
        with jalur.open(encoding="utf-8-sig", newline="") as berkas:
            sel = [satu for baris in csv.reader(berkas) for satu in baris]
        assert [satu for satu in sel if satu.startswith(AWAL_RUMUS)] == [], jalur
        dijinakkan += sum(satu.startswith(f"'{RUMUS}") for satu in sel)
    assert dijinakkan > 5


def test_no_cell_of_a_workbook_is_a_formula_or_a_link_elsewhere(jahat: Path) -> None:
    tertulis = 0
    for jalur in semua(jahat, ".xlsx", 15):
        nama = zipfile.ZipFile(jalur).namelist()
        assert not re.search(r"externalLink|vbaProject|embeddings|connections", "\n".join(nama)), jalur
        for lembar in load_workbook(jalur).worksheets:
            for sel in (sel for baris in lembar.iter_rows() for sel in baris):
                assert sel.data_type != "f", (jalur, sel.coordinate)
                tujuan = (sel.hyperlink.target or "") if sel.hyperlink else ""
                assert not tujuan or tujuan.startswith(MILIK_SITUS), (jalur, sel.coordinate, tujuan)
                tertulis += RUMUS in str(sel.value)
    assert tertulis > 5


def test_feeds_are_sound_and_their_words_are_harmless(jahat: Path) -> None:
    entri = 0
    for jalur in semua(jahat, "atom.xml", 2):
        pohon = etree.parse(jalur, etree.XMLParser(resolve_entities=False))
        for satu in pohon.iter("{*}content", "{*}summary", "{*}title"):
            assert satu.get("type", "text") in ("text", "html")
            assert satu.get("type") != "html" or list(bahaya(f"<p>{satu.text}</p>")) == []
        for tautan in pohon.iter("{*}link"):
            assert tautan.get("href", "").startswith("https://sop.example"), jalur
        entri += len(list(pohon.iter("{*}entry")))
    assert entri >= 2


def test_data_keeps_every_text_whole(jahat: Path) -> None:
    for jalur in semua(jahat, ".json", 20):
        json.loads(jalur.read_text("utf-8"))
    for ident, teks in (("dinas/lain", f"Lain {JAHAT}"), ("dinas/rumus", RUMUS)):
        assert json.loads((jahat / f"data/sop/{ident}.json").read_text("utf-8"))["nama"] == teks


def test_no_text_adds_a_line_to_a_calendar(jahat: Path) -> None:
    for jalur in semua(jahat, ".ics", 2):
        isi = jalur.read_bytes().decode()
        assert "\n" not in isi.replace("\r\n", "")
        baris = isi.replace("\r\n ", "").split("\r\n")[:-1]
        assert [satu for satu in baris if not WAKTU_ICS.fullmatch(satu)] == []
        acara = [satu for satu in baris if satu.startswith(("BEGIN:", "END:"))]
        assert acara == [
            "BEGIN:VCALENDAR",
            *["BEGIN:VEVENT", "END:VEVENT"] * ((len(acara) - 2) // 2),
            "END:VCALENDAR",
        ]
        assert len(acara) > 2
        assert not {satu.partition(":")[0].partition(";")[0] for satu in baris} & {
            "ATTACH",
            "VALARM",
            "X-ALT-DESC",
        }
        tautan = [satu.partition(":")[2] for satu in baris if satu.startswith("URL")]
        assert [satu for satu in tautan if not satu.startswith("https://sop.example")] == []


def test_word_documents_run_and_load_nothing(jahat: Path) -> None:
    for jalur in semua(jahat, ".docx", 4):
        with zipfile.ZipFile(jalur) as arsip:
            for nama in arsip.namelist():
                assert not nama.startswith("/"), jalur
                assert ".." not in nama, jalur
                assert not re.search(r"vbaProject|activeX|embeddings", nama), (jalur, nama)
                if not nama.endswith((".xml", ".rels")):
                    continue
                pohon = etree.fromstring(arsip.read(nama), etree.XMLParser(resolve_entities=False))
                assert list(pohon.iter("{*}altChunk", "{*}OLEObject", "{*}object")) == [], (jalur, nama)
                medan = [satu.text or "" for satu in pohon.iter("{*}instrText")]
                medan += [satu.get(f"{{{satu.nsmap['w']}}}instr", "") for satu in pohon.iter("{*}fldSimple")]
                assert {satu.split()[0] for satu in medan} <= {"PAGE", "NUMPAGES", "SECTIONPAGES"}, (
                    jalur,
                    nama,
                )
                for luar in pohon.iter("{*}Relationship"):
                    if luar.get("TargetMode") == "External":
                        assert luar.get("Target", "").startswith(MILIK_SITUS), (jalur, luar.get("Target"))


def test_pdf_documents_run_nothing_and_lead_where_their_fields_say(jahat: Path) -> None:
    dilihat = 0
    for jalur in semua(jahat, ".pdf", 6):
        if jalur.read_bytes() == b"%PDF":
            continue  # the attachment of the city itself, copied as it is
        with pikepdf.open(jalur) as pdf:
            for benda in pdf.objects:
                for kamus in _kamus(benda):
                    dilihat += 1
                    jenis = str(kamus.get("/S", ""))
                    assert not PELAKU_PDF & {*kamus.keys(), jenis}, jalur
                    assert jenis != "/URI" or str(kamus["/URI"]).startswith(MILIK_SITUS), jalur
    assert dilihat > 1_000


def _kamus(benda: Any) -> Iterator[pikepdf.Dictionary | pikepdf.Stream]:
    """The dictionaries of an object, those within it too; other objects are seen by themselves."""
    if isinstance(benda, pikepdf.Dictionary | pikepdf.Stream):
        yield benda
        for nilai in benda.values():
            if not getattr(nilai, "is_indirect", False):
                yield from _kamus(nilai)
    elif isinstance(benda, pikepdf.Array):
        for nilai in benda:
            if not getattr(nilai, "is_indirect", False):
                yield from _kamus(nilai)


@pytest.mark.parametrize("akhir", [".bpmn", ".svg", "sitemap.xml"])
def test_drawings_and_maps_run_and_load_nothing(jahat: Path, akhir: str) -> None:
    for jalur in semua(jahat, akhir, 1):
        pohon = etree.parse(jalur, etree.XMLParser(resolve_entities=False))
        assert pohon.docinfo.doctype == "", jalur
        assert pohon.xpath("//processing-instruction()") == [], jalur
        assert pohon.xpath("//*[local-name() = 'script' or local-name() = 'foreignObject']") == [], jalur
        assert pohon.xpath("//@*[starts-with(local-name(), 'on')]") == [], jalur


def test_nothing_turns_the_direction_of_writing(jahat: Path) -> None:
    """Overrides and isolates are refused in the sources, so none may come out of an export either."""
    for akhir, sedikit in (
        (".html", 25),
        (".csv", 20),
        (".md", 5),
        (".json", 20),
        (".ics", 2),
        ("atom.xml", 2),
    ):
        for jalur in semua(jahat, akhir, sedikit):
            assert not re.search("[\u202a-\u202e\u2066-\u2069]", jalur.read_text("utf-8")), jalur
