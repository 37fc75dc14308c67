"""The map of the code (``docs/keputusan/arsitektur.md``) shows it as it is.

What is printed from the disk is renewed with
``GOLDEN=1 python -m pytest tests/structure/test_architecture.py``.
"""

from __future__ import annotations

import ast
import importlib
import os
import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.site import ROOT
from tests.structure.test_rooms import GENERATORS

MAP = ROOT / "docs" / "keputusan" / "arsitektur.md"
PACKAGE = ROOT / "macros"


def folders(package: Path) -> Iterator[Path]:
    """All packages below a folder, each before those inside it."""
    for path in sorted(path.parent for path in package.rglob("__init__.py")):
        if path != package:
            yield path


def sentence(folder: Path) -> str:
    """The first paragraph of a package's docstring, in one line."""
    docstring = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))) or ""
    return " ".join(docstring.partition("\n\n")[0].split()).replace("``", "")


def tree(package: Path) -> str:
    """The folders of a package with a sentence each, and its own modules."""
    lines = [f"{package.name}/: {sentence(package)}"]
    for module in sorted(package.glob("*.py")):
        if module.name != "__init__.py":
            docstring = ast.get_docstring(ast.parse(module.read_text("utf-8"))) or ""
            lines.append(f"  {module.name}: {docstring.splitlines()[0]}")
    for folder in folders(package):
        deep = len(folder.relative_to(package).parts)
        lines.append(f"{'  ' * deep}{folder.name}/: {sentence(folder)}")
    return "\n".join(lines)


def layers() -> str:
    """The rooms in the order of the import contract, the last first."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    return "\n".join("   ".join(re.findall(r"\w+", layer)) for layer in contract["layers"])


def knowing(package: Path) -> str:
    """The modules that import a site generator, or serve one by its own name for it (``define_env``)."""
    known = []
    for path in sorted(package.rglob("*.py")):
        parsed = ast.parse(path.read_text("utf-8"))
        imported = {
            name.partition(".")[0]
            for node in ast.walk(parsed)
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        served = any(isinstance(node, ast.FunctionDef) and node.name == "define_env" for node in parsed.body)
        if imported & GENERATORS or served:
            known.append(path.relative_to(package.parent).as_posix())
    return "\n".join(known)


PRINTED: dict[str, Callable[[], str]] = {
    "The tree": lambda: tree(PACKAGE),
    "What may import what": layers,
    "What knows MkDocs": lambda: knowing(PACKAGE),
}
"""What stands in the first block below each of these headings."""


def block(text: str, heading: str) -> re.Match[str]:
    found = re.search(rf"^## {heading}\n.*?^```text\n(.*?)\n```$", text, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found


@pytest.mark.parametrize("heading", PRINTED)
def test_what_is_printed_is_what_is_there(heading: str) -> None:
    now = PRINTED[heading]()
    text = MAP.read_text("utf-8")
    found = block(text, heading)
    if os.environ.get("GOLDEN") == "1":
        MAP.write_text(text[: found.start(1)] + now + text[found.end(1) :], "utf-8")
    else:
        assert found[1] == now, "renew it with GOLDEN=1, and look at the difference"


@pytest.mark.parametrize("folder", [PACKAGE, *folders(PACKAGE)], ids=lambda path: path.name)
def test_every_folder_says_in_a_sentence_what_it_is_for(folder: Path) -> None:
    said = sentence(folder)
    assert said.endswith(".")
    assert 15 < len(said) <= 110
    assert said[0].isupper()


def test_a_new_folder_stands_in_the_tree(tmp_path: Path) -> None:
    for name, text in (
        ("", '"""All."""'),
        ("room", '"""One thing\nand another.\n\nMore."""'),
        ("room/box", '""'),
    ):
        (tmp_path / "macros" / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / "macros" / name / "__init__.py").write_text(text)
    (tmp_path / "macros" / "settings.py").write_text('"""What is set."""\nimport mkdocs.config\n')
    package = tmp_path / "macros"
    assert tree(package) == (
        "macros/: All.\n  settings.py: What is set.\n  room/: One thing and another.\n    box/: "
    )
    assert knowing(package) == "macros/settings.py"


def test_the_way_of_a_fact_names_functions_that_are_there() -> None:
    way = MAP.read_text("utf-8").partition("## The way of one fact\n")[2].partition("\n## ")[0]
    names = re.findall(r"`(macros[\w.]*):([\w.]+)`", way)
    assert len(names) > 20
    for module, path in names:
        found = importlib.import_module(module)
        for name in path.split("."):
            found = getattr(found, name)
    assert [name for name in re.findall(r"`(macros/[\w./]+)`", way) if not (ROOT / name).exists()] == []


NOTES = sorted(path for path in MAP.parent.glob("*.md") if path.name != "index.md")
STATUS = re.compile(
    r"^# .+\n\n\*(\d{4}-\d{2}-\d{2}), (in force|replaced by \[.+\]\((.+\.md)\))\.\*\n\n", re.MULTILINE
)


def status(text: str, folder: Path) -> str:
    """What is wrong with a note's line of date and status, "" when nothing is."""
    found = STATUS.search(text)
    if not found:
        return "the line below the heading says a day and a status: *2026-01-31, in force.*"
    try:
        day = date.fromisoformat(found[1])
    except ValueError:
        return f"{found[1]} is no day"
    if day > date.today():
        return f"{found[1]} is still to come"
    return "" if not found[3] or (folder / found[3]).is_file() else f"{found[3]} is not there"


@pytest.mark.parametrize("note", NOTES, ids=lambda path: path.stem)
def test_a_note_says_when_it_was_decided_and_whether_it_holds(note: Path) -> None:
    assert status(note.read_text("utf-8"), note.parent) == ""


@pytest.mark.parametrize(
    ("line", "sound"),
    [
        ("*2026-01-31, in force.*", True),
        ("*2026-01-31, replaced by [Speed](kecepatan.md).*", True),
        ("*2026-01-31, replaced by [Speed](cepat.md).*", False),
        ("*2026-02-30, in force.*", False),
        ("*2199-01-01, in force.*", False),
        ("Date: 31 January 2026.", False),
    ],
)
def test_the_line_of_a_note_is_read(line: str, *, sound: bool) -> None:
    assert (status(f"---\ntitle: A\n---\n\n# A\n\n{line}\n\nText.\n", MAP.parent) == "") is sound


def test_every_note_stands_in_the_index() -> None:
    listed = re.findall(r"^- \[.+\]\((.+\.md)\)", (MAP.parent / "index.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == [note.name for note in NOTES]


def test_the_readme_names_the_rooms_in_their_order() -> None:
    text = (ROOT / "README.md").read_text("utf-8").partition("## How it is made\n")[2]
    flow = re.search(r"^```\n(source .*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert flow
    rooms = [set(re.findall(r"\w+", room)) for room in flow[1].split("→")]
    assert rooms == [set(layer.split()) for layer in reversed(layers().splitlines())]
