"""Open data as JSON: each form is what its published schema says, in whole cities and in any that may be
written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from macros.catalog.loading import assemble
from macros.catalog.whole import Catalog
from macros.data.schema import schemas
from macros.data.values import sop_data
from macros.model.peraturan import Peraturan
from macros.model.record import Record
from macros.model.sop import Naskah
from macros.model.unit import DataUnit
from macros.pages.parts import signatures
from macros.pages.site import Site
from macros.reports.evaluation_files import temuan_json
from macros.source.folder import Folder
from tests.city import buka_kota
from tests.data.conftest import TERBITAN, Berkas
from tests.site import HARI_INI
from tests.strategies import folder_sah

SITUS = "https://sop.contoh.go.id"
SKEMA = schemas(SITUS)
DAFTAR: Registry[Any] = Registry().with_resources(
    (satu["$id"], Resource.from_contents(satu)) for satu in SKEMA.values()
)


def salah(data: Any, skema: str) -> list[str]:
    """What a validator has to say of data, with the place of each."""
    pemeriksa = Draft202012Validator(SKEMA[f"{skema}.schema.json"], registry=DAFTAR)
    return [
        f"{'/'.join(map(str, satu.absolute_path))}: {satu.message}" for satu in pemeriksa.iter_errors(data)
    ]


@pytest.mark.parametrize("nama", SKEMA)
def test_every_schema_is_a_schema(nama: str) -> None:
    Draft202012Validator.check_schema(SKEMA[nama])
    assert SKEMA[nama]["$id"] == f"{SITUS}/data/{nama}"


def test_the_published_schemas_are_those_that_the_data_is_held_against(
    berkas: Berkas, katalog: Catalog
) -> None:
    terbit = {nama: json.loads(isi) for nama, isi in berkas.items() if nama.endswith(".schema.json")}
    assert terbit == schemas(katalog.kota.situs)


@pytest.mark.parametrize("apa", ["sop", "unit", "peraturan"])
def test_every_list_and_every_single_file_keeps_its_schema(berkas: Berkas, apa: str) -> None:
    semua = json.loads(berkas[f"{apa}.json"])
    assert semua
    assert salah(semua, f"daftar-{apa}") == []
    sendiri = [json.loads(isi) for nama, isi in berkas.items() if nama.startswith(f"{apa}/")]
    assert sendiri == (semua if apa != "peraturan" else [])


def test_the_findings_keep_their_schema(katalog: Catalog) -> None:
    from datetime import date

    hasil = Site(katalog, date.fromisoformat(HARI_INI), {}).evaluation.result
    temuan = json.loads(temuan_json(hasil.temuan))
    assert temuan
    assert salah(temuan, "daftar-temuan") == []


@settings(max_examples=settings().max_examples // 4)
@given(folder_sah())
def test_any_valid_sop_keeps_the_schema(folder: Folder) -> None:
    katalog = assemble(folder, signatures()).katalog
    for sop in katalog.sop.values():
        assert salah(json.loads(json.dumps(sop_data(katalog, sop, TERBITAN))), "sop") == []


@pytest.mark.parametrize(
    ("jalur", "nilai"),
    [
        (("status",), "batal"),
        (("tanggal", "efektif"), "1 Maret 2025"),
        (("langkah", 0, "waktu"), "5 menit"),
        (("langkah", 0, "waktu", "menit"), [5]),
        (("langkah", 0, "pemeran"), ["loket"]),
        (("terbitan",), {}),
        (("ukuran", "langkah"), -1),
    ],
)
def test_the_schema_refuses(jalur: tuple[str | int, ...], nilai: object, berkas: Berkas) -> None:
    data = json.loads(berkas["sop.json"])[0]
    assert salah(data, "sop") == []
    di = data
    for kunci in jalur[:-1]:
        di = di[kunci]
    di[jalur[-1]] = nilai
    assert salah(data, "sop")


def bidang(skema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property that a schema describes, with its name."""
    for nama, satu in skema.get("properties", {}).items():
        yield nama, satu
        yield from bidang(satu)
    for bawah in (*skema.get("$defs", {}).values(), *([skema["items"]] if "items" in skema else [])):
        if isinstance(bawah, dict):
            yield from bidang(bawah)


@pytest.mark.parametrize("nama", SKEMA)
def test_every_field_is_described(nama: str) -> None:
    assert [bidangnya for bidangnya, satu in bidang(SKEMA[nama]) if not satu.get("description")] == []


@pytest.mark.parametrize(
    ("kelas", "nama", "dirahasiakan"),
    [(Naskah, "sop", set()), (DataUnit, "unit", {"pemilik"}), (Peraturan, "peraturan", set())],
)
def test_every_field_of_a_source_file_is_in_the_schema(
    kelas: type[Record], nama: str, dirahasiakan: set[str]
) -> None:
    assert kelas.model_fields.keys() - dirahasiakan <= SKEMA[f"{nama}.schema.json"]["properties"].keys()


KOTA = """\
-- kota.yml --
nama: Kota Melati
-- dinas/index.md --
---
nama: Dinas
singkatan: D
jenis: dinas
jabatan:
  - id: loket
    nama: Loket
---
-- dinas/ktp.md --
---
nama: KTP
status: draf
tanggal:
  pembuatan: 2024-11
langkah:
  - kegiatan: Memeriksa berkas
    pelaksana:
      - loket
      - pemohon
    waktu: 1-2 hari kerja
    tunggu: sesuai kebutuhan
    ya: selesai
    tidak: selesai
    peluang_ya: 0
---

Lihat {{ unit("dinas") }} di {{ kota() }}, lalu {{ langkah() }}titik.
"""


@pytest.fixture
def ktp(tmp_path: Any) -> dict[str, Any]:
    katalog = buka_kota(tmp_path, KOTA, draf=True).katalog
    return sop_data(katalog, katalog.sop["dinas/ktp"], TERBITAN)


def test_an_sop_is_its_front_matter_and_what_follows_from_it(ktp: dict[str, Any]) -> None:
    assert list(ktp) == [
        "id",
        "unit",
        "url",
        "nama",
        "status",
        "tanggal",
        "langkah",
        "pelaku",
        "ukuran",
        "penjelasan",
        "terbitan",
    ]
    assert (ktp["id"], ktp["unit"], ktp["url"]) == ("dinas/ktp", "dinas", "/sop/dinas/ktp/")
    assert ktp["tanggal"] == {"pembuatan": "2024-11"}
    assert ktp["pelaku"] == [
        {"id": "loket", "nama": "Loket", "unit": "dinas"},
        {"id": "pemohon", "nama": "Pemohon"},
    ]
    assert ktp["ukuran"]["waktu"] == {"kerja": [450, 900], "kalender": [0, 0], "tak_terukur": 0}
    assert ktp["terbitan"] == {
        "versi": "1.0.0",
        "commit": TERBITAN.commit,
        "tanggal": TERBITAN.tanggal,
        "lisensi": "CC BY 4.0",
    }


def test_a_duration_has_its_text_its_range_in_minutes_and_its_kind(ktp: dict[str, Any]) -> None:
    langkah = ktp["langkah"][0]
    assert langkah["waktu"] == {"teks": "1-2 hari kerja", "menit": [450, 900], "jenis": "kerja"}
    assert langkah["tunggu"] == {"teks": "sesuai kebutuhan", "menit": None, "jenis": "tak_terukur"}


def test_a_probability_of_nothing_is_still_said(ktp: dict[str, Any]) -> None:
    assert ktp["langkah"][0]["peluang_ya"] == 0


def test_prose_is_markdown_with_plain_links(ktp: dict[str, Any]) -> None:
    assert ktp["penjelasan"] == "Lihat [Dinas](/unit/dinas/) di Kota Melati, lalu titik."
