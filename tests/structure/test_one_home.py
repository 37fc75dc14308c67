"""Facts that must also be written where no Python runs: each is the one that the model holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.model.numbers import write_number
from macros.model.waktu import ATURAN, MENIT_HARI, MENIT_HARI_KERJA
from macros.source.ident import SLUG, SopId

AKAR = Path(__file__).parents[2]


def test_the_walk_through_counts_the_days_of_the_model() -> None:
    script = (AKAR / "docs/assets/javascripts/walk.js").read_text("utf-8")
    assert re.findall(r'\["hari kerja", (\d+)\]', script) == [str(MENIT_HARI_KERJA)]
    assert re.findall(r'\["hari kalender", (\d+)\]', script) == [str(MENIT_HARI)]


@pytest.mark.parametrize("page", ["tentang.md", "data.md"])
def test_the_pages_tell_the_rule_of_the_model(page: str) -> None:
    text = (AKAR / "docs" / page).read_text("utf-8")
    assert ATURAN in text
    days = re.findall(r"hari kalender ([\d.]+) menit", text)
    assert days == [write_number(MENIT_HARI)] * len(days)


def test_the_pattern_of_a_short_name_is_written_once() -> None:
    holders = [path.name for path in (AKAR / "macros").rglob("*.py") if SLUG in path.read_text("utf-8")]
    assert holders == ["ident.py"]


@pytest.mark.parametrize(
    ("ident", "unit", "slug", "valid"),
    [
        ("dinas/ktp-baru", "dinas", "ktp-baru", True),
        ("dinas", "dinas", "", False),
        ("dinas/a/b", "dinas", "a/b", False),
        ("Dinas/ktp", "Dinas", "ktp", False),
        ("dinas/-ktp", "dinas", "-ktp", False),
    ],
)
def test_an_id_knows_its_unit_and_slug(ident: str, unit: str, slug: str, valid: bool) -> None:
    sop = SopId(ident)
    assert (sop.unit, sop.slug, sop.is_valid) == (unit, slug, valid)
    assert sop == ident


def test_what_a_unit_is_called_is_said_once() -> None:
    """Its short name, else its name: ``Unit.sebutan``."""
    spelt = [
        path.relative_to(AKAR).as_posix()
        for path in sorted((AKAR / "macros").rglob("*"))
        if path.suffix in (".py", ".j2") and "singkatan or" in path.read_text("utf-8")
    ]
    assert spelt == ["macros/model/unit.py"]
