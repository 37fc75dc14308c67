"""The step table: one row a step, one column a performer, the flowchart in them, and in words where steps
lead.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from string import ascii_lowercase

from markupsafe import Markup

from macros.base import address
from macros.catalog.links import Peran
from macros.catalog.whole import Catalog
from macros.dokumen.directions import pelaksana_columns, too_long
from macros.dokumen.dokumen import Dokumen, DokumenRow, PelaksanaColumn
from macros.drawing.scale import scale_for
from macros.drawing.svg_cells import ChartDrawing
from macros.drawing.symbols import SYMBOLS
from macros.flow.graph import Graph, build_graph
from macros.flow.router import route
from macros.flow.simbol import Simbol
from macros.model.exits import Exit, exits
from macros.model.sop import Sop

KERTAS, NO, KEGIATAN, PINGGIR = 1030, 34, 134, 15
"""Pixels across a landscape A4 page, of the columns for number and activity at least, and beside a cell's
text.
"""

AKSARA, TEBAL, BUTIR = 6.0, 6.8, 10
"""Pixels of a character, of a bold one, and before an item of a list; all as printed."""


@dataclass(frozen=True, slots=True)
class StepCell:
    """A performer's cell in a row: ``peran`` as written in the file, "" when not at work here; and its
    drawing.
    """

    peran: str
    gambar: Markup


@dataclass(frozen=True, slots=True)
class StepRow:
    """One row of the table.

    ``isi`` is what the document says in it; ``tinggi`` the least height in pixels; ``keluar`` the exits as
    JSON, ``[[label, number or null], ...]``, for the walk-through.
    """

    isi: DokumenRow
    oleh: tuple[str, ...]
    sel: tuple[StepCell, ...]
    tinggi: float
    keluar: str


@dataclass(frozen=True, slots=True)
class StepTable:
    """A step table: its performers with the least widths of their columns in pixels, and its rows."""

    kolom: tuple[tuple[PelaksanaColumn, float], ...]
    baris: tuple[StepRow, ...]

    @property
    def cetak(self) -> int:
        """The percentage of its size at which the table fits on a landscape page: 100, 90 .. 40."""
        tegak = len(self.kolom) > 5
        kata = (0 if tegak else _words(peran.nama) * TEBAL + PINGGIR for peran, _ in self.kolom)
        perlu = self._text() + sum(
            max(lebar, number) for (_, lebar), number in zip(self.kolom, kata, strict=True)
        )
        return max(40, min(100, int(10 * KERTAS / perlu) * 10))

    def _text(self) -> float:
        """The least width in pixels of the columns with text: none is narrower than its longest word."""
        langkah = [row.isi for row in self.baris]
        lajur = (
            ("Kelengkapan", [isi for line in langkah for isi in line.kelengkapan], BUTIR),
            ("Waktu", [f"{text.waktu or ''} menunggu {text.tunggu or ''}" for text in langkah], 0),
            ("Output", [line.output for line in langkah], 0),
            ("Keterangan", [f"{text.keterangan} {text.biaya}" for text in langkah], 0),
        )
        kegiatan = max((_words(line.kegiatan) for line in langkah), default=0) * TEBAL + PINGGIR
        mutu = (
            max(_words(judul) * TEBAL, max(map(_words, isi), default=0) * AKSARA + tepi) + PINGGIR
            for judul, isi, tepi in lajur
        )
        return NO + max(KEGIATAN, kegiatan) + sum(mutu)


def _words(teks: str) -> int:
    """The length of the longest word; a line may also end after a hyphen."""
    return max(map(len, teks.replace("-", " ").split()), default=0)


@dataclass(frozen=True, slots=True)
class Chart:
    """A flowchart ready to be drawn: its performers, the symbol of each step, and the cells."""

    kolom: tuple[Peran, ...]
    simbol: tuple[Simbol, ...]
    gambar: ChartDrawing


def build_chart(katalog: Catalog, sop: Sop, akar: str | None) -> Chart:
    """The flowchart of an SOP. ``akar`` leads to the root of the site for links on symbols; None draws
    none.
    """
    kolom, letak = pelaksana_columns(katalog, sop)
    rujuk = enumerate(sop.langkah, 1) if akar is not None else ()
    tautan = {
        n: f"{akar}{address.sop(langkah.rujuk)}" for n, langkah in rujuk if langkah.rujuk in katalog.sop
    }
    simbol, gambar = _draw(build_graph(sop.langkah, letak), tautan)
    return Chart(kolom, simbol, gambar)


def _draw(graf: Graph, tautan: Mapping[int, str]) -> tuple[tuple[Simbol, ...], ChartDrawing]:
    """The symbols of a flowchart and its cells; ``tautan`` are the addresses behind the symbols of steps."""
    short = shorten_answers(graf)
    return short.simbol(), ChartDrawing(route(short), scale_for(short.kolom), tautan)


def step_table(dokumen: Dokumen, akar: str) -> StepTable:
    """The step table of a document, flowchart included, for a page from which ``akar`` leads to the root of
    the site.
    """
    tautan = {row.nomor: f"{akar}{address.sop(row.rujuk.id)}" for row in dokumen.baris if row.rujuk}
    simbol, gambar = _draw(dokumen.graf, tautan)
    keluar = exits(dokumen.sop.langkah)
    return StepTable(
        tuple((column, gambar.width(i)) for i, column in enumerate(dokumen.kolom)),
        tuple(
            _row(dokumen, row, keluar[row.nomor - 1], simbol[row.nomor - 1], gambar) for row in dokumen.baris
        ),
    )


def _row(
    dokumen: Dokumen, row: DokumenRow, keluar: Sequence[Exit], simbol: Simbol, gambar: ChartDrawing
) -> StepRow:
    written = dokumen.sop.langkah[row.nomor - 1].pelaksana
    sel = tuple(
        StepCell(
            next((text for text in reversed(written) if dokumen.letak[text] == i), ""),
            gambar.cell(row.nomor, i, f"{SYMBOLS[simbol].action}: {column.nama}"),
        )
        for i, column in enumerate(dokumen.kolom)
    )
    oleh = tuple(column.nama for i, column in enumerate(dokumen.kolom) if sel[i].peran)
    return StepRow(
        row, oleh, sel, gambar.height(row.nomor), json.dumps([(way.label, way.ke) for way in keluar])
    )


def shorten_answers(asli: Graph) -> Graph:
    """The graph with letters for the answers of a question that has a long one; the words stand beside the
    step.
    """
    keluar: dict[object, list[tuple[str, object]]] = {}
    for edge in asli.panah:
        keluar.setdefault(edge.dari, []).append((edge.label, edge.ke))
    huruf = {dari: cycle(ascii_lowercase) for dari, semua in keluar.items() if too_long(semua)}
    return replace(
        asli,
        panah=tuple(
            replace(edge, label=next(huruf[edge.dari])) if edge.dari in huruf else edge for edge in asli.panah
        ),
    )
