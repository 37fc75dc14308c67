"""The evaluation as a page and as files: linked to its steps, escaped, and published only where the city
says so.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from datetime import date
from urllib.parse import urldefrag, urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from macros.base import address
from macros.flow.paths import measure
from macros.history.change import Change
from macros.history.change import ChangeKind as JenisUbahan
from macros.history.revisions import History, Revision
from macros.model.kota import EvaluasiAccess
from macros.model.sop import Langkah
from macros.model.waktu import read_waktu
from macros.pages.entries import all_pages
from macros.pages.evaluation import CUPLIK, PANJANG, mark_words
from macros.pages.lookup import MacroError
from macros.pages.page import Page
from macros.pages.plain_site import plain_files
from macros.pages.site import Site
from macros.reports.calendar import calendar
from macros.reports.plot import Bar, Plot, draw_plots
from tests.evaluate.kecil import HARI_INI, katalog
from tests.parts import draw

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


def evaluation_pages(site: Site) -> list[Page]:
    return [page for page in all_pages(site) if page.group == "evaluasi"]


def penyaji(teks: str = KOTA, *, publik: bool = True, riwayat: History | None = None) -> Site:
    kota = katalog(teks)
    terbit = EvaluasiAccess.PUBLIK if publik else EvaluasiAccess.INTERNAL
    ubah = replace(kota, kota=kota.kota.model_copy(update={"evaluasi": terbit}))
    return Site(ubah, HARI_INI, {}, history=riwayat or History())


def halaman(bagian: str = "", teks: str = KOTA) -> LexborHTMLParser:
    return LexborHTMLParser(str(penyaji(teks).evaluation.part(bagian, address.evaluasi(bagian))))


def test_it_begins_with_a_sentence_for_a_director() -> None:
    html = halaman()
    pengantar, temuan = html.css(".sop-evaluasi > p")[:2]
    assert pengantar.text() == (
        "Dari 2 SOP yang berlaku di 2 unit, 0 dievaluasi dalam setahun sebelum 31 Januari 2026, 0 sudah "
        "lewat "
        "waktunya, dan 2 belum pernah."
    )
    assert temuan.text() == (
        "Mesin menemukan 1 tumpang tindih, 1 jalan buntu antarunit, 1 jabatan yang sudah dihapus, dan 2 "
        "temuan bentuk."
    )
    assert temuan.css("a")[0].attributes["href"] == "../evaluasi/temuan/tumpang-tindih/"
    assert penyaji().evaluation.summary.reading_text == f"{pengantar.text()} {temuan.text()}"


def revisi(sop: str, saat: str, lama: int, baru: int, *ubahan: Change) -> Revision:
    """A revision that left so many steps of an hour each."""
    langkah = Langkah(kegiatan="x", pelaksana=("loket",), waktu=read_waktu("1 jam"))
    dahulu, kini = (measure([langkah] * n) for n in (lama, baru))
    return Revision(
        sop, sop, "X", "", f"k-{saat}", f"{saat}T08:00", 0, JenisUbahan.DIUBAH, ubahan, dahulu, kini
    )


def test_a_simplification_is_a_figure_of_the_revision_the_unit_and_the_city() -> None:
    riwayat = History(sop={"dlh/pohon": (revisi("dlh/pohon", "2026-01-05", 3, 1),)})
    luar = penyaji(riwayat=riwayat)
    sebut = "Sejak terbit di situs ini, 1 SOP direvisi: langkah dari 3 menjadi 1."
    assert sebut in luar.evaluation.summary.reading_text
    for bagian in ("", "penyederhanaan", "unit/dlh"):
        html = LexborHTMLParser(str(luar.evaluation.part(bagian, address.evaluasi(bagian))))
        assert sebut in html.text(), bagian
    html = LexborHTMLParser(str(luar.evaluation.part("penyederhanaan", "evaluasi/penyederhanaan/")))
    assert [satu.css("td")[1].text() for satu in html.css("tbody tr")] == ["3 → 1", "3 → 1"]
    isi = dict(luar.evaluation.files())
    kepala, baris = csv.reader(isi["evaluasi/penyederhanaan-unit.csv"].decode("utf-8-sig").splitlines())
    unit = dict(zip(kepala, baris, strict=True))
    assert (unit["id"], unit["langkah dahulu"], unit["langkah kini"]) == ("dlh", "3", "1")
    assert (unit["waktu kerja dahulu"], unit["waktu kerja kini"]) == ("3 jam", "1 langkah tidak dihitung")


def test_every_table_is_there_to_take_away_as_csv_and_as_a_workbook() -> None:
    luar = penyaji(riwayat=History(sop={"dlh/pohon": (revisi("dlh/pohon", "2026-01-05", 3, 1),)}))
    berkas = dict(luar.evaluation.files())
    banyak = 0
    for satu in evaluation_pages(luar):
        html = LexborHTMLParser(
            str(luar.evaluation.part(satu.url.removeprefix("evaluasi/").rstrip("/"), satu.url))
        )
        for tabel, unduh in zip(html.css("table[data-urut]"), html.css(".sop-tabel-gulir + p"), strict=True):
            banyak += 1
            jalur = [
                urljoin(f"/{satu.url}", a.attributes["href"] or "").removeprefix("/") for a in unduh.css("a")
            ]
            assert [satu.rpartition(".")[2] for satu in jalur] == ["csv", "xlsx"]
            assert jalur[0].removesuffix("csv") == jalur[1].removesuffix("xlsx")
            assert berkas[jalur[1]][:2] == b"PK"
            baris = list(csv.reader(berkas[jalur[0]].decode("utf-8-sig").splitlines()))
            if "formulir" not in jalur[0]:
                assert len(baris) == 1 + len(tabel.css("tbody tr")), jalur
    assert banyak >= 8


def test_every_finding_leads_to_its_sops_and_steps() -> None:
    temuan = halaman("temuan/tumpang-tindih").css_first('[data-kode="kegiatan-sama"]')
    assert temuan is not None
    tautan = [satu.attributes["href"] for satu in temuan.css("p a")]
    assert tautan == [
        "../../../sop/dlh/pohon/",
        "../../../sop/dlh/pohon/#langkah-1",
        "../../../sop/dpupr/jalan/",
        "../../../sop/dpupr/jalan/#langkah-1",
    ]


def test_shared_words_are_marked_and_what_an_editor_wrote_stays_text() -> None:
    html = str(penyaji().evaluation.part("temuan/tumpang-tindih", ""))
    assert "<i>" not in html
    assert "<b>" not in html
    assert "<mark>Memangkas</mark> <mark>dahan</mark> &lt;i&gt;<mark>pohon</mark>&lt;/i&gt;" in html


def test_marking_finds_words_by_their_stem() -> None:
    assert mark_words("Peninjauan pohon & <taman>", frozenset({"periksa", "pohon"})) == Markup(
        "<mark>Peninjauan</mark> <mark>pohon</mark> &amp; &lt;taman&gt;"
    )


def test_every_dot_of_the_map_opens_its_sops() -> None:
    html = halaman("antarunit")
    titik = [satu.attributes["href"] for satu in html.css(".sop-peta a")]
    assert titik == ["../../evaluasi/unit/dpupr/#ke-dlh"]
    assert halaman("unit/dpupr").css_first("dt#ke-dlh + dd a") is not None


def test_a_plot_says_the_same_in_words_and_follows_the_colours_of_the_site() -> None:
    dua = Plot("Judul", (Bar("A & <b>", (2, 0)), Bar("C", (0, 1))), ("baik", "lewat"))
    satu, kosong = draw_plots([dua, Plot("Kosong", ())])
    svg = LexborHTMLParser(str(satu)).css_first("svg.sop-plot")
    assert svg is not None
    assert svg.attributes["role"] == "img"
    assert svg.attributes["aria-label"] == "Judul. A & <b>: 2 baik, 0 lewat; C: 0 baik, 1 lewat"
    assert "A &amp; &lt;b&gt;" in satu
    assert 'fill="var(--sop-plot-1)"' in satu
    assert 'fill="var(--sop-plot-2)"' in satu
    assert "style=" not in satu
    assert "<b>" not in satu.replace('aria-label="Judul. A &amp; &lt;b&gt;', "")
    assert kosong == ""


@given(
    st.lists(st.tuples(st.text(max_size=30), st.integers(0, 10**6)), min_size=1, max_size=4), st.booleans()
)
@settings(max_examples=5)
def test_any_names_make_the_same_plot_twice(batang: list[tuple[str, int]], tegak: bool) -> None:
    plot = Plot("x", tuple(Bar(nama, (n,)) for nama, n in batang), tegak=tegak)
    satu, dua = draw_plots([plot, plot])
    assert satu == dua
    assert "<script" not in satu


def test_of_very_many_findings_the_page_shows_the_first_of_each_unit() -> None:
    sop = "\n".join(
        f"  dlh/s{i}: {{nama: Urusan {i}, tanggal: {{efektif: 2020-01-01}}}}" for i in range(PANJANG + 1)
    )
    teks = f"unit: {{dlh: []}}\nsop:\n{sop}"
    html = halaman("temuan/tinjauan", teks)
    assert len(html.css('[data-kode="belum-pernah"]')) == CUPLIK
    assert f"Masih ada {PANJANG + 1 - CUPLIK} lagi di halaman Unit dlh." in html.text()
    assert len(halaman("unit/dlh", teks).css('[data-kode="belum-pernah"]')) == PANJANG + 1


def test_a_city_without_sops_has_a_page_too() -> None:
    assert "Belum ada SOP yang berlaku." in halaman(teks="unit: {dlh: []}").text()


def test_an_internal_evaluation_has_no_page_and_no_files() -> None:
    dalam = penyaji(publik=False)
    assert not [nama for nama, _ in plain_files(dalam) if nama.startswith("evaluasi")]
    with pytest.raises(MacroError, match="internal"):
        draw(dalam, "evaluasi", "evaluasi/")


def test_every_link_of_every_page_leads_to_a_page_or_a_file() -> None:
    luar = penyaji()
    ada = {jalur.replace("index.html", "") for jalur, _ in plain_files(luar)}
    ada |= {satu.url for satu in all_pages(luar)} | {
        "panduan/evaluasi/",
        "assets/javascripts/sort.js",
    }
    for satu in evaluation_pages(luar):
        html = halaman(satu.url.removeprefix("evaluasi/").rstrip("/"))
        tautan = [t.attributes.get("href") or t.attributes.get("src") or "" for t in html.css("a, script")]
        assert tautan
        for ke in tautan:
            tujuan = urldefrag(urljoin(f"/{satu.url}", ke))
            assert tujuan.url.removeprefix("/") in ada, (satu.url, ke)
            if ke.startswith("#"):
                assert html.css_first(ke) is not None, (satu.url, ke)


def test_a_part_that_is_none_is_told() -> None:
    with pytest.raises(MacroError, match="Bagian evaluasi 'antarunti' tidak ada; maksud Anda 'antarunit'"):
        draw(penyaji(), "evaluasi", "evaluasi/", bagian="antarunti")


def test_the_findings_as_data_and_as_a_table() -> None:
    isi = dict(penyaji().evaluation.files())
    temuan = json.loads(isi["evaluasi/temuan.json"])
    assert set(temuan[0]) == {"kode", "jenis", "tingkat", "sop", "langkah", "skor", "pesan", "saran"}
    tabel = list(csv.reader(isi["evaluasi/temuan.csv"].decode("utf-8-sig").splitlines()))
    assert len(tabel) == len(temuan) + 1


def test_everything_at_once_is_what_each_part_is() -> None:
    luar = penyaji()
    semua = [satu.url for satu in evaluation_pages(luar)]
    jadi = luar.evaluation.finished(semua)
    assert list(jadi.fragmen) == semua
    assert jadi.fragmen["evaluasi/antarunit/"] == str(
        luar.evaluation.part("antarunit", "evaluasi/antarunit/")
    )
    assert jadi.files == tuple(luar.evaluation.files())
    assert jadi.detik > 0


def test_a_unit_has_its_own_calendar() -> None:
    isi = dict(penyaji().evaluation.files())
    unit = isi["evaluasi/unit/dlh/tinjauan.ics"].decode()
    assert "X-WR-CALNAME:Tinjauan SOP Unit dlh" in unit
    assert unit.count("BEGIN:VEVENT") == 2
    assert isi["evaluasi/tinjauan.ics"].decode().count("BEGIN:VEVENT") == 4


def test_the_calendar_holds_each_review_that_is_due() -> None:
    isi = calendar(katalog(KOTA), date(2026, 1, 31)).decode()
    assert all(len(baris.encode()) <= 75 for baris in isi.split("\r\n"))
    utuh = isi.replace("\r\n ", "")
    assert utuh.count("BEGIN:VEVENT") == utuh.count("END:VEVENT") == 4
    assert "DTSTART;VALUE=DATE:20200701\r\nDTEND;VALUE=DATE:20200702" in utuh
    assert "SUMMARY:Evaluasi SOP: Pemangkasan Pohon Jalan\\, Taman\\; dan Rimba (DPUPR)\r\n" in utuh
    uid = re.findall(r"UID:(\S+)", utuh)
    assert len(set(uid)) == len(uid)


def test_a_planned_review_stands_in_the_calendar_too() -> None:
    teks = "sop:\n  a/x: {rencana_tinjauan: 2026-02}\n  a/y: {status: dicabut, rencana_tinjauan: 2026-02}"
    isi = calendar(katalog(teks), date(2026, 1, 31)).decode()
    assert isi.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20260228" in isi
    assert "SUMMARY:Rencana peninjauan SOP: a/x (A)" in isi


def test_plots_say_in_indonesian_what_they_show() -> None:
    assert [plot.judul for plot in penyaji().evaluation.summary.plot()] == [
        "SOP yang berlaku menurut evaluasi terakhirnya",
        "Temuan menurut jenis",
        "Evaluasi yang jatuh tempo dalam setahun",
    ]
