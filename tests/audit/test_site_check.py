"""A built site is checked as a browser would meet it; every fault is told where it stands."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from macros.audit.site_check import check_site
from macros.cli import main

SKRIP = "document.title"
SIDIK = base64.b64encode(hashlib.sha256(SKRIP.encode()).digest()).decode()
KEBIJAKAN = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'self'; "
    f"script-src 'self' 'sha256-{SIDIK}'"
)
HALAMAN = f"""<!doctype html>
<html lang="id"><head><meta http-equiv="Content-Security-Policy" content="{KEBIJAKAN}">
<title>Depan</title><link rel="stylesheet" href="gaya.css"><script>{SKRIP}</script>
<script type="application/ld+json">{{"a": 1}}</script></head>
<body id="atas"><a href="lain/">Lain</a> <a href="#atas">Atas</a> <a href="lain/#bagian">Bagian</a>
<a href="mailto:a@b.id">Surat</a> <a href="https://contoh.go.id/">Luar</a> <a href="data.json">Data</a>
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></body></html>
"""
LAIN = (
    HALAMAN.replace('href="gaya.css"', 'href="../gaya.css"')
    .replace('href="lain/', 'href="../lain/')
    .replace('href="data.json"', 'href="../data.json"')
    .replace("<body id", '<body><h2 id="bagian">Bagian</h2><p id')
)


@pytest.fixture
def situs(tmp_path: Path) -> Path:
    (tmp_path / "lain").mkdir()
    (tmp_path / "index.html").write_text(HALAMAN)
    (tmp_path / "lain/index.html").write_text(LAIN)
    (tmp_path / "gaya.css").write_text("p{}")
    (tmp_path / "data.json").write_text("[]")
    return tmp_path


def kode(situs: Path) -> list[str]:
    return [f"{Path(satu.berkas).name}:{satu.baris}: {satu.kode}" for satu in check_site(situs)]


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
        ("base-uri 'self'; ", "", "index.html:1: situs-csp-lemah"),
        ("form-action 'self'; ", "", "index.html:1: situs-csp-lemah"),
        ("style-src 'self'", "style-src 'self' https://cdn.example", "index.html:1: situs-csp-lemah"),
        ("style-src 'self'", "style-src 'self'; script-src-elem *.example", "index.html:1: situs-csp-lemah"),
        (
            "style-src 'self'",
            "style-src 'self'; report-uri https://a.example/",
            "index.html:1: situs-csp-lemah",
        ),
        ("script-src 'self'", "Script-Src 'self' 'Unsafe-Eval'", "index.html:1: situs-csp-lemah"),
        ("script-src 'self'", "script-src 'self' 'strict-dynamic'", "index.html:1: situs-csp-lemah"),
        ("script-src 'self'", "script-src 'self' 'nonce-abc'", "index.html:1: situs-csp-lemah"),
        ("script-src 'self'", "script-src 'self' data:", "index.html:1: situs-csp-lemah"),
        ("style-src 'self'", "script-src 'none'; style-src 'self'", "index.html:3: situs-skrip-asing"),
        ("<head>", '<head><script src="gaya.css"></script>', "index.html:1: situs-tanpa-csp"),
        ("<head>", '<head><link rel="stylesheet" href="gaya.css">', "index.html:1: situs-tanpa-csp"),
        ('<a href="#atas">', '<a ping="//a.example/" href="#atas">', "index.html:5: situs-kirim-luar"),
        (
            '<body id="atas">',
            '<body id="atas" background="//a.example/x.png">',
            "index.html:5: situs-dari-luar",
        ),
        (
            "<img src=",
            '<svg><feImage href="//a.example/x.png"/></svg><img src=',
            "index.html:7: situs-dari-luar",
        ),
        (
            "<img src=",
            '<math><mi href="javascript:x()">a</mi></math><img src=',
            "index.html:7: situs-skema-terlarang",
        ),
        (
            "<img src=",
            '<svg><a><set attributeName="href" to="javascript:x()"/></a></svg><img src=',
            "index.html:7: situs-penangan",
        ),
        (
            f"<script>{SKRIP}</script>",
            f"<script>{SKRIP}; alert(1)</script>",
            "index.html:3: situs-skrip-asing",
        ),
        ('<a href="#atas">', '<a style="color: red" href="#atas">', "index.html:5: situs-gaya-sebaris"),
        ('<a href="#atas">', '<a onclick="x()" href="#atas">', "index.html:5: situs-penangan"),
        ('<a href="#atas">', '<a ONCLICK="x()" href="#atas">', "index.html:5: situs-penangan"),
        ("<img src=", '<iframe srcdoc="<b>x</b>"></iframe><img src=', "index.html:7: situs-penangan"),
        ('href="https://contoh.go.id/"', 'href="javascript:x()"', "index.html:6: situs-skema-terlarang"),
        (
            'href="https://contoh.go.id/"',
            'href=" JaVa&#10;script:x()"',
            "index.html:6: situs-skema-terlarang",
        ),
        ('href="https://contoh.go.id/"', 'href="data:text/html,x"', "index.html:6: situs-skema-terlarang"),
        (
            'href="https://contoh.go.id/"',
            'href="data:image/svg+xml,x"',
            "index.html:6: situs-skema-terlarang",
        ),
        ('href="https://contoh.go.id/"', 'href="https://[x"', "index.html:6: situs-skema-terlarang"),
        (
            "<img src=",
            '<iframe src="data:text/html,x"></iframe><img src=',
            "index.html:7: situs-skema-terlarang",
        ),
        (
            "<img src=",
            '<img srcset="gaya.css 1x,//a.example/x.png 2x"><img src=',
            "index.html:7: situs-dari-luar",
        ),
        ("<img src=", '<img srcset="hilang.png"><img src=', "index.html:7: situs-tautan-putus"),
        ("<img src=", '<img src="/\\lain.example/x.png"><img src=', "index.html:7: situs-dari-luar"),
        ("<img src=", '<video poster="//a.example/x.png"></video><img src=', "index.html:7: situs-dari-luar"),
        (
            "<img src=",
            '<svg><use xlink:href="//a.example/x.svg#y"/></svg><img src=',
            "index.html:7: situs-dari-luar",
        ),
        ("<title>", '<base href="https://lain.example/"><title>', "index.html:3: situs-dari-luar"),
        (
            "<title>",
            '<meta http-equiv="refresh" content="0; url=//b.id/"><title>',
            "index.html:3: situs-kirim-luar",
        ),
        (
            "<title>",
            '<meta http-equiv="Refresh" content="0; url=hilang/"><title>',
            "index.html:3: situs-tautan-putus",
        ),
        ("<img src=", '<form action="https://a.example/"></form><img src=', "index.html:7: situs-kirim-luar"),
        (
            "<img src=",
            '<button formaction="//a.example/"></button><img src=',
            "index.html:7: situs-kirim-luar",
        ),
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
        ("besar.PNG", "x" * 600_000, "situs-terlalu-besar"),
        (
            "peta.xml",
            '<a xmlns:h="http://www.w3.org/1999/xhtml"><h:script>x()</h:script></a>',
            "situs-skrip-berkas",
        ),
        ("alur.bpmn", '<?xml-stylesheet type="text/xsl" href="x.xsl"?><a/>', "situs-skrip-berkas"),
        ("lain.htm", "<p>x</p>", "situs-tanpa-csp"),
        ("G.SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>', "situs-skrip-berkas"),
    ],
)
def test_files_that_cannot_be_used_are_told(situs: Path, nama: str, isi: str, kata: str) -> None:
    (situs / nama).write_text(isi)
    assert [satu.rpartition(": ")[2] for satu in kode(situs)] == [kata]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("p{}\na{background:url( data.json )}", []),
        ("a{background:url(data:image/png;base64,AA==)}", []),
        ("/* url(hilang.png) */ a::after{content: 'url(hilang.png)'}", []),
        ("p{}\na{background:url(hilang.png)}", ["gaya.css:2: situs-tautan-putus"]),
        ("p{}\na{background:u\\72l('//a.example/x.png')}", ["gaya.css:2: situs-dari-luar"]),
        ("@media print{a{background:image-set('//a.example/x.png' 1x)}}", ["gaya.css:1: situs-dari-luar"]),
        ("@import 'hilang.css';", ["gaya.css:1: situs-tautan-putus"]),
        ("@import/**/ url(https://a.example/x.css) screen;", ["gaya.css:1: situs-dari-luar"]),
        ("@font-face{src:url(//a.example/x.woff2)}", ["gaya.css:1: situs-dari-luar"]),
        ("a{background:url(javascript:x)}", ["gaya.css:1: situs-skema-terlarang"]),
    ],
)
def test_a_style_sheet_loads_from_the_site_alone(situs: Path, isi: str, kata: list[str]) -> None:
    (situs / "gaya.css").write_text(isi)
    assert kode(situs) == kata


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n{}</svg>'


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ('<a href="https://contoh.go.id/"><title>x</title></a><style>a{fill:red}</style>', None),
        ("<script>x()</script>", "situs-skrip-berkas"),
        ('<rect onload="x()"/>', "situs-penangan"),
        ('<a xlink:href="javascript:x()"/>', "situs-skema-terlarang"),
        ('<image href="//a.example/x.png"/>', "situs-dari-luar"),
        ('<image xlink:href="hilang.png"/>', "situs-tautan-putus"),
        ("<style>@import '//a.example/x.css';</style>", "situs-dari-luar"),
        ("<rect>", "situs-data-rusak"),
    ],
)
def test_a_picture_runs_and_loads_nothing(situs: Path, isi: str, kata: str | None) -> None:
    (situs / "gambar.svg").write_text(SVG.format(isi))
    assert [satu.rpartition(": ")[2] for satu in kode(situs)] == ([kata] if kata else [])


def test_a_folder_that_is_no_site_is_said(tmp_path: Path) -> None:
    assert [satu.kode for satu in check_site(tmp_path)] == ["situs-bukan-situs"]


def test_the_command_checks_a_site(situs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["periksa", "--situs", str(situs)]) == 0
    assert capsys.readouterr().out == "Tidak ada masalah.\n"
    (situs / "gaya.css").unlink()
    assert main(["periksa", "--situs", str(situs)]) == 1
    assert "[situs-tautan-putus]" in capsys.readouterr().out
