"""The book of a unit: all its SOPs in force, with what the regulation wants in front of them (Unsur
Dokumentasi).
"""

from dataclasses import dataclass
from datetime import date

from macros.base.logo import Logo
from macros.documents.material import Material
from macros.documents.official import OfficialDokumen, build_dokumen
from macros.model.kota import Kertas
from macros.model.tanggal import Tanggal
from macros.model.waktu import ATURAN

_IDENTITAS = (
    "Setiap SOP terdiri atas bagian identitas dan bagan alir. Bagian identitas menyebut nomor, tanggal, "
    "pengesahan, "
    "dasar hukum, kualifikasi pelaksana, keterkaitan, peralatan, peringatan, dan pencatatan."
)
_BAGAN = (
    "Dalam bagan alir, setiap kolom pelaksana adalah satu jabatan, dan setiap baris satu langkah. Kapsul "
    "berarti mulai "
    "atau selesai, kotak berarti pelaksanaan kegiatan, belah ketupat berarti keputusan, panah menunjukkan "
    "langkah "
    "berikutnya, dan segi lima menyambungkan alur ke halaman lain: huruf yang sama menandai pasangannya. "
    "Kotak "
    "bertulisan SOP dijalankan menurut SOP lain yang disebut di barisnya."
)
_WAKTU = f"{ATURAN}. Hari, minggu, dan bulan tanpa kata kerja adalah waktu kalender."
PENJELASAN = (_IDENTITAS, _BAGAN, _WAKTU)
"""How to read the SOPs of a book."""


@dataclass(frozen=True, slots=True)
class Buku:
    """The book of a unit. ``keadaan`` is the day of its newest SOP; ``keputusan`` each decree with what it
    enacts.
    """

    instansi: tuple[str, ...]
    logo: Logo | None
    kertas: Kertas
    cap: tuple[str, ...]
    dokumen: tuple[OfficialDokumen, ...]
    keputusan: tuple[tuple[str, tuple[str, ...]], ...]
    penjelasan: tuple[str, ...] = PENJELASAN

    @property
    def tanggal(self) -> date:
        """The newest day of its SOPs."""
        return max(official_dokumen.tanggal for official_dokumen in self.dokumen)

    @property
    def as_of(self) -> str:
        """The same as people write it."""
        hari = self.tanggal
        return str(Tanggal(hari.year, hari.month, hari.day))


def build_buku(bahan: Material, unit: str) -> Buku | None:
    """The book of a unit's SOPs in force; None when there are none. The decree's page is a setting of the
    city.
    """
    katalog = bahan.katalog
    sop = (katalog.sop[ident] for ident in katalog.milik.get(unit, ()))
    dokumen = tuple(build_dokumen(bahan, procedure) for procedure in sop if procedure.berlaku)
    if not dokumen:
        return None
    keputusan: dict[str, list[str]] = {}
    for official_dokumen in dokumen:
        if official_dokumen.sop.keputusan and katalog.kota.halaman_keputusan:
            keputusan.setdefault(official_dokumen.sop.keputusan, []).append(official_dokumen.nama)
    awal = dokumen[0]
    return Buku(
        awal.identitas.instansi,
        bahan.logo,
        awal.kertas,
        awal.cap if all(official_dokumen.cap == awal.cap for official_dokumen in dokumen) else (),
        dokumen,
        tuple((nama, tuple(isi)) for nama, isi in keputusan.items()),
    )
