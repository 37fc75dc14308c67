"""The official document as PDF: what other programs find in it, page by page."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.catalog.loading import assemble as susun_katalog
from macros.catalog.loading import open_folder
from macros.documents.forms import BENTUK
from macros.documents.maker import Maker
from macros.documents.material import Material, material_of
from macros.documents.official import OfficialDokumen, build_dokumen
from macros.documents.pdf import typesetter, typst_data
from macros.documents.pdf.chart_pages import chart_pages
from macros.documents.pdf.compose import pdf
from macros.documents.pdf.paper import TEPI, column_widths, paper_size
from macros.drawing.scale import BIASA
from macros.flow.graph import build_graph
from macros.model.kota import Kertas
from macros.pages.parts import signatures
from macros.source.folder import Folder
from tests.city import buka_kota
from tests.pages.hostile import tulis
from tests.site import ROOT
from tests.strategies import folder_sah

BAHAN = material_of(open_folder(ROOT / "sops", signatures()))
MM = 72 / 25.4
RAWAT = "puskesmas-utara-1/rawat-jalan"


def dokumen(ident: str, semua: Material = BAHAN) -> OfficialDokumen:
    return build_dokumen(semua, semua.katalog.sop[ident])


def teks(isi: bytes) -> list[str]:
    """The text of each page in reading order, with blanks as one."""
    halaman = pypdfium2.PdfDocument(isi)
    try:
        return [
            " ".join(satu.get_textpage().get_text_bounded().replace("\u200b", "").split()) for satu in halaman
        ]
    finally:
        halaman.close()


def rata(nilai: str) -> str:
    return " ".join(typst_data.fit_text(nilai).replace("\u200b", "").split())


@pytest.mark.parametrize("ident", BAHAN.katalog.sop)
def test_every_sop_is_an_archived_accessible_document_with_its_source(ident: str) -> None:
    isi = pdf(dokumen(ident))
    sop = BAHAN.katalog.sop[ident]
    with pikepdf.open(io.BytesIO(isi)) as satu:
        assert str(satu.Root.Lang) == "id"
        assert satu.Root.MarkInfo.Marked
        assert satu.Root.StructTreeRoot is not None
        assert satu.Root.ViewerPreferences.DisplayDocTitle
        with satu.open_metadata() as xmp:
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("3", "A", "1")
            assert xmp["dc:title"] == f"SOP {sop.nama}"
            assert str(xmp["dc:description"]).endswith(f"Lisensi: {BAHAN.katalog.kota.lisensi}")
        lampiran = satu.attachments[f"{sop.slug}.md"]
        assert lampiran.get_file().read_bytes() == BAHAN.naskah[ident]
        assert str(lampiran.obj.AFRelationship) == "/Source"
        for halaman in satu.pages:
            lebar, tinggi = (float(n) / MM for n in halaman.mediabox[2:])
            assert (round(lebar), round(tinggi)) == (330, 215)
        banyak = len(satu.pages)
    semua = teks(isi)
    utuh = " ".join(semua)
    for langkah in sop.langkah:
        assert rata(langkah.kegiatan) in utuh
    for n, halaman_teks in enumerate(semua, 1):
        assert f"Halaman {n} dari {banyak}" in halaman_teks
        assert rata(sop.nomor) in halaman_teks


def test_text_comes_out_in_the_order_of_the_regulation() -> None:
    depan, *tabel = teks(pdf(dokumen(RAWAT)))
    urut = [
        "PEMERINTAH KOTA",
        "Nomor SOP",
        "Tanggal Pembuatan",
        "Tanggal Revisi",
        "Tanggal Efektif",
        "Disahkan oleh",
        "Nama SOP",
        "Pelayanan Rawat Jalan",
        "Dasar Hukum",
        "Kualifikasi Pelaksana",
        "Keterkaitan",
        "Peralatan dan Perlengkapan",
        "Peringatan",
        "Pencatatan dan Pendataan",
    ]
    assert [depan.index(satu) for satu in urut] == sorted(depan.index(satu) for satu in urut)
    isi = " ".join(tabel)
    kegiatan = [isi.index(rata(satu.kegiatan)) for satu in BAHAN.katalog.sop[RAWAT].langkah]
    assert kegiatan == sorted(kegiatan)
    for kepala in (
        "No",
        "Kegiatan",
        "Pelaksana",
        "Mutu Baku",
        "Keterangan",
        "Kelengkapan",
        "Waktu",
        "Output",
    ):
        assert kepala in isi[: kegiatan[0]]


def test_the_same_document_gives_the_same_bytes() -> None:
    satu = pdf(dokumen(RAWAT))
    typesetter._builder.cache_clear()
    assert pdf(dokumen(RAWAT)) == satu


KOTA = """\
-- kota.yml --
nama: Kota Melati
kertas: a4
-- dinas/index.md --
---
nama: Dinas
singkatan: D
jenis: dinas
jabatan:
  - id: loket
    nama: Petugas Loket
---
-- dinas/ktp.md --
---
nama: Penerbitan KTP
nomor: 400/1
status: {status}
disahkan_oleh:
  jabatan: Kepala Dinas
langkah:
{langkah}---
"""


def kota(folder: Path, langkah: str = "", status: str = "draf") -> Material:
    pohon = KOTA.replace("{status}", status).replace("{langkah}", langkah)
    return material_of(buka_kota(folder, pohon, draf=True))


def satu_langkah(kegiatan: str, n: int = 0, lain: str = "") -> str:
    isi = f"  - id: l{n}\n    kegiatan: {kegiatan}\n    pelaksana: [loket]\n    waktu: 5 menit\n    output: Berkas\n"
    return isi + lain


def halaman_pdf(semua: Material) -> list[tuple[float, float]]:
    isi = pdf(dokumen("dinas/ktp", semua))
    with pikepdf.open(io.BytesIO(isi)) as satu:
        return [(float(h.mediabox[2]) / MM, float(h.mediabox[3]) / MM) for h in satu.pages]


@pytest.mark.parametrize(("status", "cap"), [("draf", "DRAF"), ("dicabut", "DICABUT")])
def test_what_is_not_in_force_says_so_across_every_page(tmp_path: Path, status: str, cap: str) -> None:
    semua = kota(tmp_path, satu_langkah("Memeriksa"), status)
    for halaman in teks(pdf(dokumen("dinas/ktp", semua))):
        assert cap in halaman


def test_an_example_says_so_across_every_page() -> None:
    assert all("Contoh - bukan dokumen resmi" in satu for satu in teks(pdf(dokumen(RAWAT))))


def test_a_city_may_choose_a4(tmp_path: Path) -> None:
    for lebar, tinggi in halaman_pdf(kota(tmp_path, satu_langkah("Memeriksa"))):
        assert (round(lebar), round(tinggi)) == (297, 210)


def test_an_sop_without_steps_has_its_first_page(tmp_path: Path) -> None:
    assert len(halaman_pdf(kota(tmp_path))) == 1


def test_a_row_that_is_higher_than_paper_is_not_cut(tmp_path: Path) -> None:
    kata = " ".join(f"kata{n}" for n in range(900))
    semua = kota(tmp_path, satu_langkah("Memeriksa") + satu_langkah(f"Membaca {kata}", 1))
    ukuran_halaman = halaman_pdf(semua)
    assert max(tinggi for _, tinggi in ukuran_halaman) > 250
    assert "kata899" in teks(pdf(dokumen("dinas/ktp", semua)))[-1]


def test_connectors_over_pages_bear_letters_in_pairs(tmp_path: Path) -> None:
    banyak = 40

    def jalan(n: int) -> str:
        ya = f"l{n + 1}" if n + 1 < banyak else "selesai"
        return f"    ya: {ya}\n    tidak: l{max(0, n - 12)}\n" if n % 6 == 5 else ""

    langkah = "".join(satu_langkah(f"Memeriksa berkas nomor {n}", n, jalan(n)) for n in range(banyak))
    satu = dokumen("dinas/ktp", kota(tmp_path, langkah))
    lebar = column_widths(Kertas.A4, ["Petugas"], [80.0])
    semua = chart_pages(satu.graf, BIASA, lebar.pelaksana, lebar.skala, [12.0] * banyak, 140.0)
    assert len(semua) > 2
    huruf = Counter[str]()
    halaman: dict[str, set[int]] = {}
    for i, lembaran in enumerate(semua):
        for simbol in re.findall(r'data-simbol="penghubung".*?<text[^>]*>([A-Z]+)</text>', lembaran.svg):
            huruf[simbol] += 1
            halaman.setdefault(simbol, set()).add(i)
    assert huruf
    assert all(len(di) > 1 for di in halaman.values()), (
        "a letter stands where it leaves and where it comes in"
    )


@given(st.lists(st.floats(3, 220), min_size=1, max_size=25), st.integers(0, 2**32))
def test_rows_stand_whole_and_in_order_and_no_page_is_too_full(tinggi: list[float], benih: int) -> None:
    from random import Random

    from tests.flow.procedures import procedure

    rupa = procedure(Random(benih))
    tinggi = (tinggi * len(rupa.simpul))[: len(rupa.simpul)]
    kolom = column_widths(Kertas.F4, ["Nama"] * rupa.kolom, [70.0] * rupa.kolom)
    semua = chart_pages(rupa, BIASA, kolom.pelaksana, kolom.skala, tinggi, 160.0)
    assert [n for satu in semua for n in satu.langkah] == list(range(1, len(tinggi) + 1))
    for satu in semua:
        assert all(t >= tinggi[n - 1] for n, t in zip(satu.langkah, satu.tinggi, strict=True))
        assert len(satu.langkah) == 1 or sum(satu.tinggi) <= 160.02


@given(st.lists(st.floats(40, 400), max_size=15), st.sampled_from(Kertas), st.booleans())
def test_columns_fill_the_page_and_no_more(perlu: list[float], kertas: Kertas, keterangan: bool) -> None:
    kolom = column_widths(kertas, ["Petugas Pendaftaran"] * len(perlu), perlu, keterangan=keterangan)
    lebar = paper_size(kertas)[0] - 2 * TEPI - 8
    if sum(perlu) * 0.12 < lebar - 70:
        assert sum(kolom.pelaksana) + sum(kolom.teks) == pytest.approx(lebar, abs=0.3)
        assert min(kolom.teks) > 5


SERANGAN = '#read("/etc/passwd") *tebal* $x$ <label> @rujuk `kode` \\ // komentar #eval("1") <script>'


def test_foreign_text_is_no_markup(tmp_path: Path) -> None:
    semua = kota(tmp_path, satu_langkah(json.dumps(SERANGAN)))
    isi = teks(pdf(dokumen("dinas/ktp", semua)))
    assert rata(SERANGAN) in " ".join(isi)
    assert "root:" not in " ".join(isi)


def test_a_city_whose_every_text_attacks_has_its_documents(tmp_path: Path) -> None:
    semua = material_of(open_folder(tulis(tmp_path / "sops"), signatures()))
    for ident in semua.katalog.sop:
        isi = pdf(dokumen(ident, semua))
        assert isi.startswith(b"%PDF-")
        assert b"/JavaScript" not in isi
        assert b"/Launch" not in isi


@pytest.mark.parametrize(
    ("nilai", "jadi"),
    [
        ("a\u00adb\u200bc", "abc"),
        ("日本", "??"),
        ("😀", "?"),
        ("“Ya” – 1½ × 2 €", "“Ya” – 1½ × 2 €"),
        ("a/b." + "c" * 30, "a/\u200bb.\u200b" + "c" * 22 + "\u200b" + "c" * 8),
        ("x" * 50, "x" * 22 + "\u200b" + "x" * 22 + "\u200b" + "x" * 6),
    ],
)
def test_what_the_font_cannot_show_is_marked(nilai: str, jadi: str) -> None:
    assert typst_data.fit_text(nilai) == jadi


@settings(max_examples=max(5, settings().max_examples // 20), deadline=None)
@given(folder_sah())
def test_any_valid_sop_has_a_document(folder: Folder) -> None:
    bukaan = susun_katalog(folder, signatures())
    semua = material_of(bukaan)
    for ident, sop in semua.katalog.sop.items():
        satu = dokumen(ident, semua)
        assert len(satu.baris) == len(build_graph(sop.langkah).simpul)
        assert pdf(satu).startswith(b"%PDF-")


def test_the_source_and_the_process_travel_inside_the_document() -> None:
    isi = Maker(BAHAN).make_one(RAWAT, BENTUK["pdf"])
    with pikepdf.open(io.BytesIO(isi)) as satu:
        assert set(satu.attachments) == {"rawat-jalan.md", "rawat-jalan.bpmn"}
        proses = satu.attachments["rawat-jalan.bpmn"]
        assert proses.get_file().read_bytes() == Maker(BAHAN).make_one(RAWAT, BENTUK["bpmn"])
        assert str(proses.obj.AFRelationship) == "/Alternative"
