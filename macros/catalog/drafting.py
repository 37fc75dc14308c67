"""A new SOP: a draft that is whole, valid and canonical, with the places marked that a person must fill
in.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from macros.catalog.whole import Catalog
from macros.model.numbering import NomorPattern
from macros.model.shape import shape_of
from macros.model.sop import Naskah, Sifat, Status
from macros.model.unit import Unit
from macros.source.canonical import write_markdown
from macros.source.comments import PETUNJUK
from macros.source.names import reserved
from macros.source.yaml import Data

PANJANG_SLUG = 60
_WAKTU = "${lama waktu, misalnya 10 menit}"

_KEPALA = re.compile(r"(?:Kepala|Direktur|Camat|Lurah|Inspektur|Sekretaris)\b")


@dataclass(frozen=True)
class NewLangkah:
    """One step as its author gave it."""

    kegiatan: str
    pelaksana: tuple[str, ...]
    waktu: str
    output: str


@dataclass(frozen=True)
class NewLayanan:
    """What citizens are told; a place is marked for what is empty."""

    peristiwa: tuple[str, ...] = ()
    persyaratan: tuple[str, ...] = ()
    waktu: str = ""
    biaya: str = ""
    produk: tuple[str, ...] = ()


@dataclass(frozen=True)
class NewSop:
    """What is known of a new SOP; ``layanan`` None when it is no service for citizens."""

    unit: str
    slug: str
    nama: str
    layanan: NewLayanan | None = None
    dasar_hukum: tuple[str, ...] = ()
    langkah: tuple[NewLangkah, ...] = ()

    @property
    def id(self) -> str:
        """Its id."""
        return f"{self.unit}/{self.slug}"


def slug(nama: str) -> str:
    """A name for the file: "Penerbitan KTP-el (baru)" becomes ``penerbitan-ktp-el-baru``; whole words, not
    too many.
    """
    polos = unicodedata.normalize("NFKD", nama).encode("ascii", "ignore").decode().lower()
    kata = re.findall(r"[a-z0-9]+", polos)
    while len("-".join(kata)) > PANJANG_SLUG:
        kata.pop()
    nama_berkas = "-".join(kata)
    return f"sop-{nama_berkas}" if reserved(nama_berkas) else nama_berkas


def write_draft(katalog: Catalog, baru: NewSop, hari: date, *, petunjuk: bool = True) -> str:
    """The file of a new SOP. ``katalog`` must hold drafts too, as their numbers are taken.

    With ``petunjuk``, short comments tell what belongs where; ``sop rapikan`` takes them away.
    """
    unit = katalog.unit[baru.unit]
    data: dict[str, Data] = {
        "nama": baru.nama,
        "nomor": next_nomor(katalog, unit, hari),
        "status": Status.DRAF.value,
        "sifat": [Sifat.PELAYANAN.value] if baru.layanan else None,
        "tanggal": {"pembuatan": hari.isoformat()},
        "disahkan_oleh": {"jabatan": _pengesah(unit)},
        "dasar_hukum": list(baru.dasar_hukum) or ["${id dari peraturan.yml, atau judul lengkap peraturan}"],
        "layanan": _layanan(baru.layanan) if baru.layanan else None,
        "langkah": list(_langkah(katalog, baru)),
        "periksa": list(_periksa(unit)),
    }
    isi = write_markdown(data, shape_of(Naskah), "")
    return "".join(_with_hints(isi)) if petunjuk else isi


def next_nomor(katalog: Catalog, unit: Unit, hari: date) -> str:
    """The next free number by the unit's pattern, "" when it has none."""
    if not unit.pola_nomor:
        return ""
    return NomorPattern(unit.pola_nomor).next_after([sop.nomor for sop in katalog.sop.values()], hari)


def _pengesah(unit: Unit) -> str:
    ada = [jabatan.nama for jabatan in unit.jabatan if jabatan.dihapus is None]
    return next((nama for nama in ada if _KEPALA.match(nama)), "${jabatan yang mengesahkan}")


def _layanan(layanan: NewLayanan) -> dict[str, Data]:
    return {
        "peristiwa": list(layanan.peristiwa),
        "persyaratan": list(layanan.persyaratan) or ["${dokumen yang dibawa warga}"],
        "waktu": layanan.waktu or "${janji waktu, misalnya 1 hari kerja}",
        "biaya": layanan.biaya or "${Gratis, atau besarnya biaya}",
        "produk": list(layanan.produk) or ["${apa yang diterima warga}"],
    }


def _langkah(katalog: Catalog, baru: NewSop) -> Iterator[dict[str, Data]]:
    if baru.langkah:
        for langkah in baru.langkah:
            yield {
                "kegiatan": langkah.kegiatan,
                "pelaksana": list(langkah.pelaksana),
                "waktu": langkah.waktu,
                "output": langkah.output,
            }
        return
    punya = [jabatan.id for jabatan in katalog.unit[baru.unit].jabatan if jabatan.dihapus is None]
    umum: list[Data] = [*(pelaksana.id for pelaksana in katalog.kota.pelaksana_umum[:1])]
    petugas: list[Data] = [*[*(text for text in punya if "loket" in text), *reversed(punya)][:1]]
    if baru.layanan:
        yield {
            "id": "serah",
            "kegiatan": "Menyerahkan berkas permohonan",
            "pelaksana": umum,
            "waktu": _WAKTU,
            "output": "Berkas permohonan",
        }
        yield {
            "kegiatan": "Memeriksa kelengkapan berkas",
            "pelaksana": petugas,
            "waktu": _WAKTU,
            "output": "Berkas terperiksa",
            "ya": "proses",
            "tidak": "serah",
        }
    yield {
        "id": "proses" if baru.layanan else None,
        "kegiatan": "${kata kerja, misalnya Menyusun konsep surat}",
        "pelaksana": petugas,
        "waktu": _WAKTU,
        "output": "${hasilnya, misalnya Konsep surat}",
    }
    if baru.layanan:
        yield {
            "kegiatan": "Menyerahkan hasil kepada pemohon",
            "pelaksana": [*petugas, *umum],
            "waktu": _WAKTU,
            "output": (baru.layanan.produk or ("${apa yang diterima warga}",))[0],
        }


def _periksa(unit: Unit) -> Iterator[str]:
    if unit.pola_nomor:
        yield "Cocokkan nomor dengan buku nomor unit"
    else:
        yield "Isi nomor; unit ini belum punya pola_nomor di index.md"
    yield "Isi tanggal efektif sesudah disahkan, lalu ganti status menjadi berlaku"


_PETUNJUK: Mapping[str, str] = {
    "nama": "Ganti setiap ${...}, lalu jalankan 'sop periksa'. Petunjuk ini dihapus oleh 'sop rapikan'.",
    "status": "Draf tidak tampil di situs.",
    "tanggal": "Tahun-bulan-hari; tambahkan 'efektif' sesudah disahkan.",
    "dasar_hukum": "Satu butir satu peraturan: id dari peraturan.yml, atau judul lengkapnya.",
    "layanan": "Yang dibaca warga.",
    "langkah": "Kegiatan diawali kata kerja tanpa pelakunya; pelaksana adalah id jabatan dari index.md "
    "unit.\n"
    f"{PETUNJUK} Keputusan memakai 'ya' dan 'tidak', yang menyebut id langkah tujuan atau 'selesai'.",
    "periksa": "Hal yang belum pasti; hapus bila sudah diperiksa.",
}


def _with_hints(isi: str) -> Iterator[str]:
    for baris in isi.splitlines(keepends=True):
        if teks := _PETUNJUK.get(baris.partition(":")[0]):
            yield f"{PETUNJUK} {teks}\n"
        yield baris
