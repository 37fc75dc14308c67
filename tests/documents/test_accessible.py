"""PDF/UA-1 and PDF/A-3a as three checkers see it, on every kind of PDF that the site makes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import outloud
import page
import pdfua
import pikepdf
import pytest

from macros.catalog.loading import open_folder
from macros.documents.book import build_buku
from macros.documents.material import material_of
from macros.documents.pdf.compose import buku_pdf, pdf
from macros.documents.pdf.yearly_pdf import yearly_pdf
from macros.pages.parts import signatures
from tests.documents.test_pdf import BAHAN, RAWAT, dokumen, kota, satu_langkah
from tests.pages.hostile import tulis
from tests.reports import test_yearly

FALSE_ALARMS = {
    "TBL-004": "counts the cells of each row of a head by themselves: one that spans two rows is missing in the second",
    "TBL-010": "takes a head for shredded that has more cells than a table of one row has",
}
"""Rules that are wrong about a sound file, each with what it overlooks."""

TRAILING_CR = "STREAM-LENGTH-001"
"""page-validation takes a stream's own last byte 0D for a line end; Typst compresses, so any byte may be
the last.
"""


def errors(content: bytes, folder: Path) -> Iterator[str]:
    """What the checkers refuse."""
    path = folder / "checked.pdf"
    path.write_bytes(content)
    for found in pdfua.validate(str(path)).findings:
        if found.severity is pdfua.Severity.ERROR:
            yield f"pdfua {found.rule_id}: {found.message}"
    result = outloud.check(str(path))
    assert result.error is None
    for told in result.findings:
        if told.severity == "error" and told.rule not in FALSE_ALARMS:
            yield f"outloud {told.rule}: {told.message}"
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        for failure in page.validate_pdf(str(path), profile=profile).failures:
            if TRAILING_CR not in failure.rule_id:
                yield f"page {profile} {failure.rule_id}: {failure.message}"


@pytest.mark.parametrize("ident", list(BAHAN.katalog.sop)[3::14])
def test_an_sop_is_accessible(ident: str, tmp_path: Path) -> None:
    assert list(errors(pdf(dokumen(ident)), tmp_path)) == []


def test_sops_of_odd_shapes_are_accessible(tmp_path: Path) -> None:
    attacked = material_of(open_folder(tulis(tmp_path / "sops"), signatures()))
    some = [dokumen(ident, attacked) for ident in attacked.katalog.sop]
    some.append(dokumen("dinas/ktp", kota(tmp_path / "empty")))
    steps = satu_langkah("Memeriksa ☐ ✓ ≤") + satu_langkah("Membaca " + "kata " * 900, 1)
    some.append(dokumen("dinas/ktp", kota(tmp_path / "long", steps)))
    for document in some:
        assert list(errors(pdf(document), tmp_path)) == []


def test_a_book_is_accessible(tmp_path: Path) -> None:
    book = build_buku(BAHAN, "disdukcapil")
    assert book is not None
    assert list(errors(buku_pdf(book), tmp_path)) == []


def test_a_yearly_evaluation_is_accessible(tmp_path: Path) -> None:
    assert list(errors(yearly_pdf(test_yearly.isi()), tmp_path)) == []


def tags(content: bytes) -> Iterator[tuple[int, str]]:
    """The structure tree in reading order: depth and kind of every element."""
    with pikepdf.open(io.BytesIO(content)) as document:
        open_ = [(0, document.Root.StructTreeRoot.K)]
        while open_:
            depth, node = open_.pop()
            if isinstance(node, pikepdf.Array):
                open_ += [(depth, child) for child in reversed(list(node))]
            elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
                yield depth, str(node.S)
                if "/K" in node:
                    open_.append((depth + 1, node.K))


def test_the_identity_block_is_read_in_order_with_lists_and_a_link() -> None:
    kinds = [kind for _, kind in tags(pdf(dokumen(RAWAT)))]
    first = kinds[: kinds.index("/Table")]
    lists = [part for part in dokumen(RAWAT).identitas.daftar if part.items]
    assert first.count("/Link") == first.count("/H1") == 1
    assert first.count("/H2") == 6
    assert first.count("/L") == len(lists)
    assert first.count("/LI") == sum(len(part.items) for part in lists)
    assert first.index("/Link") < first.index("/H1") < first.index("/H2")


def test_the_printed_address_leads_to_the_page() -> None:
    document = dokumen(RAWAT)
    with pikepdf.open(io.BytesIO(pdf(document))) as read:
        links = [str(note.A.URI) for sheet in read.pages for note in sheet.get("/Annots", [])]
    assert links == [document.url]
