"""The recipes of CONTRIBUTING lead to places that are there, and so do the notes of decisions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
RECIPES: dict[str, str] = dict(
    re.findall(
        r"^### (.+)\n\n((?:.|\n)*?)(?=^##|\Z)",
        TEXT.partition("## Recipes\n")[2].partition("\n## ")[0] + "\n",
        re.MULTILINE,
    )
)
NOTES = sorted((ROOT / "docs" / "keputusan").glob("*.md"))
PATH = re.compile(
    r"`((?:macros|tests|docs|findings|\.ci|\.github)/[\w./<>-]+|[\w-]+\.(?:md|toml|json|yml))(?:::\w+)?`"
)
GIVEN_BY_CITIES = {"kota.yml", "istilah.yml", "peraturan.yml", "index.md"}


def paths(text: str) -> list[str]:
    """The files and folders that a text names, up to what stands for a name of the reader's own
    (``<name>``).
    """
    return [path.partition("<")[0].rstrip("/") for path in PATH.findall(text) if path not in GIVEN_BY_CITIES]


def missing(text: str, root: Path) -> list[str]:
    return [path for path in paths(text) if not (root / path).exists()]


def test_there_are_eight_recipes() -> None:
    asked = ("field", "finding", "form of document", "command", "part", "entry page", "colour", "generator")
    assert [word for word, title in zip(asked, RECIPES, strict=True) if word not in title] == []


@pytest.mark.parametrize("title", RECIPES)
def test_a_recipe_has_numbered_steps_with_files_that_are_there(title: str) -> None:
    steps = re.findall(r"^(\d)\. ", RECIPES[title], re.MULTILINE)
    assert steps == [str(number) for number in range(1, len(steps) + 1)]
    assert len(steps) >= 2
    assert paths(RECIPES[title])
    assert missing(RECIPES[title], ROOT) == []


@pytest.mark.parametrize("note", NOTES, ids=lambda path: path.stem)
def test_a_note_names_files_that_are_there(note: Path) -> None:
    assert missing(note.read_text("utf-8"), note.parent if note.name == "index.md" else ROOT) == []


def test_the_rest_of_contributing_names_files_that_are_there() -> None:
    assert missing(TEXT, ROOT) == []


def test_what_is_not_there_is_found() -> None:
    text = "Write `macros/pages/parts/<name>/__init__.py`, see `macros/plugin.py` and `kota.yml` (`SETTINGS.toml`)."
    assert missing(text, ROOT) == ["macros/plugin.py", "SETTINGS.toml"]
