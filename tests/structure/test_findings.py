"""Every script in findings/ has the form that CONTRIBUTING describes; `make findings` runs them, the tests
do not.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from pathlib import Path

import pytest

from tests.site import ROOT

FOLDER = ROOT / "findings"
HEAD = ("Expected", "Happens", "Versions", "Seen")
OWN = re.compile(r"\bmacros\b|\bsop-kota\b|\bsops/|\.venv\b|\bsop (?:periksa|rakit|cetak|ekspor|alur)\b")
PIN = re.compile(r"(?:[A-Za-z0-9._-]+(?:\[[\w,]+\])?==|(?:@[\w.-]+/)?[\w.-]+@)(\d[\w.+-]*)")
SHELL = ("&&", "||", ";", "|", ">", ">>", "&", ")")
INSTALL = re.compile(r"\b(?:pip3?|npm)\b[^\n;|&]*? (?:install|ci)\b(.*)")


def faults(script: Path) -> Iterator[str]:
    """What is wrong with the form of a script, in words; nothing is run."""
    text = script.read_text("utf-8")
    lines = text.splitlines()
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.sh", script.name):
        yield "name: words of small letters and digits, joined by hyphens"
    if not os.access(script, os.X_OK):
        yield "not executable"
    if lines[:1] != ["#!/usr/bin/env bash"]:
        yield "first line: #!/usr/bin/env bash"
    commands = [line for line in lines if line.strip() and not line.startswith("#")]
    if commands[:1] != ["set -euo pipefail"]:
        yield "first command: set -euo pipefail"
    if "mktemp -d" not in text or not re.search(r"^trap .*EXIT$", text, re.MULTILINE):
        yield "works in a folder of mktemp -d that a trap removes"
    yield from _head(lines)
    yield from _pins(text)
    if found := OWN.search(text):
        yield f"shows a library, not this product: {found[0]}"


def _shell_words(text: str) -> shlex.shlex:
    """Words and operators as a shell sees them."""
    words = shlex.shlex(text, posix=True, punctuation_chars=True)
    words.whitespace_split = True
    return words


def _head(lines: list[str]) -> Iterator[str]:
    """The comment at the top: four entries, the last a day."""
    head = [line for line in lines[1:] if line.startswith("#")]
    entries = {
        name: line.partition(f"# {name}:")[2].strip()
        for name in HEAD
        for line in head
        if f"# {name}:" in line
    }
    yield from (f"head: no {name}" for name in HEAD if not entries.get(name))
    try:
        date.fromisoformat(entries.get("Seen") or "0001-01-01")
    except ValueError:
        yield "head: Seen is a day, as 2026-01-31"


def _pins(text: str) -> Iterator[str]:
    """Packages without an exact version, and versions that the head does not name."""
    joined = text.replace("\\\n", " ")
    head = next((line for line in joined.splitlines() if line.startswith("# Versions:")), "")
    packages = [
        word
        for rest in INSTALL.findall(re.sub(r"^#.*$", "", joined, flags=re.MULTILINE))
        for word in takewhile(lambda word: word not in SHELL, _shell_words(rest))
        if not word.startswith("-")
    ]
    if not packages:
        yield "installs no public package"
    for package in packages:
        pin = PIN.fullmatch(package)
        if not pin:
            yield f"not pinned: {package}"
        elif pin[1] not in head:
            yield f"head: Versions does not name {package}"


def test_every_finding_has_the_form() -> None:
    found = {path.name: list(faults(path)) for path in sorted(FOLDER.glob("*.sh"))}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert [path.name for path in FOLDER.iterdir() if path.suffix != ".sh" and path.name != ".gitkeep"] == []


GOOD = """\
#!/usr/bin/env bash
# Expected: a title keeps its marks.
# Happens: they are dropped.
# Versions: leaf 1.2.3, @tree/bark 4.5.6
# Seen: 2026-01-31
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" -q install --no-deps \\
    'leaf[svg]==1.2.3' >/dev/null
cd "$folder" && npm install --silent @tree/bark@4.5.6 >/dev/null
"""


def written(folder: Path, text: str, name: str = "leaf-drops-marks.sh", mode: int = 0o755) -> Path:
    script = folder / name
    script.write_text(text, "utf-8")
    script.chmod(mode)
    return script


def test_a_script_of_the_form_is_sound(tmp_path: Path) -> None:
    assert list(faults(written(tmp_path, GOOD))) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("set -euo pipefail", "set -e", "first command"),
        ("#!/usr/bin/env bash", "#!/bin/sh", "first line"),
        ("'leaf[svg]==1.2.3'", "leaf", "not pinned: leaf"),
        ("'leaf[svg]==1.2.3'", "'leaf>=1.2.3'", "not pinned: leaf>=1.2.3"),
        ("@tree/bark@4.5.6", "@tree/bark@latest", "not pinned: @tree/bark@latest"),
        ("@tree/bark@4.5.6", "@tree/bark@4.5.7", "Versions does not name"),
        ("# Seen: 2026-01-31", "# Seen: January", "Seen is a day"),
        ("# Happens: they are dropped.\n", "", "no Happens"),
        ("trap 'rm -rf \"$folder\"' EXIT\n", "", "trap"),
        ('cd "$folder"', 'cd "$folder" && cp -r "$OLDPWD/macros" .', "not this product: macros"),
    ],
)
def test_a_departure_from_the_form_is_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in GOOD
    assert [found for found in faults(written(tmp_path, GOOD.replace(old, new))) if fault in found]


def test_a_script_has_a_name_and_may_be_run(tmp_path: Path) -> None:
    assert list(faults(written(tmp_path, GOOD, "Leaf_drops.sh"))) == [
        "name: words of small letters and digits, joined by hyphens"
    ]
    assert list(faults(written(tmp_path, GOOD, mode=0o644))) == ["not executable"]
