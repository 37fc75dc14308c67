"""Open data: SOPs as plain values under the names of the front matter, and as tables."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

from pydantic import BaseModel

from macros.catalog.katalog import Katalog
from macros.flow.jalur import ukur
from macros.model.sop import Sop
from macros.model.tanggal import Tanggal
from macros.model.waktu import Waktu
from macros.render import alamat

_KOLOM_SOP = (
    "id", "unit", "nama", "nomor", "status", "efektif", "langkah", "pelaksana", "serah_terima", "waktu_kerja", "url",
)  # fmt: skip
_KOLOM_LANGKAH = (
    "sop", "langkah", "kegiatan", "pelaksana", "kelengkapan", "waktu", "output", "keterangan", "rujuk",
)  # fmt: skip
_RUMUS = ("=", "+", "-", "@", "\t", "\r")


def data_sop(katalog: Katalog, sop: Sop) -> dict[str, Any]:
    """An SOP as data: ``id``, ``unit``, ``url`` and its front matter, without what is empty.

    A duration is ``{teks, menit: [least, most] or null, jenis}``, a date ``2025-03-01`` or ``2025-03``.
    """
    kepala = {"id": sop.id, "unit": sop.unit, "url": url(katalog, alamat.sop(sop.id))}
    bidang = {kunci: getattr(sop, kunci) for kunci in type(sop).model_fields if kunci not in ("id", "isi")}
    isi: dict[str, Any] = {kunci: nilai for kunci, satu in bidang.items() if (nilai := _nilai(satu)) not in _KOSONG}
    return {**kepala, **isi}


def berkas_data(katalog: Katalog) -> Iterator[tuple[str, bytes]]:
    """The files of open data: path from the root of the site, and bytes."""
    semua = [data_sop(katalog, sop) for sop in katalog.sop.values()]
    yield "data/sop.json", _json(semua)
    for satu in semua:
        yield f"data/sop/{satu['id']}.json", _json(satu)
    yield "data/sop.csv", tulis_csv(_inventaris(katalog))
    yield "data/langkah.csv", tulis_csv(_langkah(katalog))


def url(katalog: Katalog, halaman: str) -> str:
    """The full address of a page where the city's site is known, else its path from the root."""
    return f"{katalog.kota.situs.rstrip('/')}/{halaman}"


_KOSONG: tuple[Any, ...] = (None, "", [], {}, False)


def _nilai(nilai: Any) -> Any:
    if isinstance(nilai, Waktu):
        return {"teks": nilai.teks, "menit": list(nilai.menit) if nilai.menit else None, "jenis": nilai.jenis.value}
    if isinstance(nilai, Tanggal):
        return nilai.iso
    if isinstance(nilai, Enum):
        return nilai.value
    if isinstance(nilai, BaseModel):
        isi = {kunci: _nilai(getattr(nilai, kunci)) for kunci in type(nilai).model_fields}
        return {kunci: satu for kunci, satu in isi.items() if satu not in _KOSONG}
    return [_nilai(satu) for satu in nilai] if isinstance(nilai, tuple) else nilai


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _inventaris(katalog: Katalog) -> Iterator[list[str]]:
    """One row an SOP."""
    yield list(_KOLOM_SOP)
    for sop in katalog.sop.values():
        ukuran = ukur(sop.langkah)
        yield [
            sop.id,
            katalog.unit[sop.unit].nama,
            sop.nama,
            sop.nomor,
            sop.status.value,
            sop.tanggal.efektif.iso if sop.tanggal.efektif else "",
            str(ukuran.langkah),
            str(ukuran.pelaksana),
            str(ukuran.serah_terima),
            str(ukuran.waktu),
            url(katalog, alamat.sop(sop.id)),
        ]


def _langkah(katalog: Katalog) -> Iterator[list[str]]:
    """One row a step of every SOP; several values in one cell are separated by "; "."""
    yield list(_KOLOM_LANGKAH)
    for sop in katalog.sop.values():
        for n, satu in enumerate(sop.langkah, 1):
            pelaksana = "; ".join(katalog.pelaku(sop, teks).nama for teks in satu.pelaksana)
            waktu = str(satu.waktu) if satu.waktu else ""
            kelengkapan = "; ".join(satu.kelengkapan)
            yield [
                sop.id, str(n), satu.kegiatan, pelaksana, kelengkapan, waktu, satu.output, satu.keterangan, satu.rujuk,
            ]  # fmt: skip


def tulis_csv(baris: Iterable[list[str]]) -> bytes:
    """RFC 4180 in UTF-8 with BOM, as spreadsheets expect; no cell can become a formula."""
    keluar = io.StringIO(newline="")
    penulis = csv.writer(keluar, lineterminator="\r\n")
    for satu in baris:
        penulis.writerow([f"'{sel}" if sel.startswith(_RUMUS) else sel for sel in satu])
    return b"\xef\xbb\xbf" + keluar.getvalue().encode()
