"""The inventory of SOPs, all steps, units and regulations as tables, with what each column means."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from macros.base import address
from macros.catalog.whole import Catalog
from macros.flow.paths import Measures, measure
from macros.model.peraturan import Peraturan
from macros.model.sop import Langkah, Sop
from macros.model.unit import Unit
from macros.model.waktu import Waktu

Sel = str | int | float
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class DataColumn(Generic[Row]):
    """A column: its name, what its values mean, its value ``of`` a row, and the kind of its values (Table
    Schema). An empty cell says nothing.
    """

    nama: str
    arti: str
    of: Callable[[Row], Sel]
    jenis: Literal["string", "integer", "number"] = "string"


@dataclass(frozen=True, slots=True)
class DataTable(Generic[Row]):
    """A table of open data: ``nama`` for files, ``judul`` and ``arti`` for readers, its columns, and what its
    rows are made ``of``.
    """

    nama: str
    judul: str
    arti: str
    kolom: tuple[DataColumn[Row], ...]
    of: Callable[[Catalog], Iterable[Row]]

    def rows(self, katalog: Catalog) -> Iterator[tuple[Sel, ...]]:
        """The cells of each row."""
        for row in self.of(katalog):
            yield tuple(column.of(row) for column in self.kolom)


class _SopRow(NamedTuple):
    katalog: Catalog
    sop: Sop
    ukuran: Measures


class _StepRow(NamedTuple):
    katalog: Catalog
    sop: Sop
    number: int
    step: Langkah


class _UnitRow(NamedTuple):
    katalog: Catalog
    unit: Unit


class _RegulationRow(NamedTuple):
    katalog: Catalog
    peraturan: Peraturan


def _sops(katalog: Catalog) -> Iterator[_SopRow]:
    for sop in katalog.sop.values():
        yield _SopRow(katalog, sop, measure(sop.langkah, sop.unit))


def _steps(katalog: Catalog) -> Iterator[_StepRow]:
    for sop in katalog.sop.values():
        for number, step in enumerate(sop.langkah, 1):
            yield _StepRow(katalog, sop, number, step)


def _units(katalog: Catalog) -> Iterator[_UnitRow]:
    return (_UnitRow(katalog, unit) for unit in katalog.unit.values())


def _regulations(katalog: Catalog) -> Iterator[_RegulationRow]:
    return (_RegulationRow(katalog, regulation) for regulation in katalog.peraturan.values())


def _url(katalog: Catalog, page: str) -> str:
    return address.absolute(katalog.kota.situs, page)


def _performers(row: _StepRow) -> str:
    return "; ".join(row.katalog.performer(row.sop, text).nama for text in row.step.pelaksana)


def _minutes(waktu: Waktu | None, end: int) -> Sel:
    return waktu.menit[end] if waktu and waktu.menit else ""


def _promise(row: _SopRow) -> str:
    layanan = row.sop.layanan
    return str(layanan.waktu) if layanan and layanan.waktu else ""


_ALAMAT = "Alamat halamannya"
_SOP: tuple[DataColumn[_SopRow], ...] = (
    DataColumn("id", "Nama tetap SOP", lambda row: row.sop.id),
    DataColumn("unit", "Unit pemiliknya", lambda row: row.katalog.unit[row.sop.unit].nama),
    DataColumn("nama", "Judul SOP", lambda row: row.sop.nama),
    DataColumn("nomor", "Nomor SOP", lambda row: row.sop.nomor),
    DataColumn("status", "draf, berlaku, atau dicabut", lambda row: row.sop.status.value),
    DataColumn(
        "efektif",
        "Tanggal mulai berlaku; bulan saja bila harinya tidak diketahui",
        lambda row: row.sop.tanggal.efektif.iso if row.sop.tanggal.efektif else "",
    ),
    DataColumn(
        "revisi",
        "Tanggal revisi terakhir",
        lambda row: row.sop.tanggal.revisi.iso if row.sop.tanggal.revisi else "",
    ),
    DataColumn(
        "jenis", "layanan bagi warga, atau internal", lambda row: "layanan" if row.sop.layanan else "internal"
    ),
    DataColumn("janji_layanan", "Janji waktu kepada warga", _promise),
    DataColumn("biaya", "Biaya bagi warga", lambda row: row.sop.layanan.biaya if row.sop.layanan else ""),
    DataColumn("langkah", "Banyaknya langkah", lambda row: row.ukuran.langkah, "integer"),
    DataColumn("keputusan", "Banyaknya langkah yang bercabang", lambda row: row.ukuran.keputusan, "integer"),
    DataColumn("pelaksana", "Banyaknya pelaksana", lambda row: row.ukuran.pelaksana, "integer"),
    DataColumn(
        "serah_terima",
        "Berapa kali pekerjaan berpindah tangan",
        lambda row: row.ukuran.serah_terima,
        "integer",
    ),
    DataColumn("waktu", "Jumlah waktu pengerjaan", lambda row: str(row.ukuran.waktu)),
    DataColumn(
        "kerja_min",
        "Waktu kerja paling singkat, dalam menit kerja",
        lambda row: row.ukuran.waktu.kerja[0],
        "number",
    ),
    DataColumn(
        "kerja_maks",
        "Waktu kerja paling lama, dalam menit kerja",
        lambda row: row.ukuran.waktu.kerja[1],
        "number",
    ),
    DataColumn(
        "kalender_min",
        "Waktu kalender paling singkat, dalam menit",
        lambda row: row.ukuran.waktu.kalender[0],
        "number",
    ),
    DataColumn(
        "kalender_maks",
        "Waktu kalender paling lama, dalam menit",
        lambda row: row.ukuran.waktu.kalender[1],
        "number",
    ),
    DataColumn("url", _ALAMAT, lambda row: _url(row.katalog, address.sop(row.sop.id))),
)
_LANGKAH: tuple[DataColumn[_StepRow], ...] = (
    DataColumn("sop", "Id SOP", lambda row: row.sop.id),
    DataColumn("langkah", "Nomor langkah", lambda row: row.number, "integer"),
    DataColumn("kegiatan", "Apa yang dilakukan", lambda row: row.step.kegiatan),
    DataColumn("pelaksana", "Siapa yang melakukannya", _performers),
    DataColumn(
        "kelengkapan", "Dokumen atau alat yang diperlukan", lambda row: "; ".join(row.step.kelengkapan)
    ),
    DataColumn("waktu", "Lama pengerjaan", lambda row: str(row.step.waktu or "")),
    DataColumn(
        "jenis_waktu",
        "kerja, kalender, atau tak_terukur",
        lambda row: row.step.waktu.jenis.value if row.step.waktu else "",
    ),
    DataColumn("menit_min", "Paling singkat, dalam menit", lambda row: _minutes(row.step.waktu, 0), "number"),
    DataColumn("menit_maks", "Paling lama, dalam menit", lambda row: _minutes(row.step.waktu, 1), "number"),
    DataColumn("output", "Hasil langkah ini", lambda row: row.step.output),
    DataColumn("keterangan", "Catatan bagi pelaksana", lambda row: row.step.keterangan),
    DataColumn(
        "jenis", "keputusan bila langkah ini bercabang", lambda row: "keputusan" if row.step.keputusan else ""
    ),
    DataColumn("rujuk", "Id SOP yang menjalankan langkah ini", lambda row: row.step.rujuk),
    DataColumn("url", _ALAMAT, lambda row: _url(row.katalog, address.langkah(row.sop.id, row.number))),
)
_UNIT: tuple[DataColumn[_UnitRow], ...] = (
    DataColumn("id", "Nama tetap unit", lambda row: row.unit.id),
    DataColumn("nama", "Nama lengkap", lambda row: row.unit.nama),
    DataColumn("singkatan", "Singkatan yang dikenal", lambda row: row.unit.singkatan),
    DataColumn(
        "jenis",
        "dinas, badan, kecamatan, dan seterusnya",
        lambda row: row.unit.jenis.value if row.unit.jenis else "",
    ),
    DataColumn("induk", "Id unit atasannya", lambda row: row.unit.induk),
    DataColumn("alamat", "Alamat kantor", lambda row: row.unit.kontak.alamat),
    DataColumn("telepon", "Nomor telepon", lambda row: row.unit.kontak.telepon),
    DataColumn("surel", "Alamat surel", lambda row: row.unit.kontak.surel),
    DataColumn("sop", "Banyaknya SOP", lambda row: len(row.katalog.milik.get(row.unit.id, ())), "integer"),
    DataColumn("url", _ALAMAT, lambda row: _url(row.katalog, address.unit(row.unit.id))),
)
_PERATURAN: tuple[DataColumn[_RegulationRow], ...] = (
    DataColumn("id", "Nama tetap peraturan", lambda row: row.peraturan.id),
    DataColumn("nama", "Jenis, nomor, dan tahun", lambda row: row.peraturan.nama),
    DataColumn("tentang", "Judulnya", lambda row: row.peraturan.tentang),
    DataColumn("status", "berlaku, diubah, atau dicabut", lambda row: row.peraturan.status.value),
    DataColumn("dicabut_oleh", "Id peraturan yang mencabutnya", lambda row: row.peraturan.dicabut_oleh),
    DataColumn(
        "diubah_oleh", "Id peraturan yang mengubahnya", lambda row: "; ".join(row.peraturan.diubah_oleh)
    ),
    DataColumn(
        "sejak",
        "Sejak kapan statusnya demikian",
        lambda row: row.peraturan.sejak.iso if row.peraturan.sejak else "",
    ),
    DataColumn(
        "dikutip",
        "Banyaknya SOP yang mengutipnya",
        lambda row: len(row.katalog.pengutip.get(row.peraturan.id, ())),
        "integer",
    ),
    DataColumn("url", _ALAMAT, lambda row: _url(row.katalog, address.peraturan(row.peraturan.id))),
)
TABEL: tuple[DataTable[Any], ...] = (
    DataTable("sop", "Inventaris SOP", "Satu baris satu SOP, dengan ukurannya", _SOP, _sops),
    DataTable(
        "langkah",
        "Semua langkah",
        "Satu baris satu langkah; beberapa isi dalam satu sel dipisahkan titik koma",
        _LANGKAH,
        _steps,
    ),
    DataTable("unit", "Unit kerja", "Satu baris satu unit, dengan kontaknya", _UNIT, _units),
    DataTable(
        "peraturan",
        "Peraturan",
        "Satu baris satu peraturan yang terdaftar sebagai dasar hukum",
        _PERATURAN,
        _regulations,
    ),
)
"""In the order in which they are offered."""
