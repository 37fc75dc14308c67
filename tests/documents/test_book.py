"""The book of a unit: everything in it, in order, with page numbers through."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest

from macros.documents.book import Buku, build_buku
from macros.documents.material import material_of
from macros.documents.pdf.compose import buku_pdf
from macros.model.sop import Status
from tests.city import buka_kota
from tests.documents.test_pdf import BAHAN, KOTA, rata, satu_langkah, teks

DUKCAPIL = "disdukcapil"


def buku(unit: str = DUKCAPIL) -> Buku:
    hasil = build_buku(BAHAN, unit)
    assert hasil is not None
    return hasil


@pytest.fixture(scope="module")
def isi() -> bytes:
    return buku_pdf(buku())


def test_a_book_holds_all_sops_in_force_and_no_others() -> None:
    semua = [BAHAN.katalog.sop[ident] for ident in BAHAN.katalog.milik[DUKCAPIL]]
    assert {satu.status for satu in semua} == {Status.BERLAKU, Status.DICABUT}
    assert [satu.sop for satu in buku().dokumen] == [satu for satu in semua if satu.status is Status.BERLAKU]


def test_cover_decree_contents_and_guide_stand_before_the_sops(isi: bytes) -> None:
    sampul, keputusan, daftar, penjelasan, *sop = teks(isi)
    assert "Buku Standar Operasional Prosedur" in sampul
    assert "9 SOP yang berlaku" in sampul
    assert "Keputusan Penetapan" in keputusan
    assert "Daftar Isi" in daftar
    assert "450 menit kerja" in penjelasan
    assert "Nomor SOP" in sop[0]


def test_the_contents_name_the_page_of_every_sop(isi: bytes) -> None:
    halaman = teks(isi)
    for satu in buku().dokumen:
        cocok = re.search(rf"{re.escape(rata(satu.nama))}[ .]*(\d+)", halaman[2])
        assert cocok is not None, satu.nama
        pertama = halaman[int(cocok[1]) - 1]
        assert "Disahkan oleh" in pertama
        assert rata(satu.nama) in pertama


def test_pages_are_numbered_through(isi: bytes) -> None:
    semua = teks(isi)
    for n, halaman in enumerate(semua[1:], 2):
        assert f"Halaman {n} dari {len(semua)}" in halaman


def test_a_book_is_an_archived_accessible_document(isi: bytes) -> None:
    with pikepdf.open(io.BytesIO(isi)) as satu, satu.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("3", "A", "1")
        assert len(satu.Root.Outlines.keys()) > 0


def test_the_same_sops_give_the_same_book(isi: bytes) -> None:
    assert buku_pdf(buku()) == isi


def test_a_city_may_leave_the_decree_out(tmp_path: Path) -> None:
    langkah = satu_langkah("Memeriksa")
    pohon = KOTA.replace("{status}", "berlaku\nkeputusan: Keputusan Nomor 5").replace("{langkah}", langkah)
    dengan = build_buku(material_of(buka_kota(tmp_path / "a", pohon)), "dinas")
    tanpa = build_buku(
        material_of(buka_kota(tmp_path / "b", pohon.replace("kertas: a4", "halaman_keputusan: false"))),
        "dinas",
    )
    assert dengan is not None
    assert tanpa is not None
    assert dengan.keputusan == (("Keputusan Nomor 5", ("Penerbitan KTP",)),)
    assert tanpa.keputusan == ()
    assert "Keputusan Penetapan" not in " ".join(teks(buku_pdf(tanpa)))


def test_a_unit_without_sops_in_force_has_no_book(tmp_path: Path) -> None:
    pohon = KOTA.replace("{status}", "draf").replace("{langkah}", satu_langkah("Memeriksa"))
    assert build_buku(material_of(buka_kota(tmp_path, pohon, draf=True)), "dinas") is None
