"""Overlapping steps: the labelled pairs, and what each rule says about small cities."""

from __future__ import annotations

from functools import cache
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluate.kecil import findings, temuan
from tests.evaluate.naskah import Pasangan, naskah

OVERLAPS = ("sop-seragam", "kegiatan-sama", "periksa-berulang", "hasil-sama", "sop-ganda")


@cache
def serupa() -> frozenset[tuple[tuple[str, int], tuple[str, int]]]:
    """Every two steps that stand together in a piece of evidence."""
    semua = findings(naskah()[0], *OVERLAPS)
    return frozenset(p for satu in semua for bukti in satu.bukti for p in permutations(bukti.langkah, 2))


def ketepatan(pasangan: list[Pasangan]) -> tuple[float, float]:
    """Precision and recall over labelled pairs."""
    ditemukan = [satu for satu in pasangan if (satu.a, satu.b) in serupa()]
    benar = sum(satu.nilai for satu in ditemukan)
    return benar / len(ditemukan), benar / sum(satu.nilai for satu in pasangan)


def test_the_labelled_pairs_are_as_many_as_they_must_be() -> None:
    asal = [satu.asal for satu in naskah()[1]]
    assert asal.count("konten") >= 120
    assert asal.count("tulisan") >= 60
    assert 0.25 < sum(satu.simpanan for satu in naskah()[1]) / len(asal) < 0.4


@pytest.mark.parametrize("simpanan", [False, True], ids=["tuned on", "set aside"])
def test_overlaps_are_found_and_false_alarms_are_few(simpanan: bool) -> None:
    pasangan = [satu for satu in naskah()[1] if satu.simpanan is simpanan]
    presisi, perolehan = ketepatan(pasangan)
    assert presisi >= 0.9, [satu for satu in pasangan if (satu.a, satu.b) in serupa() and not satu.nilai]
    assert perolehan >= 0.85, [satu for satu in pasangan if satu.nilai and (satu.a, satu.b) not in serupa()]


POHON = """
sop:
  dlh/pohon:
    nama: Pemangkasan Pohon Taman
    langkah:
      - {kegiatan: Meninjau pohon di lokasi, kelengkapan: [Laporan pohon], output: Hasil peninjauan pohon}
      - {kegiatan: Memangkas dahan pohon, kelengkapan: [Gergaji mesin], output: Pohon terpangkas}
  dpupr/jalan:
    nama: Pemangkasan Pohon Jalan
    langkah:
      - {kegiatan: Melakukan peninjauan pohon di lokasi, kelengkapan: [Laporan pohon], output: Hasil peninjauan pohon}
      - {kegiatan: Memangkas dahan pohon, kelengkapan: [Gergaji mesin], output: Pohon terpangkas}
unit:
  dlh: [{id: loket, nama: Loket}]
  dpupr: [{id: loket, nama: Loket}]
"""


def test_the_same_work_in_two_units_is_found_with_its_steps_and_shared_words() -> None:
    (satu,) = temuan(POHON, "kegiatan-sama", "periksa-berulang")
    assert satu.kode == "kegiatan-sama"
    assert satu.sop == ("dlh/pohon", "dpupr/jalan")
    assert satu.langkah == (("dlh/pohon", 1), ("dlh/pohon", 2), ("dpupr/jalan", 1), ("dpupr/jalan", 2))
    assert "pohon" in satu.bukti[0].kata
    assert 0.9 < satu.skor <= 1


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("    nama: Pemangkasan Pohon Jalan", "    nama: Pemangkasan Pohon Jalan\n    status: dicabut"),
        (
            "    nama: Pemangkasan Pohon Jalan",
            (
                "    nama: Pemangkasan Pohon Jalan\n    bukan_tumpang_tindih: [{dengan: dlh/pohon, alasan: Lain "
                "wilayah}]"
            ),
        ),
    ],
    ids=["repealed", "silenced in the source"],
)
def test_what_is_no_overlap_between_units_is_not_told(lama: str, baru: str) -> None:
    assert temuan(POHON.replace(lama, baru), "kegiatan-sama", "periksa-berulang") == []


def test_two_that_hang_together_through_a_third_are_told_apart_from_it_where_the_source_does() -> None:
    tiga = POHON.replace(
        "unit:",
        """  bpbd/tumbang:
    nama: Pemangkasan Pohon Tumbang
    bukan_tumpang_tindih: [{dengan: dlh/pohon, alasan: Hanya pohon yang sudah tumbang}]
    langkah:
      - {kegiatan: Meninjau pohon di lokasi, kelengkapan: [Laporan pohon], output: Hasil peninjauan pohon}
      - {kegiatan: Memangkas dahan pohon, kelengkapan: [Gergaji mesin], output: Pohon terpangkas}
unit:
  bpbd: [{id: loket, nama: Loket}]""",
    )
    (satu,) = temuan(tiga, "kegiatan-sama")
    assert satu.sop == ("bpbd/tumbang", "dlh/pohon", "dpupr/jalan")
    assert satu.pesan.endswith(
        "Sudah diperiksa dan bukan tumpang tindih: "
        "“Pemangkasan Pohon Tumbang” (BPBD) dengan “Pemangkasan Pohon Taman” (DLH)."
    )
    assert "Sudah diperiksa" not in temuan(POHON, "kegiatan-sama")[0].pesan


@pytest.mark.parametrize(
    ("langkah", "ada"), [("Memangkas dahan pohon", True), ("Menanam bibit bunga", False)]
)
def test_two_sops_of_one_unit_overlap_only_as_a_whole(langkah: str, ada: bool) -> None:
    satu, dua = POHON.replace("dpupr/jalan", "dlh/jalan").rsplit("Memangkas dahan pohon", 1)
    lain = (
        dua
        if ada
        else dua.replace("[Gergaji mesin], output: Pohon terpangkas", "[Sekop], output: Taman bunga")
    )
    semua = temuan(f"{satu}{langkah}{lain}", "kegiatan-sama")
    assert [satu.sop for satu in semua] == ([("dlh/jalan", "dlh/pohon")] if ada else [])
    assert all(satu.saran.startswith("Gabungkan menjadi satu SOP") for satu in semua)


def test_a_step_that_refers_to_another_sop_or_that_only_citizens_do_is_no_overlap() -> None:
    rujuk = POHON.replace("Gergaji mesin], ", "Gergaji mesin], rujuk: dlh/lain, ")
    assert [satu.langkah for satu in temuan(rujuk, "kegiatan-sama", "periksa-berulang")] == [
        (("dlh/pohon", 1), ("dpupr/jalan", 1))
    ]
    warga = POHON.replace("{kegiatan", "{pelaksana: [pemohon], kegiatan")
    assert temuan(warga, "kegiatan-sama", "periksa-berulang") == []


def test_the_same_check_in_linked_sops_is_a_check_repeated_in_one_chain() -> None:
    teks = POHON.replace("Memangkas dahan", "Memeriksa dahan").replace(
        "    nama: Pemangkasan Pohon Jalan", "    nama: Pemangkasan Pohon Jalan\n    keterkaitan: [dlh/pohon]"
    )
    assert [satu.kode for satu in temuan(teks, "kegiatan-sama", "periksa-berulang")] == ["periksa-berulang"]


SURAT = """
    nama: {nama}
    langkah:
      - {{kegiatan: Menerima surat masuk, kelengkapan: [Surat masuk], output: Tanda terima surat}}
      - {{kegiatan: Mencatat surat masuk, kelengkapan: [Surat masuk], output: Nomor agenda}}
      - {{kegiatan: {kegiatan}, kelengkapan: [Nomor agenda], output: Lembar disposisi}}
"""


def surat(*semua: tuple[str, str]) -> str:
    isi = (
        f"  dinas-{i}/surat:{SURAT.format(nama=nama, kegiatan=kegiatan)}"
        for i, (nama, kegiatan) in enumerate(semua)
    )
    unit = "\n".join(f"  dinas-{i}: [{{id: loket, nama: Loket}}]" for i in range(len(semua)))
    return f"sop:\n{''.join(isi)}\nunit:\n{unit}\n"


def test_one_procedure_in_many_units_is_one_finding() -> None:
    teks = surat(
        *[("Pengelolaan Surat Masuk", "Memberi disposisi")] * 5,
        ("Penanganan Surat Masuk", "Memberi disposisi"),
    )
    semua = temuan(teks, "sop-seragam", "kegiatan-sama", "hasil-sama", "sop-ganda")
    assert [(satu.kode, len(satu.sop), len(satu.langkah)) for satu in semua] == [("sop-seragam", 6, 18)]


def test_sops_of_one_name_and_other_steps_are_not_one_procedure() -> None:
    lain = surat(("Pengelolaan Surat Masuk", "Memberi disposisi")) + surat(
        ("Pengelolaan Surat Masuk", "Memindai berkas")
    ).replace("dinas-0", "dinas-1").replace("Menerima", "Memilah").replace("Mencatat", "Membakar").replace(
        "sop:\n", ""
    )
    gabung = lain.replace("unit:\n  dinas-0: [{id: loket, nama: Loket}]\n", "", 1)
    assert temuan(gabung, "sop-seragam") == []


HASIL = """a/x: {{nama: X, layanan: {{produk: [Kartu Nelayan{asli}]}}}}
  b/y: {{nama: Y, {kait}layanan: {{produk: [Kartu nelayan]}}}}"""


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        (HASIL.format(asli=" (asli)", kait=""), ["hasil-sama"]),
        (HASIL.format(asli="", kait="keterkaitan: [a/x], "), []),
        ("a/x: {nama: X, layanan: {produk: [Kartu]}}\n  b/y: {nama: Y, layanan: {produk: [Kartu]}}", []),
        ("a/x: {nama: Cuti Tahunan}\n  a/y: {nama: Cuti tahunan}", ["sop-ganda"]),
    ],
    ids=["same result", "linked", "too plain a word", "twice in one unit"],
)
def test_two_sops_with_the_same_result_or_name(teks: str, kode: list[str]) -> None:
    assert [
        satu.kode for satu in temuan(f"sop:\n  {teks}", "hasil-sama", "sop-ganda", "kegiatan-sama")
    ] == kode


KATA = st.lists(
    st.sampled_from(["Memeriksa", "berkas", "pohon", "jalan", "dan", "“", "<b>", "Menyusun", "1"]), max_size=5
)


@given(st.lists(st.tuples(KATA, KATA, KATA), min_size=2, max_size=6))
def test_any_steps_are_compared_without_failing_and_scores_stay_within_bounds(
    langkah: list[tuple[list[str], ...]],
) -> None:
    isi = {
        f"unit-{i % 3}/sop-{i}": {
            "nama": " ".join(nama),
            "langkah": [{"kegiatan": " ".join(kegiatan), "output": " ".join(output)}] * 2,
        }
        for i, (nama, kegiatan, output) in enumerate(langkah)
    }
    for satu in temuan(f"sop: {isi!r}".replace("'", '"'), *OVERLAPS):
        assert 0 < satu.skor <= 1
        assert {ident for ident, _ in satu.langkah} <= set(satu.sop)
        assert len(set(satu.sop)) == len(satu.sop) > 1
