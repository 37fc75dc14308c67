"""``sop banding`` between revisions of git, the folder as it lies there, and other folders."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from macros.cli import main
from tests.history.gudang import Gudang
from tests.history.test_banding import KOTA
from tests.kota import berkas, ganti

WAKTU = ("waktu: 15 menit", "waktu: 10 menit")
KATA = "  - Langkah 1: waktu 15 menit → 10 menit"


@pytest.fixture
def gudang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Gudang:
    gudang = Gudang(tmp_path / "kota")
    gudang.komit(dict(berkas(KOTA)))
    monkeypatch.chdir(gudang.akar)
    for nama in ("SOPS_DIR", "SOP_DRAF", "SOP_HARI_INI"):
        monkeypatch.delenv(nama, raising=False)
    return gudang


def test_the_folder_is_compared_with_a_revision(gudang: Gudang, capsys: pytest.CaptureFixture[str]) -> None:
    gudang.tulis(dict(berkas(ganti(KOTA, *WAKTU))))
    assert main(["banding", "HEAD"]) == 0
    assert KATA in capsys.readouterr().out.splitlines()


def test_two_revisions_are_compared(gudang: Gudang, capsys: pytest.CaptureFixture[str]) -> None:
    gudang.komit(dict(berkas(ganti(KOTA, *WAKTU))))
    gudang.komit({"dinas/ktp.md": None})
    assert main(["banding", "HEAD~2", "HEAD~1"]) == 0
    assert KATA in capsys.readouterr().out.splitlines()


def test_two_folders_are_compared(gudang: Gudang, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lain = tmp_path / "lain"
    shutil.copytree(gudang.sops, lain)
    (lain / "dinas/ktp.md").unlink()
    assert main(["banding", "sops", str(lain)]) == 0
    assert capsys.readouterr().out.startswith("Perubahan ini menghapus SOP Penerbitan KTP (Dinas Satu).")


def test_nothing_changed(gudang: Gudang, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ARG001
    assert main(["banding", "main"]) == 0
    assert capsys.readouterr().out == "Tidak ada yang berubah artinya.\n"


def test_the_difference_as_data_and_as_markdown(gudang: Gudang, capsys: pytest.CaptureFixture[str]) -> None:
    gudang.tulis(dict(berkas(ganti(KOTA, *WAKTU))))
    assert main(["banding", "HEAD", "--format", "json"]) == 0
    [satu] = json.loads(capsys.readouterr().out)["sop"]
    assert (satu["id"], satu["perlu_pengesahan"], satu["tersentuh"]) == ("dinas/ktp", True, ["dinas/arsip"])
    assert satu["sebelum"]["waktu"]["kerja"] == [20, 20]
    assert main(["banding", "HEAD", "--format", "markdown"]) == 0
    assert capsys.readouterr().out.startswith("## Arti perubahan ini\n")


@pytest.mark.parametrize("nama", ["tidak-ada", "--output=x", "HEAD:sops", ""])
def test_what_is_no_revision_is_said(gudang: Gudang, nama: str, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ARG001
    assert main(["banding", "--", nama]) == 2
    assert "bukan revisi yang dikenal" in capsys.readouterr().err


def test_a_folder_outside_of_git_has_no_revisions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sops").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["banding", "main"]) == 2
    assert "riwayat tidak dapat dibaca" in capsys.readouterr().err


def test_links_and_other_things_in_a_revision_are_not_followed(
    gudang: Gudang, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rahasia = tmp_path / "rahasia.md"
    rahasia.write_text("---\nnama: Rahasia\n---\n")
    (gudang.sops / "dinas/tautan.md").symlink_to(rahasia)
    gudang.komit({"Dinas/aneh.md": "x", "dinas/../../x.md": "x", "panduan/index.md": "x"})
    assert main(["banding", "HEAD~1", "HEAD"]) == 0
    assert "Rahasia" not in capsys.readouterr().out
