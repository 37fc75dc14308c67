"""``sop rapikan``: which files it writes, which it leaves, and what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.cli import main
from macros.cli.atomic import write
from tests.city import kota

KACAU = """\
-- sops/kota.yml --
jam_kerja: Senin
nama: Kota Melati
-- sops/peraturan.yml --
- nama: UU 1
  id: uu-1
-- sops/istilah.yml --
ktp: [kartu]
-- sops/dinas/index.md --
---
singkatan: Diskar
nama: Dinas Kartu
jenis: dinas
---
-- sops/dinas/kartu.md --
---
status: draf
nama: Kartu
---
-- sops/dinas/baku.md --
---
nama: Baku
status: draf
---
-- sops/dinas/catatan.md --
---
nama: Catatan # penting
status: draf
---
-- sops/dinas/rusak.md --
---
nama: [Rusak
---
-- sops/dinas/lampiran/formulir.pdf --
%PDF
"""
BAKU = {
    "kota.yml": "nama: Kota Melati\njam_kerja:\n  - Senin\n",
    "peraturan.yml": "- id: uu-1\n  nama: UU 1\n",
    "dinas/index.md": "---\nnama: Dinas Kartu\nsingkatan: Diskar\njenis: dinas\n---\n",
    "dinas/kartu.md": "---\nnama: Kartu\nstatus: draf\n---\n",
}


def isi(folder: Path) -> dict[str, str]:
    return {
        satu.relative_to(folder).as_posix(): satu.read_text("utf-8", errors="backslashreplace")
        for satu in sorted(folder.rglob("*"))
        if satu.is_file()
    }


@pytest.fixture
def sops(di_kota: Path) -> Path:
    """A city whose files are in every state."""
    return kota(di_kota, KACAU) / "sops"


def test_what_is_loose_is_written_and_the_rest_is_left(
    sops: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    semula = isi(sops)
    assert main(["rapikan"]) == 1
    assert isi(sops) == {**semula, **BAKU}, "nothing else changed, nothing else appeared"
    keluaran = capsys.readouterr().out.splitlines()
    assert [satu for satu in keluaran if satu.endswith(": dirapikan")] == [
        f"sops/{nama}: dirapikan" for nama in BAKU
    ]
    assert [satu.partition(" ")[0] for satu in keluaran if "kesalahan" in satu] == [
        "sops/dinas/catatan.md:2:1:",
        "sops/dinas/rusak.md:1:1:",
    ]
    assert keluaran[-1] == "7 berkas, 4 dirapikan, 2 belum baku."


def test_a_second_run_has_nothing_to_do(sops: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (sops / "dinas/rusak.md").unlink()
    (sops / "dinas/catatan.md").unlink()
    assert main(["rapikan"]) == 0
    capsys.readouterr()
    waktu = {satu: satu.stat().st_mtime_ns for satu in sops.rglob("*")}
    assert main(["rapikan"]) == 0
    assert capsys.readouterr().out == "5 berkas, 0 dirapikan, 0 belum baku.\n"
    assert waktu == {satu: satu.stat().st_mtime_ns for satu in sops.rglob("*")}


def test_checking_writes_nothing_and_lists_what_is_loose(
    sops: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    semula = isi(sops)
    assert main(["rapikan", "--periksa"]) == 1
    assert isi(sops) == semula
    keluaran = capsys.readouterr().out
    for tempat in ("kota.yml:1:1", "peraturan.yml:1:1", "dinas/index.md:2:1", "dinas/kartu.md:2:1"):
        assert f"sops/{tempat}: kesalahan: Mulai baris ini bentuk berkas belum baku" in keluaran
    assert "baku.md" not in keluaran
    assert main(["rapikan", "--periksa", "sops/dinas/baku.md"]) == 0


def test_comments_are_only_thrown_away_when_asked(sops: Path, capsys: pytest.CaptureFixture[str]) -> None:
    catatan = sops / "dinas/catatan.md"
    assert main(["rapikan", str(catatan)]) == 1
    assert "# penting" in catatan.read_text()
    assert f"{catatan}:2:1: kesalahan: Komentar akan hilang" in capsys.readouterr().out
    assert main(["rapikan", "--buang-komentar", str(catatan)]) == 0
    assert catatan.read_text() == "---\nnama: Catatan\nstatus: draf\n---\n"


def test_only_the_chosen_files_are_written(sops: Path) -> None:
    semula = isi(sops)
    assert (
        main(["rapikan", "sops/dinas/kartu.md", "sops/dinas/lampiran/formulir.pdf", "sops/istilah.yml"]) == 0
    )
    assert isi(sops) == {**semula, "dinas/kartu.md": BAKU["dinas/kartu.md"]}


def test_what_stands_in_a_wrong_place_is_told_and_left(
    sops: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    salah = sops / "dinas/Salah Nama.md"
    salah.write_text("---\nstatus: draf\nnama: X\n---\n")
    (sops / "dinas/tautan.md").symlink_to(salah)
    assert main(["rapikan", str(salah), "sops/dinas/tautan.md"]) == 1
    assert salah.read_text() == "---\nstatus: draf\nnama: X\n---\n"
    keluaran = capsys.readouterr().out
    assert "[nama-berkas]" in keluaran
    assert "[tautan-simbolik]" in keluaran


def test_permissions_stay(sops: Path) -> None:
    (sops / "dinas/kartu.md").chmod(0o640)
    main(["rapikan", "sops/dinas/kartu.md"])
    assert (sops / "dinas/kartu.md").stat().st_mode & 0o777 == 0o640


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas = tmp_path / "a.md"
    berkas.write_text("lama")

    def gagal(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", gagal)
    with pytest.raises(OSError, match="No space"):
        write(berkas, b"baru")
    assert isi(tmp_path) == {"a.md": "lama"}


@pytest.mark.usefixtures("sops")
def test_a_write_that_fails_is_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gagal(*_: object) -> None:
        raise OSError(28, "penuh")

    monkeypatch.setattr(Path, "replace", gagal)
    assert main(["rapikan", "sops/dinas/kartu.md"]) == 2
    assert capsys.readouterr().err.endswith(
        "kartu.md' tidak dapat ditulis: cakram penuh; kosongkan ruang, lalu ulangi\n"
    )
