"""The canonical form of a file: the same meaning, in one shape, or no form at all."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from macros.model.formatting import file_shape, first_difference, format_file
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.shape import shape_of
from macros.model.sop import Naskah
from macros.model.unit import DataUnit
from macros.source.canonical import ListShape, MappingShape, Plain, Text, canonicalize, write_markdown
from macros.source.document import Data, parse_markdown
from tests.site import ROOT
from tests.strategies import BERALINEA, data

NASKAH = shape_of(Naskah)

LONGGAR = """\
\ufeff---\r
langkah: [{waktu: 5 menit, kegiatan: 'Menyerahkan', pelaksana: pemohon, keterangan: }]\r
status:   draf\r
nama: "Kartu"\r
alias: KIA\r
tanggal: {efektif: 2025-01-02, pembuatan: "2025-01"}\r
nomor: "012"\r
---\r
Isi.\r
\r
\r
"""
BAKU = """\
---
nama: Kartu
nomor: "012"
status: draf
alias:
  - KIA
tanggal:
  pembuatan: 2025-01
  efektif: 2025-01-02
langkah:
  - kegiatan: Menyerahkan
    pelaksana:
      - pemohon
    waktu: 5 menit
---

Isi.
"""

URUTAN: dict[type[BaseModel], str] = {
    Naskah: "nama nomor status diganti_oleh sebelumnya alias sifat contoh tanggal rencana_tinjauan disahkan_oleh "
    "keputusan dasar_hukum kualifikasi_pelaksana keterkaitan peralatan peringatan pencatatan layanan "
    "lampiran "
    "langkah tinjauan bukan_tumpang_tindih periksa",
    DataUnit: "nama singkatan jenis induk nama_lama pemilik pola_nomor kontak jabatan contoh",
    Peraturan: "id nama tentang status diubah_oleh dicabut_oleh sejak url",
    Kota: "nama situs repositori forge lisensi pemilik logo kertas halaman_keputusan zona_waktu contoh evaluasi luring "
    "pelaksana_umum peristiwa jam_kerja",
}
LANGKAH = (
    "id kegiatan pelaksana rujuk kelengkapan waktu output keterangan "
    "ya tidak cabang lanjut tunggu biaya peluang_ya"
)


@pytest.mark.parametrize("kelas", URUTAN)
def test_every_field_has_its_place_in_the_order(kelas: type[BaseModel]) -> None:
    assert list(shape_of(kelas).kunci) == URUTAN[kelas].split()


def test_the_shape_of_a_field_follows_its_type() -> None:
    kunci = NASKAH.kunci
    assert kunci["nama"] == kunci["status"] == Text()
    assert kunci["contoh"] == kunci["rencana_tinjauan"] == Plain()
    assert kunci["alias"] == kunci["sifat"] == ListShape(Text())
    assert isinstance(kunci["langkah"], ListShape)
    assert isinstance(kunci["langkah"].isi, MappingShape)
    langkah = kunci["langkah"].isi.kunci
    assert list(langkah) == LANGKAH.split()
    assert langkah["waktu"] == langkah["tunggu"] == Text()
    assert langkah["peluang_ya"] == Plain()
    assert isinstance(kunci["layanan"], MappingShape)


def test_loose_writing_becomes_canonical() -> None:
    hasil = format_file("kartu.md", LONGGAR.encode(), NASKAH)
    assert hasil.isi is not None
    assert hasil.isi.decode() == BAKU
    assert format_file("kartu.md", BAKU.encode(), NASKAH).isi == BAKU.encode()


@given(data(NASKAH), BERALINEA)
def test_meaning_is_unchanged_and_canonical_is_a_fixed_point(isi: dict[str, Data], body: str) -> None:
    teks = write_markdown(isi, NASKAH, body)
    lagi = parse_markdown("x.md", teks.encode())
    baku = canonicalize(isi, NASKAH)
    if baku:
        assert lagi.utuh
        assert lagi.data == baku
        assert lagi.body.strip() == body.strip()
    assert write_markdown(lagi.data, NASKAH, lagi.body) == teks


@given(data(NASKAH), BERALINEA, st.booleans())
def test_however_it_was_written_one_form_comes_out(isi: dict[str, Data], body: str, mengalir: bool) -> None:
    longgar = yaml.safe_dump(isi, default_flow_style=mengalir, allow_unicode=True, sort_keys=True, width=40)
    if canonicalize(isi, NASKAH):
        hasil = format_file("x.md", f"---\n{longgar}---\n{body}".encode(), NASKAH)
        assert hasil.isi == write_markdown(isi, NASKAH, body).encode()


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"nama: a\n", "terbaca"),
        (b"---\nnama: [a\n---\n", "terbaca"),
        (b"---\nnama: a\nnama: b\n---\n", "terbaca"),
        (b"---\nnama: !!str a\n---\n", "terbaca"),
        (b"---\nnama: &a b\nalias: *a\n---\n", "terbaca"),
        (b"---\n\tnama: a\n---\n", "terbaca"),
        (b"---\nnama: \xff\n---\n", "terbaca"),
        (b"---\nnama: a\x00b\n---\n", "terbaca"),
        (b"---\nnama: a\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", "terbaca"),
        (b"---\nnama:\n---\n", "artinya"),
    ],
)
def test_what_cannot_be_read_whole_stays_as_it_is(isi: bytes, sebab: str) -> None:
    hasil = format_file("kartu.md", isi, NASKAH)
    assert hasil.isi is None
    [satu] = hasil.sebab
    assert (satu.kode, satu.tingkat.value) == ("tidak-dirapikan", "kesalahan")
    assert sebab in satu.pesan


def test_an_unfinished_draft_can_be_made_canonical() -> None:
    isi = b"---\nnama: ${nama}\nlayanan: {waktu: 1:30}\n---\n"
    assert format_file("kartu.md", isi, NASKAH).isi == b'---\nnama: ${nama}\nlayanan:\n  waktu: "1:30"\n---\n'


def test_every_comment_that_would_be_lost_is_told_with_its_line() -> None:
    isi = b"""\
---
# pertama
nama: "a # b"  # kedua
alias:
  - c#d
  # ketiga
nomor: >-  # keempat
  isi # bukan
---

# Judul, bukan komentar
"""
    hasil = format_file("kartu.md", isi, NASKAH)
    assert [(d.baris, d.kolom, d.kode) for d in hasil.komentar] == [(n, 1, "komentar") for n in (2, 3, 6, 7)]
    assert (
        hasil.isi
        == b"""\
---
nama: "a # b"
nomor: "isi # bukan"
alias:
  - c#d
---

# Judul, bukan komentar
"""
    )


def test_a_difference_is_told_at_its_first_line() -> None:
    kacau = BAKU.replace('nomor: "012"\nstatus: draf\n', 'status: draf\nnomor: "012"\n')
    satu = first_difference("kartu.md", kacau.encode(), BAKU.encode())
    assert (satu.baris, satu.kolom, satu.kode) == (3, 1, "belum-baku")
    assert (
        first_difference("kartu.md", BAKU.encode() + b"\n", BAKU.encode()).baris == len(BAKU.splitlines()) + 1
    )


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.text("-:#\n[]{}'\"\t abc").map(lambda t: f"---\n{t}\n---\n".encode())
)
def test_any_bytes_are_rewritten_safely_or_not_at_all(isi: bytes) -> None:
    for nama in ("x.md", "kota.yml", "peraturan.yml"):
        rupa = file_shape(nama)
        assert rupa is not None
        hasil = format_file(nama, isi, rupa)
        assert (hasil.isi is None) == bool(hasil.sebab)
        assert hasil.isi is None or format_file(nama, hasil.isi, rupa).isi == hasil.isi


def test_what_is_no_content_file_has_no_canonical_form() -> None:
    assert file_shape("istilah.yml") is None
    assert file_shape("formulir.pdf") is None


ISI = sorted(satu for satu in (ROOT / "sops").rglob("*") if file_shape(satu.name))


def test_every_content_file_of_the_repository_is_canonical() -> None:
    assert len(ISI) > 100
    belum = []
    for satu in ISI:
        rupa = file_shape(satu.name)
        assert rupa is not None
        hasil = format_file(satu.relative_to(ROOT).as_posix(), satu.read_bytes(), rupa)
        if hasil.isi != satu.read_bytes():
            belum.append(satu.relative_to(ROOT).as_posix())
    assert belum == [], "jalankan 'sop rapikan'"
