"""A built site is checked as a browser would meet it; every fault is told where it stands."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from macros.cli import main
from macros.render.situs.periksa import periksa_situs

SKRIP = "document.title"
SIDIK = base64.b64encode(hashlib.sha256(SKRIP.encode()).digest()).decode()
KEBIJAKAN = f"default-src 'none'; style-src 'self'; script-src 'self' 'sha256-{SIDIK}'"
HALAMAN = f"""<!doctype html>
<html lang="id"><head><meta http-equiv="Content-Security-Policy" content="{KEBIJAKAN}">
<title>Depan</title><link rel="stylesheet" href="gaya.css"><script>{SKRIP}</script>
<script type="application/ld+json">{{"a": 1}}</script></head>
<body id="atas"><a href="lain/">Lain</a> <a href="#atas">Atas</a> <a href="lain/#bagian">Bagian</a>
<a href="mailto:a@b.id">Surat</a> <a href="https://contoh.go.id/">Luar</a> <a href="data.json">Data</a>
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></body></html>
"""
LAIN = HALAMAN.replace('href="gaya.css"', 'href="../gaya.css"').replace('href="lain/', 'href="../lain/').replace(
    'href="data.json"', 'href="../data.json"'
).replace("<body id", '<body><h2 id="bagian">Bagian</h2><p id')  # fmt: skip


@pytest.fixture
def situs(tmp_path: Path) -> Path:
    (tmp_path / "lain").mkdir()
    (tmp_path / "index.html").write_text(HALAMAN)
    (tmp_path / "lain/index.html").write_text(LAIN)
    (tmp_path / "gaya.css").write_text("p{}")
    (tmp_path / "data.json").write_text("[]")
    return tmp_path


def kode(situs: Path) -> list[str]:
    return [f"{Path(satu.berkas).name}:{satu.baris}: {satu.kode}" for satu in periksa_situs(situs)]


def test_a_sound_site_has_nothing_to_tell(situs: Path) -> None:
    assert kode(situs) == []


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [
        ('href="lain/">', 'href="hilang/">', "index.html:5: situs-tautan-putus"),
        ('href="lain/#bagian"', 'href="lain/#hilang"', "index.html:5: situs-jangkar-putus"),
        ('href="#atas"', 'href="#bawah"', "index.html:5: situs-jangkar-putus"),
        ('href="gaya.css"', 'href="https://cdn.example/gaya.css"', "index.html:3: situs-dari-luar"),
        ("<img src=", '<img src="//lain.example/x.png"><img src=', "index.html:7: situs-dari-luar"),
        ('<meta http-equiv="Content-Security-Policy"', '<meta name="x"', "index.html:1: situs-tanpa-csp"),
        ("style-src 'self'", "style-src 'self' 'unsafe-inline'", "index.html:1: situs-csp-lemah"),
        ("default-src 'none'; ", "", "index.html:1: situs-csp-lemah"),
        (f"<script>{SKRIP}</script>", f"<script>{SKRIP}; alert(1)</script>", "index.html:3: situs-skrip-asing"),
        ('<a href="#atas">', '<a style="color: red" href="#atas">', "index.html:5: situs-gaya-sebaris"),
    ],
)
def test_a_fault_is_told_at_its_line(situs: Path, lama: str, baru: str, kata: str) -> None:
    assert HALAMAN.count(lama) == 1
    (situs / "index.html").write_text(HALAMAN.replace(lama, baru))
    assert kata in kode(situs)


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("data.json", "[1,", "situs-data-rusak"),
        ("peta.xml", "<a>", "situs-data-rusak"),
        ("alur.bpmn", "<a", "situs-data-rusak"),
        ("besar.png", "x" * 600_000, "situs-terlalu-besar"),
    ],
)
def test_files_that_cannot_be_used_are_told(situs: Path, nama: str, isi: str, kata: str) -> None:
    (situs / nama).write_text(isi)
    assert [satu.rpartition(": ")[2] for satu in kode(situs)] == [kata]


def test_a_folder_that_is_no_site_is_said(tmp_path: Path) -> None:
    assert [satu.kode for satu in periksa_situs(tmp_path)] == ["situs-bukan-situs"]


def test_the_command_checks_a_site(situs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["periksa", "--situs", str(situs)]) == 0
    assert capsys.readouterr().out == "Tidak ada masalah.\n"
    (situs / "gaya.css").unlink()
    assert main(["periksa", "--situs", str(situs)]) == 1
    assert "[situs-tautan-putus]" in capsys.readouterr().out
