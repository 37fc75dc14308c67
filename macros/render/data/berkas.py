"""The files of open data: path from the root of the site, and bytes."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from macros.catalog.katalog import Katalog
from macros.model.sop import Sop
from macros.render.data.daftar import BUKU
from macros.render.data.nilai import data_peraturan, data_sop, data_unit
from macros.render.data.paket import paket
from macros.render.data.skema import semua_skema
from macros.render.data.tabel import TABEL
from macros.render.data.terbitan import Terbitan
from macros.render.koma import tulis_csv
from macros.render.xlsx import Tabel, buku


def berkas_data(katalog: Katalog, terbitan: Terbitan) -> Iterator[tuple[str, bytes]]:
    """Everything below ``data/``. Each value is written once: lists are joined from what stands alone."""
    sop = {f"sop/{ident}.json": json_sop(katalog, satu, terbitan) for ident, satu in katalog.sop.items()}
    unit = {f"unit/{ident}.json": _json(data_unit(katalog, satu, terbitan)) for ident, satu in katalog.unit.items()}
    peraturan = [_json(data_peraturan(katalog, satu, terbitan)) for satu in katalog.peraturan.values()]
    isi = {
        "sop.json": _daftar(sop.values()),
        "unit.json": _daftar(unit.values()),
        "peraturan.json": _daftar(peraturan),
        **_tabel(katalog, terbitan),
    }
    skema = {nama: _json(satu, rapi=True) for nama, satu in semua_skema(katalog.kota.situs).items()}
    semua = {**isi, **sop, **unit, **skema, "datapackage.json": _json(paket(katalog.kota, terbitan, isi), rapi=True)}
    yield from ((f"data/{nama}", satu) for nama, satu in semua.items())


_TAUTAN = frozenset(("url",))


def json_sop(katalog: Katalog, sop: Sop, terbitan: Terbitan) -> bytes:
    """The file of one SOP."""
    return _json(data_sop(katalog, sop, terbitan))


def _json(data: Any, *, rapi: bool = False) -> bytes:
    teks = json.dumps(data, ensure_ascii=False, indent=2 if rapi else None, separators=None if rapi else (",", ":"))
    return teks.encode() + b"\n"


def _daftar(semua: Iterable[bytes]) -> bytes:
    return b"[\n" + b",\n".join(satu.rstrip(b"\n") for satu in semua) + b"\n]\n"


def _tabel(katalog: Katalog, terbitan: Terbitan) -> Mapping[str, bytes]:
    """Each table as CSV, and all of them with a sheet that tells the edition in one workbook."""
    tabel = [
        Tabel(satu.nama, satu.judul, tuple(k.nama for k in satu.kolom), tuple(satu.baris(katalog)), _TAUTAN)
        for satu in TABEL
    ]
    csv = {f"{satu.nama}.csv": tulis_csv([satu.kolom, *satu.baris]) for satu in tabel}
    kolom = [(tabel.judul, k.nama, k.arti) for tabel in TABEL for k in tabel.kolom]
    keterangan = [*(("Terbitan", *satu) for satu in terbitan.data().items()), *kolom]
    akhir = Tabel("keterangan", "Keterangan", ("lembar", "kolom", "arti"), tuple(keterangan))
    return {**csv, BUKU.nama: buku([*tabel, akhir])}
