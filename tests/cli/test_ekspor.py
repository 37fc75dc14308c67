"""``sop ekspor``: documents for the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.cli import main
from tests.site import ROOT


@pytest.fixture(autouse=True)
def melati(di_kota: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not list(di_kota.iterdir())
    monkeypatch.setenv("SOPS_DIR", str(ROOT / "tests" / "melati"))


def test_one_sop_goes_to_a_file_or_the_output(
    di_kota: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["ekspor", "json", "dukcapil/ktp.md", "-o", "baru/ktp.json"]) == 0
    berkas = (di_kota / "baru/ktp.json").read_bytes()
    assert json.loads(berkas)["id"] == "dukcapil/ktp"
    assert main(["ekspor", "json", "dukcapil/ktp"]) == 0
    assert capfdbinary.readouterr().out == berkas


def test_several_go_to_a_folder(di_kota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ekspor", "json", "-o", "semua"]) == 0
    assert "5 berkas ditulis ke semua." in capsys.readouterr().out
    terbit = sorted(satu.relative_to(di_kota / "semua").as_posix() for satu in di_kota.rglob("*.json"))
    assert "setda-organisasi/uji-coba.json" not in terbit
    assert main(["ekspor", "json", "dukcapil/ktp", "setda-organisasi/uji-coba", "-o", "dua"]) == 0
    assert (di_kota / "dua/setda-organisasi/uji-coba.json").is_file()


def test_what_is_not_there_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ekspor", "json", "dukcapil/kpt"]) == 2
    assert "SOP 'dukcapil/kpt' tidak ada; maksudnya 'dukcapil/ktp'?" in capsys.readouterr().err
    assert main(["ekspor", "json"]) == 2
    assert "sebut --keluar FOLDER" in capsys.readouterr().err
    with pytest.raises(SystemExit) as akhir:
        main(["ekspor", "odt"])
    assert akhir.value.code == 2
    assert "bentuk: 'odt' tidak dikenal" in capsys.readouterr().err


def test_nothing_is_written_from_a_file_that_cannot_be_read(
    di_kota: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (di_kota / "isi/dinas").mkdir(parents=True)
    (di_kota / "isi/kota.yml").write_text("nama: Kota Uji\n")
    (di_kota / "isi/dinas/index.md").write_text("---\nnama: Dinas\nsingkatan: D\njenis: dinas\n---\n")
    (di_kota / "isi/dinas/izin.md").write_text("---\nnama: [\n---\n")
    monkeypatch.setenv("SOPS_DIR", "isi")
    assert main(["ekspor", "json", "dinas/izin", "-o", "x.json"]) == 1
    assert "tidak ada yang ditulis" in capsys.readouterr().out
    assert not (di_kota / "x.json").exists()
