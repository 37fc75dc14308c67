"""Totals along the ways through an SOP: the least and the most they take, and how often work changes
hands.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.flow.paths import Measures, measure
from macros.model.sop import Langkah
from macros.model.totals import Total


def langkah(teks: str) -> tuple[Langkah, ...]:
    """Steps from lines: ``id pelaksana waktu [tunggu=..] [ya=.. tidak=.. lanjut=.. | label=tujuan ...]``."""
    hasil = []
    for baris in teks.strip().splitlines():
        ident, pelaksana, waktu, *lain = baris.split()
        isi: dict[str, object] = {
            "id": ident,
            "pelaksana": pelaksana.split("+"),
            "waktu": waktu.replace("_", " "),
        }
        for satu in lain:
            kunci, _, nilai = satu.partition("=")
            if kunci in ("ya", "tidak", "lanjut", "tunggu"):
                isi[kunci] = nilai.replace("_", " ")
            else:
                isi.setdefault("cabang", []).append({"bila": kunci, "ke": nilai})  # type: ignore[attr-defined]
        hasil.append(Langkah.model_validate(isi))
    return tuple(hasil)


LURUS = """
a pemohon 5_menit
b loket   10-15_menit
c loket   1_jam
"""
PUTUSAN = """
a pemohon 5_menit
b loket   10_menit    ya=c tidak=d
c loket   1_jam       lanjut=e
d kepala  2_jam
e pemohon 5_menit
"""
PUTARAN = """
a pemohon 5_menit
b loket   10_menit    ya=c tidak=a
c loket   20_menit    ya=selesai tidak=b
"""
CABANG = """
a loket   5_menit     dinas=b pribadi=c ditolak=selesai
b kepala  1_jam       lanjut=selesai
c loket   30_menit
"""
LOMPAT = """
a loket   5_menit     lanjut=c
b loket   1_jam
c loket   10_menit
"""
CAMPUR = """
a loket   10_menit    ya=b tidak=c
b loket   2_hari      lanjut=d   tunggu=1_minggu
c loket   Tentatif
d loket   1_hari_kerja
"""
BERSAMA = """
a pemohon+loket 5_menit
b loket         5_menit
c kepala+loket  5_menit
d pemohon       5_menit
"""
BUNTU = """
a loket 5_menit lanjut=b
b loket 5_menit lanjut=a
"""


@pytest.mark.parametrize(
    ("teks", "waktu", "tunggu", "serah_terima"),
    [
        (LURUS, Total(kerja=(75, 80)), Total(), 1),
        (PUTUSAN, Total(kerja=(80, 140)), Total(), 2),
        (PUTARAN, Total(kerja=(35, 35)), Total(), 1),  # each loop is walked once
        (CABANG, Total(kerja=(5, 65)), Total(), 1),
        (LOMPAT, Total(kerja=(15, 15)), Total(), 0),  # the step jumped over does not count
        (CAMPUR, Total((460, 460), (0, 2880), 1), Total(kalender=(0, 10080)), 0),
        (BERSAMA, Total(kerja=(20, 20)), Total(), 1),  # who shares a step hands nothing over
        (BUNTU, Total(), Total(), 0),
        ("", Total(), Total(), 0),
    ],
    ids=["lurus", "putusan", "putaran", "cabang", "lompat", "campur", "bersama", "buntu", "kosong"],
)
def test_totals_range_over_all_ways_to_an_end(
    teks: str, waktu: Total, tunggu: Total, serah_terima: int
) -> None:
    ukuran = measure(langkah(teks))
    assert (ukuran.waktu, ukuran.tunggu, ukuran.serah_terima) == (waktu, tunggu, serah_terima)


def test_steps_decisions_and_performers_are_counted() -> None:
    ukuran = measure(langkah(PUTUSAN))
    assert (ukuran.langkah, ukuran.keputusan, ukuran.pelaksana) == (5, 1, 3)


def test_a_role_of_the_own_unit_is_the_same_however_it_is_written() -> None:
    semua = langkah("a loket 5_menit\nb dinas:loket 5_menit\nc bagian:loket 5_menit")
    assert (measure(semua, "dinas").pelaksana, measure(semua, "dinas").serah_terima) == (2, 1)


def test_without_steps_there_is_nothing() -> None:
    assert measure(()) == Measures(0, 0, 0, 0, Total(), Total())


@st.composite
def alur(draw: st.DrawFn) -> tuple[Langkah, ...]:
    """Steps with any exits, also to steps that do not exist and in circles."""
    banyak = draw(st.integers(1, 12))
    tujuan = st.sampled_from([*(f"l{n}" for n in range(1, banyak + 2)), "selesai", ""])
    hasil = []
    for n in range(1, banyak + 1):
        keluar = draw(st.sampled_from([("lanjut",), ("ya", "tidak"), ()]))
        isi = {kunci: draw(tujuan) for kunci in keluar}
        waktu = draw(st.sampled_from(["5 menit", "1-2 jam", "2 hari", "Tentatif"]))
        hasil.append(Langkah.model_validate({"id": f"l{n}", "waktu": waktu, "pelaksana": ["a"], **isi}))
    return tuple(hasil)


@given(alur())
def test_no_way_takes_more_than_all_steps_together(semua: tuple[Langkah, ...]) -> None:
    ukuran = measure(semua)
    jumlah = sum((Total.of(satu.waktu) for satu in semua), Total())
    for pas, batas in ((ukuran.waktu.kerja, jumlah.kerja), (ukuran.waktu.kalender, jumlah.kalender)):
        assert 0 <= pas[0] <= pas[1] <= batas[1]
    assert ukuran.waktu.tak_terukur <= jumlah.tak_terukur


@given(st.lists(st.sampled_from(["5 menit", "1-2 jam", "2 hari", "Tentatif"]), min_size=1))
def test_a_straight_way_takes_the_sum_of_its_steps(waktu: list[str]) -> None:
    semua = tuple(Langkah.model_validate({"waktu": satu, "pelaksana": ["a"]}) for satu in waktu)
    assert measure(semua).waktu == sum((Total.of(satu.waktu) for satu in semua), Total())
