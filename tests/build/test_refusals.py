"""What a build refuses, it refuses in one sentence before anything is touched, whichever way it was
called.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site import HARI_INI, ROOT

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "NO_COLOR": "1"}


def call(folder: Path, *command: str, **env: str) -> tuple[int, str]:
    """Exit code and last paragraph of what a builder says in a folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SOP", "SITE_"))}
    run = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=kept | QUIET | {"SOP_HARI_INI": HARI_INI} | env,
        capture_output=True,
        text=True,
        check=False,
    )
    said = run.stdout + run.stderr
    assert "Traceback" not in said
    return run.returncode, said.strip().rpartition("\n")[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the small city."""
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    shutil.copytree(ROOT / "tests/melati", tmp_path / "sops")
    (tmp_path / "macros").symlink_to(ROOT / "macros")
    (tmp_path / "surat").mkdir()
    (tmp_path / "surat/penting.docx").write_text("penting")
    return tmp_path


@pytest.mark.parametrize("tool", ["mkdocs", "properdocs"])
def test_a_folder_of_documents_and_the_content_are_safe_from_every_builder(project: Path, tool: str) -> None:
    before = sorted(path.relative_to(project) for path in project.rglob("*") if "macros" not in path.parts)
    code, said = call(project, tool, "build", "-f", "mkdocs.yml", "-d", "surat")
    assert (code, said.startswith("SITE_DIR '")) == (1, True), said
    assert "berisi berkas lain" in said
    code, said = call(project, tool, "build", "-f", "mkdocs.yml", SITE_DIR="sops")
    assert code == 1
    assert "bertumpuk dengan folder isi" in said
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("!ENV [SITE_DIR, site]", "surat"), "utf-8")
    code, said = call(project, tool, "build", "-f", "mkdocs.yml")
    assert code == 1
    assert "berisi berkas lain" in said
    after = sorted(path.relative_to(project) for path in project.rglob("*") if "macros" not in path.parts)
    assert after == before


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({"SITE_DIR": "/dev/null"}, "SITE_DIR '/dev/null' bukan folder"),
        ({"SOP_HARI_INI": "9999-12-31"}, "SOP_HARI_INI='9999-12-31' di luar tahun 1900 sampai 2200"),
        ({"SOURCE_DATE_EPOCH": "kemarin"}, "SOURCE_DATE_EPOCH='kemarin' bukan detik"),
    ],
)
def test_settings_that_cannot_be_are_told_in_a_sentence(
    project: Path, env: dict[str, str], words: str
) -> None:
    code, said = call(project, "mkdocs", "build", **env)
    assert code == 1
    assert said.startswith(words)


def test_a_site_that_strictness_refuses_is_not_published(project: Path) -> None:
    (project / "site").mkdir()
    (project / "docs/panduan/usul.md").write_text("[putus](tidak-ada.md)\n")
    code, _ = call(project, "mkdocs", "build", "--strict", SOP_DOKUMEN="0")
    assert code == 1
    assert list((project / "site").iterdir()) == []
    assert not (project / ".site.bangun").exists()
