"""Documents are made once, kept by what they were made of, and given out by their address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from macros.catalog.buka import buka
from macros.evaluate.evaluasi import evaluasi
from macros.render.dokumen import bentuk as daftar
from macros.render.dokumen import pembuat as pembuatan
from macros.render.dokumen import penerbit as penerbitan
from macros.render.dokumen.bahan import Bahan, bahan
from macros.render.dokumen.bentuk import SEMUA, Bentuk
from macros.render.dokumen.pembuat import Pembuat
from macros.render.dokumen.penerbit import Penerbit
from macros.render.dokumen.resmi import Dokumen, susun
from macros.render.dokumen.simpanan import Simpanan, kunci
from macros.render.makro import tanda_tangan
from macros.render.tahunan import tahunan
from tests.situs import ROOT

KTP = "dukcapil/ktp"
dibuat: list[str] = []


def _teks(dokumen: Dokumen) -> bytes:
    dibuat.append(f"teks {dokumen.sop.id}")
    return dokumen.nama.encode()


def _peti(dokumen: Dokumen) -> bytes:
    dibuat.append(f"peti {dokumen.sop.id}")
    return b"|".join(satu.nama.encode() + b"=" + satu.isi for satu in dokumen.sisipan)


TEKS = Bentuk("teks", "Teks", "uji", "text/plain", _teks)
PETI = Bentuk("peti", "Peti", "uji", "application/x-peti", _peti, memuat=("teks",))


@pytest.fixture
def melati() -> Bahan:
    return bahan(buka(ROOT / "tests" / "melati", tanda_tangan()))


@pytest.fixture
def bentuk(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Bentuk, ...]]:
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
def test_what_travels_inside_another_form_is_made_once(melati: Bahan) -> None:
    Pembuat(melati).jadikan(KTP)
    assert dibuat == [f"teks {KTP}", f"peti {KTP}"]
    isi = Pembuat(melati).satu(KTP, PETI)
    assert isi == b"ktp.teks=" + melati.katalog.sop[KTP].nama.encode()


@pytest.mark.usefixtures("bentuk")
def test_a_kept_document_is_not_made_again(melati: Bahan, tmp_path: Path) -> None:
    satu = Pembuat(melati, Simpanan(tmp_path)).jadikan(KTP)
    dibuat.clear()
    assert Pembuat(melati, Simpanan(tmp_path)).jadikan(KTP) == satu
    assert dibuat == []


@pytest.mark.usefixtures("bentuk")
def test_the_key_knows_all_that_could_be_shown(melati: Bahan) -> None:
    dokumen = susun(melati, melati.katalog.sop[KTP])
    asli = kunci(dokumen, TEKS)
    assert kunci(susun(melati, melati.katalog.sop[KTP]), TEKS) == asli
    assert kunci(dokumen, PETI) != asli
    sop = dokumen.sop.model_copy(update={"peringatan": ("Lain",)})
    for lain in (
        replace(dokumen, sop=sop),
        replace(dokumen, url="https://lain.contoh/"),
        replace(dokumen, cap=("DRAF",)),
        replace(dokumen, sumber=b"lain"),
        replace(dokumen, kolom=dokumen.kolom[:-1]),
        replace(dokumen, identitas=replace(dokumen.identitas, instansi=("Lain",))),
    ):
        assert kunci(lain, TEKS) != asli


@pytest.mark.usefixtures("bentuk")
def test_a_site_gives_what_it_made_even_when_the_keeping_place_was_emptied(
    melati: Bahan, tmp_path: Path
) -> None:
    penerbit = Penerbit(melati, tmp_path, dibuat=True, dahulu=True)
    isi = dict(penerbit.berkas())
    dokumen = {f"sop/{i}.{b}" for i in melati.katalog.sop for b in ("teks", "peti")}
    assert isi.keys() == dokumen | {f"unit/{i}/buku-sop-{i}.pdf" for i in melati.katalog.unit}
    assert {nama: len(satu) for nama, satu in isi.items()}.items() <= penerbit.unduhan.ukuran.items()
    for jalur in tmp_path.rglob("*/*"):
        jalur.unlink()
    assert dict(penerbit.berkas()) == isi


def test_a_yearly_evaluation_is_kept_like_any_document(
    melati: Bahan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pembuatan, "cetak_tahunan", lambda satu: satu.judul.encode())
    hasil = evaluasi(melati.katalog, date(2026, 1, 31))
    isi = tahunan(melati.katalog, hasil, "dukcapil")
    assert Pembuat(melati, Simpanan(tmp_path)).tahunan(isi) == b"Evaluasi Tahunan SOP 2026"
    monkeypatch.setattr(pembuatan, "cetak_tahunan", lambda _: b"dibuat lagi")
    assert Pembuat(melati, Simpanan(tmp_path)).tahunan(isi) == b"Evaluasi Tahunan SOP 2026"
    lain = replace(isi, hari=date(2026, 2, 1))
    assert Pembuat(melati, Simpanan(tmp_path)).tahunan(lain) == b"dibuat lagi"
    assert Pembuat(melati).tahunan(isi) == b"dibuat lagi"


def test_a_preview_makes_a_document_when_it_is_asked_for(
    melati: Bahan, bentuk: tuple[Bentuk, ...], tmp_path: Path
) -> None:
    penerbit = Penerbit(melati, tmp_path, dibuat=True, dahulu=False)
    assert (list(penerbit.berkas()), dibuat) == ([], [])
    assert penerbit.unduhan.bentuk == bentuk
    assert penerbit.minta(f"sop/{KTP}.teks") == ("text/plain", melati.katalog.sop[KTP].nama.encode())
    for lain in (f"sop/{KTP}.exe", f"sop/{KTP}.json", "sop/dukcapil/tidak-ada.teks", f"{KTP}.teks", f"sop/{KTP}/", ""):
        assert penerbit.minta(lain) is None


@pytest.mark.usefixtures("bentuk")
def test_without_documents_only_open_data_is_offered(melati: Bahan, tmp_path: Path) -> None:
    penerbit = Penerbit(melati, tmp_path / "tidak", dibuat=False, dahulu=True)
    assert {satu.id for satu in penerbit.unduhan.bentuk} == {"json"}
    assert list(penerbit.berkas()) == []
    assert penerbit.minta(f"sop/{KTP}.teks") is None
    assert not (tmp_path / "tidak").exists()


def test_what_nobody_used_for_long_is_thrown_away(tmp_path: Path) -> None:
    import os
    from time import time

    simpanan = Simpanan(tmp_path)
    simpanan.taruh("aalama", b"1")
    simpanan.taruh("aabaru", b"2")
    os.utime(tmp_path / "aa" / "lama", (0, time() - 31 * 86_400))
    simpanan.rapikan()
    assert (simpanan.ambil("aalama"), simpanan.ambil("aabaru")) == (None, b"2")
