"""What a change means, as people read it; nothing in it is more than text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from macros.history.banding import Perbandingan, UbahanSop, bandingkan
from macros.history.ubahan import Jenis, Ubahan
from macros.render.banding import PANJANG, dalam_markdown, dalam_teks, kalimat
from tests.history.test_banding import KOTA, KTP, banding, keadaan
from tests.kota import ganti
from tests.strategi import HURUF

WAKTU = ("waktu: 15 menit", "waktu: 10 menit")


def test_the_first_line_says_it_all() -> None:
    assert kalimat(banding()) == "Tidak ada yang berubah artinya."
    assert kalimat(banding(WAKTU)) == "Perubahan ini mengubah 1 SOP."
    baru = KTP.replace("ktp", "kia").replace("400/1", "400/9").replace("KTP", "KIA")
    assert kalimat(banding((KTP, baru))) == "Perubahan ini menambah 1 SOP dan menghapus 1 SOP."


def test_text_for_a_terminal() -> None:
    assert (
        dalam_teks(banding(WAKTU))
        == """\
Perubahan ini mengubah 1 SOP.

Penerbitan KTP (Dinas Satu), diubah: dinas/ktp
  ! SOP ini berlaku, tetapi isinya berubah tanpa tanggal revisi atau keputusan baru.
  - Langkah 1: waktu 15 menit → 10 menit
  Waktu: 20 menit → 15 menit
  Ikut tersentuh: Penyimpanan Arsip (Dinas Satu)."""
    )


def test_markdown_beside_a_pull_request() -> None:
    isi = dalam_markdown(banding(WAKTU))
    assert isi.startswith("## Arti perubahan ini\n\nPerubahan ini mengubah 1 SOP.\n\n> ⚠️ **Perlu pengesahan.** ")
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
