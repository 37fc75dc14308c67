"""What the Typst template is given: plain data, every text made fit for the font and for archiving."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import segno

from macros.documents.book import Buku
from macros.documents.pdf.paper import NOMOR, TEPI, ColumnWidths, paper_size
from macros.dokumen.dokumen import KEPALA, MUTU, Dokumen, DokumenRow, PelaksanaColumn
from macros.model.kota import Kertas

RUANG_TANDA_TANGAN = 17.0
"""Millimetres left for the signature and the stamp."""

_KEPUTUSAN = (
    "SOP dalam buku ini ditetapkan dengan keputusan berikut. Salinannya disisipkan setelah halaman ini."
)
_PANJANG = re.compile(r"\S{22}(?=\S)")
_SUKU = re.compile(
    r"(?<=[^\W\d_]{2})(?!(?<=n)[gy]|(?<=k)h|(?<=s)y)(?=(?:ng|ny|kh|sy)[aiueo]|[bcdfghjklmnpqrstvwxyz][aiueo]\w)",
    re.IGNORECASE,
)
"""Where an Indonesian word may be parted: before a consonant with its vowel."""

_ASING = re.compile(
    "[^\\n\\x20-\\x7e\\xa0-\\xac\\xae-\\u017f\\u0192\\u01a0\\u01a1\\u01af\\u01b0\\u0218-\\u021b\\u02c6\\u02c7\\u02d8-\\u02dd"
    "\\u0391-\\u03a1\\u03a3-\\u03a9\\u03b1-\\u03c9\\u0401\\u0410-\\u044f\\u0451\\u1ea0-\\u1ef9\\u2010-\\u2015\\u2018-\\u201e"
    "\\u2020-\\u2022\\u2026\\u2030\\u2032\\u2033\\u2039\\u203a\\u2044\\u20ac\\u2116\\u2122\\u2190-\\u2193\\u2212\\u2260\\u2264\\u2265]"
)
_GANTI = str.maketrans({"\u00ad": "", "\u200b": "", "\u2003": " ", "\u2009": " ", "\u202f": " ", "\t": " "})


def printable(nilai: str) -> str:
    """A text that the font can show. PDF/A wants a glyph for every character: one that has none becomes
    "?".
    """
    return _PANJANG.sub("\\g<0>\u200b", _ASING.sub("?", nilai.translate(_GANTI)))


def column_head(kolom: PelaksanaColumn) -> str:
    """The head of a performer's column."""
    return printable(f"{kolom.nama} ({kolom.unit})" if kolom.unit else kolom.nama)


def measuring_data(dokumen: Dokumen, lajur: ColumnWidths) -> dict[str, Any]:
    """What must be known to measure rows and heads."""
    return {
        "ukuran": lajur.huruf,
        "tegak": lajur.tegak,
        "kolom": [column_head(satu) for satu in dokumen.kolom],
        "lebar_pelaksana": lajur.pelaksana,
        "lebar_teks": lajur.teks,
        "baris": [{"nomor": satu.nomor, "sel": _cell(satu, lajur)} for satu in dokumen.baris],
    }


def content_data(dokumen: Dokumen, lajur: ColumnWidths) -> dict[str, Any]:
    """The whole document but for its pages of the table."""
    return {
        **measuring_data(dokumen, lajur),
        **identitas_data(dokumen),
        "cap": [printable(satu.upper() if len(satu) < 10 else satu) for satu in dokumen.cap],
        "kaki": printable(_foot(dokumen)),
        "lebar_no": NOMOR,
        "judul_kolom": KEPALA,
        "mutu": MUTU,
    }


def identitas_data(dokumen: Dokumen) -> dict[str, Any]:
    """The identity block."""
    isi = dokumen.identitas
    sah = isi.pengesahan
    return {
        "url": printable(dokumen.url),
        "qr": _qr(dokumen.url),
        "instansi": [printable(satu) for satu in isi.instansi],
        "isian": [{"judul": satu.judul, "isi": printable(satu.isi)} for satu in isi.isian],
        "sah": {
            "judul": sah.judul,
            "jabatan": printable(sah.jabatan),
            "nama": printable(sah.nama),
            "nip": printable(f"NIP {sah.nip}") if sah.nip else "",
            "keputusan": printable(sah.keputusan),
            "ruang": RUANG_TANDA_TANGAN,
        },
        "nama": {"judul": isi.nama.judul, "isi": printable(isi.nama.isi or dokumen.sop.id)},
        "daftar": [{"judul": satu.judul, "butir": [printable(t) for t in satu.butir]} for satu in isi.daftar],
    }


def cover_data(
    judul: str, instansi: Sequence[str], kata: Sequence[str], hari: date, kertas: Kertas, lisensi: str = ""
) -> dict[str, Any]:
    """What a file says of itself, and its paper."""
    lebar, tinggi = paper_size(kertas)
    return {
        "judul": printable(judul),
        "pengarang": printable(instansi[-1]),
        "ringkasan": printable(
            f"{judul}, {', '.join(instansi)}" + (f". Lisensi: {lisensi}" if lisensi else "")
        ),
        "kata": ["SOP", *(printable(satu) for satu in kata if satu)],
        "tanggal": {"year": hari.year, "month": hari.month, "day": hari.day},
        "kertas": {"lebar": lebar, "tinggi": tinggi, "tepi": TEPI},
    }


def front_matter_data(buku: Buku) -> dict[str, Any]:
    """What stands before the SOPs of a book."""
    return {
        "cap": [printable(satu) for satu in buku.cap],
        "instansi": [printable(satu) for satu in buku.instansi],
        "judul": "Buku Standar Operasional Prosedur",
        "anak_judul": printable(f"{len(buku.dokumen)} SOP yang berlaku, keadaan {buku.keadaan}"),
        "kaki": printable(f"Buku SOP {buku.instansi[-1]}"),
        "judul_keputusan": "Keputusan Penetapan",
        "kata_keputusan": _KEPUTUSAN,
        "keputusan": [
            {"nama": printable(k), "sop": [printable(t) for t in isi]} for k, isi in buku.keputusan
        ],
        "judul_isi": "Daftar Isi",
        "judul_penjelasan": "Penjelasan Singkat",
        "penjelasan": [printable(satu) for satu in buku.penjelasan],
    }


def drawing_in_words(dokumen: Dokumen, langkah: range) -> str:
    """The drawing of a page in words, for those who do not see it."""
    semua = (
        f"langkah {satu.nomor}: {'; '.join(map(str, satu.arah))}"
        for satu in dokumen.baris
        if satu.nomor in langkah and satu.arah
    )
    judul = f"Bagan alir langkah {langkah.start} sampai {langkah.stop - 1}"
    return printable(". ".join([judul, *semua]) + ".")


def _foot(dokumen: Dokumen) -> str:
    revisi = dokumen.sop.tanggal.revisi
    nomor = f"Nomor {dokumen.sop.nomor}" if dokumen.sop.nomor else dokumen.sop.id
    return f"{nomor} · {f'Revisi {revisi}' if revisi else 'Belum direvisi'}"


def _cell(baris: DokumenRow, lajur: ColumnWidths) -> list[list[dict[str, Any]]]:
    """The text cells of a row, each as paragraphs: activity, requirements, time, output, remarks."""
    rujuk = f"Lihat SOP {baris.rujuk.nama} ({baris.rujuk.unit})" if baris.rujuk else ""
    keterangan = [baris.keterangan, f"Biaya: {baris.biaya}" if baris.biaya else ""]
    semua = [
        [_paragraph(baris.kegiatan), *(_paragraph(t, kecil=True) for t in (rujuk, *baris.jawaban) if t)],
        [_paragraph(t, butir=len(baris.kelengkapan) > 1) for t in baris.kelengkapan],
        [
            _paragraph(t)
            for t in (str(baris.waktu or ""), f"Menunggu {baris.tunggu}" if baris.tunggu else "")
            if t
        ],
        [_paragraph(baris.output)] if baris.output else [],
        [_paragraph(t) for t in keterangan if t],
    ]
    for isi, huruf in zip(semua, lajur.huruf_sebaris, strict=True):
        for satu in isi:
            satu["isi"] = breakable(satu["isi"], huruf)
    return semua


def _paragraph(isi: str, *, kecil: bool = False, butir: bool = False) -> dict[str, Any]:
    return {"isi": printable(isi), "kecil": kecil, "butir": butir}


def breakable(isi: str, huruf: int) -> str:
    """A text whose words of more letters than stand on a line may be parted, at a syllable where there is
    one.
    """
    if len(isi) <= huruf:
        return isi
    return " ".join(_breakable(kata, huruf) if len(kata) > huruf else kata for kata in isi.split(" "))


def _breakable(kata: str, huruf: int) -> str:
    suku = _SUKU.sub("\u00ad", kata.replace("\u200b", ""))
    panjang = re.compile(f"[^\\W\u00ad]{{{huruf}}}(?=[^\\W\u00ad])")
    return panjang.sub("\\g<0>\u200b", suku)


def _qr(url: str) -> str:
    """The address as a picture, without a choice of mask: the search for the best takes longer than all
    the rest.
    """
    return segno.make(url, error="m", mask=3, micro=False).svg_inline(border=0, omitsize=True) if url else ""
