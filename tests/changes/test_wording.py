"""What a change means, as people read it; nothing in it is more than text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from macros.changes.wording import DIURAIKAN, PANJANG, as_markdown, as_text, sentence
from macros.history.change import Change, ChangeKind
from macros.history.comparison import compare
from macros.history.differences import Comparison, SopChange, Touched
from tests.city import ganti
from tests.history.test_comparison import KOTA, KTP, banding, keadaan
from tests.strategies import HURUF

WAKTU = ("waktu: 15 menit", "waktu: 10 menit")


def test_the_first_line_says_it_all() -> None:
    assert sentence(banding()) == "Tidak ada yang berubah artinya."
    assert (
        sentence(banding(WAKTU))
        == "Perubahan ini mengubah SOP Penerbitan KTP (Dinas Satu): 20 menit → 15 menit."
    )
    baru = KTP.replace("ktp", "kia").replace("400/1", "400/9").replace("KTP", "KIA")
    assert sentence(banding((KTP, baru))) == "Perubahan ini menambah 1 SOP dan menghapus 1 SOP."


def test_text_for_a_terminal() -> None:
    assert (
        as_text(banding(WAKTU))
        == """\
Perubahan ini mengubah SOP Penerbitan KTP (Dinas Satu): 20 menit → 15 menit.

Penerbitan KTP (Dinas Satu), diubah: dinas/ktp
  ! SOP ini berlaku, tetapi isinya berubah tanpa tanggal revisi atau keputusan baru.
  - Langkah 1: waktu 15 menit → 10 menit (“Memeriksa berkas”)
  Waktu: 20 menit → 15 menit
  Ikut tersentuh karena menyebutnya: Penyimpanan Arsip (Dinas Satu)."""
    )


def test_markdown_beside_a_pull_request() -> None:
    isi = as_markdown(banding(WAKTU))
    kata = "Perubahan ini mengubah SOP Penerbitan KTP (Dinas Satu): 20 menit → 15 menit."
    assert isi.startswith(f"## Arti perubahan ini\n\n{kata}\n\n> ⚠️ **Perlu pengesahan.** ")
    assert isi.endswith("""\
### Penerbitan KTP (Dinas Satu): diubah

`dinas/ktp`

| | Sebelum | Sesudah |
| --- | --- | --- |
| Waktu | 20 menit | 15 menit |

- Langkah 1: waktu 15 menit → 10 menit (“Memeriksa berkas”)

Ikut tersentuh karena menyebutnya: Penyimpanan Arsip (Dinas Satu).
""")


def test_a_new_sop_is_told_with_its_steps_and_its_state() -> None:
    baru = KTP.replace("dinas/ktp", "dinas/kia").replace("400/1", "400/3").replace("KTP", "KIA")
    assert as_text(banding((KTP, KTP + baru))).splitlines()[2:] == [
        "Penerbitan KIA (Dinas Satu), baru: dinas/kia",
        "  ! SOP ini mulai berlaku dan tampil di situs. Pastikan dokumennya sudah disahkan.",
        "  2 langkah, 1 pelaksana, waktu 20 menit.",
        "  - Langkah 1: “Memeriksa berkas” (Petugas Loket, 15 menit)",
        "  - Langkah 2: “Mencetak kartu” (Petugas Loket, 5 menit)",
    ]
    draf = as_text(banding((KTP, KTP + baru.replace("status: berlaku", "status: draf"))))
    assert "  Masih draf, jadi belum tampil di situs.\n" in draf
    banyak = "".join(
        baru.replace("kia", f"kia-{n}").replace("400/3", f"400/3{n}") for n in range(DIURAIKAN + 1)
    )
    assert "Langkah 1" not in as_text(banding((KTP, KTP + banyak)))


@pytest.mark.parametrize(
    ("lama", "baru", "kata", "tanda"),
    [
        ("berlaku", "dicabut", "Perubahan ini mencabut SOP", ""),
        ("draf", "berlaku", "Perubahan ini memberlakukan SOP", "SOP ini mulai berlaku"),
        ("berlaku", "draf", "Perubahan ini mengubah SOP", "Halaman SOP ini hilang dari situs."),
        ("dicabut", "draf", "Perubahan ini mengubah SOP", "Halaman SOP ini hilang dari situs."),
    ],
)
def test_coming_into_force_and_going_is_said_first(lama: str, baru: str, kata: str, tanda: str) -> None:
    semula, kini = (keadaan(ganti(KOTA, KTP, KTP.replace("berlaku", status))) for status in (lama, baru))
    hasil = compare(semula, kini)
    assert sentence(hasil).startswith(kata)
    semua = [satu for satu in as_text(hasil).splitlines() if satu.startswith("  ! ")]
    assert [satu.startswith(f"  ! {tanda}") for satu in semua] == ([True] if tanda else [])
    assert ("⚠️" in as_markdown(hasil)) == bool(tanda)


def test_a_removed_sop_leaves_its_measures_and_a_warning() -> None:
    isi = as_markdown(banding((KTP, "")))
    assert "> ⚠️ Halaman SOP ini hilang dari situs." in isi
    assert (
        "\n2 langkah, 1 pelaksana, waktu 20 menit.\n\nIkut tersentuh karena menyebutnya: Penyimpanan Arsip"
        in isi
    )


@pytest.mark.parametrize(
    ("pasangan", "kata"),
    [
        ([("nama: Arsiparis", "nama: Pengelola Arsip")], "Perubahan ini mengubah unit Dinas Satu."),
        ([("nama: Kota Melati", "nama: Kota Mawar")], "Perubahan ini mengubah setelan kota."),
        (
            [("- id: uu-1\n", "- id: uu-2\n  nama: UU 2\n- id: uu-1\n")],
            "Perubahan ini menambah peraturan UU 2.",
        ),
        (
            [WAKTU, ("nama: Arsiparis", "nama: Pengelola Arsip"), ("nama: Kota Melati", "nama: Kota Mawar")],
            "Perubahan ini mengubah 1 SOP, setelan kota, dan 1 unit.",
        ),
    ],
)
def test_other_things_are_called_by_what_they_are(pasangan: list[tuple[str, str]], kata: str) -> None:
    assert sentence(banding(*pasangan)) == kata


def test_an_address_that_dies_is_said() -> None:
    isi = as_markdown(banding((KTP, KTP.replace("dinas/ktp", "dinas/ktp-el"))))
    assert "> ⚠️ Nama berkasnya berganti, dan alamat lamanya mati" in isi


def test_a_regulation_is_not_called_so_twice() -> None:
    hasil = banding(("- id: uu-1\n", "- id: pm-2\n  nama: Peraturan Menteri Nomor 2\n- id: uu-1\n"))
    assert "\nPeraturan Menteri Nomor 2, baru: pm-2" in as_text(hasil)
    assert sentence(hasil) == "Perubahan ini menambah Peraturan Menteri Nomor 2."


def test_a_step_is_named_once_however_much_changed_in_it() -> None:
    kata = as_text(banding(WAKTU, ("output: Berkas", "output: Berkas lengkap")))
    assert kata.count("(“Memeriksa berkas”)") == 1


def test_of_several_that_need_approval_each_says_so() -> None:
    arsip = ("    waktu: 5 menit\n    output: Arsip", "    waktu: 9 menit\n    output: Arsip")
    isi = as_markdown(banding(WAKTU, arsip))
    assert isi.count("SOP ini berlaku, tetapi isinya berubah") == 2
    assert "**Perlu pengesahan.** Penyimpanan Arsip (Dinas Satu); Penerbitan KTP (Dinas Satu)." in isi


def test_what_cannot_be_compared_is_said() -> None:
    hasil = compare(keadaan(KOTA), keadaan(ganti(KOTA, "nomor: 400/1", "nomor: [")))
    assert sentence(hasil) == "1 berkas tidak dapat dibandingkan."
    assert "`sop periksa`" in as_markdown(hasil)


def test_what_was_written_wrong_is_said() -> None:
    hasil = banding(("waktu: 15 menit", "waktu: [15, 10]"))
    for isi in (as_text(hasil), as_markdown(hasil)):
        assert "Berkas ini memuat kesalahan, dan nilai yang salah dianggap kosong" in isi


def test_of_many_that_are_touched_only_some_are_named() -> None:
    tersentuh = tuple(Touched(f"a/{n}", f"SOP {n}", "A") for n in range(40))
    satu = replace(sop("x").sop[0], tersentuh=tersentuh)
    hasil = Comparison((satu,), (), ())
    assert as_text(hasil).splitlines()[-3:] == [
        "  Ikut tersentuh karena menyebutnya:",
        f"  - A: {'; '.join(f'SOP {n}' for n in range(12))}",
        "  - dan 28 SOP lain",
    ]
    assert "\n\nIkut tersentuh karena menyebutnya:\n\n- A: SOP 0; SOP 1; " in as_markdown(hasil)
    dua = replace(satu, tersentuh=(*tersentuh[:2], Touched("b/1", "SOP B, dan C", "B")))
    assert as_text(Comparison((dua,), (), ())).splitlines()[-2:] == [
        "  - A: SOP 0; SOP 1",
        "  - B: SOP B, dan C",
    ]


def sop(teks: str) -> Comparison:
    ubahan = (Change("nama", ChangeKind.DIUBAH, teks, teks),)
    return Comparison((SopChange("a/b", "a/b", teks, teks, ChangeKind.DIUBAH, ubahan, None, None),), (), ())


@pytest.mark.parametrize(
    "jahat", ["@semua", "lihat #12", "https://jahat.example", "www.jahat.example", "a@b.id"]
)
def test_foreign_text_calls_nobody_and_links_nowhere(jahat: str) -> None:
    assert jahat not in as_markdown(sop(jahat))


@given(st.text(HURUF, min_size=1, max_size=30).filter(str.strip))
def test_foreign_text_stays_text(teks: str) -> None:
    jenis = {satu.type for satu in _semua(as_markdown(sop(teks)))}
    assert jenis <= {
        "heading_open",
        "heading_close",
        "inline",
        "paragraph_open",
        "paragraph_close",
        "text",
        "text_special",
        "bullet_list_open",
        "bullet_list_close",
        "list_item_open",
        "list_item_close",
        "code_inline",
        "softbreak",
    }


def _semua(isi: str) -> list:  # type: ignore[type-arg]
    luar = MarkdownIt("commonmark").parse(isi)
    return [*luar, *(anak for satu in luar for anak in satu.children or [])]


def test_a_comment_is_never_too_long() -> None:
    satu = sop("a" * 1000).sop[0]
    isi = as_markdown(Comparison((satu,) * 200, (), ()))
    assert len(isi) < PANJANG + 200
    assert "jalankan `sop banding`" in isi
