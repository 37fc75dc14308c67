"""What readers take out of a PDF is what was written: nothing inside words, none missing, none added."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pikepdf
import pytest
import typst

from macros.documents.book import build_buku
from macros.documents.material import Material
from macros.documents.pdf import typesetter, typst_data
from macros.documents.pdf.compose import buku_pdf, pdf
from macros.documents.pdf.yearly_pdf import yearly_pdf
from macros.source import glyphs
from macros.source.glyphs import printable
from tests.documents.readers import READERS, squeezed
from tests.documents.test_pdf import BAHAN, RAWAT, dokumen, kota
from tests.reports import test_yearly

LONG = "Mempertanggungjawabkannyapendaftaran"
ADDRESS = "https://situs.kota-melati.go.id/layanan/permohonan/baru?id=12345678901234567890123"
FILE = "formulir_pendaftaran_kependudukan_baru-lengkap.pdf"
NUMBER = "000.8.3.3/012345/DISDUKCAPILKOTA/2025/II"
WORDS = (LONG, ADDRESS, FILE, NUMBER, "KETENAGALISTRIKAN/PERTAMBANGAN", "negara-negara")
INVISIBLE = "\u00ad\u200b\u2060\ufeff\ufffd"


def city(folder: Path, words: str, performers: int = 1) -> Material:
    """A city with one SOP whose every cell says ``words``, in columns that are narrow where many perform."""
    text = json.dumps(words, ensure_ascii=False)
    steps = "".join(
        f"  - kegiatan: {text}\n    pelaksana: [loket]\n    waktu: {text}\n    output: {text}\n"
        f"    keterangan: {text}\n    kelengkapan: [{text}]\n"
        for _ in range(performers)
    )
    return kota(
        folder, steps, "berlaku"
    )  # a stamp across the page would stand between the words of some readers


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("ident", list(BAHAN.katalog.sop)[::9])
def test_number_address_and_words_are_found_as_they_are_written(ident: str, reader: str) -> None:
    document = dokumen(ident)
    text = READERS[reader](pdf(document))
    words = text.split()
    assert document.sop.nomor in text
    assert squeezed(document.url) in squeezed(text)
    assert not set(INVISIBLE) & set(text)
    written = [step.kegiatan for step in document.sop.langkah]
    written += [item for part in document.identitas.daftar for item in part.items]
    assert [word for line in written for word in line.split() if word not in words] == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("word", WORDS)
def test_what_is_longer_than_a_line_goes_on_in_the_next_and_nothing_is_added(
    tmp_path: Path, reader: str, word: str
) -> None:
    text = squeezed(READERS[reader](pdf(dokumen("dinas/ktp", city(tmp_path, f"Isi {word} lagi")))))
    assert text.replace("\x02", "-").count(word) == 5  # PDFium's own sign for a hyphen that ends a line
    assert not set(INVISIBLE) & set(text)


def test_a_book_and_a_yearly_evaluation_are_read_as_written() -> None:
    book = build_buku(BAHAN, RAWAT.partition("/")[0])
    assert book is not None
    for reader in READERS.values():
        text = reader(buku_pdf(book))
        assert not set(INVISIBLE) & set(text)
        assert all(document.sop.nomor in text for document in book.dokumen)
        assert "tertulis 15 menit" in " ".join(reader(yearly_pdf(test_yearly.isi())).split())


def test_the_file_says_of_itself_what_is_written() -> None:
    content = pdf(dokumen(RAWAT))
    with pikepdf.open(io.BytesIO(content)) as document:
        with document.open_metadata() as xmp:
            assert BAHAN.katalog.sop[RAWAT].nomor in str(xmp["pdf:Keywords"])
        objects = [item for item in document.objects if isinstance(item, pikepdf.Dictionary)]
        figures = [str(item.Alt) for item in objects if "/Alt" in item]
    assert figures
    assert not set(INVISIBLE) & set("".join(figures))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("veri\ufb01kasi \ufb02uktuasi o\ufb03cial", "verifikasi fluktuasi official"),
        ("e\u0301tik, t\u0323empat, A\u030angstrom", "étik, ṭempat, Ångstrom"),
        ("CO₂ ≤ 2–8 ℃ ½ m² ✓ ✔ ☐ ☑ ḥadīṡ → ≥ ± µ Ω № ©", "CO₂ ≤ 2–8 ℃ ½ m² ✓ ✔ ☐ ☑ ḥadīṡ → ≥ ± µ Ω № ©"),
        ("luas 20 ㎡, １２３, ☑\ufe0f", "luas 20 m2, 123, ☑"),
        ("a\u2003b\u202fc\u00adde\u200bf\u2060g", "a b\u00a0cdefg"),
    ],
)
def test_what_has_a_glyph_or_an_equal_is_shown(tmp_path: Path, written: str, shown: str) -> None:
    assert printable(written) == shown
    text = READERS["pypdf"](pdf(dokumen("dinas/ktp", city(tmp_path, written))))
    assert all(text.count(word) >= 5 for word in shown.split())


def test_every_glyph_that_the_table_promises_is_there() -> None:
    spans = [[int(end, 16) for end in span.split("-")] for span in glyphs._SHOWN.split()]
    every = [chr(code) for span in spans for code in range(span[0], span[-1] + 1)]
    every = [f"a{char}" if "\u0300" <= char <= "\u036f" else char for char in every]
    data = {
        **typst_data.cover_data("SOP", ["SOP"], [], date(2020, 1, 1), dokumen(RAWAT).kertas),
        "ukur": False,
        "buku": None,
    }
    data |= {"logo": "", "sisipan": [], "semua": []}
    for start in range(0, len(every), 500):
        data["buku"] = {
            "cap": [],
            "instansi": ["Kota"],
            "judul": "Buku",
            "anak_judul": "",
            "kaki": "",
            "judul_keputusan": "",
            "kata_keputusan": "",
            "keputusan": [],
            "judul_isi": "Isi",
            "judul_penjelasan": "Penjelasan",
            "penjelasan": [" ".join(every[start : start + 500])],
        }
        typesetter.typeset("sop.typ", data, date(2020, 1, 1))
    data["buku"]["penjelasan"] = ["日"]
    with pytest.raises(typst.TypstError):
        typesetter.typeset("sop.typ", data, date(2020, 1, 1))
