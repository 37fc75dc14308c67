from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.source.document import parse_markdown
from macros.source.folder import read_folder
from macros.source.text import BATAS_BERKAS
from tests.city import isi_berkas


def taruh(akar: Path, *semua: str) -> Path:
    """A content folder with these files; a name that ends in "/" is an empty folder."""
    for satu in ("kota.yml", "melati/index.md", *semua):
        jalur = akar / satu
        if satu.endswith("/"):
            jalur.mkdir(parents=True)
        else:
            jalur.parent.mkdir(parents=True, exist_ok=True)
            jalur.write_bytes(isi_berkas(satu, satu))
    return akar


def test_every_file_is_read_once_and_named_as_the_folder_was_given(tmp_path: Path) -> None:
    taruh(
        tmp_path,
        "peraturan.yml",
        "istilah.yml",
        "melati/b.md",
        "melati/a-1.md",
        "anggrek/index.md",
        "melati/lampiran/f-1.02.pdf",
        ".git/x",
        "melati/.gitkeep",
        "README.md",
    )
    folder = read_folder(tmp_path, "isi/sops")
    assert folder.diagnostics == []
    assert folder.daftar == {satu: satu.encode() for satu in ("istilah.yml", "kota.yml", "peraturan.yml")}
    assert list(folder.unit.items()) == [("anggrek", b"anggrek/index.md"), ("melati", b"melati/index.md")]
    assert list(folder.sop.items()) == [("melati/a-1", b"melati/a-1.md"), ("melati/b", b"melati/b.md")]
    lampiran = folder.lampiran["melati"]["f-1.02.pdf"]
    assert (lampiran.jalur, lampiran.ukuran) == (tmp_path / "melati/lampiran/f-1.02.pdf", 35)
    assert [folder.file(satu) for satu in ("kota.yml", "melati", "melati/b")] == [
        "isi/sops/kota.yml",
        "isi/sops/melati/index.md",
        "isi/sops/melati/b.md",
    ]


@pytest.mark.parametrize(
    ("berkas", "kode", "tempat"),
    [
        ("Melati Dua/index.md", "nama-berkas", "Melati Dua"),
        ("melati/KTP Baru.md", "nama-berkas", "melati/KTP Baru.md"),
        ("melati/a--b.md", "nama-berkas", "melati/a--b.md"),
        ("melati/a.MD", "nama-berkas", "melati/a.MD"),
        ("melati/x\x1b[2J.md", "nama-berkas", "melati/x<U+001B>[2J.md"),
        ("con/index.md", "nama-perangkat", "con"),
        ("melati/aux.md", "nama-perangkat", "melati/aux.md"),
        ("melati/lpt1.md", "nama-perangkat", "melati/lpt1.md"),
        ("melati/lampiran/NUL.pdf", "nama-perangkat", "melati/lampiran/NUL.pdf"),
        ("melati/lampiran/com1.baru.pdf", "nama-perangkat", "melati/lampiran/com1.baru.pdf"),
        ("melati./index.md", "nama-berkas", "melati."),
        ("melati/lampiran/a\u0301.pdf", "nama-lampiran", "melati/lampiran/a\u0301.pdf"),
        ("melati/lampiran/a%20b.pdf", "nama-lampiran", "melati/lampiran/a%20b.pdf"),
        ("data/index.md", "nama-terpakai", "data"),
        ("lampiran/a.pdf", "nama-terpakai", "lampiran"),
        ("anggrek/", "unit-tanpa-index", "anggrek/index.md"),
        ("ktp.md", "salah-tempat", "ktp.md"),
        ("kota.yaml", "salah-tempat", "kota.yaml"),
        ("melati/a.pdf", "salah-tempat", "melati/a.pdf"),
        ("melati/sub/a.md", "salah-tempat", "melati/sub"),
        ("melati/lampiran/a.html", "jenis-lampiran", "melati/lampiran/a.html"),
        ("melati/lampiran/a.svg", "jenis-lampiran", "melati/lampiran/a.svg"),
        ("melati/lampiran/sub/a.pdf", "jenis-lampiran", "melati/lampiran/sub"),
    ],
)
def test_what_is_out_of_place_or_badly_named_is_told_and_left_out(
    tmp_path: Path, berkas: str, kode: str, tempat: str
) -> None:
    folder = read_folder(taruh(tmp_path, berkas), "sops")
    assert [(satu.kode, satu.berkas, satu.baris, satu.kolom) for satu in folder.diagnostics] == [
        (kode, f"sops/{tempat}", 1, 1)
    ]
    assert (list(folder.sop), folder.lampiran) == ([], {})


@pytest.mark.parametrize("nama", ["a.md", "lampiran/a.pdf", "lampiran"])
def test_links_are_never_followed(tmp_path: Path, nama: str) -> None:
    luar = tmp_path / "luar"
    luar.mkdir()
    akar = taruh(tmp_path / "sops")
    (akar / "melati" / nama).parent.mkdir(exist_ok=True)
    (akar / "melati" / nama).symlink_to(luar)
    (akar / "mawar").symlink_to(luar, target_is_directory=True)
    folder = read_folder(akar, "sops")
    assert [(satu.kode, satu.berkas) for satu in folder.diagnostics] == [
        ("tautan-simbolik", "sops/mawar"),
        ("tautan-simbolik", f"sops/melati/{nama}"),
    ]
    assert (list(folder.unit), folder.sop, folder.lampiran) == (["melati"], {}, {})


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(taruh(tmp_path) / "melati/a.md")
    assert [satu.kode for satu in read_folder(tmp_path).diagnostics] == ["berkas-tak-terbaca"]


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asli = os.scandir

    def tolak(jalur: Path) -> object:
        if jalur.name == "melati":
            raise PermissionError(13, "Permission denied")
        return asli(jalur)

    monkeypatch.setattr("os.scandir", tolak)
    folder = read_folder(taruh(tmp_path), "sops")
    assert ("berkas-tak-terbaca", "sops/melati") in [(satu.kode, satu.berkas) for satu in folder.diagnostics]


def test_no_more_of_a_huge_file_is_read_than_tells_that_it_is_huge(tmp_path: Path) -> None:
    (taruh(tmp_path) / "melati/a.md").write_bytes(b"x" * (3 << 20))
    isi = read_folder(tmp_path).sop["melati/a"]
    assert len(isi) == BATAS_BERKAS + 1
    assert [satu.kode for satu in parse_markdown("a.md", isi).diagnostics] == ["berkas-terlalu-besar"]


def test_a_huge_form_is_refused(tmp_path: Path) -> None:
    besar = taruh(tmp_path, "melati/lampiran/a.pdf") / "melati/lampiran/a.pdf"
    os.truncate(besar, (10 << 20) + 1)
    folder = read_folder(tmp_path)
    assert [satu.kode for satu in folder.diagnostics] == ["lampiran-terlalu-besar"]
    assert folder.lampiran == {}


def test_a_folder_without_a_city_or_not_there_at_all(tmp_path: Path) -> None:
    assert [satu.kode for satu in read_folder(tmp_path).diagnostics] == ["tanpa-kota"]
    assert [satu.kode for satu in read_folder(tmp_path / "x").diagnostics] == ["folder-tidak-ada"]
