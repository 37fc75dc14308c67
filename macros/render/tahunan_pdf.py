"""The yearly evaluation as a PDF, set by Typst with the fonts that it brings along."""

import json
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from macros.render.dokumen.pdf.naskah import teks
from macros.render.dokumen.pdf.susun import STANDAR
from macros.render.tahunan import Tahunan
from macros.render.templat import tulis_tanggal

_LEBAR: dict[str, Sequence[int]] = {
    "ringkasan": (3, 1),
    "formulir": (0, 4, 2, 0, 0, 0, 0, 0, 0, 0, 6),
    "monitoring": (0, 4, 2, 4, 4, 1),
    "uji-coba": (3, 0, 3, 4, 2),
    "temuan": (0, 2, 3, 6, 5, 4, 1),
}
"""The shares of the columns of each table; 0 is as wide as it needs."""


def pdf_tahunan(isi: Tahunan) -> bytes:
    """The document as PDF/A and PDF/UA; the same document gives the same bytes.

    Texts are never taken as markup, and what the font does not have is "?", as in the official documents.
    """
    bagian = [
        {
            "nama": satu.nama,
            "judul": satu.judul,
            "kolom": satu.kolom,
            "lebar": _LEBAR[satu.nama],
            "baris": [[teks(str(sel)) for sel in baris] for baris in satu.baris],
        }
        for satu in isi.tabel
    ]
    hari = {"year": isi.hari.year, "month": isi.hari.month, "day": isi.hari.day}
    data = {
        "judul": isi.judul, "unit": teks(isi.unit), "kota": teks(isi.kota), "hari": tulis_tanggal(isi.hari),
        "tanggal": hari, "pernyataan": isi.pernyataan, "bagian": bagian,
    }  # fmt: skip
    saat = datetime.combine(isi.hari, datetime.min.time(), UTC)
    hasil: Any = _penyusun().compile(
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=STANDAR,
        timestamp=int(saat.timestamp()),
    )
    return bytes(hasil)


@cache
def _penyusun() -> typst.Compiler:
    """One compiler a process, in an empty folder: nothing else is within the template's reach."""
    akar = tempfile.mkdtemp(prefix="sop-tahunan-")
    templat = Path(akar, "tahunan.typ")
    templat.write_bytes(Path(__file__).with_name("tahunan.typ").read_bytes())
    return typst.Compiler(str(templat), root=akar, font_paths=typst.Fonts(include_system_fonts=False))
