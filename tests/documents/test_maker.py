"""Documents are made once, kept by what they were made of, and given out by their address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from macros.base.store import Store
from macros.catalog.loading import open_folder
from macros.documents import forms as daftar
from macros.documents import maker as pembuatan
from macros.documents import publisher as penerbitan
from macros.documents.forms import SEMUA, DocumentForm
from macros.documents.keys import dokumen_key
from macros.documents.maker import Maker
from macros.documents.material import Material, material_of
from macros.documents.official import OfficialDokumen, build_dokumen
from macros.documents.publisher import Publisher
from macros.evaluate.overall import evaluate
from macros.pages.parts import signatures
from macros.reports.yearly import yearly
from tests.site import ROOT

KTP = "dukcapil/ktp"
dibuat: list[str] = []


def _teks(dokumen: OfficialDokumen) -> bytes:
    dibuat.append(f"teks {dokumen.sop.id}")
    return dokumen.nama.encode()


def _peti(dokumen: OfficialDokumen) -> bytes:
    dibuat.append(f"peti {dokumen.sop.id}")
    return b"|".join(satu.nama.encode() + b"=" + satu.isi for satu in dokumen.sisipan)


TEKS = DocumentForm("teks", "Teks", "uji", "text/plain", _teks)
PETI = DocumentForm("peti", "Peti", "uji", "application/x-peti", _peti, memuat=("teks",))


@pytest.fixture
def melati() -> Material:
    return material_of(open_folder(ROOT / "tests" / "melati", signatures()))


@pytest.fixture
def bentuk(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[DocumentForm, ...]]:
    """Two forms beside open data, of which one holds the other."""
    semua = (PETI, TEKS, *(satu for satu in SEMUA if satu.data))
    for modul in (daftar, pembuatan, penerbitan):
        monkeypatch.setattr(modul, "SEMUA", semua)
    monkeypatch.setitem(daftar.BENTUK, "teks", TEKS)
    monkeypatch.setitem(daftar.BENTUK, "peti", PETI)
    dibuat.clear()
    yield semua
    dibuat.clear()


@pytest.mark.usefixtures("bentuk")
def test_what_travels_inside_another_form_is_made_once(melati: Material) -> None:
    Maker(melati).make(KTP)
    assert dibuat == [f"teks {KTP}", f"peti {KTP}"]
    isi = Maker(melati).make_one(KTP, PETI)
    assert isi == b"ktp.teks=" + melati.katalog.sop[KTP].nama.encode()


@pytest.mark.usefixtures("bentuk")
def test_a_kept_document_is_not_made_again(melati: Material, tmp_path: Path) -> None:
    satu = Maker(melati, Store(tmp_path)).make(KTP)
    dibuat.clear()
    assert Maker(melati, Store(tmp_path)).make(KTP) == satu
    assert dibuat == []


@pytest.mark.usefixtures("bentuk")
def test_the_key_knows_all_that_could_be_shown(melati: Material) -> None:
    dokumen = build_dokumen(melati, melati.katalog.sop[KTP])
    asli = dokumen_key(dokumen, TEKS)
    assert dokumen_key(build_dokumen(melati, melati.katalog.sop[KTP]), TEKS) == asli
    assert dokumen_key(dokumen, PETI) != asli
    sop = dokumen.sop.model_copy(update={"peringatan": ("Lain",)})
    for lain in (
        replace(dokumen, sop=sop),
        replace(dokumen, url="https://lain.contoh/"),
        replace(dokumen, cap=("DRAF",)),
        replace(dokumen, sumber=b"lain"),
        replace(dokumen, kolom=dokumen.kolom[:-1]),
        replace(dokumen, identitas=replace(dokumen.identitas, instansi=("Lain",))),
    ):
        assert dokumen_key(lain, TEKS) != asli


@pytest.mark.usefixtures("bentuk")
def test_a_site_gives_what_it_made_even_when_the_keeping_place_was_emptied(
    melati: Material, tmp_path: Path
) -> None:
    penerbit = Publisher(melati, tmp_path, dibuat=True, dahulu=True)
    isi = dict(penerbit.files())
    dokumen = {f"sop/{i}.{b}" for i in melati.katalog.sop for b in ("teks", "peti")}
    assert isi.keys() == dokumen | {f"unit/{i}/buku-sop-{i}.pdf" for i in melati.katalog.unit}
    assert {nama: len(satu) for nama, satu in isi.items()}.items() <= penerbit.unduhan.ukuran.items()
    for jalur in tmp_path.rglob("*/*"):
        jalur.unlink()
    assert dict(penerbit.files()) == isi


def test_a_yearly_evaluation_is_kept_like_any_document(
    melati: Material, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pembuatan, "print_yearly", lambda satu: satu.judul.encode())
    hasil = evaluate(melati.katalog, date(2026, 1, 31))
    isi = yearly(melati.katalog, hasil, "dukcapil")
    assert Maker(melati, Store(tmp_path)).tahunan(isi) == b"Evaluasi Tahunan SOP 2026"
    monkeypatch.setattr(pembuatan, "print_yearly", lambda _: b"dibuat lagi")
    assert Maker(melati, Store(tmp_path)).tahunan(isi) == b"Evaluasi Tahunan SOP 2026"
    lain = replace(isi, hari=date(2026, 2, 1))
    assert Maker(melati, Store(tmp_path)).tahunan(lain) == b"dibuat lagi"
    assert Maker(melati).tahunan(isi) == b"dibuat lagi"


def test_a_preview_makes_a_document_when_it_is_asked_for(
    melati: Material, bentuk: tuple[DocumentForm, ...], tmp_path: Path
) -> None:
    penerbit = Publisher(melati, tmp_path, dibuat=True, dahulu=False)
    assert (list(penerbit.files()), dibuat) == ([], [])
    assert penerbit.unduhan.bentuk == bentuk
    assert penerbit.request(f"sop/{KTP}.teks") == ("text/plain", melati.katalog.sop[KTP].nama.encode())
    for lain in (
        f"sop/{KTP}.exe",
        f"sop/{KTP}.json",
        "sop/dukcapil/tidak-ada.teks",
        f"{KTP}.teks",
        f"sop/{KTP}/",
        "",
    ):
        assert penerbit.request(lain) is None


@pytest.mark.usefixtures("bentuk")
def test_without_documents_only_open_data_is_offered(melati: Material, tmp_path: Path) -> None:
    penerbit = Publisher(melati, tmp_path / "tidak", dibuat=False, dahulu=True)
    assert {satu.id for satu in penerbit.unduhan.bentuk} == {"json"}
    assert list(penerbit.files()) == []
    assert penerbit.request(f"sop/{KTP}.teks") is None
    assert not (tmp_path / "tidak").exists()
