"""The files that the search reads: what they hold, in how many pieces, and that they are the same each
time.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from macros.catalog.whole import Catalog
from macros.search.entries import BIDANG, PANGKAS, PANGKAS_NOMOR, PANGKAS_PALING_SEDIKIT, common_limit
from macros.search.index_files import PER_HASIL, PER_HASIL_BESAR, index_files, query_table
from tests.bench.content import write_city
from tests.city import buka_kota
from tests.site import ROOT

MINISEARCH = "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03"

KOTA = """
-- kota.yml --
nama: Kota Melati
peristiwa:
  - {id: lahir, nama: Kelahiran}
-- istilah.yml --
akte: akta
surat pindah: SKPWNI
-- dinas/index.md --
---
nama: Dinas Melati
singkatan: Dismel
jenis: dinas
kontak: {telepon: 0800 1}
jabatan:
  - {id: loket, nama: Petugas Loket}
  - {id: kosong, nama: Tanpa Tugas}
---
-- dinas/akta.md --
---
nama: Pencatatan Kelahiran
nomor: 400.12/002/DINAS/2025
status: berlaku
alias: [akta lahir]
tanggal: {pembuatan: 2025-01-02, efektif: 2025-02-01}
disahkan_oleh: {jabatan: Kepala Dinas, nama: Sri}
dasar_hukum: [Aturan Bebas]
layanan: {peristiwa: [lahir], persyaratan: [Kartu Keluarga]}
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: [pemohon], waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa berkas, pelaksana: [loket], kelengkapan: [Map], waktu: 5 menit, output: Kutipan akta}
---
-- dinas/arsip.md --
---
nama: Arsip Lama
nomor: 2/DINAS/2020
status: dicabut
diganti_oleh: dinas/akta
tanggal: {pembuatan: 2020-01-02, efektif: 2020-02-01}
---
"""


@pytest.fixture
def katalog(tmp_path: Path) -> Catalog:
    return buka_kota(tmp_path, KOTA.lstrip()).katalog


def baca(katalog: Catalog, **pilihan: int) -> dict[str, Any]:
    """Every file of the search, the version left out of its path."""
    return {
        re.sub(r"/[0-9a-f]{8}/", "/", jalur): json.loads(isi)
        for jalur, isi in index_files(katalog, **pilihan)
    }


def bidang(isi: dict[str, Any], term: str) -> dict[str, set[int]]:
    """The fields and documents that have a term."""
    semua = dict(isi["cari/indeks.json"]["indeks"]["index"])[term]
    return {BIDANG[int(n)]: {int(d) for d in dok} for n, dok in semua.items()}


def test_every_part_of_an_sop_can_be_found(katalog: Catalog) -> None:
    isi = baca(katalog)
    assert bidang(isi, "catat") == {"judul": {1}}
    assert bidang(isi, "akta") == {"alias": {1}, "langkah": {1}, "mentah": {1}}
    assert bidang(isi, "dismel") == {"unit": {0, 1}}
    assert bidang(isi, "luarga") == {"syarat": {1}}
    assert bidang(isi, "map") == {"langkah": {1}}
    assert bidang(isi, "loket") == {"pelaksana": {1}}
    assert bidang(isi, "bebas") == {"dasar": {1}}
    assert bidang(isi, "40012/002") == {"nomor": {1}}
    assert bidang(isi, "akta_lahir") == {"frasa": {1}}


def test_what_a_hit_shows(katalog: Catalog) -> None:
    arsip, akta = baca(katalog)["cari/hasil-0.json"]
    assert arsip["sifat"] == "C"
    assert arsip["pengganti"] == ["dinas/akta", "Pencatatan Kelahiran"]
    assert akta["id"] == "dinas/akta"
    assert akta["unit"] == "Dinas Melati"
    assert akta["peran"] == [[0, "Pemohon"], [1, "Petugas Loket"]]
    assert akta["langkah"] == [
        ["Menyerahkan berkas", [0], "Berkas"],
        ["Memeriksa berkas", [1], "Map", "Kutipan akta"],
    ]


def test_what_results_are_filtered_by(katalog: Catalog) -> None:
    saring = baca(katalog)["cari/saring.json"]
    assert saring["unit"] == [["dinas", "Dinas Melati", "Dismel", "0800 1", ""]]
    assert saring["peran"] == [["pemohon", "Pemohon", -1, 1], ["loket", "Petugas Loket", 0, 1]]
    assert saring["dok"] == {
        "unit": [0, 0],
        "peristiwa": [[], [0]],
        "peran": [[], [0, 1]],
        "peraturan": [[], []],
        "sifat": [[], []],
        "tanggal": ["2020-02-01", "2025-02-01"],
    }


def test_services_and_status_stand_in_the_order_of_names(katalog: Catalog) -> None:
    kepala = baca(katalog)["cari/indeks.json"]
    assert (kepala["sifat"], kepala["layanan"]) == ("CL", "01")


def test_the_table_of_words_is_folded_and_stemmed() -> None:
    istilah = {
        "Akte": ("Akta",),
        "surat pindah": ("SKPWNI", "pindahkan"),
        "LAPOR!": ("aduan",),
        "lapor": ("keluhan",),
    }
    assert query_table(istilah) == [
        ["akte", ["akta"]],
        ["surat pindah", ["skpwni"], ["pindah"]],
        ["lapor", ["adu"], ["luhan"]],
    ]


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    pertama, kedua = (dict(index_files(buka_kota(tmp_path / nama, KOTA.lstrip()).katalog)) for nama in "ab")
    assert pertama == kedua


def test_a_city_without_sops_has_an_index_too(tmp_path: Path) -> None:
    isi = baca(buka_kota(tmp_path, "-- kota.yml --\nnama: Kota Melati\n").katalog)
    assert isi["cari/indeks.json"]["indeks"]["index"] == []
    assert sorted(isi) == ["cari/indeks.json", "cari/saring.json"]


@pytest.fixture(scope="module")
def besar(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    folder = write_city(tmp_path_factory.mktemp("besar"), 120)
    return buka_kota(folder, "").katalog


def test_boilerplate_is_pruned_from_bodies_and_named(besar: Catalog) -> None:
    isi = baca(besar)
    lazim = isi["cari/indeks.json"]["lazim"]
    ada = dict(isi["cari/indeks.json"]["indeks"]["index"])
    assert lazim
    for nama, bagian in PANGKAS.items():
        di_sini = {
            term: len(dok) for term in ada for n, dok in ada[term].items() if n == str(BIDANG.index(nama))
        }
        assert all(banyak <= common_limit(term, bagian, 120) for term, banyak in di_sini.items())


def test_what_is_boilerplate_depends_on_the_field_and_on_how_many_there_are() -> None:
    assert common_limit("surat", 0.05, 1_000) == 50
    assert common_limit("surat", 0.05, 20) == PANGKAS_PALING_SEDIKIT
    assert common_limit("242013", 0.05, 1_000) == PANGKAS_NOMOR * 1_000
    assert common_limit("2013", 0.05, 1_000) == 50


def test_whatever_changes_has_another_version(tmp_path: Path) -> None:
    """The case of a letter is nothing to the index, and still another text in a hit."""
    semua = [KOTA, KOTA.replace("Kutipan akta", "Kutipan Akta")]
    hasil = [
        list(index_files(buka_kota(tmp_path / str(n), isi.lstrip()).katalog)) for n, isi in enumerate(semua)
    ]
    versi = [{jalur.split("/")[1] for jalur, _ in satu[1:]} for satu in hasil]
    assert [len(satu) for satu in versi] == [1, 1]
    assert not versi[0] & versi[1]
    assert [json.loads(satu[0][1])["versi"] for satu in hasil] == [*versi[0], *versi[1]]


def test_a_large_city_reads_the_same_terms_in_pieces(besar: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.search.index_files.PER_PECAHAN", 9_000)
    utuh, potong = baca(besar), baca(besar, semua=100)
    kepala = potong["cari/indeks.json"]
    pecahan = [potong[f"cari/pecahan-{n}.json"] for n in range(len(kepala["pecahan"]))]
    assert len(pecahan) > 3
    assert [term for satu in pecahan for term in satu] == utuh["cari/indeks.json"]["indeks"]["index"]
    assert [satu[0][0] for satu in pecahan] == kepala["pecahan"] == sorted(kepala["pecahan"])
    assert "index" not in kepala["indeks"]


def test_no_piece_is_large(besar: Catalog) -> None:
    besarnya = {jalur: len(gzip.compress(isi)) for jalur, isi in index_files(besar, semua=100)}
    assert max(ukuran for jalur, ukuran in besarnya.items() if "pecahan" in jalur) < 4_000
    assert max(ukuran for jalur, ukuran in besarnya.items() if "hasil" in jalur) < 3_000
    assert sum("hasil" in jalur for jalur in besarnya) == 120 // PER_HASIL_BESAR
    assert sum("hasil" in jalur for jalur, _ in index_files(besar)) == 120 // PER_HASIL


def test_minisearch_is_the_published_file_with_its_licence() -> None:
    folder = ROOT / "docs" / "assets" / "javascripts" / "search"
    assert hashlib.sha256((folder / "minisearch.js").read_bytes()).hexdigest() == MINISEARCH
    assert "Luca Ongaro" in (folder / "minisearch.LICENSE.txt").read_text("utf-8")
