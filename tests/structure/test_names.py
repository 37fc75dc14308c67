"""One word, one thing: names in the code are English, but for the regulation's terms that CONTRIBUTING
lists.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hunspell import Hunspell
from pydantic import BaseModel

import macros.model
from macros.cli.arguments import build_parser
from tests.site import ROOT

PACKAGE = ROOT / "macros"
MOST = 80


def words(name: str) -> list[str]:
    """The words of a name, in lower case: parts by underscore and by camel case, digits left out."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]


TERMS = frozenset(
    words(
        "bpmn centre cli codeowners colours config csp css csv dataclass datapackage dict diff docx dxa "
        "env handovers html http ics ident idf inline iso js json jsonld llms md minisearch mkdocs "
        "neighbour neighbours nullable os pdf plugin png qr schemas stylesheet svg toml typst url utf "
        "vega waypoints whatsapp xlsx xml xsd yaml"
    )
)
"""Formats, tools and abbreviations that no dictionary holds."""

FALSE_FRIENDS = frozenset(
    words(
        "agar banding daring jam lain lama liar paling para polos proses pun saran sering situs taut tender "
        "ya yang"
    )
)
"""Indonesian words that an English dictionary holds in another meaning."""

PUBLISHED = "evaluate/rules/"
"""Modules here are called as the codes of the evaluation's rules, which readers see."""

FOR_EDITORS = frozenset({"macro", "makro"})
"""What decorates a function whose name editors write into a text, in their own language."""


@dataclass(frozen=True)
class Name:
    """A name of the code, the kind of thing that it names, and where: ``evaluate/beda.py:12``."""

    text: str
    kind: str
    place: str


@cache
def english() -> Hunspell:
    return Hunspell("en_US")


def foreign(name: str, terms: frozenset[str]) -> list[str]:
    """The words of a name that are neither English, nor technical, nor among the terms."""
    return [word for word in words(name) if word not in terms | TERMS and not is_english(word)]


def is_english(word: str) -> bool:
    return word not in FALSE_FRIENDS and bool(english().spell(word))


def names(package: Path) -> Iterator[Name]:
    """The names of all folders, modules and classes, and of all functions and methods that others may
    call.
    """
    for folder in sorted(path for path in package.rglob("*") if path.is_dir() and list(path.rglob("*.py"))):
        yield Name(folder.name, "folder", folder.relative_to(package).as_posix())
    for module in sorted(package.rglob("*.py")):
        place = module.relative_to(package).as_posix()
        if module.stem != "__init__" and not place.startswith(PUBLISHED):
            yield Name(module.stem, "module", place)
        yield from names_in(ast.parse(module.read_text("utf-8")).body, place)


def names_in(body: Iterable[ast.stmt], place: str) -> Iterator[Name]:
    """The names that a module's or a class's body defines. What stands inside a function is its own
    business.
    """
    for node in body:
        match node:
            case ast.ClassDef():
                yield Name(node.name, "class", f"{place}:{node.lineno}")
                yield from names_in(node.body, place)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                spoken = FOR_EDITORS & {d.id for d in node.decorator_list if isinstance(d, ast.Name)}
                if not node.name.startswith("_") and not spoken:
                    yield Name(node.name, "function", f"{place}:{node.lineno}")
            case ast.If() | ast.Try() | ast.With():
                yield from names_in([*node.body, *getattr(node, "orelse", [])], place)


def listed(text: str) -> list[tuple[str, str]]:
    """The rows of CONTRIBUTING's table of Indonesian words: the word, and what it means."""
    table = text.partition("| Word | Means |\n| --- | --- |\n")[2].partition("\n\n")[0]
    return re.findall(r"^\| `([a-z]+)` \| (.+) \|$", table, re.MULTILINE)


@pytest.fixture(scope="module")
def table() -> list[tuple[str, str]]:
    return listed((ROOT / "CONTRIBUTING.md").read_text("utf-8"))


@pytest.fixture(scope="module")
def terms(table: list[tuple[str, str]]) -> frozenset[str]:
    return frozenset(word for word, _ in table)


def violations(package: Path, terms: frozenset[str]) -> dict[str, list[Name]]:
    """Each word that must not stand in a name, with the names that it stands in."""
    found = defaultdict(list)
    for name in names(package):
        for word in foreign(name.text, terms):
            found[word].append(name)
    return dict(found)


def twins(package: Path, kind: str) -> dict[str, list[str]]:
    """Names that more than one thing of a kind has, with their places."""
    found = defaultdict(list)
    for name in names(package):
        if name.kind == kind:
            found[name.text].append(name.place)
    return {text: places for text, places in found.items() if len(places) > 1}


def said_to_editors() -> set[str]:
    """The words of the model's fields and of the commands: what the table is drawn from."""
    fields: set[str] = set()
    for module in pkgutil.iter_modules(macros.model.__path__, "macros.model."):
        for model in vars(importlib.import_module(module.name)).values():
            if isinstance(model, type) and issubclass(model, BaseModel):
                fields |= model.model_fields.keys()
    commands = re.findall(r"^    (\w[\w-]*) ", build_parser().format_help(), re.MULTILINE)
    return {word for name in [*fields, *commands] for word in words(name)}


def test_names_are_english_or_in_the_list(terms: frozenset[str]) -> None:
    assert {word: [name.place for name in found] for word, found in violations(PACKAGE, terms).items()} == {}


def test_no_two_modules_have_one_name() -> None:
    assert twins(PACKAGE, "module") == {}


def test_no_two_classes_have_one_name() -> None:
    assert twins(PACKAGE, "class") == {}


def test_the_list_is_short_sorted_and_gives_each_word_one_meaning(table: list[tuple[str, str]]) -> None:
    listed_words = [word for word, _ in table]
    meanings = [meaning for _, meaning in table]
    assert 0 < len(table) <= MOST
    assert listed_words == sorted(set(listed_words))
    assert len({meaning.lower() for meaning in meanings}) == len(meanings)
    assert [meaning for meaning in meanings if ";" in meaning or " or " in meaning.partition(":")[0]] == []


def test_every_word_of_the_list_is_needed(terms: frozenset[str]) -> None:
    """A word that names nothing any more leaves the list, and an English one needs no place in it."""
    in_use = said_to_editors() | {word for name in names(PACKAGE) for word in words(name.text)}
    assert sorted(terms - in_use) == []
    assert sorted(word for word in terms if is_english(word) or word in TERMS) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("read_document", []),
        ("HTMLPage", []),
        ("langkah_table", []),
        ("to_utf8_xlsx", []),
        ("LangkahDaftar", ["daftar"]),
        ("baca_isi", ["baca", "isi"]),
        ("situs", ["situs"]),
        ("SOPLama", ["lama"]),
    ],
)
def test_a_name_is_read_word_by_word(name: str, expected: list[str]) -> None:
    assert foreign(name, frozenset({"langkah"})) == expected


def test_names_are_found_in_every_place(tmp_path: Path) -> None:
    (tmp_path / "kertas").mkdir()
    (tmp_path / "kertas/__init__.py").write_text("def gunting(): ...\n", "utf-8")
    (tmp_path / "kertas/page.py").write_text(
        "class Gambar:\n    def lukis(self): ...\n    def _diam(self): ...\n    class Dalam: ...\n"
        "@makro\ndef pintu(): ...\n@cache\ndef luas():\n    def sisi(): ...\n",
        "utf-8",
    )
    found = violations(tmp_path, frozenset({"luas"}))
    assert list(found) == ["kertas", "gunting", "gambar", "lukis", "dalam"]
    assert found["lukis"][0].place == "kertas/page.py:2"


def test_twins_are_found_across_folders(tmp_path: Path) -> None:
    for folder in ("left", "right"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "__init__.py").write_text("", "utf-8")
        (tmp_path / folder / "page.py").write_text("class Page:\n    class Part: ...\n", "utf-8")
    assert twins(tmp_path, "module") == {"page": ["left/page.py", "right/page.py"]}
    assert list(twins(tmp_path, "class")) == ["Page", "Part"]
