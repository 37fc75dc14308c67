"""How pages of the official document look to those who read them: nothing cut off, left behind, or on a
border.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.documents.official import OfficialDokumen
from macros.documents.pdf.compose import _all, pdf
from macros.documents.pdf.first_page import first_page
from macros.documents.pdf.paper import ColumnWidths, column_widths
from macros.documents.pdf.typst_data import breakable, column_head, fit_text
from macros.dokumen.dokumen import PelaksanaColumn
from macros.dokumen.identitas import IdentitasItem, IdentitasList
from macros.flow.graph import Graph
from macros.model.kota import Kertas
from tests.documents.test_pdf import BAHAN, RAWAT, dokumen
from tests.documents.test_pdf import teks as teks_pdf

SVG = "{http://www.w3.org/2000/svg}"
KECIL = 1.5 * 9
"""Half the width of a connector's symbol in pixels, at most."""


def tanpa_bagan(satu: OfficialDokumen, daftar: tuple[IdentitasList, ...]) -> OfficialDokumen:
    """A document of the identity block alone, with these lists in it."""
    identitas = replace(satu.identitas, daftar=daftar)
    return replace(satu, identitas=identitas, kolom=(), baris=(), graf=Graph(0, (), ()), cap=())


def isi_daftar(*butir: tuple[str, ...]) -> tuple[IdentitasList, ...]:
    records = [part.isian for part in dokumen(RAWAT).identitas.daftar]
    return tuple(
        IdentitasList(record, tuple(map(IdentitasItem, items)))
        for record, items in zip(records, [*butir, *[()] * 6], strict=False)
    )


@pytest.mark.parametrize("ident", BAHAN.katalog.sop)
def test_the_identity_block_of_every_sop_is_one_page(ident: str) -> None:
    satu = dokumen(ident)
    assert len(teks_pdf(pdf(tanpa_bagan(satu, satu.identitas.daftar)))) == 1


def test_a_block_that_is_a_little_too_high_is_set_smaller_and_a_short_one_is_not() -> None:
    hukum = tuple(f"Peraturan Daerah Nomor {n} Tahun 2020 tentang Ketertiban" for n in range(1, 33))
    rupa = {
        n: _all([tanpa_bagan(dokumen(RAWAT), isi_daftar(hukum[:n]))], "")[0]["rupa"] for n in (3, 23, 28, 32)
    }
    assert rupa[3].besar == 10
    assert 10 > rupa[23].besar > rupa[28].besar > rupa[32].besar
    assert len(teks_pdf(pdf(tanpa_bagan(dokumen(RAWAT), isi_daftar(hukum))))) == 1


def test_a_list_over_several_pages_breaks_between_items_and_its_head_never_stays_behind() -> None:
    hukum = [
        f"Peraturan Daerah Nomor {n} Tahun 2020 tentang " + "Penyelenggaraan Ketertiban " * 5
        for n in range(60)
    ]
    for banyak in range(40, 61, 4):
        isi = isi_daftar(
            tuple(hukum[:banyak]), ("Sarjana",), ("SOP Lain",), ("Komputer",), ("Awas",), ("Buku",)
        )
        halaman = teks_pdf(pdf(tanpa_bagan(dokumen(RAWAT), isi)))
        assert len(halaman) > 1
        for satu in hukum[:banyak]:
            assert sum(" ".join(satu.split()) in h for h in halaman) == 1, "an item stands whole on one page"
        for daftar in isi:
            (tempat,) = [i for i, h in enumerate(halaman) if daftar.heading in h]
            assert daftar.items[0].strip() in halaman[tempat], daftar.heading


KATA = st.text("abdegiklmnoprstu", min_size=2, max_size=18) | st.sampled_from(
    ["KEPUTUSAN", "WALI", "MENTERI"]
)
BUTIR = st.lists(st.lists(KATA, min_size=1, max_size=40).map(" ".join), max_size=9).map(tuple)


@settings(max_examples=max(8, settings().max_examples // 10), deadline=None)
@given(st.tuples(*[BUTIR] * 6), st.sampled_from(Kertas))
def test_a_block_that_is_not_measured_is_sure_to_fit(
    butir: tuple[tuple[str, ...], ...], kertas: Kertas
) -> None:
    satu = replace(tanpa_bagan(dokumen(RAWAT), isi_daftar(*butir)), kertas=kertas)
    if first_page(satu.identitas, kertas, logo=False) is None:
        assert len(teks_pdf(pdf(satu))) == 1


def letak(nilai: str, penuh: float) -> float:
    return float(nilai[:-1]) / 100 * penuh if nilai.endswith("%") else float(nilai)


def penghubung(svg: str) -> Iterator[tuple[float, float]]:
    """The middle of each connector's symbol in its cell, and the width of that, in pixels."""
    for sel in ElementTree.fromstring(svg).iterfind(f"{SVG}svg"):
        lebar = float(sel.attrib["width"])
        for satu in sel.iter(f"{SVG}svg"):
            if satu.get("data-simbol") == "penghubung":
                geser = next((g.attrib["transform"] for g in satu.iterfind(f"{SVG}g")), "translate(0 0)")
                (x,) = re.findall(r"translate\((\S+) ", geser)
                yield letak(satu.attrib["x"], lebar) + float(x), lebar


def test_connectors_between_pages_stand_within_their_columns() -> None:
    semua = [dokumen(ident) for ident in BAHAN.katalog.sop]
    banyak = 0
    for satu in _all(semua, ""):
        for halaman in satu["halaman"]:
            for x, lebar in penghubung(halaman["svg"]):
                banyak += 1
                assert KECIL - 0.5 <= x <= lebar - KECIL + 0.5, (satu["nama"], x, lebar)
    assert banyak > 20


def test_a_name_has_room_where_there_is_some() -> None:
    nama = "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"
    perlu = [60.0] * 4
    lapang = column_widths(Kertas.F4, [nama, "Pemohon", "Petugas", "Penata"], perlu)
    sempit = column_widths(Kertas.F4, [nama] * 6, [60.0] * 6)
    assert lapang.pelaksana[0] > sempit.pelaksana[0]
    assert min(sempit.pelaksana) >= 1.99 + 1.85 * len("Penanaman"), "its longest word always fits"


def test_the_unit_behind_a_name_counts_for_its_width() -> None:
    kolom = PelaksanaColumn("dlh:loket", "Loket", "BAPPEDALITBANGDA")
    assert column_head(kolom) == "Loket (BAPPEDALITBANGDA)"
    assert column_widths(Kertas.F4, [column_head(kolom)], [40.0]).pelaksana[0] > 1.8 * len(
        "(BAPPEDALITBANGDA)"
    )


@pytest.mark.parametrize(
    ("kata", "jadi"),
    [
        ("Memeriksa berkas", "Memeriksa berkas"),
        ("pengharmonisasian", "peng-har-mo-ni-sa-sian"),
        ("dengan pertanggungjawaban", "dengan per-tang-gung-ja-wa-ban"),
        ("menyampaikannya", "me-nyam-pai-kan-nya"),
        ("x" * 25, "xxxxxxxxxx|xxxxxxxxxx|xxxxx"),
    ],
)
def test_a_word_that_is_wider_than_its_column_is_parted_at_syllables(kata: str, jadi: str) -> None:
    assert breakable(fit_text(kata), 10).replace("\u00ad", "-").replace("\u200b", "|") == jadi


@given(st.integers(1, 15), st.sampled_from(Kertas))
def test_a_time_stands_on_one_line_while_texts_have_room(banyak: int, kertas: Kertas) -> None:
    kolom: ColumnWidths = column_widths(kertas, ["Petugas"] * banyak, [40.0] * banyak)
    if kolom.huruf == 8.5:
        assert kolom.letters_per_line[2] >= len("30 menit")
