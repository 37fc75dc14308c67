"""The inventory of SOPs, all steps, units and regulations as tables, with what each column means."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from macros.base import address
from macros.catalog.whole import Catalog
from macros.flow.paths import measure
from macros.model.waktu import Waktu

Sel = str | int | float


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column: its name, the kind of its values (Table Schema), and what they mean. An empty cell says
    nothing.
    """

    nama: str
    arti: str
    jenis: Literal["string", "integer", "number"] = "string"


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of open data: ``nama`` for files, ``judul`` and ``arti`` for readers, its columns, and its
    rows.
    """

    nama: str
    judul: str
    arti: str
    kolom: tuple[DataColumn, ...]
    baris: Callable[[Catalog], Iterator[tuple[Sel, ...]]]


def _sop(katalog: Catalog) -> Iterator[tuple[Sel, ...]]:
    for sop in katalog.sop.values():
        ukuran, layanan = measure(sop.langkah, sop.unit), sop.layanan
        yield (
            sop.id,
            katalog.unit[sop.unit].nama,
            sop.nama,
            sop.nomor,
            sop.status.value,
            sop.tanggal.efektif.iso if sop.tanggal.efektif else "",
            sop.tanggal.revisi.iso if sop.tanggal.revisi else "",
            "layanan" if layanan else "internal",
            str(layanan.waktu) if layanan and layanan.waktu else "",
            layanan.biaya if layanan else "",
            ukuran.langkah,
            ukuran.keputusan,
            ukuran.pelaksana,
            ukuran.serah_terima,
            str(ukuran.waktu),
            *ukuran.waktu.kerja,
            *ukuran.waktu.kalender,
            address.absolute(katalog.kota.situs, address.sop(sop.id)),
        )


def _langkah(katalog: Catalog) -> Iterator[tuple[Sel, ...]]:
    for sop in katalog.sop.values():
        for n, satu in enumerate(sop.langkah, 1):
            yield (
                sop.id,
                n,
                satu.kegiatan,
                _join(katalog.pelaku(sop, teks).nama for teks in satu.pelaksana),
                _join(satu.kelengkapan),
                *_waktu(satu.waktu),
                satu.output,
                satu.keterangan,
                "keputusan" if satu.keputusan else "",
                satu.rujuk,
                address.absolute(katalog.kota.situs, address.langkah(sop.id, n)),
            )


def _unit(katalog: Catalog) -> Iterator[tuple[Sel, ...]]:
    for ident, unit in katalog.unit.items():
        yield (
            ident,
            unit.nama,
            unit.singkatan,
            unit.jenis.value if unit.jenis else "",
            unit.induk,
            unit.kontak.alamat,
            unit.kontak.telepon,
            unit.kontak.surel,
            len(katalog.milik.get(ident, ())),
            address.absolute(katalog.kota.situs, address.unit(ident)),
        )


def _peraturan(katalog: Catalog) -> Iterator[tuple[Sel, ...]]:
    for ident, satu in katalog.peraturan.items():
        yield (
            ident,
            satu.nama,
            satu.tentang,
            satu.status.value,
            satu.dicabut_oleh,
            _join(satu.diubah_oleh),
            satu.sejak.iso if satu.sejak else "",
            len(katalog.pengutip.get(ident, ())),
            address.absolute(katalog.kota.situs, address.peraturan(ident)),
        )


def _join(semua: Iterator[str] | tuple[str, ...]) -> str:
    return "; ".join(semua)


def _waktu(waktu: Waktu | None) -> tuple[Sel, Sel, Sel, Sel]:
    if waktu is None:
        return "", "", "", ""
    return str(waktu), waktu.jenis.value, *(waktu.menit or ("", ""))


_ALAMAT = DataColumn("url", "Alamat halamannya")
TABEL = (
    DataTable(
        "sop",
        "Inventaris SOP",
        "Satu baris satu SOP, dengan ukurannya",
        (
            DataColumn("id", "Nama tetap SOP"),
            DataColumn("unit", "Unit pemiliknya"),
            DataColumn("nama", "Judul SOP"),
            DataColumn("nomor", "Nomor SOP"),
            DataColumn("status", "draf, berlaku, atau dicabut"),
            DataColumn("efektif", "Tanggal mulai berlaku; bulan saja bila harinya tidak diketahui"),
            DataColumn("revisi", "Tanggal revisi terakhir"),
            DataColumn("jenis", "layanan bagi warga, atau internal"),
            DataColumn("janji_layanan", "Janji waktu kepada warga"),
            DataColumn("biaya", "Biaya bagi warga"),
            DataColumn("langkah", "Banyaknya langkah", "integer"),
            DataColumn("keputusan", "Banyaknya langkah yang bercabang", "integer"),
            DataColumn("pelaksana", "Banyaknya pelaksana", "integer"),
            DataColumn("serah_terima", "Berapa kali pekerjaan berpindah tangan", "integer"),
            DataColumn("waktu", "Jumlah waktu pengerjaan"),
            DataColumn("kerja_min", "Waktu kerja paling singkat, dalam menit kerja", "number"),
            DataColumn("kerja_maks", "Waktu kerja paling lama, dalam menit kerja", "number"),
            DataColumn("kalender_min", "Waktu kalender paling singkat, dalam menit", "number"),
            DataColumn("kalender_maks", "Waktu kalender paling lama, dalam menit", "number"),
            _ALAMAT,
        ),
        _sop,
    ),
    DataTable(
        "langkah",
        "Semua langkah",
        "Satu baris satu langkah; beberapa isi dalam satu sel dipisahkan titik koma",
        (
            DataColumn("sop", "Id SOP"),
            DataColumn("langkah", "Nomor langkah", "integer"),
            DataColumn("kegiatan", "Apa yang dilakukan"),
            DataColumn("pelaksana", "Siapa yang melakukannya"),
            DataColumn("kelengkapan", "Dokumen atau alat yang diperlukan"),
            DataColumn("waktu", "Lama pengerjaan"),
            DataColumn("jenis_waktu", "kerja, kalender, atau tak_terukur"),
            DataColumn("menit_min", "Paling singkat, dalam menit", "number"),
            DataColumn("menit_maks", "Paling lama, dalam menit", "number"),
            DataColumn("output", "Hasil langkah ini"),
            DataColumn("keterangan", "Catatan bagi pelaksana"),
            DataColumn("jenis", "keputusan bila langkah ini bercabang"),
            DataColumn("rujuk", "Id SOP yang menjalankan langkah ini"),
            _ALAMAT,
        ),
        _langkah,
    ),
    DataTable(
        "unit",
        "Unit kerja",
        "Satu baris satu unit, dengan kontaknya",
        (
            DataColumn("id", "Nama tetap unit"),
            DataColumn("nama", "Nama lengkap"),
            DataColumn("singkatan", "Singkatan yang dikenal"),
            DataColumn("jenis", "dinas, badan, kecamatan, dan seterusnya"),
            DataColumn("induk", "Id unit atasannya"),
            DataColumn("alamat", "Alamat kantor"),
            DataColumn("telepon", "Nomor telepon"),
            DataColumn("surel", "Alamat surel"),
            DataColumn("sop", "Banyaknya SOP", "integer"),
            _ALAMAT,
        ),
        _unit,
    ),
    DataTable(
        "peraturan",
        "Peraturan",
        "Satu baris satu peraturan yang terdaftar sebagai dasar hukum",
        (
            DataColumn("id", "Nama tetap peraturan"),
            DataColumn("nama", "Jenis, nomor, dan tahun"),
            DataColumn("tentang", "Judulnya"),
            DataColumn("status", "berlaku, diubah, atau dicabut"),
            DataColumn("dicabut_oleh", "Id peraturan yang mencabutnya"),
            DataColumn("diubah_oleh", "Id peraturan yang mengubahnya"),
            DataColumn("sejak", "Sejak kapan statusnya demikian"),
            DataColumn("dikutip", "Banyaknya SOP yang mengutipnya", "integer"),
            _ALAMAT,
        ),
        _peraturan,
    ),
)
"""In the order in which they are offered."""
