"""The drawing of a flowchart: its pieces, its words, and that cells have room for what stands in them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros.dokumen.directions import LABEL as TERPANJANG
from macros.dokumen.directions import directions
from macros.drawing.scale import BIASA, RAPAT, SEDANG, Letak, scale_for
from macros.drawing.step_table import shorten_answers
from macros.drawing.svg_cells import EKOR, HURUF, LABEL, MATA, ChartDrawing, segment
from macros.flow.canvas import Canvas
from macros.flow.graph import Graph
from macros.flow.points import Horizontal
from macros.flow.router import route
from macros.model.exits import Exit
from tests.bench.alur import BATAS, ukur
from tests.browser.bagan import sop_dari, tabel
from tests.flow.procedures import procedure, written

JAHAT = '<script>"&'


def gambar(graf: Graph) -> ChartDrawing:
    return ChartDrawing(route(graf), scale_for(graf.kolom))


def halaman(teks: str) -> LexborHTMLParser:
    (satu,) = tabel([sop_dari(written(teks), "satu")])
    return LexborHTMLParser(satu)


def kata(pohon: LexborHTMLParser, langkah: int) -> LexborNode:
    """Where a step leads, in words."""
    (satu,) = pohon.css(f"tr[data-langkah='{langkah}'] .sop-arah")
    return satu


def sel(pohon: LexborHTMLParser, langkah: int, kolom: int) -> LexborNode:
    return pohon.css(f"tr[data-langkah='{langkah}'] td.sop-pelaksana")[kolom]


# Pieces


def test_every_piece_says_which_steps_it_leads_from_and_to() -> None:
    pohon = halaman("A B?3,1 C?4,1 A")
    potongan = {
        (satu.attributes["data-dari"], satu.attributes["data-ke"]) for satu in pohon.css("line, .mata")
    }
    assert {("1", "2"), ("2", "3"), ("3", "4"), ("2 3", "1")} <= potongan
    assert not {satu.attributes["data-ke"] for satu in pohon.css(".mata")} - {"1", "2", "3", "4"}


def test_every_symbol_says_what_it_is() -> None:
    pohon = halaman("A B* C?4,1 A?5,1 B")
    jenis = [
        [s.attributes["data-simbol"] for s in tr.css("[data-simbol]")] for tr in pohon.css("tr[data-langkah]")
    ]
    assert jenis == [["mulai"], ["rujukan"], ["keputusan"], ["keputusan"], ["selesai"]]


def test_a_decision_at_the_start_or_the_end_has_a_capsule_beside_it() -> None:
    pohon = halaman("A?2,1 A?selesai,1")
    jenis = [
        {s.attributes["data-simbol"] for s in tr.css("[data-simbol]")} for tr in pohon.css("tr[data-langkah]")
    ]
    assert jenis == [{"mulai", "keputusan"}, {"keputusan", "selesai"}]
    dari = {(satu.attributes["data-dari"], satu.attributes["data-ke"]) for satu in pohon.css("line[data-ke]")}
    assert {("mulai", "1"), ("2", "selesai")} <= dari


def test_a_shared_step_has_a_symbol_in_each_column_joined_by_a_line_that_leads_nowhere() -> None:
    pohon = halaman("A ACD A")
    assert [bool(sel(pohon, 2, k).css("[data-simbol]")) for k in range(3)] == [True, True, True]
    sambung = pohon.css("tr[data-langkah='2'] line:not([data-ke])")
    assert sambung
    assert all("data-dari" not in satu.attributes for satu in sambung)


def test_answers_stand_at_the_exits() -> None:
    assert [satu.text() for satu in halaman("A B?3,1 A").css("tr[data-langkah='2'] text.label")] == [
        "Ya",
        "Tidak",
    ]


def test_nothing_is_styled_in_place() -> None:
    (html,) = tabel([sop_dari(procedure(Random(7)), "acak")])
    assert "<line" in html
    assert not re.search(r"\sstyle\s*=", html)


def test_many_performers_have_smaller_symbols() -> None:
    assert [scale_for(kolom) for kolom in (1, 5, 6, 8, 9, 15)] == [BIASA, BIASA, SEDANG, SEDANG, RAPAT, RAPAT]
    assert (RAPAT.lebar, RAPAT.tinggi) < (SEDANG.lebar, SEDANG.tinggi) < (BIASA.lebar, BIASA.tinggi)


# Words


def test_exits_are_told_beside_the_step_and_lead_there() -> None:
    pohon = halaman("A B?3,1 A")
    assert kata(pohon, 2).text() == "Ya: lanjut ke langkah 3Tidak: kembali ke langkah 1"
    assert [satu.attributes["href"] for satu in kata(pohon, 2).css("a")] == ["#langkah-3", "#langkah-1"]
    assert [satu.attributes["id"] for satu in pohon.css("tr[data-langkah]")] == [
        "langkah-1",
        "langkah-2",
        "langkah-3",
    ]


@pytest.mark.parametrize(
    ("keluar", "akhir", "teks"),
    [
        ([Exit("", 3)], False, []),
        ([Exit("", None)], True, []),
        ([Exit("", None)], False, [("Alur ", None)]),
        ([Exit("", 5)], False, [("Lanjut ke ", 5)]),
        ([Exit("", 1)], True, [("Kembali ke ", 1)]),
        ([Exit("Ya", 3), Exit("Tidak", 2)], False, [("Ya: lanjut ke ", 3), ("Tidak: ulangi ", 2)]),
        ([Exit("Ya", 3), Exit("Tidak", None)], False, [("Ya: lanjut ke ", 3), ("Tidak: ", None)]),
        (
            [Exit("Berkas hilang", 3), Exit("Baru", 1)],
            False,
            [("a. Berkas hilang: lanjut ke ", 3), ("b. Baru: kembali ke ", 1)],
        ),
    ],
)
def test_exits_in_words(keluar: list[Exit], akhir: bool, teks: list[tuple[str, int | None]]) -> None:
    assert [(satu.depan, satu.ke) for satu in directions(2, keluar, akhir=akhir)] == teks


def test_long_answers_are_letters_in_the_drawing_and_words_beside_it() -> None:
    graf = written("A B?3,1,selesai C?1,2 A")
    asli = [panah.label for panah in graf.panah]
    assert [panah.label for panah in shorten_answers(graf).panah] == asli
    panjang = {"ditunda": "ditunda karena hujan"}
    sop = sop_dari(graf, "satu")
    satu, dua, *lain = sop.langkah
    cabang = tuple(c.model_copy(update={"bila": panjang.get(c.bila, c.bila)}) for c in dua.cabang)
    langkah = (satu, dua.model_copy(update={"cabang": cabang}), *lain)
    (html,) = tabel([sop.model_copy(update={"langkah": langkah})])
    pohon = LexborHTMLParser(html)
    assert sorted(satu.text() for satu in pohon.css("tr[data-langkah='2'] text.label")) == ["a", "b", "c"]
    assert "c. ditunda karena hujan: selesai" in kata(pohon, 2).text()
    assert {satu.text() for satu in pohon.css("tr[data-langkah='3'] text.label")} == {"Ya", "Tidak"}


def test_answers_with_one_target_stand_together_while_they_are_short() -> None:
    berdua, bertiga = written("A B?1,1,3 C"), written("A B?1,1,1,3 C")
    assert {p.label for p in shorten_answers(berdua).panah if p.dari == 2} == {"Ya", "Tidak", "ditunda"}
    assert [p.label for p in shorten_answers(bertiga).panah if p.dari == 2] == ["a", "b", "c", "d"]
    assert len("Ya / Tidak") <= TERPANJANG < len("Ya / Tidak / ditunda")


def test_those_who_hear_the_page_hear_symbol_and_performer_and_no_lines() -> None:
    (html,) = tabel([sop_dari(written("A B?3,1 C"), "satu")], ["Pemohon", JAHAT])
    pohon = LexborHTMLParser(html)
    assert [satu.attributes["aria-label"] for satu in pohon.css("[data-simbol]")] == [
        "Mulai: Pemohon",
        f"Memutuskan: {JAHAT}",
        "Selesai: Pelaksana 2",
    ]
    for svg in pohon.css("svg.alur"):
        assert svg.attributes.get("role" if svg.css("[role=img]") else "aria-hidden") in ("none", "true")
    for satu in pohon.css("svg.alur :is(line, .mata, text.label)"):
        assert satu.css_matches("[aria-hidden=true] *")
    assert JAHAT not in html


# Geometry

PERSEN = st.sampled_from([0, 50, 100])
LETAK = st.tuples(PERSEN, st.integers(-60, 60).map(float))


def titik(potongan: str, lebar: float, tinggi: float) -> list[tuple[float, float]]:
    """Both ends of a drawn line in a cell of this size, computed as a browser does."""
    akar = ET.fromstring(f"<svg>{potongan}</svg>")
    asal = [0.0, 0.0]
    ukuran = [lebar, tinggi]
    for svg in akar.findall("svg"):
        asal = [_nilai(svg.get(nama, "0"), penuh) for nama, penuh in zip("xy", (lebar, tinggi), strict=True)]
        ukuran = [_nilai(svg.get(n, "100%"), p) for n, p in (("width", lebar), ("height", tinggi))]
    (garis,) = akar.iter("line")
    cocok = re.fullmatch(r"translate\((\S+) (\S+)\)", garis.get("transform", "translate(0 0)"))
    assert cocok
    geser = [float(cocok[1]), float(cocok[2])]
    return [
        (
            asal[0] + geser[0] + _nilai(garis.attrib[f"x{i}"], ukuran[0]),
            asal[1] + geser[1] + _nilai(garis.attrib[f"y{i}"], ukuran[1]),
        )
        for i in (1, 2)
    ]


def _nilai(teks: str, penuh: float) -> float:
    return float(teks[:-1]) / 100 * penuh if teks.endswith("%") else float(teks)


@given(LETAK, LETAK, LETAK, st.booleans(), st.integers(120, 400), st.integers(60, 400))
def test_a_line_ends_exactly_where_it_should_whatever_the_size_of_its_cell(
    satu: Letak, dua: Letak, lain: Letak, mendatar: bool, lebar: int, tinggi: int
) -> None:
    satu, dua = sorted((satu, dua))
    x1, x2, y1, y2 = (satu, dua, lain, lain) if mendatar else (lain, lain, satu, dua)

    def di(x: Letak, y: Letak) -> tuple[float, float]:
        return x[0] / 100 * lebar + x[1], y[0] / 100 * tinggi + y[1]

    assert titik(segment(x1, y1, x2, y2, ""), lebar, tinggi) == [
        pytest.approx(di(x1, y1)),
        pytest.approx(di(x2, y2)),
    ]


@given(st.integers(0, 10_000))
def test_rows_and_columns_hold_what_stands_in_them(seed: int) -> None:
    graf = shorten_answers(procedure(Random(seed)))
    bidang: Canvas = route(graf)
    alat = ChartDrawing(bidang, scale_for(graf.kolom))
    for (nomor, kolom), petak in bidang.petak.items():
        lebar, tinggi = alat.width(kolom), alat.height(nomor)
        assert tinggi >= 2 * scale_for(graf.kolom).tinggi
        for label in petak.label:
            assert scale_for(graf.kolom).lebar + len(label.teks) * HURUF + 3 <= lebar / 2
            assert tinggi >= 2 * LABEL
        for mata in petak.mata:
            jalur = {"kiri": bidang.kolom[kolom].jalur_kiri, "kanan": bidang.kolom[kolom].jalur_kanan}.get(
                mata.sisi, 0
            )
            ukuran = scale_for(graf.kolom)
            assert not jalur or ukuran.lebar + MATA + EKOR + jalur * ukuran.jalur <= lebar / 2
        for x1, y1, x2, y2 in kotak(alat.content(nomor, kolom), lebar, tinggi):
            assert x1 >= -2
            assert x2 <= lebar + 2
            assert y1 >= -2
            assert y2 <= tinggi + 2


def kotak(isi: str, lebar: float, tinggi: float) -> list[tuple[float, float, float, float]]:
    """The boxes of the symbols and lines in a cell."""
    semua = []
    for svg in ET.fromstring(f"<svg>{isi}</svg>"):
        if svg.get("class") == "simbol":
            geser = svg.find("g")
            cocok = re.fullmatch(
                r"translate\((\S+) (\S+)\)", geser.get("transform", "") if geser is not None else ""
            )
            dx, dy = (float(cocok[1]), float(cocok[2])) if cocok else (0.0, 0.0)
            x, y = _nilai(svg.get("x", "0%"), lebar) + dx, _nilai(svg.get("y", "0%"), tinggi) + dy
            for rect in svg.iter("rect"):
                w, h = float(rect.attrib["width"]), float(rect.attrib["height"])
                semua.append((x - w / 2, y - h / 2, x + w / 2, y + h / 2))
        elif svg.tag == "line" or svg.find("line") is not None:
            (x1, y1), (x2, y2) = titik(ET.tostring(svg, "unicode"), lebar, tinggi)
            semua.append((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
    return semua


@given(st.integers(0, 10_000))
def test_every_line_at_a_symbols_side_meets_the_symbol(seed: int) -> None:
    graf = procedure(Random(seed))
    bidang = route(graf)
    alat = ChartDrawing(bidang, scale_for(graf.kolom))
    sisi = {Horizontal.SIMBOL_KIRI, Horizontal.SIMBOL_KANAN}
    for (nomor, kolom), petak in bidang.petak.items():
        tingkat = {garis.y1.ke for garis in petak.garis if {garis.x1.acuan, garis.x2.acuan} & sisi}
        for setengah in re.findall(r'<path d="M\S+ 0 0 -(\S+) ', alat.content(nomor, kolom)):
            assert all(abs(satu) * BIASA.tingkat < float(setengah) for satu in tingkat)


def test_a_diamond_grows_with_the_exits_at_its_side() -> None:
    alat = gambar(written("A B C D E?1,2,3,4,6 A"))
    (setengah,) = re.findall(r'<path d="M\S+ 0 0 -(\S+) ', alat.content(5, 4))
    assert float(setengah) > BIASA.tinggi


def test_an_ordinary_flowchart_is_routed_and_drawn_in_five_milliseconds() -> None:
    assert ukur() < BATAS
