"""Each rule on its own two little cities, and a rule that nobody has written yet."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.evaluate import registry, rules
from macros.evaluate.overall import evaluate
from macros.evaluate.registry import all_kinds, all_rules
from macros.evaluate.rule import Rule
from tests.evaluate.kecil import HARI_INI, little_city

RULES = all_rules()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_the_bad_city_breaks_this_rule_and_no_other(rule: Rule) -> None:
    found = evaluate(little_city(rule.buruk), HARI_INI).temuan
    assert {finding.kode for finding in found} == {rule.kode, *rule.bersama}
    for finding in found:
        assert finding.kode in rule.bersama or finding.jenis is rule.jenis
        assert finding.saran


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_the_good_city_breaks_no_rule(rule: Rule) -> None:
    assert [finding.kode for finding in evaluate(little_city(rule.baik), HARI_INI).temuan] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_a_rule_counts_what_it_is_held_against(rule: Rule) -> None:
    for city, whole in ((rule.buruk, False), (rule.baik, True)):
        (result,) = (r for r in evaluate(little_city(city), HARI_INI).aturan if r.rule is rule)
        assert result.diperiksa > 0
        assert (result.memenuhi == result.diperiksa) is whole


def test_rules_stand_by_kind_and_code() -> None:
    assert [rule.kode for rule in RULES] == [
        rule.kode
        for kind in all_kinds()
        for rule in sorted(RULES, key=lambda r: r.kode)
        if rule.jenis is kind
    ]
    assert len({rule.kode for rule in RULES}) == len(RULES)


def test_what_a_rule_says_of_itself_is_said_well() -> None:
    for rule in RULES:
        assert rule.arti.endswith("."), rule.kode
        assert rule.saran.endswith("."), rule.kode
        assert not rule.nama.endswith("."), rule.kode
        assert rule.sumber, rule.kode


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """One more folder in which rules are looked for."""
    monkeypatch.setattr(rules, "__path__", [*rules.__path__, str(tmp_path)])
    before = set(sys.modules)
    _forget()
    yield tmp_path
    for name in set(sys.modules) - before:
        if name.startswith(f"{rules.__name__}."):
            monkeypatch.delitem(sys.modules, name)
    _forget()


def _forget() -> None:
    registry.all_rules.cache_clear()
    registry.all_kinds.cache_clear()


RULE = (Path(rules.__path__[0]) / "mutu_baku.py").read_text("utf-8")


def test_a_file_that_is_not_called_as_its_rule_is_refused(folder: Path) -> None:
    (folder / "lain.py").write_text(RULE)
    with pytest.raises(ValueError, match=r"lain\.py holds the rule mutu-baku"):
        all_rules()


def test_two_kinds_of_one_name_are_refused(folder: Path) -> None:
    own = RULE.replace("from macros.evaluate.kinds import BENTUK", "from macros.evaluate.kinds import Kind")
    own = own.replace("jenis=BENTUK", 'jenis=Kind("bentuk", 1, "Bentuk", "", "")')
    (folder / "mutu_lain.py").write_text(own.replace('"mutu-baku"', '"mutu-lain"'))
    with pytest.raises(ValueError, match="same name"):
        all_rules()
