"""From the official document to the bytes of a PDF, in two passes of Typst: measure the rows, then set the
pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from macros.documents.book import Buku
from macros.documents.official import OfficialDokumen
from macros.documents.pdf import typst_data
from macros.documents.pdf.chart_pages import ChartPage, chart_pages
from macros.documents.pdf.first_page import choose_look, first_page
from macros.documents.pdf.paper import KAKI, TEPI, ColumnWidths, column_widths, paper_size
from macros.documents.pdf.typesetter import place_logo, query, typeset
from macros.drawing.scale import Scale, scale_for
from macros.drawing.step_table import shorten_answers
from macros.drawing.svg_cells import ChartDrawing
from macros.flow.graph import Graph
from macros.flow.router import route
from macros.model.kota import Kertas

TEMPLAT = "sop.typ"
_KOSONG: dict[str, Any] = typst_data.cover_data("SOP", ["SOP"], [], date(2000, 1, 1), Kertas.F4)

JUDUL = 7.0
"""Millimetres of the upper row of the table's head."""


def pdf(dokumen: OfficialDokumen) -> bytes:
    """The official document of an SOP. The same document gives the same bytes."""
    instansi, hari = dokumen.identitas.instansi, dokumen.tanggal
    data = typst_data.cover_data(
        f"SOP {dokumen.nama}", instansi, [dokumen.sop.nomor], hari, dokumen.kertas, dokumen.lisensi
    )
    logo = place_logo(dokumen.logo)
    data |= {
        "semua": _all([dokumen], logo),
        "sisipan": list(_attachment(dokumen)),
        "buku": None,
        "logo": logo,
    }
    return typeset(TEMPLAT, {**data, "ukur": False}, hari)


def buku_pdf(buku: Buku) -> bytes:
    """The book of a unit: cover, decree, contents, how to read it, and all its SOPs with page numbers
    through.
    """
    judul, lisensi = f"Buku SOP {buku.instansi[-1]}", buku.dokumen[0].lisensi
    data = typst_data.cover_data(judul, buku.instansi, [], buku.tanggal, buku.kertas, lisensi)
    logo = place_logo(buku.logo)
    data |= {
        "semua": _all(buku.dokumen, logo),
        "sisipan": [],
        "buku": typst_data.front_matter_data(buku),
        "logo": logo,
    }
    return typeset(TEMPLAT, {**data, "ukur": False}, buku.tanggal)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A document about to be set.

    Its graph with short answers, the lengths of its drawing, and what that needs of each column.
    """

    dokumen: OfficialDokumen
    graf: Graph
    rupa: Scale
    perlu: tuple[float, ...]

    @property
    def columns(self) -> ColumnWidths:
        """The columns of its table."""
        return column_widths(
            self.dokumen.kertas,
            [typst_data.column_head(column) for column in self.dokumen.kolom],
            self.perlu,
            keterangan=any(row.keterangan or row.biaya for row in self.dokumen.baris),
        )


def _all(semua: Sequence[OfficialDokumen], logo: str) -> list[dict[str, Any]]:
    """The data of documents, measured all at once; again those whose pages need wider columns."""
    jadi: dict[int, dict[str, Any]] = {}
    tinggal = {i: _plan(official_dokumen) for i, official_dokumen in enumerate(semua)}
    while tinggal:
        kolom = {i: plan.columns for i, plan in tinggal.items()}
        bahan = [_material(plan.dokumen, kolom[i]) for i, plan in tinggal.items()]
        lagi: dict[int, _Plan] = {}
        hasil = query(TEMPLAT, "ukuran", {**_KOSONG, "ukur": True, "semua": bahan, "logo": logo})
        for (i, plan), ukur in zip(tinggal.items(), hasil, strict=True):
            isi, perlu = _render(plan, kolom[i], ukur)
            jadi[i] = isi
            if perlu != plan.perlu:
                lagi[i] = replace(plan, perlu=perlu)
        tinggal = lagi
    return [jadi[i] for i in range(len(semua))]


def _material(dokumen: OfficialDokumen, kolom: ColumnWidths) -> dict[str, Any]:
    """What is measured of a document."""
    ruang = first_page(dokumen.identitas, dokumen.kertas, logo=dokumen.logo is not None)
    entry = typst_data.measuring_data(dokumen, kolom)
    return entry | {"muka": ruang} | (typst_data.identitas_data(dokumen) if ruang else {})


def _plan(dokumen: OfficialDokumen) -> _Plan:
    asli = dokumen.graf
    graf = shorten_answers(
        replace(asli, panah=tuple(replace(p, label=typst_data.fit_text(p.label)) for p in asli.panah))
    )
    rupa = scale_for(graf.kolom)
    ringkas = ChartDrawing(route(graf), rupa) if graf.simpul else None
    return _Plan(dokumen, graf, rupa, tuple(ringkas.width(k) for k in range(graf.kolom)) if ringkas else ())


def _render(
    plan: _Plan, kolom: ColumnWidths, ukur: dict[str, Any]
) -> tuple[dict[str, Any], tuple[float, ...]]:
    """The data of a document, and what its pages need of each column: more than was planned where they are
    too narrow.

    What is needed only grows from one to the next, and there is an end to it: all connectors beside one
    symbol.
    """
    dokumen = plan.dokumen
    kepala = (JUDUL, max(JUDUL, round(ukur["kepala"], 2)))
    ruang = paper_size(dokumen.kertas)[1] - 2 * TEPI - KAKI - sum(kepala) - 0.5
    teks = [round(t + 0.1, 2) for t in ukur["baris"]]
    semua = chart_pages(plan.graf, plan.rupa, kolom.pelaksana, kolom.skala, teks, ruang)
    perlu = (
        tuple(
            max(lama, *baru) if max(baru) * kolom.skala > lebar + 0.05 else lama
            for lama, lebar, *baru in zip(plan.perlu, kolom.pelaksana, *(h.perlu for h in semua), strict=True)
        )
        if semua
        else plan.perlu
    )
    halaman = [_page(dokumen, lembaran, ruang) for lembaran in semua]
    isi = {
        **typst_data.content_data(dokumen, kolom),
        "tinggi_kepala": kepala,
        "halaman": halaman,
        "rupa": choose_look(ukur["muka"]),
    }
    return isi, perlu


def _page(dokumen: OfficialDokumen, page: ChartPage, ruang: float) -> dict[str, Any]:
    """A page of the table; one whose only row is higher than paper is makes its paper higher: no row is
    ever cut.
    """
    lebih = max(0.0, sum(page.tinggi) - ruang)
    return {
        "tinggi_kertas": paper_size(dokumen.kertas)[1] + lebih,
        "baris": [{"indeks": n - 1, "tinggi": t} for n, t in zip(page.langkah, page.tinggi, strict=True)],
        "svg": page.svg,
        "alt": typst_data.drawing_in_words(dokumen, page.langkah),
    }


def _attachment(dokumen: OfficialDokumen) -> Any:
    if dokumen.sumber:
        yield {
            "nama": f"{dokumen.sop.slug}.md",
            "isi": dokumen.sumber.decode(errors="replace"),
            "media": "text/markdown",
            "arti": "Naskah SOP",
            "hubungan": "source",
        }
    for attachment in dokumen.sisipan:
        yield {
            "nama": attachment.nama,
            "isi": attachment.isi.decode(errors="replace"),
            "media": attachment.media,
            "arti": attachment.arti,
            "hubungan": "alternative",
        }
