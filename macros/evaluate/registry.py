"""All rules and all kinds, found in the folder of the rules."""

import pkgutil
from functools import cache
from importlib import import_module

from macros.evaluate import rules
from macros.evaluate.kinds import Kind
from macros.evaluate.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """The ``RULE`` of each module of :mod:`macros.evaluate.rules`, by kind, then by code.

    Raises ValueError when a file is not called as its rule's code, or two kinds are of one name.
    """
    found: list[Rule] = []
    for module in pkgutil.iter_modules(rules.__path__):
        rule: Rule = import_module(f"{rules.__name__}.{module.name}").RULE
        if rule.kode.replace("-", "_") != module.name:
            raise ValueError(f"{module.name}.py holds the rule {rule.kode}")
        found.append(rule)
    kinds = {rule.jenis for rule in found}
    if len({kind.kode for kind in kinds}) != len(kinds):
        raise ValueError("two kinds of findings have the same name")
    return tuple(sorted(found, key=lambda rule: (rule.jenis.urutan, rule.jenis.kode, rule.kode)))


@cache
def all_kinds() -> tuple[Kind, ...]:
    """The kinds of these rules in the order in which they are shown."""
    return tuple(dict.fromkeys(rule.jenis for rule in all_rules()))


def kind_at(address: str) -> Kind:
    """The kind with this name in addresses. Raises KeyError."""
    return {kind.address: kind for kind in all_kinds()}[address]
