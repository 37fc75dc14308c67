"""Tables as an XLSX workbook: the same bytes for the same tables."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from macros.base import colours

Sel = str | int | float

_DIBUAT = datetime(1980, 1, 1)
_TERLARANG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_TANGGAL = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAMA = re.compile(r"[\[\]:*?/\\]")
_TEKS_TERPANJANG = 32_767
_TAUTAN_TERPANJANG = 2_079
_LEBAR = (8, 60)


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """A table: ``nama`` for files, ``judul`` for readers, the heads of its columns, and its rows.

    ``tautan`` names the columns that hold addresses of our own, which can be opened from a workbook.
    """

    nama: str
    judul: str
    kolom: tuple[str, ...]
    baris: tuple[tuple[Sel, ...], ...]
    tautan: frozenset[str] = frozenset()


def workbook(semua: Sequence[WorkbookSheet]) -> bytes:
    """A workbook with one sheet for each table; text stays text, so no cell can become a formula.

    A day alone in its cell (``2025-03-01``) is a date, to be filtered and reckoned with; it looks as it is
    written.
    """
    keluar = io.BytesIO()
    with Workbook(keluar, {"in_memory": True, "default_format_properties": {"font_size": 10}}) as arsip:
        arsip.set_properties({"created": _DIBUAT})
        kepala = arsip.add_format({"bold": True, "font_size": 10, "text_wrap": True, "valign": "top"})
        isi = arsip.add_format({"text_wrap": True, "valign": "top", "font_size": 10})
        taut = arsip.add_format(
            {"valign": "top", "font_size": 10, "font_color": colours.LINK, "underline": 1}
        )
        hari = arsip.add_format(
            {"valign": "top", "font_size": 10, "num_format": "yyyy-mm-dd", "align": "left"}
        )
        for tabel in semua:
            _sheet(
                arsip.add_worksheet(_NAMA.sub(" ", tabel.judul)[:31]), tabel, _Look(kepala, isi, taut, hari)
            )
    return keluar.getvalue()


class _Look(NamedTuple):
    """The formats of heads, texts, addresses and days."""

    kepala: Format
    isi: Format
    taut: Format
    hari: Format


def _day(sel: str) -> date | None:
    """The day that a cell says, if a spreadsheet can hold it: its days begin with 1900."""
    if not _TANGGAL.fullmatch(sel):
        return None
    try:
        hari = date.fromisoformat(sel)
    except ValueError:
        return None
    return hari if hari.year >= 1900 else None


def _sheet(lembar: Worksheet, tabel: WorkbookSheet, rupa: _Look) -> None:
    for j, nama in enumerate(tabel.kolom):
        semua = [nama, *(str(baris[j]) for baris in tabel.baris)]
        lembar.set_column(j, j, min(max(_LEBAR[0], *map(len, semua)), _LEBAR[1]) + 2)
        lembar.write_string(0, j, nama, rupa.kepala)
    tautan = [nama in tabel.tautan for nama in tabel.kolom]
    for i, baris in enumerate(tabel.baris, 1):
        for j, sel in enumerate(baris):
            if not isinstance(sel, str):
                lembar.write_number(i, j, sel, rupa.isi)
            elif tautan[j] and sel.startswith("http") and len(sel) <= _TAUTAN_TERPANJANG:
                lembar.write_url(i, j, sel, rupa.taut)
            elif hari := _day(sel):
                lembar.write_datetime(i, j, hari, rupa.hari)
            elif sel:
                lembar.write_string(i, j, _TERLARANG.sub("", sel)[:_TEKS_TERPANJANG], rupa.isi)
    lembar.freeze_panes(1, 0)
    lembar.autofilter(0, 0, len(tabel.baris), len(tabel.kolom) - 1)
