"""The yearly evaluation of a unit as a PDF."""

from collections.abc import Sequence

from macros.render.dokumen.pdf.mesin import terbitkan
from macros.render.dokumen.pdf.naskah import teks
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
    """The document as PDF/A and PDF/UA; the same document gives the same bytes. Texts are never taken as markup."""
    bagian = [
        {
            "nama": satu.nama,
            "judul": teks(satu.judul),
            "kolom": [teks(kolom) for kolom in satu.kolom],
            "lebar": _LEBAR[satu.nama],
            "baris": [[teks(str(sel)) for sel in baris] for baris in satu.baris],
        }
        for satu in isi.tabel
    ]
    data = {
        "judul": teks(isi.judul),
        "unit": teks(isi.unit),
        "kota": teks(isi.kota),
        "hari": tulis_tanggal(isi.hari),
        "tanggal": {"year": isi.hari.year, "month": isi.hari.month, "day": isi.hari.day},
        "pernyataan": [teks(satu) for satu in isi.pernyataan],
        "bagian": bagian,
    }
    return terbitkan("tahunan.typ", data, isi.hari)
