"""The forms that an SOP is given out in. A new form is one entry of ``SEMUA``."""

from collections.abc import Callable
from dataclasses import dataclass

from macros.documents.official import OfficialDokumen


@dataclass(frozen=True, slots=True)
class DocumentForm:
    """A form of the official document.

    ``id`` names it on the command line and is the extension of its files; ``label`` and ``arti`` say to
    readers what it is called and what it is for. ``buat`` is pure: all that it needs is in the document, and
    the same document gives the same bytes; heavy libraries are loaded when it is called. ``pustaka`` names
    the distributions whose version decides on the bytes, ``memuat`` the forms that are to travel inside this
    one (they are in ``sisipan`` when ``buat`` is called). ``data`` tells a file of the open data, which is
    published whether documents are made or not.
    """

    id: str
    label: str
    arti: str
    media: str
    buat: Callable[[OfficialDokumen], bytes]
    pustaka: tuple[str, ...] = ()
    memuat: tuple[str, ...] = ()
    data: bool = False

    def address(self, ident: str) -> str:
        """Where an SOP's file of this form lies, from the root of the site."""
        return f"{'data/sop' if self.data else 'sop'}/{ident}.{self.id}"


def _pdf(dokumen: OfficialDokumen) -> bytes:
    from macros.documents.pdf.compose import pdf

    return pdf(dokumen)


def _docx(dokumen: OfficialDokumen) -> bytes:
    from macros.documents.word.package import docx

    return docx(dokumen)


def _bpmn(dokumen: OfficialDokumen) -> bytes:
    from macros.documents.bpmn.xml import bpmn

    return bpmn(dokumen)


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SEMUA = (
    DocumentForm(
        "pdf", "PDF", "dokumen resmi, siap dicetak", "application/pdf", _pdf, ("typst", "segno"), ("bpmn",)
    ),
    DocumentForm("docx", "Word", "untuk diberi catatan", WORD, _docx, ("python-docx", "lxml")),
    DocumentForm("bpmn", "BPMN", "diagram proses untuk aplikasi pemodelan", "application/xml", _bpmn),
    DocumentForm(
        "json", "JSON", "data untuk mesin", "application/json", lambda dokumen: dokumen.data, data=True
    ),
)
"""In the order of the menu on an SOP's page."""

BENTUK = {form.id: form for form in SEMUA}
