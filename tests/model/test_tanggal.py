"""Dates: a day, or a month whose day nobody knows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.tanggal import Tanggal, read_tanggal


@pytest.mark.parametrize(
    ("teks", "tertulis", "awal", "akhir"),
    [
        ("2025-03-01", "1 Maret 2025", date(2025, 3, 1), date(2025, 3, 1)),
        ("2020-06", "Juni 2020", date(2020, 6, 1), date(2020, 6, 30)),
        ("2024-02", "Februari 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-12", "Desember 2024", date(2024, 12, 1), date(2024, 12, 31)),
        ("2200-12", "Desember 2200", date(2200, 12, 1), date(2200, 12, 31)),
        ("1900-01", "Januari 1900", date(1900, 1, 1), date(1900, 1, 31)),
    ],
)
def test_a_date_and_the_days_it_can_mean(teks: str, tertulis: str, awal: date, akhir: date) -> None:
    tanggal = read_tanggal(teks)
    assert (tanggal.iso, str(tanggal), tanggal.first_day, tanggal.last_day) == (teks, tertulis, awal, akhir)
    assert tanggal.is_exact == (len(teks) == 10)


@pytest.mark.parametrize(
    ("teks", "sebab"),
    [
        ("1 Maret 2025", "bentuk"),
        ("01-03-2025", "bentuk"),
        ("2025", "bentuk"),
        ("2025-3-1", "bentuk"),
        ("4-6 Mei 2018", "bentuk"),
        ("-", "bentuk"),
        ("2016-04-31", "mustahil"),
        ("2025-13", "mustahil"),
        ("2025-01-00", "mustahil"),
        ("2023-02-29", "mustahil"),
        ("0000-01", "mustahil"),
    ],
)
def test_what_is_no_date_is_refused_with_its_reason(teks: str, sebab: str) -> None:
    with pytest.raises(ValueError, match=sebab):
        read_tanggal(teks)


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_day_is_read_as_it_is_written(hari: date) -> None:
    assert read_tanggal(hari.isoformat()) == Tanggal(hari.year, hari.month, hari.day)
    assert read_tanggal(hari.isoformat()).last_day == hari
