"""The description of all open data for machines: a Data Package
(https://datapackage.org/standard/data-package/).
"""

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from macros.base import address
from macros.data.imprint import ALAMAT_LISENSI, VERSI, Imprint
from macros.data.inventory import SEMUA, DataFile
from macros.model.kota import Kota


def datapackage(kota: Kota, terbitan: Imprint, isi: Mapping[str, bytes]) -> dict[str, Any]:
    """``datapackage.json``: every file of ``isi`` (name below ``data/`` and bytes) with size, hash and
    columns.
    """
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "sop-" + (re.sub(r"[^a-z0-9]+", "-", kota.nama.lower()).strip("-") or "kota"),
        "title": f"SOP {kota.nama}",
        "description": f"Prosedur resmi Pemerintah {kota.nama}: SOP, langkah, unit kerja, dan peraturan.",
        **({"homepage": address.absolute(kota.situs, "data/")} if kota.situs else {}),
        "version": VERSI,
        **({"created": terbitan.tanggal} if terbitan.tanggal else {}),
        **({"commit": terbitan.commit} if terbitan.commit else {}),
        "licenses": [_licence(terbitan.lisensi)],
        "keywords": ["sop", "prosedur", "layanan publik", "pemerintah daerah"],
        "resources": [_source(file, isi[file.nama]) for file in SEMUA],
    }


def _licence(nama: str) -> dict[str, str]:
    alamatnya = ALAMAT_LISENSI.get(nama)
    return {"name": nama.replace(" ", "-"), "title": nama, **({"path": alamatnya} if alamatnya else {})}


def _source(file: DataFile, isi: bytes) -> dict[str, Any]:
    return {
        "name": file.nama.replace(".", "-"),
        "path": file.nama,
        "title": file.judul,
        "description": file.arti,
        "format": file.form,
        "mediatype": file.media_type,
        "bytes": len(isi),
        "hash": f"sha256:{hashlib.sha256(isi).hexdigest()}",
        **({"encoding": "utf-8"} if file.form != "xlsx" else {}),
        **({"jsonSchema": file.skema} if file.skema else {}),
        **(_table(file) if file.kolom else {}),
    }


def _table(file: DataFile) -> dict[str, Any]:
    kolom = [{"name": k.nama, "type": k.jenis, "description": k.arti} for k in file.kolom]
    return {"type": "table", "schema": {"fields": kolom, "missingValues": [""]}}
