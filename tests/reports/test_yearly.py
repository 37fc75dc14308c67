"""The yearly evaluation of a unit: filled where the data answer, open where a person must."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
from openpyxl import load_workbook

from macros.documents.pdf.yearly_pdf import yearly_pdf
from macros.evaluate.before_after import Amounts, Difference
from macros.evaluate.overall import evaluate
from macros.reports.yearly import Yearly, yearly, yearly_workbook
from tests.evaluate.kecil import HARI_INI, katalog

KOTA = """
unit: {dlh: [{id: loket, nama: Loket}]}
sop:
  dlh/pohon:
    nama: "Pemangkasan #pagebreak() *Pohon*"
    tanggal: {efektif: 2020-01-01}
    langkah: [{kegiatan: Memangkas pohon, waktu: 15 menit}]
    tinjauan:
      - {tanggal: 2025-12-01, jenis: evaluasi, formulir: {mudah_dipahami: tidak}, tindak_lanjut: Menulis ulang}
      - {tanggal: 2026-01-05, jenis: monitoring, hasil: Antre, tindak_lanjut: Menambah loket}
      - {tanggal: 2026-01-06, jenis: simulasi, uji_coba: [{langkah: 1, menit: [20, 21, 22]}]}
      - {tanggal: 2026-01-07, jenis: evaluasi, formulir: {mudah_dipahami: ya, saling_sinergi: tidak}, tindak_lanjut: Ya}
  dlh/sampah:
    nama: "=Sampah"
    tanggal: {efektif: 2020-01-01}
    tinjauan: [{tanggal: 2025-01-06, jenis: evaluasi, formulir: {mudah_dipahami: ya}}]
  dlh/lama: {status: dicabut}
"""


def isi(teks: str = KOTA) -> Yearly:
    kota = katalog(teks)
    return yearly(kota, evaluate(kota, HARI_INI), "dlh")


def baris(nama: str) -> list[tuple[object, ...]]:
    (tabel,) = (satu for satu in isi().tabel if satu.nama == nama)
    return list(tabel.baris)


def test_answers_of_this_year_are_filled_in_and_older_ones_are_open() -> None:
    bukti = (
        "Langkah 1 diuji 3 kali, tengah 21 menit (20–22 menit), tertulis 15 menit; paling sedikit separuhnya "
        "lebih lama daripada yang tertulis."
    )
    assert baris("formulir") == [
        (1, "=Sampah", "", *[""] * 7, ""),
        (2, "Pemangkasan #pagebreak() *Pohon*", "7 Januari 2026", "", "Ya", "", "", "", "", "Tidak", bukti),
    ]


def test_the_monitoring_form_is_open_where_nobody_has_looked() -> None:
    assert baris("monitoring") == [
        (1, "=Sampah", "", "", "", ""),
        (
            2,
            "Pemangkasan #pagebreak() *Pohon*",
            "Tidak berjalan dengan baik",
            "5 Januari 2026: Antre",
            "Menambah loket",
            "",
        ),
    ]


def test_every_finding_has_room_for_what_was_done() -> None:
    semua = baris("temuan")
    assert semua
    assert all(satu[-2:] == ("", "") and satu[2] for satu in semua)
    assert ("SOP yang berlaku", 2) in baris("ringkasan")


def test_what_revisions_did_to_the_work_stands_in_the_summary() -> None:
    kota = katalog(KOTA)
    beda = Difference("dlh", "Unit dlh", 2, 3, Amounts(langkah=7, syarat=4), Amounts(langkah=4, syarat=4))
    ringkasan = yearly(kota, evaluate(kota, HARI_INI), "dlh", beda).tabel[0].baris
    assert ("SOP yang direvisi sejak terbit di situs ini", 2) in ringkasan
    assert ("Langkah sebelum dan sesudah direvisi", "7 → 4") in ringkasan
    assert ("Syarat yang diminta sebelum dan sesudah direvisi", "tetap 4") in ringkasan
    assert not any("direvisi" in str(satu[0]) for satu in baris("ringkasan"))


def test_the_workbook_holds_the_tables_and_what_is_asked() -> None:
    isi_buku = yearly_workbook(isi())
    buku = load_workbook(io.BytesIO(isi_buku))
    assert buku.sheetnames == [
        "Dokumen",
        "Ringkasan",
        "Formulir evaluasi",
        "Formulir monitoring",
        "Uji coba",
        "Temuan dan tindak lanjut",
        "Pernyataan formulir",
    ]
    assert buku["Formulir evaluasi"]["B2"].value == "=Sampah"
    assert buku["Formulir evaluasi"]["B2"].data_type == "s"
    assert isi_buku == yearly_workbook(isi())


def test_the_pdf_holds_the_same_as_text_and_is_the_same_each_time() -> None:
    berkas = yearly_pdf(isi())
    assert berkas == yearly_pdf(isi())
    dokumen = pypdfium2.PdfDocument(berkas)
    teks = " ".join(" ".join(satu.get_textpage().get_text_range() for satu in dokumen).split())
    assert "Evaluasi Tahunan SOP 2026" in teks
    assert "#pagebreak() *Pohon*" in teks
    assert "Sinergi satu dengan lainnya" in teks
    with pikepdf.open(io.BytesIO(berkas)) as pdf:
        assert pdf.Root.Lang == "id"
        assert pdf.Root.MarkInfo.Marked


def test_a_letter_that_the_font_does_not_have_does_not_stop_the_document() -> None:
    sop = 'dlh/x: {nama: "Layanan \U0001f680 \u6c49 cepat", tanggal: {efektif: 2020-01-01}}'
    berkas = yearly_pdf(isi(f"unit: {{dlh: []}}\nsop:\n  {sop}"))
    teks = " ".join(satu.get_textpage().get_text_range() for satu in pypdfium2.PdfDocument(berkas))
    assert "Layanan ? ? cepat" in " ".join(teks.split())


def test_a_unit_without_anything_has_a_document_too() -> None:
    assert yearly_pdf(isi("unit: {dlh: []}\nsop:\n  dlh/x: {}")).startswith(b"%PDF")
