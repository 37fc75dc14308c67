"""One more folder in which rules are looked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from macros.evaluate import registry, rules

FOLDER = Path(rules.__path__[0])


@contextmanager
def more_rules(folder: Path, **texts: str) -> Iterator[None]:
    """Inside, the rules of these files (by name, without ``.py``) are among all others."""
    for name, text in texts.items():
        (folder / f"{name}.py").write_text(text, "utf-8")
    before = set(sys.modules)
    _forget()
    try:
        with patch.object(rules, "__path__", [*rules.__path__, str(folder)]):
            yield
    finally:
        for name in {f"{rules.__name__}.{name}" for name in texts} & set(sys.modules) - before:
            del sys.modules[name]
            delattr(rules, name.rpartition(".")[2])
        _forget()


def _forget() -> None:
    registry.all_rules.cache_clear()
    registry.all_kinds.cache_clear()
