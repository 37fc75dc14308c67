"""The step table: one row a step, one column a performer, the flowchart in them, and in words where steps
lead.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from string import ascii_lowercase

from markupsafe import Markup

from macros.base import address
from macros.catalog.links import Peran
from macros.catalog.whole import Catalog
from macros.drawing.scale import scale_for
from macros.drawing.svg_cells import ChartDrawing
from macros.drawing.symbols import SYMBOLS
from macros.flow.graph import Graph, build_graph
from macros.flow.router import route
from macros.flow.simbol import Simbol
from macros.model.exits import Exit, exits
from macros.model.sop import Langkah, Sop

LABEL = 10
"""The longest answer, in characters, that stands in the drawing itself; answers with one target stand
together.
"""

KERTAS, NO, KEGIATAN, PINGGIR = 1030, 34, 134, 15
"""Pixels across a landscape A4 page, of the columns for number and activity at least, and beside a cell's
text.
"""

AKSARA, TEBAL, BUTIR = 6.0, 6.8, 10
"""Pixels of a character, of a bold one, and before an item of a list; all as printed."""


@dataclass(frozen=True, slots=True)
class Direction:
    """Where a step leads, in words: ``depan``, then the step ``ke`` (None: the end)."""

    depan: str
    ke: int | None


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

    ``rujuk`` is the published SOP that carries the step out; ``tinggi`` the least height in pixels;
    ``keluar`` the exits as JSON, ``[[label, number or null], ...]``, for the walk-through.
    """

    nomor: int
    langkah: Langkah
    oleh: tuple[str, ...]
    sel: tuple[StepCell, ...]
    rujuk: Sop | None
    arah: tuple[Direction, ...]
    tinggi: float
    keluar: str


@dataclass(frozen=True, slots=True)
class StepTable:
    """A step table: its performers with the least widths of their columns in pixels, and its rows."""

    kolom: tuple[tuple[Peran, float], ...]
    baris: tuple[StepRow, ...]

    @property
    def cetak(self) -> int:
        """The percentage of its size at which the table fits on a landscape page: 100, 90 .. 40."""
        tegak = len(self.kolom) > 5
        kata = (0 if tegak else _words(peran.nama) * TEBAL + PINGGIR for peran, _ in self.kolom)
        perlu = self._text() + sum(
            max(lebar, satu) for (_, lebar), satu in zip(self.kolom, kata, strict=True)
        )
        return max(40, min(100, int(10 * KERTAS / perlu) * 10))

    def _text(self) -> float:
        """The least width in pixels of the columns with text: none is narrower than its longest word."""
        langkah = [satu.langkah for satu in self.baris]
        lajur = (
            ("Kelengkapan", [isi for satu in langkah for isi in satu.kelengkapan], BUTIR),
            ("Waktu", [f"{satu.waktu or ''} menunggu {satu.tunggu or ''}" for satu in langkah], 0),
            ("Output", [satu.output for satu in langkah], 0),
            ("Keterangan", [f"{satu.keterangan} {satu.biaya}" for satu in langkah], 0),
        )
        kegiatan = max((_words(satu.kegiatan) for satu in langkah), default=0) * TEBAL + PINGGIR
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


def pelaksana_columns(katalog: Catalog, sop: Sop) -> tuple[tuple[Peran, ...], dict[str, int]]:
    """The performers in the order in which they first act, and the column of each as written in the file."""
    kolom: dict[str, Peran] = {}
    letak: dict[str, int] = {}
    for teks in dict.fromkeys(teks for satu in sop.langkah for teks in satu.pelaksana):
        peran = katalog.pelaku(sop, teks)
        kolom.setdefault(peran.kunci, peran)
        letak[teks] = list(kolom).index(peran.kunci)
    return tuple(kolom.values()), letak


def build_chart(katalog: Catalog, sop: Sop, akar: str | None) -> Chart:
    """The flowchart of an SOP. ``akar`` leads to the root of the site for links on symbols; None draws
    none.
    """
    kolom, letak = pelaksana_columns(katalog, sop)
    graf_singkat = shorten_answers(build_graph(sop.langkah, letak))
    rujuk = enumerate(sop.langkah, 1) if akar is not None else ()
    tautan = {n: f"{akar}{address.sop(satu.rujuk)}" for n, satu in rujuk if satu.rujuk in katalog.sop}
    gambar = ChartDrawing(route(graf_singkat), scale_for(len(kolom)), tautan)
    return Chart(kolom, graf_singkat.simbol(), gambar)


def step_table(katalog: Catalog, sop: Sop, akar: str) -> StepTable:
    """The step table of an SOP, flowchart included, for a page from which ``akar`` leads to the root of
    the site.
    """
    keluar = exits(sop.langkah)
    rupa = build_chart(katalog, sop, akar)
    return StepTable(
        tuple((peran, rupa.gambar.lebar(i)) for i, peran in enumerate(rupa.kolom)),
        tuple(
            _row(katalog, sop, rupa.kolom, n, keluar[n - 1], simbol, rupa.gambar)
            for n, simbol in enumerate(rupa.simbol, 1)
        ),
    )


def _row(
    katalog: Catalog,
    sop: Sop,
    kolom: Sequence[Peran],
    n: int,
    keluar: Sequence[Exit],
    simbol: Simbol,
    gambar: ChartDrawing,
) -> StepRow:
    langkah = sop.langkah[n - 1]
    bekerja = {katalog.pelaku(sop, teks).kunci: teks for teks in langkah.pelaksana}
    sel = tuple(
        StepCell(bekerja.get(peran.kunci, ""), gambar.sel(n, i, f"{SYMBOLS[simbol].action}: {peran.nama}"))
        for i, peran in enumerate(kolom)
    )
    oleh = tuple(peran.nama for peran in kolom if peran.kunci in bekerja)
    tinggi = gambar.tinggi(n)
    lanjutan = directions(n, keluar, akhir=n == len(sop.langkah))
    rujuk = katalog.sop.get(langkah.rujuk)
    return StepRow(
        n, langkah, oleh, sel, rujuk, lanjutan, tinggi, json.dumps([(k.label, k.ke) for k in keluar])
    )


def shorten_answers(asli: Graph) -> Graph:
    """The graph with letters for the answers of a question that has a long one; the words stand beside the
    step.
    """
    keluar: dict[object, list[tuple[str, object]]] = {}
    for satu in asli.panah:
        keluar.setdefault(satu.dari, []).append((satu.label, satu.ke))
    huruf = {dari: cycle(ascii_lowercase) for dari, semua in keluar.items() if _long(semua)}
    return replace(
        asli,
        panah=tuple(
            replace(satu, label=next(huruf[satu.dari])) if satu.dari in huruf else satu for satu in asli.panah
        ),
    )


def _long(keluar: Sequence[tuple[str, object]]) -> bool:
    """Whether the answers of a question, each with where it leads, are too long for the drawing."""
    bersama: dict[object, list[str]] = {}
    for label, ke in keluar:
        bersama.setdefault(ke, []).append(label)
    return any(len(" / ".join(semua)) > LABEL for semua in bersama.values())


def answer_letters(keluar: Sequence[Exit]) -> tuple[str, ...]:
    """The answers of a question as they stand beside its letters, "" each where the drawing has them in
    words.
    """
    huruf = _long([(satu.label, satu.ke) for satu in keluar])
    return tuple(f"{ascii_lowercase[i % 26]}. {satu.label}" if huruf else "" for i, satu in enumerate(keluar))


def directions(n: int, keluar: Sequence[Exit], *, akhir: bool) -> tuple[Direction, ...]:
    """What a reader must be told of a step's exits; nothing when it simply leads to the next one, or ends
    the last.
    """
    if len(keluar) == 1 and not keluar[0].label and keluar[0].ke == (None if akhir else n + 1):
        return ()
    return tuple(
        Direction(_lead(n, satu.ke, panjang or satu.label), satu.ke)
        for panjang, satu in zip(answer_letters(keluar), keluar, strict=True)
    )


def _lead(n: int, ke: int | None, label: str) -> str:
    if ke is None:
        return f"{label}: " if label else "Alur "
    arah = "ulangi " if ke == n else "kembali ke " if ke < n else "lanjut ke "
    return f"{label}: {arah}" if label else arah.capitalize()
