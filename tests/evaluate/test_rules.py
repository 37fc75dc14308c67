"""Each rule on its own two little cities, and a rule that nobody has written yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.evaluate.overall import evaluate
from macros.evaluate.registry import all_kinds, all_rules
from macros.evaluate.rule import Rule
from tests.evaluate.kecil import HARI_INI, little_city
from tests.evaluate.more_rules import FOLDER, more_rules

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


MUTU_BAKU = (FOLDER / "mutu_baku.py").read_text("utf-8")


def test_a_file_that_is_not_called_as_its_rule_is_refused(tmp_path: Path) -> None:
    with (
        more_rules(tmp_path, lain=MUTU_BAKU),
        pytest.raises(ValueError, match=r"lain\.py holds the rule mutu-baku"),
    ):
        all_rules()


def test_two_kinds_of_one_name_are_refused(tmp_path: Path) -> None:
    text = MUTU_BAKU.replace("kinds import BENTUK", "kinds import Kind")
    text = text.replace("jenis=BENTUK", 'jenis=Kind("bentuk", 1, "Bentuk", "", "")')
    with (
        more_rules(tmp_path, mutu_lain=text.replace('"mutu-baku"', '"mutu-lain"')),
        pytest.raises(ValueError, match="same name"),
    ):
        all_rules()


def test_the_rules_are_the_same_as_before_when_a_folder_is_gone(tmp_path: Path) -> None:
    text = MUTU_BAKU.replace('"mutu-baku"', '"mutu-lain"')
    with more_rules(tmp_path, mutu_lain=text):
        assert len(all_rules()) == len(RULES) + 1
    assert all_rules() == RULES
