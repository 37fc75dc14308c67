"""JSON Schema (draft 2020-12) of the published data, made from the models, so that it cannot fall behind
them.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from macros.base import address
from macros.data.imprint import VERSI
from macros.evaluate.registry import all_kinds
from macros.model.numbers import write_number
from macros.model.peraturan import Peraturan
from macros.model.sop import Naskah, Status
from macros.model.tanggal import Tanggal
from macros.model.unit import DataUnit
from macros.model.waktu import ATURAN, MENIT_HARI, TimeKind, Waktu
from macros.source.diagnostic import Level

Skema = dict[str, Any]

_RENTANG = {
    "type": "array",
    "items": {"type": "number", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
    "description": "Paling singkat dan paling lama, dalam menit.",
}
_NILAI: dict[type, Skema] = {
    Tanggal: {
        "type": "string",
        "pattern": r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$",
    },
    Waktu: {
        "type": "object",
        "properties": {
            "teks": {"type": "string", "description": "Seperti tertulis di naskah."},
            "menit": {
                "anyOf": [_RENTANG, {"type": "null"}],
                "description": "Kosong bila waktunya tidak terukur.",
            },
            "jenis": {
                "enum": [time_kind.value for time_kind in TimeKind],
                "description": "Waktu kerja atau waktu kalender.",
            },
        },
        "required": ["teks", "menit", "jenis"],
        "additionalProperties": False,
    },
}

_ARTI = {
    "Tanggal": "Tanggal 2025-03-01, atau 2025-03 bila hanya bulannya yang diketahui.",
    "Waktu": (
        f"Lama waktu: {ATURAN[0].lower()}{ATURAN[1:]}, satu hari kalender {write_number(MENIT_HARI)} menit."
    ),
}


class _SchemaWriter(GenerateJsonSchema):
    """Writes what is published: nothing empty, no titles, durations and dates in their form as data."""

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        return dict(_NILAI[schema["cls"]])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


def schemas(situs: str) -> dict[str, Skema]:
    """Each schema by its file name below ``data/``; descriptions are in Indonesian."""
    sop = _from(Naskah, "Satu SOP", _ID | _MILIK, _TAMBAHAN_SOP)
    unit = _from(DataUnit, "Satu unit kerja", _ID, _TAMBAHAN_UNIT, buang=("pemilik",))
    peraturan = _from(Peraturan, "Satu peraturan", {}, _TAMBAHAN_PERATURAN)
    semua = {
        "sop": sop,
        "unit": unit,
        "peraturan": peraturan,
        "temuan": _finding() | {"title": "Satu temuan evaluasi"},
    }
    daftar = {f"daftar-{nama}": _list(nama) for nama in semua}
    return {f"{nama}.schema.json": _head(nama, situs) | isi for nama, isi in (semua | daftar).items()}


def _head(nama: str, situs: str) -> Skema:
    dasar = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"Versi bentuk data: {VERSI}",
    }
    return dasar | ({"$id": address.absolute(situs, f"data/{nama}.schema.json")} if situs else {})


def _from(kelas: type[BaseModel], judul: str, awal: Skema, akhir: Skema, buang: Sequence[str] = ()) -> Skema:
    """A model's schema with what stands before and after its own fields; what is added is always there."""
    skema = kelas.model_json_schema(schema_generator=_SchemaWriter)
    for entry in (skema, *skema["$defs"].values()):  # names and docstrings of classes speak to programmers
        entry.pop("title", None)
        entry.pop("description", None)
    for nama in _ARTI.keys() & skema["$defs"]:
        skema["$defs"][nama]["description"] = _ARTI[nama]
    isi = {kunci: entry for kunci, entry in skema["properties"].items() if kunci not in buang}
    wajib = [kunci for kunci in (*awal, *skema.get("required", ()), *akhir) if kunci != "penjelasan"]
    return skema | {"title": judul, "properties": awal | isi | akhir, "required": wajib}


def _list(nama: str) -> Skema:
    return {"title": f"Daftar {nama}", "type": "array", "items": {"$ref": f"{nama}.schema.json"}}


def _object(keterangan: str, isi: Skema, boleh: Sequence[str] = ()) -> Skema:
    return {
        "type": "object",
        "description": keterangan,
        "properties": isi,
        "required": [kunci for kunci in isi if kunci not in boleh],
        "additionalProperties": False,
    }


def _text(keterangan: str) -> Skema:
    return {"type": "string", "description": keterangan}


def _many(keterangan: str) -> Skema:
    return {"type": "integer", "minimum": 0, "description": keterangan}


def _series(keterangan: str, isi: Skema) -> Skema:
    return {"type": "array", "items": isi, "description": keterangan}


def _choices(keterangan: str, jenis: type[StrEnum]) -> Skema:
    return {"enum": [kind.value for kind in jenis], "description": keterangan}


_ID = {"id": _text("Nama tetapnya di seluruh situs."), "url": _text("Alamat halamannya.")}
_MILIK = {"unit": _text("Id unit pemiliknya.")}
_TERBITAN = {
    "terbitan": _object(
        "Terbitan tempat data ini berasal.",
        {
            "versi": _text("Versi bentuk data."),
            "commit": _text("Revisi naskah di repositori."),
            "tanggal": _text("Waktu revisi itu."),
            "lisensi": _text("Lisensi data."),
        },
        boleh=("commit", "tanggal"),
    )
}
_PENJELASAN = {"penjelasan": _text("Penjelasan tambahan, dalam Markdown.")}
_JUMLAH = _object(
    "Jumlah waktu sepanjang jalan tersingkat dan terpanjang; waktu kerja dan waktu kalender tidak dicampur.",
    {
        "kerja": _RENTANG,
        "kalender": _RENTANG,
        "tak_terukur": _many("Banyaknya langkah yang waktunya tidak terukur."),
    },
)
_TAMBAHAN_SOP = {
    "pelaku": _series(
        "Siapa yang dimaksud setiap nama di pelaksana.",
        _object(
            "Seorang pelaksana.",
            {
                "id": _text("Nama seperti tertulis di pelaksana."),
                "nama": _text("Nama jabatan atau sebutannya."),
                "unit": _text("Id unitnya; tidak ada bagi pelaksana dari luar pemerintah."),
            },
            boleh=("unit",),
        ),
    ),
    "ukuran": _object(
        "Ukuran SOP, dihitung dari langkahnya.",
        {
            "langkah": _many("Banyaknya langkah."),
            "keputusan": _many("Banyaknya langkah yang bercabang."),
            "pelaksana": _many("Banyaknya pelaksana."),
            "serah_terima": _many("Berapa kali pekerjaan berpindah tangan di jalan utama."),
            "waktu": _JUMLAH,
            "tunggu": _JUMLAH,
        },
    ),
    **_PENJELASAN,
    **_TERBITAN,
}
_TAMBAHAN_UNIT = {
    "sop": _series(
        "SOP milik unit ini.",
        _object(
            "Sebuah SOP.",
            {
                "id": _text("Id SOP."),
                "nama": _text("Judul SOP."),
                "status": _choices("Draf, berlaku, atau dicabut.", Status),
                "url": _text("Alamat halamannya."),
            },
        ),
    ),
    **_PENJELASAN,
    **_TERBITAN,
}
_TAMBAHAN_PERATURAN = {
    "halaman": _text("Alamat halamannya di situs ini."),
    "dikutip": _series("Id SOP yang mengutipnya.", {"type": "string"}),
    **_TERBITAN,
}


def _finding() -> Skema:
    """A finding; its kinds are those of the rules."""
    return _object(
        "Yang ditemukan evaluasi pada satu SOP atau lebih.",
        {
            "kode": _text("Nama tetap aturannya."),
            "jenis": {"enum": [kind.kode for kind in all_kinds()], "description": "Jenis temuan."},
            "tingkat": _choices("Seberapa berat.", Level),
            "sop": _series("Id SOP yang bersangkutan.", {"type": "string"}),
            "langkah": _series(
                "Langkah yang menjadi bukti: id SOP, lalu nomor langkah.",
                {
                    "type": "array",
                    "prefixItems": [{"type": "string"}, {"type": "integer", "minimum": 1}],
                    "items": False,
                },
            ),
            "skor": {"type": "number", "minimum": 0, "maximum": 1, "description": "Kemiripan; 1 bila pasti."},
            "pesan": _text("Apa yang ditemukan."),
            "saran": _text("Apa yang sebaiknya dilakukan."),
        },
    )
