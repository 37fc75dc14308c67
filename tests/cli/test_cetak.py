"""``sop cetak``: one document, or the book of a unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.cli import main
from tests.documents.test_pdf import teks
from tests.site import ROOT


def test_the_command_prints_an_sop_or_a_book(
    di_kota: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOPS_DIR", str(ROOT / "tests" / "melati"))
    assert main(["cetak", "dukcapil/ktp", "-o", "ktp.pdf"]) == 0
    assert "Penerbitan KTP Elektronik" in teks((di_kota / "ktp.pdf").read_bytes())[0]
    assert main(["cetak", "dukcapil", "-o", "buku.pdf"]) == 0
    assert "Buku Standar Operasional Prosedur" in teks((di_kota / "buku.pdf").read_bytes())[0]
    assert main(["cetak", "dukcapi"]) == 2
    assert "unit 'dukcapi' tidak ada; maksudnya 'dukcapil'?" in capsys.readouterr().err
    assert main(["cetak", "dukcapil/kpt"]) == 2
