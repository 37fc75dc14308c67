"""What there is under ``/data/``: every file with its title and meaning. The page, the package and the
files agree.
"""

from dataclasses import dataclass
from typing import Any

from macros.data.open_tables import TABEL, DataColumn

JENIS = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Media types by the ending of a file's name."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of open data; ``skema`` is the name of its JSON Schema, ``kolom`` the columns of a CSV file."""

    nama: str
    judul: str
    arti: str
    skema: str = ""
    kolom: tuple[DataColumn[Any], ...] = ()

    @property
    def form(self) -> str:
        """Its format: json, csv or xlsx."""
        return self.nama.rpartition(".")[2]

    @property
    def media_type(self) -> str:
        """Its media type."""
        return JENIS[self.form]


BUKU = DataFile("sop.xlsx", "Buku kerja", "Semua tabel CSV dalam satu berkas, satu lembar satu tabel")
SEMUA = (
    DataFile("sop.json", "Semua SOP", "Setiap SOP utuh dengan langkahnya", "daftar-sop.schema.json"),
    DataFile(
        "unit.json", "Semua unit", "Setiap unit dengan jabatan dan kontaknya", "daftar-unit.schema.json"
    ),
    DataFile("peraturan.json", "Semua peraturan", "Status dan pengutipnya", "daftar-peraturan.schema.json"),
    *(DataFile(f"{table.nama}.csv", table.judul, table.arti, kolom=table.kolom) for table in TABEL),
    BUKU,
)
"""In the order in which they are offered."""
