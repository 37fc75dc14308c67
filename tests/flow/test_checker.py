"""The checker can fail: every way to spoil a drawing is noticed, and every rule notices one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest

from macros.flow.router import route_pages
from tests.flow.checker import check
from tests.flow.mutations import MUTATIONS
from tests.flow.procedures import pages, procedure

HERE = Path(__file__).parent
CASES = 40
HANDED_OVER = {"macros.flow.canvas", "macros.flow.graph", "macros.flow.simbol", "macros.flow.points"}
"""Where the classes stand that describe procedures and drawings."""


def tree(name: str) -> ast.Module:
    return ast.parse((HERE / name).read_text("utf-8"))


def rules() -> Iterator[str]:
    """The rules of the checker: what each says, as a regular expression."""
    for node in (node for name in ("checker.py", "connectors.py") for node in ast.walk(tree(name))):
        if isinstance(node, ast.Yield):
            match node.value:
                case ast.JoinedStr(values=parts):
                    yield "".join(
                        re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".*" for p in parts
                    )
                case ast.Constant(value=str(text)):
                    yield re.escape(text)


RULES = tuple(rules())


@cache
def spoilt(name: str) -> tuple[tuple[str, ...], ...]:
    """What the checker says of drawings that a mutation has spoilt."""
    found: list[tuple[str, ...]] = []
    for seed in range(2_000):
        rng = Random(seed)
        graf = procedure(rng)
        several = pages(rng, graf)
        numbers = rng.choice(several)
        bidang = route_pages(graf, several)[several.index(numbers)]
        mutated = MUTATIONS[name](bidang, rng) if bidang.petak else None
        if mutated is not None:
            found.append(tuple(check(graf, mutated, numbers, rng)))
        if len(found) == CASES:
            break
    return tuple(found)


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_spoilt_drawing_is_noticed(name: str) -> None:
    assert len(spoilt(name)) == CASES
    assert all(spoilt(name))


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_can_be_broken(rule: str) -> None:
    assert any(re.fullmatch(rule, fault) for name in MUTATIONS for faults in spoilt(name) for fault in faults)


def test_every_rule_has_words_of_its_own() -> None:
    assert len(set(RULES)) == len(RULES) >= 27


def test_the_checker_shares_only_descriptions_with_the_router() -> None:
    """No function of the engine judges the engine."""
    taken = [
        (node.module, alias.name)
        for name in ("checker.py", "connectors.py", "paper.py")
        for node in ast.walk(tree(name))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("macros")
        for alias in node.names
    ]
    assert {module for module, _ in taken} == HANDED_OVER
    assert all((name[0].isupper() and not name.isupper()) or name in ("X", "Y") for _, name in taken)
