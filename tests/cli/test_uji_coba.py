"""``sop uji-coba``: the sheet out, the measured times back into the source."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.cli import main
from tests.catalog.kecil import KECIL
from tests.city import kota


@pytest.fixture
def isi(di_kota: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOP_HARI_INI", "2026-01-31")
    kota(di_kota / "sops", KECIL)
    assert main(["rapikan"]) == 0
    return di_kota / "sops/dinas/kartu.md"


def uji(tmp: Path, teks: str, *lain: str) -> int:
    (tmp / "uji.csv").write_text(teks, "utf-8")
    return main(["uji-coba", "dinas/kartu", "--csv", "uji.csv", *lain])


def test_the_sheet_that_goes_out_is_the_table_that_comes_back(
    isi: Path, di_kota: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["uji-coba", "dinas/kartu"]) == 0
    lembar = capfdbinary.readouterr().out
    assert lembar.startswith(
        "\ufefflangkah;kegiatan;pelaksana;tertulis;uji 1;uji 2;uji 3;menyimpang;kendala".encode()
    )
    (di_kota / "uji.csv").write_bytes(lembar.replace(b";;;;;", b";4;6;5;;", 1))
    assert main(["uji-coba", "dinas/kartu", "--csv", "uji.csv"]) == 0
    assert "diuji 3 kali, tengah 5 menit (4\u20136 menit)" in capfdbinary.readouterr().out.decode()
    assert (
        "  - tanggal: 2026-01-31\n    jenis: simulasi\n    uji_coba:\n      - langkah: 1\n"
        in isi.read_text("utf-8")
    )


def test_what_is_written_is_canonical_and_taking_it_again_changes_nothing(isi: Path, di_kota: Path) -> None:
    lama = isi.read_text("utf-8")
    for _ in range(2):
        assert uji(di_kota, "langkah,uji 1\n1,9.5\n", "--oleh", "Sri") == 0
        baru = isi.read_text("utf-8")
        assert baru.count("tinjauan:") == 1
        assert baru.count("- 9.5\n") == 1
        assert "    oleh: Sri\n" in baru
    assert main(["rapikan", "--periksa"]) == 0
    assert main(["periksa"]) == 0
    assert [baris for baris in lama.splitlines() if baris not in baru.splitlines()] == []


def test_a_later_table_of_the_same_day_replaces_the_times_alone(isi: Path, di_kota: Path) -> None:
    assert uji(di_kota, "langkah,uji 1\n1,9\n", "--hasil", "Antre") == 0
    assert uji(di_kota, "langkah,uji 1\n1,12\n") == 0
    teks = isi.read_text("utf-8")
    assert "hasil: Antre" in teks
    assert "- 12\n" in teks
    assert "- 9\n" not in teks


def test_looking_writes_nothing(isi: Path, di_kota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lama = isi.read_bytes()
    assert uji(di_kota, "langkah,uji 1\n1,9\n", "--lihat", "--format", "json") == 0
    (satu,) = json.loads(capsys.readouterr().out)
    assert (satu["langkah"], satu["kali"], satu["tengah"]) == (1, 1, 9)
    assert isi.read_bytes() == lama


def test_a_table_with_a_mistake_is_refused_whole(
    isi: Path, di_kota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lama = isi.read_bytes()
    assert uji(di_kota, "langkah,uji 1\n1,9\n99,1\n1,lama\n") == 1
    keluar = capsys.readouterr().out
    assert "uji.csv:3:1: kesalahan: '99' bukan nomor langkah SOP ini" in keluar
    assert "uji.csv:4:1: kesalahan: 'lama'" in keluar
    assert isi.read_bytes() == lama


def test_a_source_with_comments_is_left_alone(
    isi: Path, di_kota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    isi.write_text(isi.read_text("utf-8").replace("status:", "# catatan\nstatus:", 1), "utf-8")
    assert uji(di_kota, "langkah,uji 1\n1,9\n") == 2
    assert "komentarnya akan hilang; jalankan dahulu: sop rapikan" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (["dinas/lain"], "SOP 'dinas/lain' tidak ada"),
        (["dinas/kartu", "--csv", "tiada.csv"], "'tiada.csv' tidak dapat dibaca"),
        (["dinas/kartu", "--csv", "uji.csv", "--tanggal", "kemarin"], "'kemarin' bukan tanggal"),
    ],
)
def test_wrong_usage_is_told(
    isi: Path, di_kota: Path, argumen: list[str], kata: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (di_kota / "uji.csv").write_text("langkah,uji 1\n1,9\n", "utf-8")
    assert main(["uji-coba", *argumen]) == 2
    assert kata in capsys.readouterr().err
    assert isi.exists()
