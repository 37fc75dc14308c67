"""The rooms of the package: a lower one may import a higher one, never the reverse, and few know MkDocs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.site import ROOT

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONTRACTS = SETTINGS["tool"]["importlinter"]["contracts"]
ROOMS = re.findall(r"\w+", " ".join(CONTRACTS[0]["layers"]))
MODULES = {path.stem for path in (ROOT / "macros").iterdir() if path.is_dir() or path.suffix == ".py"}
GENERATORS = {"material", "mkdocs", "mkdocs_macros", "properdocs"}


def contract(folder: Path) -> tuple[int, str]:
    """Exit code and report of the import contract for the package ``macros`` in a folder."""
    tool = Path(sys.executable).with_name("lint-imports")
    lint = [str(tool), "--no-logo", "--no-cache", "--config", str(ROOT / "pyproject.toml")]
    env = {**os.environ, "PYTHONPATH": str(folder)}
    run = subprocess.run(lint, cwd=folder, env=env, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout + run.stderr


def test_the_package_keeps_the_contract() -> None:
    code, report = contract(ROOT)
    assert code == 0, report


@pytest.mark.parametrize(
    ("module", "text", "allowed"),
    [
        ("pages.py", "import macros.model", True),
        ("pages/home.py", "from macros.documents import x", True),
        ("documents/book.py", "from macros.pages import x", False),
        ("documents/book.py", "from macros.changes import x", False),
        ("model/step.py", "import macros.catalog", False),
        ("source.py", "from macros.model import x", False),
        ("adapters/build.py", "import mkdocs.config", True),
        ("cli.py", "import macros.adapters.build", False),
        ("cli.py", "import mkdocs.config", False),
        ("pages.py", "def f():\n    from mkdocs.plugins import x", False),
        ("pages.py", "import mkdocs_macros", False),
        ("model/step.py", "from macros import define_env", False),
        ("aneka.py", "", False),
        ("__init__.py", "def define_env(env):\n    import macros.pages, mkdocs.config", True),
    ],
)
def test_what_the_contract_allows(tmp_path: Path, module: str, text: str, allowed: bool) -> None:
    package = tmp_path / "macros"
    for room in ("catalog", "model", "documents", "pages", "adapters"):
        (package / room).mkdir(parents=True)
        (package / room / "__init__.py").write_text("")
    (package / "__init__.py").write_text("define_env = None\n")
    path = package / module
    if path.with_suffix("").is_dir():
        path = path.with_suffix("") / "__init__.py"
    path.write_text(text)
    code, report = contract(tmp_path)
    assert (code == 0) is allowed, report


@pytest.mark.parametrize("room", [room for room in ROOMS if room in MODULES - {"adapters"}])
def test_a_room_loads_without_any_site_generator(room: str) -> None:
    loaded = subprocess.check_output(
        [sys.executable, "-c", f"import macros.{room}, sys; print(*sys.modules)"], cwd=ROOT, text=True
    )
    assert not GENERATORS & {name.split(".")[0] for name in loaded.split()}
