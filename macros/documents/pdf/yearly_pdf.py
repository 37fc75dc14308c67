"""The yearly evaluation of a unit as a PDF."""

from collections.abc import Sequence

from macros.base.templates import write_date
from macros.documents.pdf.typesetter import typeset
from macros.documents.pdf.typst_data import fit_text
from macros.reports.yearly import Yearly

_LEBAR: dict[str, Sequence[int]] = {
    "ringkasan": (3, 1),
    "formulir": (0, 4, 2, 0, 0, 0, 0, 0, 0, 0, 6),
    "monitoring": (0, 4, 2, 4, 4, 1),
    "uji-coba": (3, 0, 3, 4, 2),
    "temuan": (0, 2, 3, 6, 5, 4, 1),
}
"""The shares of the columns of each table; 0 is as wide as it needs."""


def yearly_pdf(isi: Yearly) -> bytes:
    """The document as PDF/A and PDF/UA; the same document gives the same bytes. Texts are never taken as
    markup.
    """
    bagian = [
        {
            "nama": workbook_sheet.nama,
            "judul": fit_text(workbook_sheet.judul),
            "kolom": [fit_text(kolom) for kolom in workbook_sheet.kolom],
            "lebar": _LEBAR[workbook_sheet.nama],
            "baris": [[fit_text(str(sel)) for sel in baris] for baris in workbook_sheet.baris],
        }
        for workbook_sheet in isi.tabel
    ]
    data = {
        "judul": fit_text(isi.judul),
        "unit": fit_text(isi.unit),
        "kota": fit_text(isi.kota),
        "hari": write_date(isi.hari),
        "tanggal": {"year": isi.hari.year, "month": isi.hari.month, "day": isi.hari.day},
        "pernyataan": [fit_text(text) for text in isi.pernyataan],
        "bagian": bagian,
    }
    return typeset("tahunan.typ", data, isi.hari)
