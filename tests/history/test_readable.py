"""A repository whose history cannot be read stops what needs it; a folder without history does not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.catalog.loading import open_folder
from macros.changes.history_parts import read_history
from macros.history.archive import Completeness
from macros.history.edition import edition_of
from macros.history.readable import HistoryError
from macros.history.revisions import History
from macros.pages.parts import signatures
from tests.history.gudang import Gudang

UNIT = "---\nnama: Dinas\nsingkatan: D\njenis: dinas\n---\n"


def history(folder: Path, *, wanted: bool | None = True) -> History:
    return read_history(folder, open_folder(folder, signatures()).katalog, wanted=wanted)


@pytest.fixture
def repository(tmp_path: Path) -> Gudang:
    repository = Gudang(tmp_path / "kota")
    repository.komit({"kota.yml": "nama: Kota Melati\n", "dinas/index.md": UNIT})
    return repository


def dies_at(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let git die in the middle of one of its commands, as when memory runs out."""
    git = next(
        Path(place, "git") for place in os.environ["PATH"].split(os.pathsep) if Path(place, "git").exists()
    )
    (folder / "bin").mkdir()
    script = folder / "bin/git"
    script.write_text(f'#!/bin/sh\ncase " $* " in *" {command} "*) kill -9 $$;; esac\nexec {git} "$@"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.parametrize("command", ["log", "cat-file", "rev-parse"])
def test_a_git_that_dies_stops_the_build(
    repository: Gudang, tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.komit({"dinas/x.md": "---\nnama: X\n---\n"})
    dies_at(command, tmp_path, monkeypatch)
    with pytest.raises(HistoryError, match=r"Riwayat git tidak dapat dibaca .*SOP_RIWAYAT=0"):
        history(repository.sops)
    assert history(repository.sops, wanted=False).kelengkapan is Completeness.TANPA
    assert history(repository.sops, wanted=None).kelengkapan is Completeness.TANPA


def test_a_git_that_dies_at_the_edition_stops_the_build(
    repository: Gudang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dies_at("log", tmp_path, monkeypatch)
    assert edition_of(repository.sops) is None
    with pytest.raises(HistoryError):
        edition_of(repository.sops, required=True)


def test_a_spoiled_repository_and_a_machine_without_git_stop_the_build(
    repository: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("PATH", "/nowhere")
        with pytest.raises(HistoryError, match="git tidak dapat dijalankan"):
            history(repository.sops)
    for path in (repository.akar / ".git/objects").rglob("*"):
        if path.is_file():
            path.chmod(0o644)
            path.write_bytes(b"")
    with pytest.raises(HistoryError):
        history(repository.sops)


def test_where_there_is_no_history_nothing_is_wrong(tmp_path: Path) -> None:
    new = Gudang(tmp_path / "baru")
    outside = tmp_path / "luar"
    for folder in (new.sops, outside):
        (folder / "dinas").mkdir(parents=True)
        (folder / "kota.yml").write_text("nama: Kota Melati\n")
        (folder / "dinas/index.md").write_text(UNIT)
        assert history(folder).kelengkapan is Completeness.TANPA
        assert edition_of(folder, required=True) is None
