"""Reading a repository that somebody else made, and somebody else configured."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from macros.history import git_process
from macros.history.git import Repository as Pembaca
from macros.history.git_log import Commit
from tests.history.gudang import Gudang


@pytest.fixture
def gudang(tmp_path: Path) -> Gudang:
    gudang = Gudang(tmp_path / "kota")
    gudang.komit({"dinas/a.md": "satu", "kota.yml": "nama: Kota\n"})
    gudang.komit({"dinas/a.md": "dua"})
    return gudang


def isi(gudang: Gudang) -> list[Commit]:
    return list(Pembaca(gudang.sops).log())


def test_a_commit_has_its_files_and_its_time(gudang: Gudang) -> None:
    baru, lama = isi(gudang)
    assert (baru.waktu, baru.detik, baru.awal, lama.awal) == (
        "2026-01-02T00:00:00+00:00",
        1_767_312_000,
        False,
        True,
    )
    [satu] = baru.perubahan
    assert (satu.jalur, satu.lama) == ("sops/dinas/a.md", lama.perubahan[0].baru)
    assert {satu.jalur for satu in lama.perubahan} == {"sops/dinas/a.md", "sops/kota.yml"}


@pytest.mark.parametrize(
    "setelan",
    [
        "log.showRoot=false",
        "log.follow=true",
        "log.showSignature=true",
        "diff.relative=true",
        "diff.renames=copies",
        "color.ui=always",
        "format.pretty=oneline",
        "log.date=relative",
        "core.quotePath=true",
        "core.abbrev=4",
        "log.diffMerges=off",
        "diff.mnemonicPrefix=true",
        "log.decorate=full",
        "core.pager=false",
        "diff.external=false",
    ],
)
def test_settings_change_nothing(gudang: Gudang, setelan: str) -> None:
    semula = isi(gudang)
    gudang.git("config", *setelan.split("=", 1))
    assert isi(gudang) == semula


def test_a_repository_of_another_user_is_read_too(gudang: Gudang, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a container; git itself refuses that, and would not find what the settings of the system
    allow.
    """
    semula = isi(gudang)
    monkeypatch.setitem(git_process._LINGKUNGAN, "GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert isi(gudang) == semula
    with pytest.raises(subprocess.CalledProcessError):
        gudang.git("log", GIT_TEST_ASSUME_DIFFERENT_OWNER="1")


def test_a_hook_has_its_own_idea_of_where_the_repository_is(
    gudang: Gudang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    semula = isi(gudang)
    for nama in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE"):
        monkeypatch.setenv(nama, str(tmp_path / "lain"))
    assert isi(gudang) == semula


@pytest.mark.parametrize(
    ("tulisan", "waktu"),
    [
        ("1767225600 +0800", "2026-01-01T08:00:00+08:00"),
        ("99999999999999 +0000", "1970-01-01T00:00:00+00:00"),
        ("99999999999999999999999 +0000", "1970-01-01T00:00:00+00:00"),
        ("253402300799 +1400", "1970-01-01T14:00:00+14:00"),
        ("1767225600 +9999", "2026-01-01T00:00:00+00:00"),
        ("1767225600 -2400", "2026-01-01T00:00:00+00:00"),
        ("-5 +0000", "1970-01-01T00:00:00+00:00"),
        ("kemarin", "1970-01-01T00:00:00+00:00"),
    ],
)
def test_a_time_that_cannot_be_is_no_obstacle(gudang: Gudang, tulisan: str, waktu: str) -> None:
    pohon, induk = gudang.git("rev-parse", "HEAD^{tree}"), gudang.git("rev-parse", "HEAD~1")
    isi_komit = f"tree {pohon}\nparent {induk}\nauthor A <a@b> {tulisan}\ncommitter A <a@b> {tulisan}\n\nx\n"
    berkas = gudang.akar / "komit"
    berkas.write_text(isi_komit)
    gudang.git(
        "reset",
        "--quiet",
        "--hard",
        gudang.git("hash-object", "-t", "commit", "-w", "--literally", str(berkas)),
    )
    assert isi(gudang)[0].waktu == waktu


def test_blobs_are_read_up_to_a_limit_in_any_order(gudang: Gudang) -> None:
    gudang.komit({"dinas/a.md": b"x" * 5_000_000, "dinas/b.md": b"", "dinas/c.md": b"a\n\nb"})
    pembaca = Pembaca(gudang.sops)
    pohon = pembaca.tree("HEAD")
    besar, kosong, kecil = (pohon[f"dinas/{nama}.md"] for nama in "abc")
    bukan = gudang.git("rev-parse", "HEAD^{tree}")
    hasil = list(pembaca.blob([besar, "0" * 40, kosong, bukan, "", kecil, besar], 10))
    assert hasil == [(besar, b"x" * 11), (kosong, b""), (kecil, b"a\n\nb")]
    assert list(pembaca.blob([], 10)) == []
