"""The labelled pairs of steps, and a catalog that holds both sides of each."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from macros.catalog.whole import Catalog, index_catalog
from macros.model.kota import Kota
from macros.model.sop import Langkah, Sop, Status
from macros.model.unit import Jabatan, Unit

FOLDER = Path(__file__).parent
RujukLangkah = tuple[str, int]


@dataclass(frozen=True)
class Pasangan:
    """Two steps, whether they overlap, and whether the pair is set aside for the last test."""

    a: RujukLangkah
    b: RujukLangkah
    nilai: bool
    simpanan: bool
    asal: str


def _simpanan(a: str, b: str) -> bool:
    return int(hashlib.sha256(f"{a}\n{b}".encode()).hexdigest(), 16) % 3 == 0


def _langkah(teks: str) -> Langkah:
    kegiatan, pelaksana, kelengkapan, output, rujuk = [*teks.split(" | "), "", "", "", ""][:5]
    return Langkah(
        kegiatan=kegiatan,
        pelaksana=tuple(filter(None, pelaksana.split("; "))),
        kelengkapan=tuple(filter(None, kelengkapan.split("; "))),
        output=output,
        rujuk=rujuk,
    )


def _sop(ident: str, data: dict[str, Any]) -> Sop:
    layanan = {kunci: data[kunci] for kunci in ("produk", "peristiwa", "persyaratan") if kunci in data}
    bukan = [{"dengan": dengan, "alasan": alasan} for dengan, alasan in data.get("bukan", {}).items()]
    return Sop.model_validate(
        {
            "id": ident,
            "nama": data["nama"],
            "status": Status.BERLAKU,
            "keterkaitan": data.get("keterkaitan", ()),
            "layanan": layanan or None,
            "bukan_tumpang_tindih": bukan,
            "langkah": [_langkah(satu) for satu in data["langkah"]],
        }
    )


def _tulisan(nomor: int, sisi: str, teks: str) -> Sop:
    unit, nama, kegiatan, kelengkapan, output = teks.split(" | ")
    langkah = f"{kegiatan} | petugas | {kelengkapan} | {output}"
    return _sop(f"{unit}/tulisan-{nomor}-{sisi}", {"nama": nama, "langkah": [langkah]})


@cache
def naskah() -> tuple[Catalog, tuple[Pasangan, ...]]:
    """The catalog of the frozen content and the written sides, and every labelled pair."""
    sop = {
        ident: _sop(ident, data)
        for ident, data in yaml.safe_load((FOLDER / "naskah.yml").read_text()).items()
    }
    label = yaml.safe_load((FOLDER / "pasangan.yml").read_text())
    pasangan = []
    for satu in label["konten"]:
        (a, n), (b, m) = (satu[sisi].split("#") for sisi in "ab")
        pasangan.append(
            Pasangan((a, int(n)), (b, int(m)), satu["nilai"], _simpanan(satu["a"], satu["b"]), "konten")
        )
    for nomor, satu in enumerate(label["tulisan"], 1):
        a, b = (_tulisan(nomor, sisi, satu[sisi]) for sisi in "ab")
        sop |= {a.id: a, b.id: b}
        simpanan = satu.get("simpanan", _simpanan(satu["a"], satu["b"]))
        pasangan.append(Pasangan((a.id, 1), (b.id, 1), satu["nilai"], simpanan, "tulisan"))
    return _katalog(sop), tuple(pasangan)


def _katalog(sop: dict[str, Sop]) -> Catalog:
    """A catalog in which every role that is not public is a post of the SOP's own unit, or of the one it
    names.
    """
    umum = {satu["id"] for satu in _UMUM}
    jabatan: dict[str, set[str]] = {satu.unit: set() for satu in sop.values()}
    for satu in sop.values():
        for teks in {teks for langkah in satu.langkah for teks in langkah.pelaksana} - umum:
            milik, _, peran = teks.rpartition(":")
            jabatan.setdefault(milik or satu.unit, set()).add(peran)
    unit = {
        ident: Unit(
            id=ident, nama=ident, singkatan=ident, jabatan=tuple(Jabatan(id=p, nama=p) for p in sorted(peran))
        )
        for ident, peran in jabatan.items()
    }
    kota = Kota.model_validate({"nama": "Kota Melati", "pelaksana_umum": _UMUM, "peristiwa": _peristiwa(sop)})
    return index_catalog(kota, unit, sop, {}, {}, {})


def _peristiwa(sop: dict[str, Sop]) -> list[dict[str, str]]:
    semua = sorted({p for satu in sop.values() if satu.layanan for p in satu.layanan.peristiwa})
    return [{"id": satu, "nama": satu} for satu in semua]


_UMUM = [
    {"id": ident, "nama": ident}
    for ident in (
        "pemohon",
        "masyarakat",
        "pelaku_usaha",
        "pelapor",
        "ketua-rt",
        "pasien",
        "wajib-pajak",
        "penyedia",
        "sekolah",
        "pekerja",
        "pengusaha",
        "rumah-sakit",
        "bkn",
        "bank",
        "perangkat-daerah",
        "pegawai",
        "atasan",
    )
]
