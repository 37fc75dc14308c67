"""The files of open data: path from the root of the site, and bytes."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from macros.base.csv_text import write_csv
from macros.base.xlsx import WorkbookSheet, workbook
from macros.catalog.whole import Catalog
from macros.data.datapackage import datapackage
from macros.data.imprint import Imprint
from macros.data.inventory import BUKU
from macros.data.open_tables import TABEL
from macros.data.schema import schemas
from macros.data.values import peraturan_data, sop_data, unit_data
from macros.model.sop import Sop


def open_data_files(katalog: Catalog, terbitan: Imprint) -> Iterator[tuple[str, bytes]]:
    """Everything below ``data/``. Each value is written once: lists are joined from what stands alone."""
    sop = {
        f"sop/{ident}.json": sop_json(katalog, procedure, terbitan)
        for ident, procedure in katalog.sop.items()
    }
    unit = {
        f"unit/{ident}.json": _json(unit_data(katalog, office, terbitan))
        for ident, office in katalog.unit.items()
    }
    peraturan = [
        _json(peraturan_data(katalog, regulation, terbitan)) for regulation in katalog.peraturan.values()
    ]
    isi = {
        "sop.json": _list(sop.values()),
        "unit.json": _list(unit.values()),
        "peraturan.json": _list(peraturan),
        **_table(katalog, terbitan),
    }
    skema = {nama: _json(entry, rapi=True) for nama, entry in schemas(katalog.kota.situs).items()}
    semua = {
        **isi,
        **sop,
        **unit,
        **skema,
        "datapackage.json": _json(datapackage(katalog.kota, terbitan, isi), rapi=True),
    }
    yield from ((f"data/{nama}", content) for nama, content in semua.items())


_TAUTAN = frozenset(("url",))


def sop_json(katalog: Catalog, sop: Sop, terbitan: Imprint) -> bytes:
    """The file of one SOP."""
    return _json(sop_data(katalog, sop, terbitan))


def _json(data: Any, *, rapi: bool = False) -> bytes:
    teks = json.dumps(
        data, ensure_ascii=False, indent=2 if rapi else None, separators=None if rapi else (",", ":")
    )
    return teks.encode() + b"\n"


def _list(semua: Iterable[bytes]) -> bytes:
    return b"[\n" + b",\n".join(content.rstrip(b"\n") for content in semua) + b"\n]\n"


def _table(katalog: Catalog, terbitan: Imprint) -> Mapping[str, bytes]:
    """Each table as CSV, and all of them with a sheet that tells the edition in one workbook."""
    tabel = [
        WorkbookSheet(
            table.nama, table.judul, tuple(k.nama for k in table.kolom), tuple(table.rows(katalog)), _TAUTAN
        )
        for table in TABEL
    ]
    csv = {
        f"{workbook_sheet.nama}.csv": write_csv([workbook_sheet.kolom, *workbook_sheet.baris])
        for workbook_sheet in tabel
    }
    kolom = [(tabel.judul, k.nama, k.arti) for tabel in TABEL for k in tabel.kolom]
    keterangan = [*(("Terbitan", *pair) for pair in terbitan.data().items()), *kolom]
    akhir = WorkbookSheet("keterangan", "Keterangan", ("lembar", "kolom", "arti"), tuple(keterangan))
    return {**csv, BUKU.nama: workbook([*tabel, akhir])}
