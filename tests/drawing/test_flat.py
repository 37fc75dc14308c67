"""The flowchart in one picture says the same as the one in the table's cells, in plain coordinates."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from itertools import accumulate
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.drawing.flat import paint
from macros.drawing.scale import scale_for
from macros.drawing.svg_cells import ChartDrawing
from macros.flow.graph import Graph
from macros.flow.router import route
from tests.drawing.test_svg_cells import titik
from tests.flow.procedures import procedure, written

Garis = tuple[str, str, float, float, float, float]


def gambar(graf: Graph) -> tuple[ChartDrawing, list[float], list[float]]:
    """What draws a procedure, and where its columns and rows begin."""
    alat = ChartDrawing(route(graf), scale_for(graf.kolom))
    x = list(accumulate((alat.width(k) for k in range(graf.kolom)), initial=10.0))
    y = list(accumulate((alat.height(simpul.nomor) for simpul in graf.simpul), initial=20.0))
    return alat, x, y


def isi(graf: Graph) -> ET.Element:
    alat, x, y = gambar(graf)
    return ET.fromstring(f"<g>{''.join(paint(alat, x, y, 'Langkah {}'))}</g>")


def garis(akar: ET.Element) -> list[Garis]:
    semua = []
    for s in akar.iter("line"):
        x1, y1, x2, y2 = (float(s.attrib[nama]) for nama in ("x1", "y1", "x2", "y2"))
        semua.append((s.get("data-dari", ""), s.get("data-ke", ""), x1, y1, x2, y2))
    return semua


def potongan(graf: Graph) -> list[Garis]:
    """The pieces of all cells, where they lie on the picture."""
    alat, x, y = gambar(graf)
    semua = []
    for n, k in alat.cells:
        lebar, tinggi = x[k + 1] - x[k], y[n] - y[n - 1]
        for satu in ET.fromstring(f"<g>{alat.content(n, k)}</g>"):
            if satu.tag == "line" or satu.find("line") is not None:
                (x1, y1), (x2, y2) = titik(ET.tostring(satu, "unicode"), lebar, tinggi)
                (tanda,) = satu.iter("line")
                nama = tanda.get("data-dari", ""), tanda.get("data-ke", "")
                semua.append((*nama, x1 + x[k], y1 + y[n - 1], x2 + x[k], y2 + y[n - 1]))
    return semua


@given(st.integers(0, 10_000))
def test_every_piece_lies_on_one_line_and_lines_reach_no_farther(seed: int) -> None:
    graf = procedure(Random(seed))
    semua, pecahan = garis(isi(graf)), potongan(graf)
    for dari, ke, x1, y1, x2, y2 in pecahan:
        muat = [
            g
            for g in semua
            if g[:2] == (dari, ke)
            and g[2] - 0.1 <= x1 <= x2 <= g[4] + 0.1
            and g[3] - 0.1 <= y1 <= y2 <= g[5] + 0.1
        ]
        assert len(muat) == 1
    for dari, ke, x1, y1, x2, y2 in semua:
        sama = [p for p in pecahan if p[:2] == (dari, ke)]
        assert any(p[2:4] == pytest.approx((x1, y1), abs=0.1) for p in sama)
        assert any(p[4:6] == pytest.approx((x2, y2), abs=0.1) for p in sama)


def test_what_goes_on_in_the_next_cell_is_one_line() -> None:
    assert len(potongan(written("A C B"))) > len(garis(isi(written("A C B")))) == 4


def test_lines_lie_below_heads_answers_and_symbols_and_all_are_there() -> None:
    graf = written("A B?3,1 C* AB")
    alat, _, _ = gambar(graf)
    urut = ["garis" if s.tag == "line" else (list(s.iter())[-1].get("class") or "simbol") for s in isi(graf)]
    lapis = [nama if nama in ("garis", "mata", "label") else "simbol" for nama in urut]
    assert lapis == sorted(lapis, key=["garis", "mata", "label", "simbol"].index)
    hitung = Counter(s.get("data-simbol") for s in isi(graf).iter() if s.get("data-simbol"))
    assert hitung == Counter(t.simbol.value for petak in alat.cells.values() for t in petak.tanda)


@given(st.integers(0, 10_000))
def test_there_is_no_view_within_and_no_percentage(seed: int) -> None:
    """Word processors draw only part of what stands in a nested view."""
    akar = isi(procedure(Random(seed)))
    assert {s.tag for s in akar.iter()} <= {"g", "line", "path", "rect", "text"}
    assert not [nilai for s in akar.iter() for nilai in s.attrib.values() if "%" in nilai]
    for s in akar.iter("g"):
        assert re.fullmatch(r"translate\(-?[\d.]+ -?[\d.]+\)", s.get("transform", "translate(0 0)"))
