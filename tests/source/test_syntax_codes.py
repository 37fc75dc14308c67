from __future__ import annotations

import string
from pathlib import Path

import pytest

from macros.source import (
    canonical,
    dialect,
    document,
    file_kinds,
    folder,
    names,
    prose,
    prose_links,
    syntax_codes,
    text,
    tree_filter,
)
from macros.source.diagnostic import Code
from tests.source import kasus

SEMUA = {
    satu.id: satu
    for modul in (
        canonical,
        file_kinds,
        dialect,
        document,
        folder,
        syntax_codes,
        prose_links,
        names,
        prose,
        text,
        tree_filter,
    )
    for satu in vars(modul).values()
    if isinstance(satu, Code)
}


def test_every_problem_of_this_room_has_a_file_that_has_it() -> None:
    tabel = [
        *kasus.KARAKTER,
        *kasus.KEPALA,
        *kasus.SERUPA,
        *kasus.SUSUNAN,
        *kasus.ISI,
        *kasus.PROSA,
        *kasus.YAML,
        *kasus.BITA,
    ]
    nama_uji = ("test_file_kinds.py", "test_folder.py", "test_tree_filter.py", "test_csv_reader.py")
    uji_folder = "".join(Path(__file__).with_name(nama).read_text("utf-8") for nama in nama_uji)
    diuji = {satu[0] for satu in tabel} | {ident for ident in SEMUA if f'"{ident}"' in uji_folder}
    assert diuji == set(SEMUA)


@pytest.mark.parametrize("satu", SEMUA.values(), ids=SEMUA)
def test_every_problem_is_explained_in_whole_sentences(satu: Code) -> None:
    isian = [nama for _, nama, _, _ in string.Formatter().parse(satu.pesan) if nama is not None]
    assert all(nama.isidentifier() for nama in isian)
    assert satu.pesan[0].isupper() or satu.pesan[0] == "'"
    assert not satu.pesan.endswith(".")
    assert satu.penjelasan.endswith(".")
