"""Which edition a folder's content is."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from macros.history.edition import Edition, edition_of
from tests.history.gudang import Gudang


@pytest.fixture
def gudang(tmp_path: Path) -> Gudang:
    return Gudang(tmp_path / "kota")


def test_the_edition_is_the_commit_that_the_folder_stands_at(gudang: Gudang) -> None:
    gudang.komit({"kota.yml": "nama: Kota\n"})
    kini = gudang.komit({"kota.yml": "nama: Kota Melati\n"})
    assert edition_of(gudang.sops) == Edition(kini, "2026-01-02T00:00:00+00:00")
    assert len(Edition(kini, "").short) == 10


def test_changes_that_nobody_committed_do_not_count(gudang: Gudang) -> None:
    kini = gudang.komit({"kota.yml": "nama: Kota\n"})
    gudang.tulis({"kota.yml": "nama: Lain\n"})
    assert edition_of(gudang.sops) == Edition(kini, "2026-01-01T00:00:00+00:00")


def test_a_time_that_was_set_goes_before_the_time_of_the_commit(gudang: Gudang) -> None:
    kini = gudang.komit({"kota.yml": "nama: Kota\n"})
    assert edition_of(gudang.sops, datetime(1970, 1, 2, tzinfo=UTC)) == Edition(
        kini, "1970-01-02T00:00:00+00:00"
    )


def test_a_copy_without_history_knows_its_edition_too(gudang: Gudang, tmp_path: Path) -> None:
    gudang.komit({"kota.yml": "nama: Kota\n"})
    kini = gudang.komit({"kota.yml": "nama: Kota Melati\n"})
    gudang.git("clone", "--quiet", "--depth=1", f"file://{gudang.akar}", str(tmp_path / "dangkal"))
    assert edition_of(tmp_path / "dangkal/sops") == Edition(kini, "2026-01-02T00:00:00+00:00")


def test_a_folder_outside_of_git_has_none(tmp_path: Path) -> None:
    assert edition_of(tmp_path) is None
    assert edition_of(tmp_path / "tidak-ada") is None
    assert edition_of(tmp_path, datetime(1970, 1, 1, tzinfo=UTC)) == Edition("", "1970-01-01T00:00:00+00:00")


def test_a_repository_without_commits_has_none(gudang: Gudang) -> None:
    gudang.sops.mkdir()
    assert edition_of(gudang.sops) is None


def test_without_git_there_is_none(gudang: Gudang, monkeypatch: pytest.MonkeyPatch) -> None:
    gudang.komit({"kota.yml": "nama: Kota\n"})
    monkeypatch.setenv("PATH", "/nowhere")
    assert edition_of(gudang.sops) is None


def test_programs_that_a_repository_configures_never_run(gudang: Gudang, tmp_path: Path) -> None:
    """Hooks, monitors and pagers are somebody's code; reading a foreign repository must not run them."""
    gudang.komit({"kota.yml": "nama: Kota\n"})
    saksi, jebakan = tmp_path / "dijalankan", tmp_path / "jebakan"
    jebakan.write_text(f"#!/bin/sh\ntouch {saksi}\n")
    jebakan.chmod(0o755)
    for kunci in (
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "diff.external",
        "core.editor",
        "pager.log",
    ):
        gudang.git("config", kunci, str(jebakan))
    for kait in ("post-checkout", "fsmonitor-watchman", "post-index-change"):
        shutil.copy(jebakan, gudang.akar / ".git/hooks" / kait)
    assert edition_of(gudang.sops) is not None
    assert not saksi.exists()
