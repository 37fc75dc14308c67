"""Durations as people write them, what they mean in minutes, and the one form in which they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.totals import Total, add_up, write_range
from macros.model.waktu import TimeKind, Waktu, WaktuError, read_waktu

HARI, HARI_KERJA = 1440, 450

# The text, its printed form ("=" when that is the text itself), least and most minutes; working time.
KERJA = """
30 detik                                          | =                                           | 0.5 0.5
2 menit                                           | =                                           | 2 2
4 menit                                           | =                                           | 4 4
5 Menit                                           | 5 menit                                     | 5 5
10 Menit                                          | 10 menit                                    | 10 10
15 menit                                          | =                                           | 15 15
20 menit                                          | =                                           | 20 20
20 Menit                                          | 20 menit                                    | 20 20
25 menit                                          | =                                           | 25 25
60 menit                                          | =                                           | 60 60
60 Menit                                          | 60 menit                                    | 60 60
120 menit                                         | =                                           | 120 120
180 menit                                         | =                                           | 180 180
480 menit                                         | =                                           | 480 480
2 jam                                             | =                                           | 120 120
5 (lima) Menit                                    | 5 menit                                     | 5 5
10 (Sepuluh) Menit                                | 10 menit                                    | 10 10
22 (dua puluh dua) Menit                          | 22 menit                                    | 22 22
10 menit ( bila tidak ada gangguan server pusat ) | =                                           | 10 10
3-5 menit                                         | 3–5 menit                                   | 3 5
90 Menit                                          | 90 menit                                    | 90 90
1 - 3 hari Kerja                                  | 1–3 hari kerja                              | 450 1350
1 Hari kerja                                      | 1 hari kerja                                | 450 450
selambat-lambatnya 1 (satu) hari kerja            | paling lama 1 hari kerja                    | 0 450
Paling lama 1 hari kerja*)                        | paling lama 1 hari kerja *)                 | 0 450
2 hari kerja setelah diverifikasi                 | =                                           | 900 900
Paling lama 3 (tiga) hari kerja setelah lengkap   | paling lama 3 hari kerja setelah lengkap    | 0 1350
3 hari kerja                                      | =                                           | 1350 1350
paling lambat 5 hari kerja                        | paling lama 5 hari kerja                    | 0 2250
7 hari kerja                                      | =                                           | 3150 3150
maksimal 10 hari kerja                            | paling lama 10 hari kerja                   | 0 4500
paling lama 14 hari kerja                         | =                                           | 0 6300
30 hari kerja                                     | =                                           | 13500 13500
1 jam/berkas                                      | 1 jam per berkas                            | 60 60
10’                                               | 10 menit                                    | 10 10
1,5 jam                                           | 1½ jam                                      | 90 90
½ jam                                             | =                                           | 30 30
± 15 menit                                        | =                                           | 15 15
kurang lebih 10 menit                             | ± 10 menit                                  | 10 10
+/- 5 mnt                                         | ± 5 menit                                   | 5 5
1 jam 30 menit                                    | =                                           | 90 90
30 menit - 1 jam                                  | 30 menit – 1 jam                            | 30 60
1 ½ jam                                           | 1½ jam                                      | 90 90
1,25 jam                                          | 1¼ jam                                      | 75 75
0,1 jam                                           | =                                           | 6 6
1.200 menit                                       | =                                           | 1200 1200
5 sampai dengan 10 menit                          | 5–10 menit                                  | 5 10
1 s.d. 2 jam kerja                                | 1–2 jam kerja                               | 60 120
"""

KALENDER = """
1 x 24 jam                                        | 1 × 24 jam                                  | 1440 1440
1 Minggu                                          | 1 minggu                                    | 10080 10080
2 Minggu                                          | 2 minggu                                    | 20160 20160
2 minggu                                          | =                                           | 20160 20160
1 Bulan                                           | 1 bulan                                     | 43200 43200
2 bulan                                           | =                                           | 86400 86400
2 Bulan                                           | 2 bulan                                     | 86400 86400
7 hari (Des t-1 / Jan t)                          | =                                           | 10080 10080
1 bulan (Jan–Feb)                                 | =                                           | 43200 43200
1 bulan (Feb–Jun)                                 | =                                           | 43200 43200
1 bulan (Mei–Jul)                                 | =                                           | 43200 43200
2 hari (Mei–Jul)                                  | =                                           | 2880 2880
48 Jam                                            | 48 jam                                      | 2880 2880
Maksimal 2×24 jam sejak berkas diterima           | paling lama 2 × 24 jam sejak berkas diterima | 0 2880
paling lambat 3 hari                              | paling lama 3 hari                          | 0 4320
paling lama 10 hari atau sesuai sifat aduan       | =                                           | 0 14400
14 (empat belas) hari                             | 14 hari                                     | 20160 20160
1 - 2 hari                                        | 1–2 hari                                    | 1440 2880
s.d. 5 hari                                       | paling lama 5 hari                          | 0 7200
< 1 hari                                          | paling lama 1 hari                          | 0 1440
maks. 3 hari                                      | paling lama 3 hari                          | 0 4320
3 hari kalender                                   | 3 hari                                      | 4320 4320
1 tahun                                           | =                                           | 525600 525600
"""

TAK_TERUKUR = (
    "Sesuai dengan penugasan",
    "-",
    "sesegera mungkin",
    "Tentatif",
    "Insidentil",
    "120 Menit / 3 Hari",  # two quantities that are not the same
    "1 hari kerja - 3 hari",  # working and calendar time
    "3 hari 2 jam",
    "12-24 jam",  # from a working day to a calendar day
    "lebih dari 2 hari",  # no end
    "15",  # no unit
    "menit",
    "",
    "99999999 menit",
    "9" * 5000 + " x 24 jam",
)


def baris(tabel: str) -> list[tuple[str, str, tuple[float, float]]]:
    hasil = []
    for satu in tabel.strip().splitlines():
        teks, bentuk, menit = (sel.strip() for sel in satu.split("|"))
        bawah, atas = map(float, menit.split())
        hasil.append((teks, teks if bentuk == "=" else bentuk, (bawah, atas)))
    return hasil


@pytest.mark.parametrize(("teks", "bentuk", "menit"), baris(KERJA))
def test_working_time(teks: str, bentuk: str, menit: tuple[float, float]) -> None:
    assert read_waktu(teks) == Waktu(teks, TimeKind.KERJA, menit, bentuk)


@pytest.mark.parametrize(("teks", "bentuk", "menit"), baris(KALENDER))
def test_calendar_time(teks: str, bentuk: str, menit: tuple[float, float]) -> None:
    assert read_waktu(teks) == Waktu(teks, TimeKind.KALENDER, menit, bentuk)


@pytest.mark.parametrize("teks", TAK_TERUKUR)
def test_what_is_no_quantity_keeps_its_text(teks: str) -> None:
    assert read_waktu(teks) == Waktu(teks, TimeKind.TAK_TERUKUR, None, teks)


@pytest.mark.parametrize(
    ("teks", "sebab"),
    [
        ("3-1 hari", "terbalik"),
        ("2 jam - 30 menit", "terbalik"),
        ("-5 menit", "negatif"),
        ("− 2 hari", "negatif"),
    ],
)
def test_what_cannot_be_meant_is_refused(teks: str, sebab: str) -> None:
    with pytest.raises(WaktuError, match=sebab):
        read_waktu(teks)


_ANGKA = st.one_of(
    st.integers(0, 400).map(str),
    st.sampled_from(("½", "1½", "2 ¼", "0,5", "1,25", "2.75", "1.200", "33 (tiga puluh tiga)")),
)
_SATUAN = st.sampled_from(
    (
        "detik",
        "menit",
        "mnt",
        "jam",
        "jam kerja",
        "hari kerja",
        "Hari",
        "hari kalender",
        "minggu",
        "bulan",
        "tahun",
    )
)
_SISA = st.sampled_from(("", "", "/berkas", " per pemohon", " (bila lengkap)", " setelah lengkap", "*)"))
_INTI = st.one_of(
    st.builds("{} {}".format, _ANGKA, _SATUAN),
    st.builds("{}-{} {}".format, _ANGKA, _ANGKA, _SATUAN),
    st.builds("{} {} s.d. {} {}".format, _ANGKA, _SATUAN, _ANGKA, _SATUAN),
    st.builds("{} x 24 jam".format, st.integers(0, 60)),
    st.builds("{} jam {} menit".format, st.integers(0, 23), st.integers(0, 59)),
    st.builds("{}’".format, st.integers(0, 90)),
)
_DEPAN = st.sampled_from(("", "", "± ", "sekitar ", "maks. ", "paling lambat ", "s.d. ", "< ", "hingga "))
TEKS_WAKTU = st.builds("{}{}{}".format, _DEPAN, _INTI, _SISA)


def baca(teks: str) -> Waktu | None:
    try:
        return read_waktu(teks)
    except WaktuError:
        return None


@given(TEKS_WAKTU)
def test_a_printed_duration_means_what_was_written(teks: str) -> None:
    waktu = baca(teks)
    if waktu is not None:
        lagi = read_waktu(str(waktu))
        assert (lagi.menit, lagi.jenis, lagi.bentuk) == (waktu.menit, waktu.jenis, waktu.bentuk)


@given(st.text() | TEKS_WAKTU)
def test_any_text_is_a_duration_or_refused(teks: str) -> None:
    waktu = baca(teks)
    if waktu is not None:
        assert waktu.teks == teks.strip()
        assert (waktu.menit is None) == (waktu.jenis is TimeKind.TAK_TERUKUR)
        assert waktu.menit is None or 0 <= waktu.menit[0] <= waktu.menit[1]


@pytest.mark.parametrize(
    ("semua", "kerja", "kalender", "tak_terukur", "tertulis"),
    [
        ([], (0, 0), (0, 0), 0, "tidak dihitung"),
        (["10 menit", "15 menit"], (25, 25), (0, 0), 0, "25 menit"),
        (["5-10 menit", "1 jam"], (65, 70), (0, 0), 0, "1 jam 5 menit – 1 jam 10 menit"),
        (["1 hari kerja", "3 jam", "30 menit"], (660, 660), (0, 0), 0, "1 hari kerja 3 jam 30 menit"),
        (["1-2 hari kerja"], (450, 900), (0, 0), 0, "1–2 hari kerja"),
        (["paling lama 3 hari kerja"], (0, 1350), (0, 0), 0, "paling lama 3 hari kerja"),
        (["10 menit", "2 hari"], (10, 10), (2880, 2880), 0, "10 menit + 2 hari kalender"),
        (
            ["1 hari kerja", "1 hari", "Tentatif", None],
            (450, 450),
            (1440, 1440),
            2,
            "1 hari kerja + 1 hari kalender + 2 langkah tidak dihitung",
        ),
        (["30 detik", "30 detik"], (1, 1), (0, 0), 0, "1 menit"),
        (["-"], (0, 0), (0, 0), 1, "1 langkah tidak dihitung"),
    ],
)
def test_a_sum_keeps_working_and_calendar_time_apart(semua, kerja, kalender, tak_terukur, tertulis) -> None:
    jumlah = add_up(None if satu is None else read_waktu(satu) for satu in semua)
    assert jumlah == Total(kerja, kalender, tak_terukur)
    assert str(jumlah) == tertulis


@given(st.lists(TEKS_WAKTU.map(baca)), st.lists(TEKS_WAKTU.map(baca)))
def test_sums_add_up(satu: list[Waktu | None], dua: list[Waktu | None]) -> None:
    utuh, terpisah = add_up([*satu, *dua]), add_up(satu) + add_up(dua)
    assert utuh.kerja == pytest.approx(terpisah.kerja)
    assert utuh.kalender == pytest.approx(terpisah.kalender)
    assert utuh.tak_terukur == terpisah.tak_terukur


@pytest.mark.parametrize(
    ("rentang", "jenis", "tertulis"),
    [
        ((0, 0), TimeKind.KERJA, "0 menit"),
        ((0.25, 0.25), TimeKind.KERJA, "15 detik"),
        ((60.5, 60.5), TimeKind.KERJA, "1 jam ½ menit"),
        ((50, 70), TimeKind.KERJA, "50–70 menit"),
        ((60, 90), TimeKind.KERJA, "1 jam – 1 jam 30 menit"),
        ((1440, 4320), TimeKind.KALENDER, "1–3 hari"),
        ((1500, 4320), TimeKind.KALENDER, "1 hari 1 jam – 3 hari"),
        ((HARI_KERJA * 1000, HARI_KERJA * 1000), TimeKind.KERJA, "1.000 hari kerja"),
    ],
)
def test_a_range_of_minutes_in_words(rentang: tuple[float, float], jenis: TimeKind, tertulis: str) -> None:
    assert write_range(rentang, jenis) == tertulis
