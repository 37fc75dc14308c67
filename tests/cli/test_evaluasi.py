"""``sop evaluasi``: in words, as JSON and as a workbook."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.cli import main
from tests.catalog.kecil import KECIL
from tests.city import kota


@pytest.fixture
def isi(di_kota: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOP_HARI_INI", "2030-01-31")
    return kota(di_kota / "sops", KECIL)


@pytest.mark.usefixtures("isi")
def test_findings_are_told_by_kind_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluasi"]) == 0
    keluar = capsys.readouterr().out
    assert keluar.startswith(
        "Dari 2 SOP yang berlaku di 1 unit, 0 dievaluasi dalam setahun sebelum 31 Januari 2030"
    )
    assert "Tinjauan (2)\n  dinas/kartu: Belum pernah dimonitor atau dievaluasi sejak berlaku" in keluar
    assert "    Saran: Lakukan evaluasi pertama" in keluar
    assert "SOP, 2030-01-31: " in keluar.splitlines()[-1]


def test_json_is_a_list_of_findings(isi: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluasi", str(isi), "--format", "json"]) == 0
    semua = json.loads(capsys.readouterr().out)
    assert {satu["jenis"] for satu in semua if satu["kode"] == "belum-pernah"} == {"tinjauan"}


@pytest.mark.usefixtures("isi")
def test_a_workbook_goes_to_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluasi", "--format", "xlsx", "--keluar", "evaluasi.xlsx"]) == 0
    assert Path("evaluasi.xlsx").read_bytes()[:2] == b"PK"
    assert capsys.readouterr().out == ""


def test_content_with_errors_is_not_evaluated(isi: Path, capsys: pytest.CaptureFixture[str]) -> None:
    naskah = isi / "dinas" / "kartu.md"
    naskah.write_text(naskah.read_text().replace("status: berlaku", "status: entah"))
    assert main(["evaluasi"]) == 1
    assert capsys.readouterr().err.startswith("sop: 1 kesalahan di naskah; perbaiki dahulu")


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        (["evaluasi", "tiada"], "folder 'tiada' tidak ada"),
        (["evaluasi", "--format", "xlsx", "--keluar", "tiada/x.xlsx"], "'tiada/x.xlsx' tidak dapat ditulis"),
    ],
)
@pytest.mark.usefixtures("isi")
def test_what_cannot_be_done_is_told(
    capsys: pytest.CaptureFixture[str], argumen: list[str], pesan: str
) -> None:
    assert main(argumen) == 2
    assert pesan in capsys.readouterr().err


def test_an_internal_evaluation_is_put_into_a_built_site(
    isi: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kota_yml = isi / "kota.yml"
    kota_yml.write_text(f"{kota_yml.read_text()}evaluasi: internal\n")
    assert main(["evaluasi", "--situs", "site"]) == 2
    assert "bukan situs yang sudah dibangun" in capsys.readouterr().err
    Path("site").mkdir()
    Path("site/index.html").touch()
    assert main(["evaluasi", "--situs", "site"]) == 0
    assert '<a href="../evaluasi/unit/dinas/">' in Path("site/evaluasi/index.html").read_text()
    halaman = Path("site/evaluasi/unit/dinas/index.html").read_text()
    assert '<a href="../../../sop/dinas/kartu/">Penerbitan Kartu</a>' in halaman
    assert "Content-Security-Policy" in halaman
    assert Path("site/evaluasi/temuan.csv").is_file()


@pytest.mark.usefixtures("isi")
def test_the_yearly_evaluation_of_a_unit(capsys: pytest.CaptureFixture[str]) -> None:
    for bentuk, awal in (("xlsx", b"PK"), ("pdf", b"%PDF")):
        assert main(["evaluasi", "--tahunan", "dinas", "--format", bentuk, "--keluar", "t"]) == 0
        assert Path("t").read_bytes().startswith(awal)
    assert main(["evaluasi", "--tahunan", "dinass"]) == 2
    assert "unit 'dinass' tidak ada; maksud Anda 'dinas'?" in capsys.readouterr().err
    assert main(["evaluasi", "--format", "pdf"]) == 2
    assert "hanya untuk --tahunan" in capsys.readouterr().err
