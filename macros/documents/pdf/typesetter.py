"""Typst, as all documents use it: from a template and data to the bytes of a PDF that archives take."""

import atexit
import json
import tempfile
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from shutil import rmtree
from typing import Any

import typst

from macros.base import colours
from macros.base.logo import Logo

_DI_SINI = Path(__file__).resolve().parent
STANDAR: "list[typst.PDFStandard]" = ["a-3a", "ua-1"]
"""PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1); Typst refuses to write a file that breaks a rule it
can check.
"""


def typeset(templat: str, data: dict[str, Any], hari: date) -> bytes:
    """The document of a template in this folder, dated ``hari``. The same data give the same bytes.

    Texts in ``data`` must be fit for the font, see :func:`macros.documents.pdf.typst_data.fit_text`.
    """
    saat = datetime.combine(hari, datetime.min.time(), UTC)
    hasil = _builder(*_position(templat, data)).compile(
        format="pdf", sys_inputs=_input(data), pdf_standards=STANDAR, timestamp=int(saat.timestamp())
    )
    assert isinstance(hasil, bytes), "a PDF is one file"  # noqa: S101
    return hasil


def query(templat: str, label: str, data: dict[str, Any]) -> Any:
    """The value at a label of a template, without a document."""
    berkas, akar = _position(templat, data)
    jawaban = typst.query(
        berkas,
        f"<{label}>",
        field="value",
        one=True,
        root=akar,
        font_paths=_letter(),
        sys_inputs=_input(data),
    )
    return json.loads(jawaban)


@cache
def place_logo(logo: Logo | None) -> str:
    """The name of the logo for a template, "" when there is none."""
    if logo is None:
        return ""
    nama = f"{logo.digest}.png"
    Path(_place(), nama).write_bytes(logo.large)
    return f"/{nama}"


def _input(data: dict[str, Any]) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=False), "faint": colours.FAINT}


def _position(templat: str, data: dict[str, Any]) -> tuple[str, str]:
    """Where a template lies, and the folder that it may read: this one, or that of the logo where there is
    one.
    """
    if not data.get("logo"):
        return str(_DI_SINI / templat), str(_DI_SINI)
    return str(Path(_salinan(), templat)), _place()


@cache
def _salinan() -> str:
    """The folder of the logo, with the templates in it: they may read nothing outside."""
    for path in _DI_SINI.glob("*.typ"):
        Path(_place(), path.name).write_bytes(path.read_bytes())
    return _place()


@cache
def _builder(berkas: str, akar: str) -> typst.Compiler:
    """One compiler a process and template: it keeps what it has parsed."""
    return typst.Compiler(berkas, root=akar, font_paths=_letter())


@cache
def _letter() -> typst.Fonts:
    """The fonts that Typst brings along, and no others: every machine makes the same document."""
    return typst.Fonts(include_system_fonts=False)


@cache
def _place() -> str:
    """A folder for the logo and the templates that show it; it goes with the process."""
    folder = tempfile.mkdtemp(prefix="sop-pdf-")
    atexit.register(rmtree, folder, ignore_errors=True)
    return folder
