"""The commands of the Makefile and the documents that speak of them keep step."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.site import ROOT

DOCUMENTS = ("README.md", "CONTRIBUTING.md")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE)


def make(*words: str) -> str:
    run = subprocess.run(["make", *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return run.stdout


def test_help_lists_every_command_with_its_meaning() -> None:
    assert {"serve", "test", "quick", "findings"} <= set(TARGETS)
    assert re.findall(r"^  make ([a-z-]+) +\S", make("help"), re.MULTILINE) == TARGETS


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in TARGETS if f"make {name}" not in text and f"`{name}`" not in text] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_names_no_command_that_is_not_there(document: str) -> None:
    named = re.findall(r"`[^`\n]*?\bmake ([a-z-]+)", (ROOT / document).read_text("utf-8"))
    assert named
    assert [name for name in named if f"\n{name}:" not in MAKEFILE] == []


def test_the_quick_tests_are_those_of_the_long_run_without_browser_site_and_long_ones() -> None:
    long, quick = (
        next(line for line in make("-n", "-o", "lint", name).splitlines() if "-m pytest" in line)
        for name in ("test", "quick")
    )
    assert quick == f'{long} -m "not browser and not site and not long"'
