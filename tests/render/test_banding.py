"""What a change means, as people read it; nothing in it is more than text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from macros.history.banding import Perbandingan, Tersentuh, UbahanSop, bandingkan
from macros.history.ubahan import Jenis, Ubahan
from macros.render.banding import PANJANG, dalam_markdown, dalam_teks, kalimat
from tests.history.test_banding import KOTA, KTP, banding, keadaan
from tests.kota import ganti
from tests.strategi import HURUF

WAKTU = ("waktu: 15 menit", "waktu: 10 menit")


def test_the_first_line_says_it_all() -> None:
    assert kalimat(banding()) == "Tidak ada yang berubah artinya."
    assert kalimat(banding(WAKTU)) == "Perubahan ini mengubah SOP Penerbitan KTP (Dinas Satu): 20 menit → 15 menit."
    baru = KTP.replace("ktp", "kia").replace("400/1", "400/9").replace("KTP", "KIA")
    assert kalimat(banding((KTP, baru))) == "Perubahan ini menambah 1 SOP dan menghapus 1 SOP."


def test_text_for_a_terminal() -> None:
    assert (
        dalam_teks(banding(WAKTU))
        == """\
Perubahan ini mengubah SOP Penerbitan KTP (Dinas Satu): 20 menit → 15 menit.

Penerbitan KTP (Dinas Satu), diubah: dinas/ktp
  ! SOP ini berlaku, tetapi isinya berubah tanpa tanggal revisi atau keputusan baru.
  - Langkah 1: waktu 15 menit → 10 menit
  Waktu: 20 menit → 15 menit
  Ikut tersentuh: Penyimpanan Arsip (Dinas Satu)."""
    )


def test_markdown_beside_a_pull_request() -> None:
    isi = dalam_markdown(banding(WAKTU))
    kata = "Perubahan ini mengubah SOP Penerbitan KTP (Dinas Satu): 20 menit → 15 menit."
    assert isi.startswith(f"## Arti perubahan ini\n\n{kata}\n\n> ⚠️ **Perlu pengesahan.** ")
    assert isi.endswith("""\
### Penerbitan KTP (Dinas Satu): diubah

`dinas/ktp`

> ⚠️ SOP ini berlaku, tetapi isinya berubah tanpa tanggal revisi atau keputusan baru.

| | Sebelum | Sesudah |
| --- | --- | --- |
| Waktu | 20 menit | 15 menit |

- Langkah 1: waktu 15 menit → 10 menit

Ikut tersentuh: Penyimpanan Arsip (Dinas Satu).
""")


def test_what_cannot_be_compared_is_said() -> None:
    hasil = bandingkan(keadaan(KOTA), keadaan(ganti(KOTA, "nomor: 400/1", "nomor: [")))
    assert kalimat(hasil) == "Perubahan ini 1 berkas tidak dapat dibandingkan."
    assert "`sop periksa`" in dalam_markdown(hasil)


def test_what_was_written_wrong_is_said() -> None:
    hasil = banding(("waktu: 15 menit", "waktu: [15, 10]"))
    for isi in (dalam_teks(hasil), dalam_markdown(hasil)):
        assert "Berkas ini memuat kesalahan, dan nilai yang salah dianggap kosong" in isi


def test_of_many_that_are_touched_only_some_are_named() -> None:
    tersentuh = tuple(Tersentuh(f"a/{n}", f"SOP {n}", "A") for n in range(40))
    satu = replace(sop("x").sop[0], tersentuh=tersentuh)
    kata = dalam_teks(Perbandingan((satu,), (), ())).splitlines()[-1]
    assert kata.endswith("SOP 11 (A) dan 28 SOP lain.")


def sop(teks: str) -> Perbandingan:
    ubahan = (Ubahan("nama", Jenis.DIUBAH, teks, teks),)
    return Perbandingan((UbahanSop("a/b", "a/b", teks, teks, Jenis.DIUBAH, ubahan, None, None),), (), ())


@pytest.mark.parametrize("jahat", ["@semua", "lihat #12", "https://jahat.example", "www.jahat.example", "a@b.id"])
def test_foreign_text_calls_nobody_and_links_nowhere(jahat: str) -> None:
    assert jahat not in dalam_markdown(sop(jahat))


@given(st.text(HURUF, min_size=1, max_size=30).filter(str.strip))
def test_foreign_text_stays_text(teks: str) -> None:
    jenis = {satu.type for satu in _semua(dalam_markdown(sop(teks)))}
    assert jenis <= {
        "heading_open", "heading_close", "inline", "paragraph_open", "paragraph_close", "text", "text_special",
        "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "code_inline", "softbreak",
    }  # fmt: skip


def _semua(isi: str) -> list:  # type: ignore[type-arg]
    luar = MarkdownIt("commonmark").parse(isi)
    return [*luar, *(anak for satu in luar for anak in satu.children or [])]


def test_a_comment_is_never_too_long() -> None:
    satu = sop("a" * 1000).sop[0]
    isi = dalam_markdown(Perbandingan((satu,) * 200, (), ()))
    assert len(isi) < PANJANG + 200
    assert "jalankan `sop banding`" in isi
