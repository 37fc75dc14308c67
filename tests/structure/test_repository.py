"""Rules of the repository that no tool knows."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.site import ROOT

ELSEWHERE = ("sops/", "README.md")
CITY = "bon" + "tang"


def sources() -> Iterator[Path]:
    """All text files that are, or are about to be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in sorted(filter(None, listed.stdout.split("\0"))):
        path = ROOT / name
        if path.is_file() and b"\0" not in path.read_bytes()[:8000]:
            yield path


def test_only_the_content_and_the_readme_name_the_city() -> None:
    named = [
        name
        for path in sources()
        if not (name := path.relative_to(ROOT).as_posix()).startswith(ELSEWHERE)
        if CITY in (name + path.read_text("utf-8", errors="replace")).lower()
    ]
    assert named == []


def test_no_test_is_passed_over(pytestconfig: pytest.Config) -> None:
    """A folder whose name pytest does not look into would leave its tests unrun, and nothing would say so."""
    dilewati = pytestconfig.getini("norecursedirs")
    ada = {path.relative_to(ROOT) for path in sources() if path.match("tests/**/*.py")}
    berkas = {
        path for path in ada if re.search(r"^def test_", (ROOT / path).read_text("utf-8"), re.MULTILINE)
    }
    assert {Path("tests/build/test_situs.py"), Path("tests/structure/test_repository.py")} <= berkas
    assert [path for path in berkas if not path.name.startswith("test_")] == []
    assert [
        path for path in berkas for pola in dilewati if any(fnmatch(nama, pola) for nama in path.parts)
    ] == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_pins_and_hashes_every_package_and_names_no_registry(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    entries = [part for part in re.split(r"\n(?=\S)", text) if not part.startswith("#")]
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+ \\\n +--hash=sha256:", entry), entry
    assert "://" not in text


def test_what_testing_needs_holds_what_the_site_needs_in_the_same_versions() -> None:
    pins = [
        set(re.findall(r"^\S+==\S+", (ROOT / lock).read_text("utf-8"), re.MULTILINE))
        for lock in ("requirements.txt", "requirements-dev.txt")
    ]
    assert pins[0] <= pins[1]


def test_no_wing_holds_more_than_its_share_of_the_code() -> None:
    lines = {
        wing.name: sum(len(path.read_text("utf-8").splitlines()) for path in wing.rglob("*.py"))
        for wing in (ROOT / "macros").iterdir()
        if wing.is_dir()
    }
    assert {name: share for name, part in lines.items() if (share := part / sum(lines.values())) > 0.15} == {}


def test_modules_stay_small() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in sorted((ROOT / "macros").rglob("*.py"))
        if (lines := len(path.read_text("utf-8").splitlines())) > 300
    }
    assert long == {}
