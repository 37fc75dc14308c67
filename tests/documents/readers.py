"""The text of a PDF as four programs take it out."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable

import pypdf
import pypdfium2
from pdfminer.high_level import extract_text


def pdfium(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def poppler(content: bytes) -> str:
    """In the order of the file: by itself it reads on across the cells of a row, line by line."""
    command = ["pdftotext", "-raw", "-", "-"]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()


def pypdf_(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


def pdfminer(content: bytes) -> str:
    return str(extract_text(io.BytesIO(content)))


READERS: dict[str, Callable[[bytes], str]] = {"pdfium": pdfium, "pypdf": pypdf_, "pdfminer": pdfminer}
if shutil.which("pdftotext"):  # a program of the system, where it is installed
    READERS["poppler"] = poppler


def squeezed(text: str) -> str:
    """Without white space: where lines break is not the text's."""
    return "".join(text.split())
