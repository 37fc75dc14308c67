"""The evaluation as a page and as files: linked to its steps, escaped, and published only where the city says so."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from datetime import date

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from macros.model.kota import Evaluasi
from macros.render.batang import Batang, grafik
from macros.render.ekspor import berkas
from macros.render.evaluasi import CUPLIK, PANJANG, tandai
from macros.render.halaman import semua_halaman
from macros.render.kalender import kalender
from macros.render.makro import Konteks, MakroSalah, evaluasi
from macros.render.penyaji import Penyaji
from tests.evaluate.kecil import HARI_INI, katalog

KOTA = """
unit:
  dlh: [{id: loket, nama: Loket}]
  dpupr: [{id: loket, nama: Loket}, {id: kasi, nama: Kasi, dihapus: 2021-12-31}]
sop:
  dlh/pohon:
    nama: Pemangkasan <b>Pohon</b> Taman
    tanggal: {efektif: 2020-01-01}
    langkah: [{kegiatan: Memangkas dahan <i>pohon</i>, kelengkapan: [Gergaji mesin], output: Pohon terpangkas}]
  dpupr/jalan:
    nama: Pemangkasan Pohon Jalan, Taman; dan Rimba
    keterkaitan: [dlh/pohon]
    tanggal: {efektif: 2020-01-01}
    langkah:
      - {kegiatan: Memangkas dahan pohon, kelengkapan: [Gergaji mesin], output: Pohon terpangkas}
      - {kegiatan: Menilai, pelaksana: [kasi, "dlh:loket"]}
"""


def penyaji(teks: str = KOTA, *, publik: bool = True) -> Penyaji:
    kota = katalog(teks)
    terbit = Evaluasi.PUBLIK if publik else Evaluasi.INTERNAL
    ubah = replace(kota, kota=kota.kota.model_copy(update={"evaluasi": terbit}))
    return Penyaji(ubah, HARI_INI, {})


def halaman(teks: str = KOTA) -> LexborHTMLParser:
    return LexborHTMLParser(str(penyaji(teks).evaluasi.evaluasi("evaluasi/")))


def test_it_begins_with_a_sentence_for_a_director() -> None:
    pengantar = halaman().css_first(".sop-pengantar")
    assert pengantar is not None
    assert pengantar.text() == (
        "Dari 2 SOP yang berlaku di 2 unit, 0 dievaluasi dalam setahun sebelum 31 Januari 2026, 0 sudah lewat "
        "waktunya, dan 2 belum pernah. Mesin menemukan 1 tumpang tindih, 1 jalan buntu antarunit, 1 jabatan yang sudah "
        "dihapus, dan 2 temuan bentuk."
    )


def test_every_finding_leads_to_its_sops_and_steps() -> None:
    temuan = halaman().css_first('[data-kode="kegiatan-sama"]')
    assert temuan is not None
    tautan = [satu.attributes["href"] for satu in temuan.css("p a")]
    assert tautan == [
        "../sop/dlh/pohon/", "../sop/dlh/pohon/#langkah-1", "../sop/dpupr/jalan/", "../sop/dpupr/jalan/#langkah-1",
    ]  # fmt: skip


def test_shared_words_are_marked_and_what_an_editor_wrote_stays_text() -> None:
    html = str(penyaji().evaluasi.evaluasi("evaluasi/"))
    assert "<i>" not in html
    assert "<b>" not in html
    assert "<mark>Memangkas</mark> <mark>dahan</mark> &lt;i&gt;<mark>pohon</mark>&lt;/i&gt;" in html


def test_marking_finds_words_by_their_stem() -> None:
    assert tandai("Peninjauan pohon & <taman>", frozenset({"periksa", "pohon"})) == Markup(
        "<mark>Peninjauan</mark> <mark>pohon</mark> &amp; &lt;taman&gt;"
    )


def test_every_dot_of_the_map_opens_its_sops() -> None:
    html = halaman()
    titik = [satu.attributes["href"] for satu in html.css(".sop-peta a")]
    assert titik == ["#dari-dpupr-ke-dlh"]
    assert html.css_first("dt#dari-dpupr-ke-dlh + dd a") is not None


def test_a_chart_says_the_same_in_words() -> None:
    svg = LexborHTMLParser(str(grafik("Judul", [Batang("A & B", (2, 0)), Batang("C", (0, 1))], ("baik", "lewat"))))
    gambar = svg.css_first("svg")
    assert gambar is not None
    assert gambar.attributes["aria-label"] == "Judul. A & B: 2 baik, 0 lewat; C: 0 baik, 1 lewat"
    assert len(svg.css("rect title")) == 2
    assert grafik("Judul", [], ("",)) == ""


def test_of_very_many_findings_the_page_shows_the_first_of_each_unit() -> None:
    sop = "\n".join(f"  dlh/s{i}: {{nama: Urusan {i}, tanggal: {{efektif: 2020-01-01}}}}" for i in range(PANJANG + 1))
    html = halaman(f"unit: {{dlh: []}}\nsop:\n{sop}")
    assert len(html.css('[data-kode="belum-pernah"]')) == CUPLIK
    assert f"Masih ada {PANJANG + 1 - CUPLIK} lagi di tabelnya." in html.text()


def test_a_city_without_sops_has_a_page_too() -> None:
    assert "Belum ada SOP yang berlaku." in halaman("unit: {dlh: []}").text()


def test_an_internal_evaluation_has_no_page_and_no_files() -> None:
    dalam = penyaji(publik=False)
    assert "evaluasi/" not in {satu.url for satu in semua_halaman(dalam.katalog)}
    assert not [jalur for jalur, _ in berkas(dalam) if jalur.startswith("evaluasi")]
    with pytest.raises(MakroSalah, match="internal"):
        evaluasi(Konteks(dalam, "evaluasi/"))


def test_the_files_beside_the_page_are_those_that_it_links() -> None:
    luar = penyaji()
    isi = {jalur: satu for jalur, satu in berkas(luar) if jalur.startswith("evaluasi/")}
    semua = [satu.attributes["href"] or "" for satu in halaman().css("a")]
    tautan = {satu for satu in semua if "/" not in satu and "#" not in satu}
    assert tautan
    assert {f"evaluasi/{satu}" for satu in tautan} <= isi.keys()
    temuan = json.loads(isi["evaluasi/temuan.json"])
    assert set(temuan[0]) == {"kode", "jenis", "tingkat", "sop", "langkah", "skor", "pesan", "saran"}
    tabel = list(csv.reader(isi["evaluasi/temuan.csv"].decode("utf-8-sig").splitlines()))
    assert len(tabel) == len(temuan) + 1


def test_the_calendar_holds_each_review_that_is_due() -> None:
    isi = kalender(katalog(KOTA), date(2026, 1, 31)).decode()
    assert all(len(baris.encode()) <= 75 for baris in isi.split("\r\n"))
    utuh = isi.replace("\r\n ", "")
    assert utuh.count("BEGIN:VEVENT") == utuh.count("END:VEVENT") == 4
    assert "DTSTART;VALUE=DATE:20200701\r\nDTEND;VALUE=DATE:20200702" in utuh
    assert "SUMMARY:Evaluasi SOP: Pemangkasan Pohon Jalan\\, Taman\\; dan Rimba (DPUPR)\r\n" in utuh
    uid = re.findall(r"UID:(\S+)", utuh)
    assert len(set(uid)) == len(uid)
