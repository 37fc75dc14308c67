"""The draft of a new SOP: whole, valid, canonical, and honest about what nobody has said yet."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.catalog.drafting import PANJANG_SLUG, NewLangkah, NewLayanan, NewSop, slug, write_draft
from macros.model.formatting import file_shape, format_file
from macros.source.diagnostic import Level
from macros.source.folder import is_valid_id
from tests.city import buka_kota

KOTA = """\
-- kota.yml --
nama: Kota Melati
-- dinas/index.md --
---
nama: Dinas Kartu
singkatan: Diskar
jenis: dinas
pola_nomor: 000.8/{urut:03}/DISKAR/{tahun}
jabatan:
  - id: kasi
    nama: Kepala Seksi
    dihapus: 2021-12-31
  - id: kepala
    nama: Kepala Dinas Kartu
  - id: petugas-loket
    nama: Petugas Loket
  - id: penata
    nama: Penata
---
-- dinas/lama.md --
---
nama: Lama
nomor: 000.8/004/DISKAR/2020
status: draf
---
-- kosong/index.md --
---
nama: Unit Kosong
singkatan: Kosong
jenis: bagian
---
"""
HARI = date(2026, 1, 31)
LAYANAN = NewLayanan()
LANGKAH = (NewLangkah("Mencetak", ("penata", "pemohon"), "5 menit", "Kartu"),)


def buat(tmp_path: Path, baru: NewSop, *, petunjuk: bool = True) -> tuple[str, list[str]]:
    """The draft, and what is said of it when it stands in its place; never an error."""
    katalog = buka_kota(tmp_path, KOTA, draf=True).katalog
    isi = write_draft(katalog, baru, HARI, petunjuk=petunjuk)
    semua = buka_kota(tmp_path, f"{KOTA}-- {baru.id}.md --\n{isi}", draf=True).diagnostics
    milik = [satu for satu in semua if satu.berkas == f"sops/{baru.id}.md"]
    assert [str(satu) for satu in milik if satu.tingkat is Level.KESALAHAN] == []
    return isi, sorted({satu.kode for satu in milik})


@pytest.mark.parametrize("unit", ["dinas", "kosong"])
@pytest.mark.parametrize("layanan", [None, LAYANAN])
@pytest.mark.parametrize("langkah", [(), LANGKAH])
def test_a_draft_has_no_error_and_is_canonical_once_its_hints_are_gone(
    tmp_path: Path, unit: str, layanan: NewLayanan | None, langkah: tuple[NewLangkah, ...]
) -> None:
    if unit == "kosong":
        langkah = tuple(NewLangkah(satu.kegiatan, ("pemohon",), satu.waktu, satu.output) for satu in langkah)
    baru = NewSop(unit, "baru", "Baru: sekali #1", layanan, (), langkah)
    isi, kode = buat(tmp_path / "a", baru)
    assert {"wajib", "tempat-isian", "masih-diperiksa"} >= set(kode) - {"pelaksana-ganda"}
    rupa = file_shape("baru.md")
    assert rupa
    hasil = format_file("sops/dinas/baru.md", isi.encode(), rupa)
    assert hasil.komentar == (), "its hints may go without asking"
    baku = buat(tmp_path / "b", baru, petunjuk=False)[0]
    assert hasil.isi == baku.encode()
    assert "\n#:" in isi
    assert "#:" not in baku
    assert format_file("sops/dinas/baru.md", baku.encode(), rupa).isi == baku.encode()


def test_what_was_said_stands_there_and_nothing_is_made_up(tmp_path: Path) -> None:
    layanan = NewLayanan((), ("KTP lama",), "1 hari kerja", "Gratis", ("KTP baru",))
    baru = NewSop("dinas", "kartu", "Kartu", layanan, ("UU 1 Tahun 2020",), LANGKAH)
    isi, kode = buat(tmp_path, baru, petunjuk=False)
    assert kode == ["masih-diperiksa", "wajib"], "only the day on which it takes force is missing"
    assert (
        isi
        == """\
---
nama: Kartu
nomor: 000.8/005/DISKAR/2026
status: draf
sifat:
  - pelayanan
tanggal:
  pembuatan: 2026-01-31
disahkan_oleh:
  jabatan: Kepala Dinas Kartu
dasar_hukum:
  - UU 1 Tahun 2020
layanan:
  persyaratan:
    - KTP lama
  waktu: 1 hari kerja
  biaya: Gratis
  produk:
    - KTP baru
langkah:
  - kegiatan: Mencetak
    pelaksana:
      - penata
      - pemohon
    waktu: 5 menit
    output: Kartu
periksa:
  - Cocokkan nomor dengan buku nomor unit
  - Isi tanggal efektif sesudah disahkan, lalu ganti status menjadi berlaku
---
"""
    )


def test_times_costs_and_documents_that_nobody_named_are_marked(tmp_path: Path) -> None:
    isi, _ = buat(tmp_path, NewSop("dinas", "kartu", "Kartu", LAYANAN), petunjuk=False)
    for kunci in ("waktu", "biaya"):
        assert {nilai[:2] for nilai in re.findall(rf"^ +{kunci}: (.*)$", isi, re.MULTILINE)} == {"${"}
    assert "kasi" not in isi, "an abolished post performs nothing"


@pytest.mark.parametrize(
    ("nama", "hasil"),
    [
        ("Penerbitan KTP-el (baru)", "penerbitan-ktp-el-baru"),
        ("  Pengaduan & Saran  ", "pengaduan-saran"),
        ("Menyusun Surat Édaran", "menyusun-surat-edaran"),
        ("../../etc/passwd", "etc-passwd"),
        ("表", ""),
    ],
)
def test_a_name_for_the_file(nama: str, hasil: str) -> None:
    assert slug(nama) == hasil


@given(st.text(max_size=200))
@example("Con")
@example("(LPT1)")
def test_a_name_for_the_file_is_always_fit(nama: str) -> None:
    hasil = slug(nama)
    assert len(hasil) <= PANJANG_SLUG
    assert not hasil or hasil in ("index", "lampiran") or is_valid_id(f"dinas/{hasil}")
