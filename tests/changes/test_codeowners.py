"""CODEOWNERS, read as the forges read it: every path to its owners, every owner to its paths."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from macros.changes.codeowners import AKHIR, AWAL, OwnersSyntax, codeowners, owners_by_unit
from macros.model.unit import Unit
from tests.site import ROOT

UNIT = {
    ident: Unit(id=ident, nama=f"Nama {ident}", singkatan=singkatan, induk=induk, pemilik=tuple(pemilik))
    for ident, singkatan, induk, pemilik in (
        ("setda", "Setda", "", ["@kota/setda", "sekda@kota.example"]),
        ("setda-umum", "Umum", "setda", []),
        ("setda-umum-arsip", "Arsip [1]", "setda-umum", []),
        ("setda-hukum", "Hukum", "setda", ["@hukum", "@hukum"]),
        ("dinas", "Dinas", "", ["@dinas"]),
        ("dinas-lain", "Dinas", "", ["@lain"]),
        ("yatim", "Yatim", "tiada", []),
        ("putar-a", "A", "putar-b", []),
        ("putar-b", "B", "putar-a", []),
    )
}
MILIK = {
    "setda": {"@kota/setda", "sekda@kota.example"},
    "setda-umum": {"@kota/setda", "sekda@kota.example"},
    "setda-umum-arsip": {"@kota/setda", "sekda@kota.example"},
    "setda-hukum": {"@hukum"},
    "dinas": {"@dinas"},
    "dinas-lain": {"@lain"},
    "yatim": set(),
    "putar-a": set(),
    "putar-b": set(),
}


def aturan(teks: str) -> dict[str, list[tuple[str, list[str]]]]:
    """The rules of a file by section ("" before any), as GitLab reads it; GitHub's files have no sections."""
    hasil: dict[str, list[tuple[str, list[str]]]] = {"": []}
    bagian = ""
    bawaan: list[str] = []
    for baris in teks.splitlines():
        if not baris.strip() or baris.startswith("#"):
            continue
        if cocok := re.fullmatch(r"\^?\[([^\]]+)\](?:\[\d+\])?\s*(.*)", baris):
            bagian, bawaan = cocok[1], cocok[2].split()
            hasil.setdefault(bagian, [])
        else:
            pola, *pemilik = re.split(r"(?<!\\)\s+", baris.strip())
            hasil[bagian].append((pola, pemilik or bawaan))
    return hasil


def cocok(pola: str, jalur: str) -> bool:
    """Whether a pattern means a path: from the root with "/", everything below with "/" at the end."""
    asli = pola.replace("\\", "")
    if pola == "*":
        return True
    if asli.startswith("/"):
        return f"/{jalur}".startswith(asli) if asli.endswith("/") else fnmatchcase(f"/{jalur}", asli)
    return any(fnmatchcase(bagian, asli) for bagian in jalur.split("/"))


def pemilik(teks: str, jalur: str) -> set[str]:
    """The owners of a path: the last rule that means it, of each section."""
    semua: set[str] = set()
    for isi in aturan(teks).values():
        semua |= set(next((orang for pola, orang in reversed(isi) if cocok(pola, jalur)), []))
    return semua


@pytest.mark.parametrize("bentuk", [*OwnersSyntax])
@pytest.mark.parametrize("folder", ["sops", "isi/kota kami"])
def test_every_path_finds_its_owners_and_every_owner_its_paths(bentuk: OwnersSyntax, folder: str) -> None:
    teks = codeowners(UNIT, folder, bentuk)
    assert {ident: set(satu) for ident, satu in owners_by_unit(UNIT).items()} == MILIK
    jalur = {
        f"{folder}/{ident}/{nama}": ident for ident in UNIT for nama in ("index.md", "x.md", "lampiran/f.pdf")
    }
    assert {satu: pemilik(teks, satu) for satu in jalur} == {
        satu: MILIK[ident] for satu, ident in jalur.items()
    }
    for orang in set().union(*MILIK.values()):
        punya = {satu for satu in jalur if orang in pemilik(teks, satu)}
        assert punya == {satu for satu, ident in jalur.items() if orang in MILIK[ident]}
    for asing in (f"{folder}/kota.yml", f"x/{folder}/dinas/x.md", "macros/x.py", f"{folder}/dinas"):
        assert pemilik(teks, asing) == set()


def test_each_unit_has_a_section_of_its_own() -> None:
    bagian = [nama for nama in aturan(codeowners(UNIT, "sops", OwnersSyntax.GITLAB)) if nama]
    assert len(bagian) == sum(bool(satu) for satu in MILIK.values())


@pytest.mark.parametrize("bentuk", [*OwnersSyntax])
def test_what_people_wrote_stays_and_cannot_overrule_the_units(bentuk: OwnersSyntax) -> None:
    lama = f"* @mesin\n/sops/ @mesin\n{AWAL}\n/sops/usang/ @usang\n{AKHIR}\n/macros/ @pemrogram\n"
    teks = codeowners(UNIT, "sops", bentuk, lama)
    assert teks.startswith("* @mesin\n/sops/ @mesin\n/macros/ @pemrogram\n\n")
    assert "usang" not in teks
    assert codeowners(UNIT, "sops", bentuk, teks) == teks
    assert pemilik(teks, "sops/dinas/x.md") >= {"@dinas"}
    assert pemilik(teks, "sops/kota.yml") == {"@mesin"}
    assert pemilik(teks, "macros/x.py") == {"@pemrogram"}
    if bentuk is OwnersSyntax.GITHUB:
        assert pemilik(teks, "sops/dinas/x.md") == {"@dinas"}
        assert pemilik(teks, "sops/yatim/x.md") == {"@mesin"}


@pytest.mark.parametrize("bentuk", [*OwnersSyntax])
def test_the_repository_has_the_file_of_each_forge(bentuk: OwnersSyntax) -> None:
    unit = {satu.parent.name for satu in ROOT.glob("sops/*/index.md")}
    teks = Path(ROOT / bentuk.file).read_text("utf-8")
    assert {
        satu for satu in unit if pemilik(teks, f"sops/{satu}/x.md") or f"# /sops/{satu}/ " in teks
    } == unit


@pytest.mark.parametrize("bentuk", [*OwnersSyntax])
def test_nothing_is_without_an_owner_where_there_is_a_default(bentuk: OwnersSyntax) -> None:
    lama = "/docs/ @penulis\n"
    teks = codeowners(UNIT, "sops", bentuk, lama, default=["@kota", "@kota"])
    assert codeowners(UNIT, "sops", bentuk, teks, default=["@kota"]) == teks
    for jalur in (
        "sops/kota.yml",
        "sops/peraturan.yml",
        "sops/istilah.yml",
        "sops/unit-baru/index.md",
        "sops/yatim/x.md",
        ".github/workflows/usulan.yml",
        ".ci/komentar.py",
        "macros/cli/__init__.py",
        "README.md",
    ):
        assert pemilik(teks, jalur) == {"@kota"}, jalur
    assert pemilik(teks, "docs/index.md") == {"@penulis"}
    for ident, milik in MILIK.items():
        assert pemilik(teks, f"sops/{ident}/x.md") == (milik or {"@kota"}), ident
    assert codeowners(UNIT, "sops", bentuk, teks) == codeowners(UNIT, "sops", bentuk, lama)
