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
from macros.source.glyphs import printable

RUANG_TANDA_TANGAN = 17.0
"""Millimetres left for the signature and the stamp."""

_KEPUTUSAN = (
    "SOP dalam buku ini ditetapkan dengan keputusan berikut. Salinannya disisipkan setelah halaman ini."
)
_PANJANG = re.compile(r"\S{23,}")
_TANDA = re.compile(r"(?<=[\w)])([/._@:?&=#-]+)(?=[\w(])")
"""Marks within an address, a number or a file's name, after which it may go on in the next line."""

_TANPA_TANDA = re.compile(r"[^\s\u200b]{22}(?=[^\s\u200b])")
_SUKU = re.compile(
    r"(?<=[^\W\d_]{2})(?!(?<=n)[gy]|(?<=k)h|(?<=s)y)(?=(?:ng|ny|kh|sy)[aiueo]|[bcdfghjklmnpqrstvwxyz][aiueo]\w)",
    re.IGNORECASE,
)
"""Where an Indonesian word may be parted: before a consonant with its vowel."""


def bare_text(nilai: str) -> str:
    """A text that the fonts can show (PDF/A wants a glyph for every character), for what is not set in
    lines.
    """
    return printable(nilai)


def fit_text(nilai: str) -> str:
    """The same with U+200B where a long word may go on in the next line; the templates set no such sign."""
    return _PANJANG.sub(lambda kata: _may_putus(kata[0]), printable(nilai))


def _may_putus(kata: str) -> str:
    return _TANPA_TANDA.sub("\\g<0>\u200b", _TANDA.sub("\\1\u200b", kata))


def column_head(kolom: PelaksanaColumn) -> str:
    """The head of a performer's column."""
    return fit_text(f"{kolom.nama} ({kolom.unit})" if kolom.unit else kolom.nama)


def measuring_data(dokumen: Dokumen, lajur: ColumnWidths) -> dict[str, Any]:
    """What must be known to measure rows and heads."""
    return {
        "ukuran": lajur.huruf,
        "tegak": lajur.upright,
        "kolom": [column_head(column) for column in dokumen.kolom],
        "lebar_pelaksana": lajur.pelaksana,
        "lebar_teks": lajur.teks,
        "baris": [{"nomor": row.nomor, "sel": _cell(row, lajur)} for row in dokumen.baris],
    }


def content_data(dokumen: Dokumen, lajur: ColumnWidths) -> dict[str, Any]:
    """The whole document but for its pages of the table."""
    return {
        **measuring_data(dokumen, lajur),
        **identitas_data(dokumen),
        "cap": [fit_text(text.upper() if len(text) < 10 else text) for text in dokumen.cap],
        "kaki": fit_text(_foot(dokumen)),
        "lebar_no": NOMOR,
        "judul_kolom": KEPALA,
        "mutu": MUTU,
    }


def identitas_data(dokumen: Dokumen) -> dict[str, Any]:
    """The identity block."""
    isi = dokumen.identitas
    sah = isi.pengesahan
    return {
        "url": fit_text(dokumen.url),
        "tautan": bare_text(dokumen.url),
        "qr": _qr(dokumen.url),
        "instansi": [fit_text(text) for text in isi.instansi],
        "isian": [{"judul": line.heading, "isi": fit_text(line.isi)} for line in isi.isian],
        "sah": {
            "judul": sah.heading,
            "jabatan": fit_text(sah.jabatan),
            "nama": fit_text(sah.nama),
            "nip": fit_text(f"NIP {sah.nip}") if sah.nip else "",
            "keputusan": fit_text(sah.keputusan),
            "ruang": RUANG_TANDA_TANGAN,
        },
        "nama": {"judul": isi.nama.heading, "isi": fit_text(isi.nama.isi or dokumen.sop.id)},
        "daftar": [
            {"judul": part.heading, "butir": [fit_text(t) for t in part.items]} for part in isi.daftar
        ],
    }


def cover_data(
    judul: str, instansi: Sequence[str], kata: Sequence[str], hari: date, kertas: Kertas, lisensi: str = ""
) -> dict[str, Any]:
    """What a file says of itself, and its paper."""
    lebar, tinggi = paper_size(kertas)
    return {
        "judul": bare_text(judul),
        "pengarang": bare_text(instansi[-1]),
        "ringkasan": bare_text(
            f"{judul}, {', '.join(instansi)}" + (f". Lisensi: {lisensi}" if lisensi else "")
        ),
        "kata": ["SOP", *(bare_text(word) for word in kata if word)],
        "tanggal": {"year": hari.year, "month": hari.month, "day": hari.day},
        "kertas": {"lebar": lebar, "tinggi": tinggi, "tepi": TEPI},
    }


def front_matter_data(buku: Buku) -> dict[str, Any]:
    """What stands before the SOPs of a book."""
    return {
        "cap": [fit_text(text) for text in buku.cap],
        "instansi": [fit_text(text) for text in buku.instansi],
        "judul": "Buku Standar Operasional Prosedur",
        "anak_judul": fit_text(f"{len(buku.dokumen)} SOP yang berlaku, keadaan {buku.as_of}"),
        "kaki": fit_text(f"Buku SOP {buku.instansi[-1]}"),
        "judul_keputusan": "Keputusan Penetapan",
        "kata_keputusan": _KEPUTUSAN,
        "keputusan": [{"nama": fit_text(k), "sop": [fit_text(t) for t in isi]} for k, isi in buku.keputusan],
        "judul_isi": "Daftar Isi",
        "judul_penjelasan": "Penjelasan Singkat",
        "penjelasan": [fit_text(text) for text in buku.penjelasan],
    }


def drawing_in_words(dokumen: Dokumen, langkah: range) -> str:
    """The drawing of a page in words, for those who do not see it."""
    semua = (
        f"langkah {row.nomor}: {'; '.join(map(str, row.arah))}"
        for row in dokumen.baris
        if row.nomor in langkah and row.arah
    )
    judul = f"Bagan alir langkah {langkah.start} sampai {langkah.stop - 1}"
    return bare_text(". ".join([judul, *semua]) + ".")


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
    for isi, huruf in zip(semua, lajur.letters_per_line, strict=True):
        for entry in isi:
            entry["isi"] = breakable(entry["isi"], huruf)
    return semua


def _paragraph(isi: str, *, kecil: bool = False, butir: bool = False) -> dict[str, Any]:
    return {"isi": fit_text(isi), "kecil": kecil, "butir": butir}


def breakable(isi: str, huruf: int) -> str:
    """A text whose words of more letters than stand on a line may be parted.

    U+00AD stands at the syllables of a word, where a hyphen will tell that it goes on; in an address, a
    number or a file's name, to which a hyphen would add something, stands U+200B.
    """
    if len(isi) <= huruf:
        return isi
    return " ".join(_breakable(kata, huruf) if len(kata) > huruf else kata for kata in isi.split(" "))


def _breakable(kata: str, huruf: int) -> str:
    kata = kata.replace("\u200b", "")
    if _TANDA.search(kata) or any(map(str.isdigit, kata)):
        suku = _TANDA.sub("\\1\u200b", kata)
    else:
        suku = _SUKU.sub("\u00ad", kata)
    muat = huruf * 2 // 3 if kata.isupper() else huruf
    return re.sub(f"[^\\s\u00ad\u200b]{{{muat}}}(?=[^\\s\u00ad\u200b])", "\\g<0>\u200b", suku)


def _qr(url: str) -> str:
    """The address as a picture, without a choice of mask: the search for the best takes longer than all
    the rest.
    """
    return segno.make(url, error="m", mask=3, micro=False).svg_inline(border=0, omitsize=True) if url else ""
