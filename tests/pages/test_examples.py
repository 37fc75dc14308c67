"""The guide's examples are what it says: the good ones pass, the bad ones get the diagnostic that is
named.
"""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from macros.model.field import inner_model, own_record, records
from macros.pages.guide import GROUPS
from tests.city import buka_kota
from tests.pictures import encoded, flag

SOP: dict[str, Any] = {
    "nama": "Kartu",
    "nomor": "1/2",
    "status": "berlaku",
    "tanggal": {"pembuatan": "2025-01-10", "efektif": "2025-02-01"},
    "disahkan_oleh": {"jabatan": "Kepala"},
    "dasar_hukum": ["uu-24-2013"],
    "layanan": {"persyaratan": ["KTP"]},
    "lampiran": [{"nama": "Formulir", "berkas": "f-1-02.pdf"}],
    "langkah": [
        {
            "id": "serah",
            "kegiatan": "Menyerahkan",
            "pelaksana": ["pemohon"],
            "waktu": "5 menit",
            "output": "Berkas",
        },
        {
            "id": "putus",
            "kegiatan": "Memeriksa",
            "pelaksana": ["loket"],
            "waktu": "5 menit",
            "output": "Hasil",
            "ya": "cetak",
            "tidak": "serah",
            "cabang": [{"bila": "Kurang", "ke": "serah"}],
        },
        {
            "id": "cetak",
            "kegiatan": "Mencetak",
            "pelaksana": ["loket"],
            "waktu": "5 menit",
            "output": "Kartu",
        },
    ],
    "tinjauan": [{"tanggal": "2025-05", "jenis": "evaluasi", "formulir": {}, "uji_coba": []}],
}
UNIT: dict[str, Any] = {
    "nama": "Dinas",
    "singkatan": "D",
    "jenis": "dinas",
    "kontak": {},
    "jabatan": [{"id": "loket", "nama": "Loket"}, {"id": "operator", "nama": "Operator"}],
}
PERATURAN: list[dict[str, Any]] = [{"id": "uu-24-2013", "nama": "UU 24"}, {"id": "uu-1-2020", "nama": "UU 1"}]
KOTA: dict[str, Any] = {"nama": "Kota", "peristiwa": [{"id": "punya-identitas", "nama": "Identitas"}]}
LAIN = {**SOP, "nama": "Lain", "nomor": "9/9", "lampiran": [], "tinjauan": []}
LETAK: dict[str, tuple[str, tuple[str | int, ...]]] = {
    "SOP": ("sop", ()),
    "Tanggal": ("sop", ("tanggal",)),
    "Disahkan oleh": ("sop", ("disahkan_oleh",)),
    "Layanan": ("sop", ("layanan",)),
    "Lampiran": ("sop", ("lampiran", 0)),
    "Langkah": ("sop", ("langkah", 1)),
    "Cabang": ("sop", ("langkah", 1, "cabang", 0)),
    "Tinjauan": ("sop", ("tinjauan", 0)),
    "Formulir evaluasi": ("sop", ("tinjauan", 0, "formulir")),
    "Uji coba sebuah langkah": ("sop", ("tinjauan", 0, "uji_coba", 0)),
    "Bukan tumpang tindih": ("sop", ("bukan_tumpang_tindih", 0)),
    "Unit": ("unit", ()),
    "Kontak unit": ("unit", ("kontak",)),
    "Jabatan unit": ("unit", ("jabatan", 1)),
    "Peraturan": ("peraturan", (0,)),
    "Kota": ("kota", ()),
    "Pelaksana umum": ("kota", ("pelaksana_umum", 0)),
    "Peristiwa": ("kota", ("peristiwa", 0)),
}
PASANGAN: dict[str, dict[str, Any]] = {
    "Bukan tumpang tindih": {"dengan": "disdukcapil/ktp", "alasan": "Lain"},
    "Uji coba sebuah langkah": {"langkah": 1, "kegiatan": "Menyerahkan", "menit": [5]},
    "Pelaksana umum": {"id": "pemohon", "nama": "Pemohon"},
}
"""What must stand beside a field for its group to be whole."""


BIDANG = [
    (str(group.model_config.get("title")), field)
    for group in GROUPS
    for field, info in group.model_fields.items()
    if inner_model(info.annotation) is None
]
CONTOH = {
    (str(group.model_config.get("title")), field): record.example
    for group in GROUPS
    for field, record in records(group)
    if record.example
}


def kode(folder: Path, judul: str, nama: str, mentah: str) -> set[str]:
    """The codes that a city gets in which one field is written like this."""
    isi: dict[str, Any] = copy.deepcopy({"sop": SOP, "unit": UNIT, "peraturan": PERATURAN, "kota": KOTA})
    berkas, jalan = LETAK[judul]
    di = isi[berkas]
    for kunci in jalan:
        if isinstance(di, dict):
            di = di.setdefault(kunci, [] if kunci in ("bukan_tumpang_tindih", "pelaksana_umum") else {})
        else:
            if kunci == len(di):
                di.append(dict(PASANGAN[judul]))
            di = di[kunci]
    if judul == "Langkah" and nama == "lanjut":
        for lepas in ("ya", "tidak", "cabang"):
            di.pop(lepas)
    if (
        (judul, nama) == ("SOP", "diganti_oleh")
        and mentah == CONTOH[judul, nama].good
        and folder.name == "baik"
    ):
        di["status"] = "dicabut"
    di[nama] = "§isi§"
    teks = {
        kunci: yaml.safe_dump(_padat(satu), allow_unicode=True, sort_keys=False)
        for kunci, satu in isi.items()
    }
    teks[berkas] = teks[berkas].replace("§isi§", mentah)
    lampiran = folder / "disdukcapil" / "lampiran"
    lampiran.mkdir(parents=True)
    (lampiran / "f-1-02.pdf").write_bytes(b"%PDF-1.7")
    (folder / "lambang.png").write_bytes(encoded(flag()))
    unit = f"---\n{teks['unit']}---\n"
    lain = f"---\n{yaml.safe_dump(_padat(LAIN), allow_unicode=True)}---\n"
    setda = "---\nnama: Setda\nsingkatan: S\njenis: sekretariat\n---\n"
    pohon = f"""\
-- kota.yml --
{teks["kota"]}-- peraturan.yml --
{teks["peraturan"]}-- setda/index.md --
{setda}-- disdukcapil/index.md --
{unit}-- disdukcapil/ktp.md --
{lain}-- disdukcapil/kk.md --
---
{teks["sop"]}---
"""
    return {satu.kode for satu in buka_kota(folder, pohon, draf=True).diagnostics}


def _padat(isi: Any) -> Any:
    """Data without the groups that nothing was written into."""
    if isinstance(isi, list):
        return [_padat(satu) for satu in isi]
    if isinstance(isi, dict):
        return {kunci: _padat(satu) for kunci, satu in isi.items() if satu not in ({}, [])}
    return isi


BENTROK = {
    ("Uji coba sebuah langkah", "kegiatan"): {"uji-basi"},
    ("Jabatan unit", "id"): {"id-ganda"},
    ("SOP", "periksa"): {"masih-diperiksa"},
}
"""Good examples that clash with the city around them, though nothing is wrong in themselves."""

IKUT = {
    ("Peraturan", "id"): {"peraturan-tak-dikenal"},
    ("Pelaksana umum", "id"): {"pelaksana-tak-dikenal"},
}
"""What the rest of the city no longer finds once a name is spoiled."""


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_every_field_has_its_record(group: type[BaseModel]) -> None:
    missing = [field for field, info in group.model_fields.items() if own_record(info) is None]
    assert not missing, (
        f"{group.__name__}: {', '.join(missing)} needs a FieldRecord in its Annotated type "
        f"({group.__module__})"
    )


@pytest.mark.parametrize(("judul", "nama"), BIDANG)
def test_every_field_has_a_good_and_a_bad_example(judul: str, nama: str) -> None:
    example = CONTOH.get((judul, nama))
    assert example, f"the record of {judul}: {nama} has no Example"
    assert example.good
    assert example.bad
    assert example.why


def test_a_field_with_a_group_of_its_own_has_its_examples_there() -> None:
    assert set(CONTOH) - set(BIDANG) == set()


@pytest.mark.parametrize(("judul", "nama"), CONTOH)
def test_the_good_example_passes(judul: str, nama: str, tmp_path: Path) -> None:
    assert kode(tmp_path / "baik", judul, nama, CONTOH[judul, nama].good) == BENTROK.get((judul, nama), set())


@pytest.mark.parametrize(("judul", "nama"), CONTOH)
def test_the_bad_example_gets_the_diagnostic_that_it_names_and_no_other(
    judul: str, nama: str, tmp_path: Path
) -> None:
    """One that names none is for a reader to see: no diagnostic is left unsaid."""
    example = CONTOH[judul, nama]
    wajar = BENTROK.get((judul, nama), set()) | IKUT.get((judul, nama), set())
    assert kode(tmp_path / "keliru", judul, nama, example.bad) - wajar == (
        {example.code} if example.code else set()
    )
