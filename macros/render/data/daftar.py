"""What there is under ``/data/``: every file with its title and meaning. The page, the package and the files agree."""

from dataclasses import dataclass

from macros.render.data.tabel import TABEL, Kolom

JENIS = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Media types by the ending of a file's name."""


@dataclass(frozen=True, slots=True)
class BerkasData:
    """A file of open data; ``skema`` is the name of its JSON Schema, ``kolom`` the columns of a CSV file."""

    nama: str
    judul: str
    arti: str
    skema: str = ""
    kolom: tuple[Kolom, ...] = ()

    @property
    def bentuk(self) -> str:
        """Its format: json, csv or xlsx."""
        return self.nama.rpartition(".")[2]

    @property
    def tipe(self) -> str:
        """Its media type."""
        return JENIS[self.bentuk]


BUKU = BerkasData("sop.xlsx", "Buku kerja", "Semua tabel CSV dalam satu berkas, satu lembar satu tabel")
SEMUA = (
    BerkasData("sop.json", "Semua SOP", "Setiap SOP utuh dengan langkahnya", "daftar-sop.schema.json"),
    BerkasData("unit.json", "Semua unit", "Setiap unit dengan jabatan dan kontaknya", "daftar-unit.schema.json"),
    BerkasData("peraturan.json", "Semua peraturan", "Status dan pengutipnya", "daftar-peraturan.schema.json"),
    *(BerkasData(f"{satu.nama}.csv", satu.judul, satu.arti, kolom=satu.kolom) for satu in TABEL),
    BUKU,
)
"""In the order in which they are offered."""
