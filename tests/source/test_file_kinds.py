"""Forms are what their names say, and are published under names that are fit for addresses."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from macros.source.diagnostic import Place
from macros.source.file_kinds import check_form
from macros.source.folder import read_folder
from macros.source.names import form_name, public_name
from tests.city import isi_berkas

LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n"


def archive(*names: str, mimetype: str = "") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        if mimetype:
            file.writestr("mimetype", mimetype)
        for name in names:
            file.writestr(name, "x")
    return data.getvalue()


DOCX = archive("[Content_Types].xml", "word/document.xml")
ODT = archive("content.xml", mimetype="application/vnd.oasis.opendocument.text")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.4\n"),
        ("a.PDF", b"\n\n%PDF-1.7"),
        ("a.docx", DOCX),
        ("a.odt", ODT),
        ("a.jpeg", b"\xff\xd8\xff\xe0"),
        ("a.xlsx", archive("xl/workbook.xml")),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.webp", b"RIFF0000WEBPVP8 "),
        ("a.ods", archive(mimetype="application/vnd.oasis.opendocument.spreadsheet")),
    ],
)
def test_a_form_that_is_what_its_name_says_is_taken(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert list(check_form(tmp_path / name, name, Place("f"))) == []


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.pdf", b"", "lampiran-kosong"),
        ("b.docx", b"", "lampiran-kosong"),
        ("a.pdf", LFS, "lampiran-lfs"),
        ("b.png", LFS, "lampiran-lfs"),
        ("a.pdf", b"<!DOCTYPE html><p>Masuk", "bukan PDF melainkan halaman HTML"),
        ("a.pdf", b"\xef\xbb\xbf\n<HTML>", "bukan PDF melainkan halaman HTML"),
        ("a.pdf", b"Not found", "bukan PDF;"),
        ("a.pdf", DOCX, "bukan PDF melainkan DOCX"),
        ("a.docx", archive("xl/workbook.xml"), "bukan DOCX melainkan XLSX"),
        ("a.docx", ODT, "bukan DOCX melainkan ODT"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "bukan DOCX melainkan berkas Office lama"),
        ("a.xlsx", archive("a.txt"), "bukan XLSX melainkan arsip ZIP"),
        ("a.docx", DOCX[:40], "bukan DOCX;"),
        ("a.png", b"\xff\xd8\xff", "bukan PNG melainkan JPG"),
        ("a.jpg", b"GIF89a", "bukan JPG melainkan GIF"),
    ],
    ids=lambda value: (
        "bytes" if isinstance(value, bytes) else None
    ),  # an archive holds the time it was made at
)
def test_a_form_that_is_something_else_is_told(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    [problem] = check_form(tmp_path / name, name, Place("f"))
    assert problem.kode in ("lampiran-kosong", "lampiran-lfs", "lampiran-bukan-jenisnya")
    assert said == problem.kode or said in problem.pesan


def test_forms_and_pictures_of_a_folder_are_looked_at(tmp_path: Path) -> None:
    forms = tmp_path / "melati/lampiran"
    forms.mkdir(parents=True)
    (tmp_path / "kota.yml").write_text("nama: Kota")
    (tmp_path / "melati/index.md").write_text("x")
    (forms / "a.pdf").write_bytes(LFS)
    (forms / "Formulir F-1 (2).PDF").write_bytes(isi_berkas("a.pdf", ""))
    (forms / "formulir-f-1-2.pdf").write_bytes(isi_berkas("a.pdf", ""))
    (tmp_path / "logo.png").write_bytes(b"")
    folder = read_folder(tmp_path, "sops")
    assert [(problem.kode, problem.berkas) for problem in folder.diagnostics] == [
        ("lampiran-kosong", "sops/logo.png"),
        ("lampiran-lfs", "sops/melati/lampiran/a.pdf"),
        ("lampiran-senama", "sops/melati/lampiran/formulir-f-1-2.pdf"),
    ]
    assert (list(folder.lampiran["melati"]), folder.gambar) == (["Formulir F-1 (2).PDF", "a.pdf"], {})


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("Formulir F-1 (2).PDF", "Formulir-F-1-2.pdf"),
        ("f-1.02.pdf", "f-1.02.pdf"),
        ("F_1.docx", "F_1.docx"),
        ("[baru] A & B, C.xlsx", "baru-A-B-C.xlsx"),
        ("(1).png", "1.png"),
        ("a.b .pdf", "a.b.pdf"),
    ],
)
def test_a_form_keeps_its_name_and_is_published_under_a_safe_one(name: str, published: str) -> None:
    assert form_name(name)
    assert public_name(name) == published
    assert public_name(published) == published
