"""Trials and evaluation forms: what follows from them."""

from __future__ import annotations

import pytest

from macros.evaluate.overall import evaluate
from macros.evaluate.trials import summarize_trial, trial_results
from tests.evaluate.kecil import HARI_INI, katalog, ringkas, temuan

KODE = (
    "uji-terlalu-ketat",
    "uji-terlalu-longgar",
    "uji-tak-dikerjakan",
    "uji-menyimpang",
    "uji-waktu-belum-terukur",
)
UJI = """
sop:
  a/x:
    langkah: [{{kegiatan: Mengukur, waktu: {waktu}, output: Ukuran}}, {{kegiatan: Mencatat, waktu: 5 menit}}]
    tinjauan:
      - {{tanggal: 2026-01-01, jenis: simulasi, uji_coba: [{{langkah: 1, {isi}}}, {{langkah: 2, menit: [5, 5, 5]}}]}}
"""


@pytest.mark.parametrize(
    ("waktu", "isi", "kode"),
    [
        ("15 menit", "menit: [14, 15, 16]", []),
        ("15 menit", "menit: [14, 16, 17]", ["uji-terlalu-ketat"]),
        ("15 menit", "menit: [16, 17]", []),
        ("15 menit", "menit: [9, 10, 30]", ["uji-terlalu-longgar"]),
        ("15 menit", "menit: [10, 11, 12]", []),
        ("10-30 menit", "menit: [7, 8, 9]", []),
        ("paling lama 15 menit", "menit: [9, 10, 10]", ["uji-terlalu-longgar"]),
        ("15 menit", "menit: []", ["uji-tak-dikerjakan"]),
        ("15 menit", "menit: [15, 15, 15], menyimpang: 2", ["uji-menyimpang"]),
        ("15 menit", "menit: [15, 15, 15], menyimpang: 1", []),
        ("Tentatif", "menit: [15, 15, 15]", ["uji-waktu-belum-terukur"]),
        ("1 hari", "menit: [1440, 2880, 2880]", ["uji-terlalu-ketat"]),
    ],
)
def test_measured_times_are_held_against_what_is_written(waktu: str, isi: str, kode: list[str]) -> None:
    semua = temuan(UJI.format(waktu=waktu, isi=isi), *KODE)
    assert [satu.kode for satu in semua] == kode
    assert {satu.jenis.kode for satu in semua} <= {"uji_coba"}
    assert {satu.langkah for satu in semua} <= {(("a/x", 1),)}


def test_all_trials_of_a_step_count_together_in_words() -> None:
    dua = UJI.format(waktu="15 menit", isi="menit: [9, 8, 9, 10, 7, 9]")
    dua += "      - {tanggal: 2025-06-01, jenis: bimtek, uji_coba: [{langkah: 7, kegiatan: mengukur, menit: [9, 12]}]}"
    sop = katalog(dua).sop["a/x"]
    satu = trial_results(sop)[0]
    assert (satu.kali, satu.percobaan) == (8, 8)
    assert (
        summarize_trial(sop.langkah[0], satu)
        == "diuji 8 kali, tengah 9 menit (7–12 menit), tertulis 15 menit"
    )
    assert ringkas(temuan(dua, *KODE)) == [
        (
            "a/x, #1: Langkah 1 diuji 8 kali, tengah 9 menit (7–12 menit), tertulis 15 menit; waktunya dapat "
            "dipersingkat."
        )
    ]


def test_trials_of_a_step_that_has_changed_count_no_more() -> None:
    teks = UJI.format(waktu="15 menit", isi="kegiatan: Menimbang, menit: [30, 30, 30]")
    assert temuan(teks, *KODE) == []


FORMULIR = """
unit: {a: [], b: []}
sop:
  a/x:
    tinjauan:
      - {tanggal: 2025-01-01, jenis: evaluasi, formulir: {mudah_dipahami: tidak, saling_sinergi: tidak}, hasil: -}
      - {tanggal: 2026-01-01, jenis: evaluasi, formulir: {mudah_dipahami: ya, peran_berjalan: tidak}, oleh: X}
  a/y: {tinjauan: [{tanggal: 2026-01-01, jenis: evaluasi, formulir: {mudah_dipahami: ya}}]}
  b/z: {}
"""


def test_the_last_form_of_each_sop_is_summed_up_by_unit_and_city() -> None:
    kota, a, b = evaluate(katalog(FORMULIR), HARI_INI).formulir
    assert (kota.nama, kota.kunci, kota.sop, kota.dinilai) == ("Kota Melati", "", 3, 2)
    assert (a.ya, a.tidak) == ((0, 2, 0, 0, 0, 0, 0), (0, 0, 0, 1, 0, 0, 0))
    assert (kota.ya, kota.tidak, kota.share) == (a.ya, a.tidak, 67)
    assert (b.sop, b.dinilai, b.share) == (1, 0, None)


def test_a_statement_answered_no_asks_for_a_follow_up() -> None:
    tanpa = "tanpa tindak lanjut."
    assert ringkas(temuan(FORMULIR, "tanpa-tindak-lanjut")) == [
        f"a/x: Evaluasi 1 Januari 2026 menjawab Tidak pada “Semua orang dapat menjalankan perannya”, {tanpa}",
        (
            f"a/x: Evaluasi 1 Januari 2025 menjawab Tidak pada “Mudah dipahami” dan “Sinergi satu dengan "
            f"lainnya”, {tanpa}"
        ),
    ]
