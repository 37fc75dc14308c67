"""What the guide promises is held by the tests that it names."""

from __future__ import annotations

import re
from pathlib import Path

PROMISE = re.compile(r"^\| (?!---|Janji)(.+) \| (.+) \|$", re.MULTILINE)


def test_every_promise_names_tests_that_are_there(root: Path) -> None:
    promises = PROMISE.findall((root / "docs/panduan/jaminan.md").read_text("utf-8"))
    assert len(promises) > 12
    for promise, tests in promises:
        named = re.findall(r"`(tests/[\w/]+\.py)(?:::(test_\w+))?`", tests)
        assert named, promise
        assert len(named) == tests.count("`") // 2, tests
        for file, name in named:
            text = (root / file).read_text("utf-8")
            assert re.search(rf"^def {name or r'test_'}", text, re.MULTILINE), f"{promise}: {file}::{name}"
