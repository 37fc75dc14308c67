"""The inventory of SOPs, all steps, units and regulations as tables, with what each column means."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from macros.catalog.katalog import Katalog
from macros.flow.jalur import ukur
from macros.model.waktu import Waktu
from macros.render import alamat

Sel = str | int | float


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its name, the kind of its values (Table Schema), and what they mean. An empty cell says nothing."""

    nama: str
    arti: str
    jenis: Literal["string", "integer", "number"] = "string"


@dataclass(frozen=True, slots=True)
class TabelData:
    """A table of open data: ``nama`` for files, ``judul`` and ``arti`` for readers, its columns, and its rows."""

    nama: str
    judul: str
    arti: str
    kolom: tuple[Kolom, ...]
    baris: Callable[[Katalog], Iterator[tuple[Sel, ...]]]


def _sop(katalog: Katalog) -> Iterator[tuple[Sel, ...]]:
    for sop in katalog.sop.values():
        ukuran, layanan = ukur(sop.langkah, sop.unit), sop.layanan
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
            alamat.penuh(katalog.kota.situs, alamat.sop(sop.id)),
        )


def _langkah(katalog: Katalog) -> Iterator[tuple[Sel, ...]]:
    for sop in katalog.sop.values():
        for n, satu in enumerate(sop.langkah, 1):
            yield (
                sop.id,
                n,
                satu.kegiatan,
                _gabung(katalog.pelaku(sop, teks).nama for teks in satu.pelaksana),
                _gabung(satu.kelengkapan),
                *_waktu(satu.waktu),
                satu.output,
                satu.keterangan,
                "keputusan" if satu.keputusan else "",
                satu.rujuk,
                alamat.penuh(katalog.kota.situs, alamat.langkah(sop.id, n)),
            )


def _unit(katalog: Katalog) -> Iterator[tuple[Sel, ...]]:
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
            alamat.penuh(katalog.kota.situs, alamat.unit(ident)),
        )


def _peraturan(katalog: Katalog) -> Iterator[tuple[Sel, ...]]:
    for ident, satu in katalog.peraturan.items():
        yield (
            ident,
            satu.nama,
            satu.tentang,
            satu.status.value,
            satu.dicabut_oleh,
            _gabung(satu.diubah_oleh),
            satu.sejak.iso if satu.sejak else "",
            len(katalog.pengutip.get(ident, ())),
            alamat.penuh(katalog.kota.situs, alamat.peraturan(ident)),
        )


def _gabung(semua: Iterator[str] | tuple[str, ...]) -> str:
    return "; ".join(semua)


def _waktu(waktu: Waktu | None) -> tuple[Sel, Sel, Sel, Sel]:
    if waktu is None:
        return "", "", "", ""
    return str(waktu), waktu.jenis.value, *(waktu.menit or ("", ""))


_ALAMAT = Kolom("url", "Alamat halamannya")
TABEL = (
    TabelData(
        "sop",
        "Inventaris SOP",
        "Satu baris satu SOP, dengan ukurannya",
        (
            Kolom("id", "Nama tetap SOP"),
            Kolom("unit", "Unit pemiliknya"),
            Kolom("nama", "Judul SOP"),
            Kolom("nomor", "Nomor SOP"),
            Kolom("status", "draf, berlaku, atau dicabut"),
            Kolom("efektif", "Tanggal mulai berlaku; bulan saja bila harinya tidak diketahui"),
            Kolom("revisi", "Tanggal revisi terakhir"),
            Kolom("jenis", "layanan bagi warga, atau internal"),
            Kolom("janji_layanan", "Janji waktu kepada warga"),
            Kolom("biaya", "Biaya bagi warga"),
            Kolom("langkah", "Banyaknya langkah", "integer"),
            Kolom("keputusan", "Banyaknya langkah yang bercabang", "integer"),
            Kolom("pelaksana", "Banyaknya pelaksana", "integer"),
            Kolom("serah_terima", "Berapa kali pekerjaan berpindah tangan", "integer"),
            Kolom("waktu", "Jumlah waktu pengerjaan"),
            Kolom("kerja_min", "Waktu kerja paling singkat, dalam menit kerja", "number"),
            Kolom("kerja_maks", "Waktu kerja paling lama, dalam menit kerja", "number"),
            Kolom("kalender_min", "Waktu kalender paling singkat, dalam menit", "number"),
            Kolom("kalender_maks", "Waktu kalender paling lama, dalam menit", "number"),
            _ALAMAT,
        ),
        _sop,
    ),
    TabelData(
        "langkah",
        "Semua langkah",
        "Satu baris satu langkah; beberapa isi dalam satu sel dipisahkan titik koma",
        (
            Kolom("sop", "Id SOP"),
            Kolom("langkah", "Nomor langkah", "integer"),
            Kolom("kegiatan", "Apa yang dilakukan"),
            Kolom("pelaksana", "Siapa yang melakukannya"),
            Kolom("kelengkapan", "Dokumen atau alat yang diperlukan"),
            Kolom("waktu", "Lama pengerjaan"),
            Kolom("jenis_waktu", "kerja, kalender, atau tak_terukur"),
            Kolom("menit_min", "Paling singkat, dalam menit", "number"),
            Kolom("menit_maks", "Paling lama, dalam menit", "number"),
            Kolom("output", "Hasil langkah ini"),
            Kolom("keterangan", "Catatan bagi pelaksana"),
            Kolom("jenis", "keputusan bila langkah ini bercabang"),
            Kolom("rujuk", "Id SOP yang menjalankan langkah ini"),
            _ALAMAT,
        ),
        _langkah,
    ),
    TabelData(
        "unit",
        "Unit kerja",
        "Satu baris satu unit, dengan kontaknya",
        (
            Kolom("id", "Nama tetap unit"),
            Kolom("nama", "Nama lengkap"),
            Kolom("singkatan", "Singkatan yang dikenal"),
            Kolom("jenis", "dinas, badan, kecamatan, dan seterusnya"),
            Kolom("induk", "Id unit atasannya"),
            Kolom("alamat", "Alamat kantor"),
            Kolom("telepon", "Nomor telepon"),
            Kolom("surel", "Alamat surel"),
            Kolom("sop", "Banyaknya SOP", "integer"),
            _ALAMAT,
        ),
        _unit,
    ),
    TabelData(
        "peraturan",
        "Peraturan",
        "Satu baris satu peraturan yang terdaftar sebagai dasar hukum",
        (
            Kolom("id", "Nama tetap peraturan"),
            Kolom("nama", "Jenis, nomor, dan tahun"),
            Kolom("tentang", "Judulnya"),
            Kolom("status", "berlaku, diubah, atau dicabut"),
            Kolom("dicabut_oleh", "Id peraturan yang mencabutnya"),
            Kolom("diubah_oleh", "Id peraturan yang mengubahnya"),
            Kolom("sejak", "Sejak kapan statusnya demikian"),
            Kolom("dikutip", "Banyaknya SOP yang mengutipnya", "integer"),
            _ALAMAT,
        ),
        _peraturan,
    ),
)
"""In the order in which they are offered."""
