"""What each symbol looks like in every form, and what it is called: PermenPAN-RB 35/2012 knows capsule, box,
diamond and the connector between pages.

A form reads what it needs of a symbol's record: the page, the picture and the PDF its outline, Word the
preset of its shape (ECMA-376-1, 20.1.10.56, ST_ShapeType), BPMN its element.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import escape

from macros.flow.simbol import Simbol


class Shape(StrEnum):
    """The shapes of symbols; the value is the preset that Office programs draw."""

    CAPSULE = "roundRect"
    BOX = "flowChartProcess"
    DIAMOND = "flowChartDecision"
    PENTAGON = "flowChartOffpageConnector"


@dataclass(frozen=True, slots=True)
class Symbol:
    """One symbol.

    ``name`` is what it is called, ``action`` what a step with it does, as a page says it to those who listen;
    ``small`` what it is called when it stands beside a step's own, with the steps that it leads to put in.
    ``element`` is its element in BPMN, "" where BPMN needs none. ``inside`` is the word that it bears.
    """

    shape: Shape
    name: str
    action: str
    small: str = ""
    element: str = ""
    inside: str = ""


SYMBOLS: Mapping[Simbol, Symbol] = {
    Simbol.MULAI: Symbol(Shape.CAPSULE, "Mulai", "Mulai", "Mulai", element="startEvent"),
    Simbol.SELESAI: Symbol(Shape.CAPSULE, "Selesai", "Selesai", "Selesai", element="endEvent"),
    Simbol.PROSES: Symbol(Shape.BOX, "Pelaksanaan", "Melaksanakan", element="task"),
    Simbol.KEPUTUSAN: Symbol(Shape.DIAMOND, "Keputusan", "Memutuskan", element="exclusiveGateway"),
    Simbol.RUJUKAN: Symbol(
        Shape.BOX, "SOP lain", "Menjalankan SOP lain", element="callActivity", inside="SOP"
    ),
    Simbol.PENGHUBUNG: Symbol(Shape.PENTAGON, "Sambungan", "Sambungan", "Sambungan ke langkah {}"),
}


def outline(symbol: Simbol, width: float, height: float, letter: str = "") -> str:
    """A symbol as SVG around (0, 0), half ``width`` and half ``height`` in pixels; ``letter`` is that of a
    connector between pages.
    """
    w, h, record = width, height, SYMBOLS[symbol]
    match record.shape:
        case Shape.DIAMOND:
            drawn = f'<path d="M{-w:g} 0 0 {-h:g} {w:g} 0 0 {h:g}z"/>'
        case Shape.PENTAGON:
            drawn = f'<path d="M{-w:g} {-h:g}H{w:g}V{h / 3:g}L0 {h:g} {-w:g} {h / 3:g}z"/>'
            return f'{drawn}<text class="label" y="3" text-anchor="middle">{escape(letter)}</text>'
        case Shape.CAPSULE:
            drawn = f'<rect x="{-w:g}" y="{-h:g}" width="{2 * w:g}" height="{2 * h:g}" rx="{min(w, h):g}"/>'
        case Shape.BOX:
            drawn = f'<rect x="{-w:g}" y="{-h:g}" width="{2 * w:g}" height="{2 * h:g}"/>'
    if record.inside:
        drawn += f'<text class="label rujuk" y="4" text-anchor="middle">{escape(record.inside)}</text>'
    return drawn
