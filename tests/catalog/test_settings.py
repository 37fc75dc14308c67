"""The settings of one run, from the environment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from macros.settings import Settings, SettingsError


def test_without_settings_the_defaults_hold() -> None:
    assert Settings.of({}) == Settings(Path("sops"), None, None, draf=False, dokumen=True)
    assert Settings.of({}, "isi").akar == Path("isi")
    assert Settings.of({"SOPS_DIR": "", "SOP_HARI_INI": "", "SOP_DRAF": ""}) == Settings.of({})


def test_the_environment_goes_first() -> None:
    lingkungan = {"SOPS_DIR": "/isi", "SOP_HARI_INI": "2026-01-31", "SOP_DRAF": "1", "SOP_DOKUMEN": "0"}
    assert Settings.of(lingkungan) == Settings(
        Path("/isi"), date(2026, 1, 31), None, draf=True, dokumen=False
    )


@pytest.mark.parametrize("hari", ["besok", "2026-02-30", "31-01-2026"])
def test_a_day_that_is_none_is_refused(hari: str) -> None:
    with pytest.raises(SettingsError, match=f"SOP_HARI_INI='{hari}' bukan tanggal"):
        Settings.of({"SOP_HARI_INI": hari})


def test_today_is_the_citys_unless_it_was_set() -> None:
    assert Settings.of({"SOP_HARI_INI": "2026-01-31"}).today("Asia/Jayapura") == date(2026, 1, 31)
    for zona, dipakai in (
        ("Asia/Jayapura", "Asia/Jayapura"),
        ("Bukan/Zona", "Asia/Jakarta"),
        ("../x", "Asia/Jakarta"),
        ("Asia", "Asia/Jakarta"),
        ("a" * 300, "Asia/Jakarta"),
    ):
        kini = datetime.now(ZoneInfo(dipakai)).date()
        assert Settings.of({}).today(zona) - kini in (timedelta(0), timedelta(1)), zona


def test_a_time_set_for_the_same_bytes_is_today_as_well() -> None:
    setelan = Settings.of({"SOURCE_DATE_EPOCH": "1769868000"})
    assert setelan.epok == datetime(2026, 1, 31, 14, tzinfo=UTC)
    assert setelan.today("Asia/Jakarta") == date(2026, 1, 31)
    assert setelan.today("Asia/Jayapura") == date(2026, 1, 31)
    assert Settings.of({"SOURCE_DATE_EPOCH": "1769875200"}).today("Asia/Jayapura") == date(2026, 2, 1)
    assert (
        Settings.of({"SOURCE_DATE_EPOCH": "0", "SOP_HARI_INI": "2026-03-01"}).today("Asia/Jakarta").month == 3
    )


@pytest.mark.parametrize("kacau", ["kemarin", "1" * 40, "-1e9", "99999999999", "-9999999999", "1\x1b[31m"])
def test_a_time_that_is_none_is_refused_with_an_example(kacau: str) -> None:
    with pytest.raises(SettingsError, match=r"^SOURCE_DATE_EPOCH=.*tulis misalnya 1769868000") as salah:
        Settings.of({"SOURCE_DATE_EPOCH": kacau})
    assert str(salah.value).isprintable()
    assert Settings.of({"SOURCE_DATE_EPOCH": ""}).epok is None


@pytest.mark.parametrize("hari", ["1899-12-31", "2201-01-01", "9999-12-31", "0001-01-01"])
def test_a_day_that_cannot_be_counted_from_is_refused(hari: str) -> None:
    with pytest.raises(SettingsError, match=f"^SOP_HARI_INI='{hari}' di luar tahun 1900 sampai 2200"):
        Settings.of({"SOP_HARI_INI": hari})
    assert Settings.of({"SOP_HARI_INI": "2200-12-31"}).today("Asia/Jakarta") == date(2200, 12, 31)


def test_the_history_is_read_unless_told_otherwise() -> None:
    assert Settings.of({}).riwayat
    assert not Settings.of({"SOP_RIWAYAT": "0"}).riwayat
