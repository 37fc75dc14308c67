"""``sop banding`` between revisions of git, the folder as it lies there, and other folders."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from macros.cli import main
from tests.city import berkas, ganti
from tests.history.gudang import Gudang
from tests.history.test_comparison import KOTA

WAKTU = ("waktu: 15 menit", "waktu: 10 menit")
KATA = "  - Langkah 1: waktu 15 menit → 10 menit (“Memeriksa berkas”)"


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


def test_what_others_did_since_is_told_of_and_left_out_with_three_dots(
    gudang: Gudang, capsys: pytest.CaptureFixture[str]
) -> None:
    gudang.git("checkout", "--quiet", "-b", "usul")
    gudang.komit(dict(berkas(ganti(KOTA, *WAKTU))))
    gudang.git("checkout", "--quiet", "main")
    gudang.komit({"dinas/arsip.md": None})
    gudang.git("checkout", "--quiet", "usul")
    assert main(["banding", "main"]) == 0
    hasil = capsys.readouterr()
    assert hasil.err.startswith("Catatan: 'main' sudah maju sejak bercabang")
    assert "Penyimpanan Arsip (Dinas Satu), baru" in hasil.out
    for isian in (["main..."], ["main...usul"]):
        assert main(["banding", *isian]) == 0
        hasil = capsys.readouterr()
        assert (KATA in hasil.out.splitlines(), "Arsip (Dinas Satu), baru" in hasil.out, hasil.err) == (
            True,
            False,
            "",
        )


def test_another_file_under_the_name_of_a_form_is_a_change(
    gudang: Gudang, capsys: pytest.CaptureFixture[str]
) -> None:
    form = "lampiran:\n  - nama: Formulir\n    berkas: f.pdf\n"
    ktp = ganti(KOTA, "status: berlaku\ndasar_hukum", f"status: berlaku\n{form}dasar_hukum")
    isi: dict[str, str | bytes | None] = {
        "dinas/lampiran/f.pdf": b"%PDF-1\r\n",
        "dinas/lampiran/lain.pdf": b"%PDF",
    }
    gudang.komit({**dict(berkas(ktp)), **isi})
    assert main(["banding", "HEAD"]) == 0
    assert capsys.readouterr().out == "Tidak ada yang berubah artinya.\n"
    gudang.tulis({"dinas/lampiran/f.pdf": b"%PDF-2", "dinas/lampiran/lain.pdf": None})
    assert main(["banding", "HEAD"]) == 0
    folder = capsys.readouterr().out
    assert (
        "Penerbitan KTP (Dinas Satu), diubah: dinas/ktp\n  - Lampiran “Formulir”: isi berkas diubah\n"
        in folder
    )
    assert "Lampiran lain.pdf (Dinas Satu), dihapus: dinas/lampiran/lain.pdf" in folder
    gudang.komit({})
    assert main(["banding", "HEAD~1", "HEAD"]) == 0
    assert capsys.readouterr().out == folder


def test_in_a_shallow_copy_a_missing_revision_is_explained(
    gudang: Gudang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gudang.komit({})
    gudang.git("clone", "--quiet", "--depth=1", f"file://{gudang.akar}", str(tmp_path / "dangkal"))
    monkeypatch.chdir(tmp_path / "dangkal")
    assert main(["banding", "HEAD~1"]) == 2
    assert "git fetch --unshallow" in capsys.readouterr().err


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
