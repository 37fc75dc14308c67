"""The settings of one run, from the environment."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from macros.catalog.setelan import Setelan, SetelanSalah


def test_without_settings_the_defaults_hold() -> None:
    assert Setelan.dari({}) == Setelan(Path("sops"), None, draf=False, dokumen=True)
    assert Setelan.dari({}, "isi").akar == Path("isi")
    assert Setelan.dari({"SOPS_DIR": "", "SOP_HARI_INI": "", "SOP_DRAF": ""}) == Setelan.dari({})


def test_the_environment_goes_first() -> None:
    lingkungan = {"SOPS_DIR": "/isi", "SOP_HARI_INI": "2026-01-31", "SOP_DRAF": "1", "SOP_DOKUMEN": "0"}
    assert Setelan.dari(lingkungan) == Setelan(Path("/isi"), date(2026, 1, 31), draf=True, dokumen=False)


@pytest.mark.parametrize("hari", ["besok", "2026-02-30", "31-01-2026"])
def test_a_day_that_is_none_is_refused(hari: str) -> None:
    with pytest.raises(SetelanSalah, match=f"SOP_HARI_INI='{hari}' bukan tanggal"):
        Setelan.dari({"SOP_HARI_INI": hari})


def test_today_is_the_citys_unless_it_was_set() -> None:
    assert Setelan.dari({"SOP_HARI_INI": "2026-01-31"}).hari("Asia/Jayapura") == date(2026, 1, 31)
    for zona, dipakai in (
        ("Asia/Jayapura", "Asia/Jayapura"),
        ("Bukan/Zona", "Asia/Jakarta"),
        ("../x", "Asia/Jakarta"),
    ):
        kini = datetime.now(ZoneInfo(dipakai)).date()
        assert Setelan.dari({}).hari(zona) - kini in (timedelta(0), timedelta(1)), zona
