"""Each symbol has one record, that page, picture, PDF, Word and BPMN read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from macros.documents.word.shapes import CellShapes, ShapeNumbers
from macros.drawing import symbols
from macros.drawing.scale import BIASA
from macros.drawing.svg_cells import CellPainter
from macros.drawing.symbols import SYMBOLS, Shape, outline
from macros.flow.canvas import Cell, Mark
from macros.flow.points import Horizontal, Vertical, X, Y
from macros.flow.simbol import Simbol


def cell(symbol: Simbol) -> Cell:
    return Cell([Mark(symbol, X(Horizontal.TENGAH), Y(Vertical.TENGAH))])


def test_every_symbol_has_a_record_with_its_words() -> None:
    assert set(SYMBOLS) == set(Simbol)
    assert all(symbol.name and symbol.action for symbol in SYMBOLS.values())
    assert {symbol for symbol, record in SYMBOLS.items() if not record.element} == {Simbol.PENGHUBUNG}


@pytest.mark.parametrize(
    ("symbol", "points"),
    [
        (Simbol.KEPUTUSAN, "M-20 0 0 -10 20 0 0 10z"),
        (Simbol.PENGHUBUNG, "M-20 -10H20V3.33333L0 10 -20 3.33333z"),
    ],
)
def test_an_outline_reaches_half_the_width_and_half_the_height(symbol: Simbol, points: str) -> None:
    assert f'd="{points}"' in outline(symbol, 20, 10, "A")


def test_the_letter_of_a_connector_is_text() -> None:
    assert "&lt;b&gt;" in outline(Simbol.PENGHUBUNG, 20, 10, "<b>")


def test_a_changed_shape_changes_page_picture_pdf_and_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """One record is changed here; what the forms draw follows."""

    def drawn() -> tuple[str, str]:
        svg = "".join(CellPainter(BIASA, "", "").layer(cell(Simbol.PROSES)))
        return svg, CellShapes(ShapeNumbers(), 30, 20, 0.25, BIASA).content(cell(Simbol.PROSES))

    svg, word = drawn()
    assert "<rect" in svg
    assert 'prst="flowChartProcess"' in word
    record = replace(SYMBOLS[Simbol.PROSES], shape=Shape.DIAMOND, name="Lain")
    monkeypatch.setitem(symbols.SYMBOLS, Simbol.PROSES, record)
    svg, word = drawn()
    assert "<path" in svg
    assert 'prst="flowChartDecision"' in word
    assert "Lain" in word


def test_no_form_names_a_shape_of_its_own(root: Path) -> None:
    ours = re.compile("flowChart|roundRect|startEvent|endEvent|exclusiveGateway|callActivity")
    elsewhere = {
        path.name
        for path in (root / "macros").rglob("*.py")
        if path != Path(symbols.__file__) and ours.search(path.read_text("utf-8"))
    }
    assert elsewhere == set()
