"""Measures before and after."""

from __future__ import annotations

import pytest

from macros.flow.paths import measure
from macros.history.measure_diff import describe_measures, measure_diff
from macros.model.sop import Langkah


def langkah(*waktu: str) -> list[Langkah]:
    return [
        Langkah.model_validate({"kegiatan": "Memeriksa", "pelaksana": [f"p{n % 2}"], "waktu": satu})
        for n, satu in enumerate(waktu)
    ]


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [
        (["1 hari kerja"] * 3, ["1 hari kerja"], "3 → 1 langkah, 3 hari kerja → 1 hari kerja"),
        (["30 menit", "30 menit"], ["1 jam"], "2 → 1 langkah"),
        (["30 menit"], ["45 menit"], "30 menit → 45 menit"),
        (["1 hari"], ["1 hari kerja"], "1 hari kalender → 1 hari kerja"),
        (["30 menit"], ["Tentatif"], "30 menit → 1 langkah tidak dihitung"),
        (["30 menit"], ["30 menit"], ""),
    ],
)
def test_a_simplification_is_a_figure(lama: list[str], baru: list[str], kata: str) -> None:
    assert describe_measures(*(measure(langkah(*satu)) for satu in (lama, baru))) == kata


def test_every_measure_that_differs_is_there() -> None:
    lama, baru = (measure(langkah(*satu)) for satu in (["5 menit"] * 4, ["5 menit"]))
    assert measure_diff(lama, baru) == [
        ("Langkah", "4", "1"),
        ("Pelaksana", "2", "1"),
        ("Serah terima", "3", "0"),
        ("Waktu", "20 menit", "5 menit"),
    ]
    assert measure_diff(lama, lama) == []


def test_what_was_not_there_has_no_measures() -> None:
    kini = measure(langkah("5 menit"))
    assert describe_measures(None, kini) == ""
    assert measure_diff(kini, None)[0] == ("Langkah", "1", "")
