"""One change of meaning, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Jenis(StrEnum):
    """What happened to a value."""

    DITAMBAH = "ditambah"
    DIHAPUS = "dihapus"
    DIUBAH = "diubah"
    DIPINDAH = "dipindah"


SEBUTAN: Mapping[str, str] = {
    "nama": "Judul",
    "nomor": "Nomor",
    "status": "Status",
    "diganti_oleh": "SOP pengganti",
    "sebelumnya": "Id lama",
    "alias": "Sebutan lain",
    "sifat": "Sifat",
    "contoh": "Tanda contoh",
    "tanggal.pembuatan": "Tanggal pembuatan",
    "tanggal.revisi": "Tanggal revisi",
    "tanggal.efektif": "Tanggal efektif",
    "rencana_tinjauan": "Rencana tinjauan",
    "disahkan_oleh.jabatan": "Jabatan pengesah",
    "disahkan_oleh.nama": "Nama pengesah",
    "disahkan_oleh.nip": "NIP pengesah",
    "keputusan": "Keputusan",
    "dasar_hukum": "Dasar hukum",
    "kualifikasi_pelaksana": "Kualifikasi pelaksana",
    "keterkaitan": "Keterkaitan",
    "peralatan": "Peralatan",
    "peringatan": "Peringatan",
    "pencatatan": "Pencatatan",
    "layanan.peristiwa": "Peristiwa hidup",
    "layanan.untuk": "Penerima layanan",
    "layanan.persyaratan": "Persyaratan",
    "layanan.waktu": "Janji waktu layanan",
    "layanan.biaya": "Biaya layanan",
    "layanan.produk": "Produk layanan",
    "layanan.tempat": "Tempat layanan",
    "layanan.pengaduan": "Pengaduan",
    "lampiran": "Lampiran",
    "tinjauan": "Tinjauan",
    "bukan_tumpang_tindih": "Bukan tumpang tindih",
    "periksa": "Yang masih harus diperiksa",
    "isi": "Penjelasan",
    "langkah.kegiatan": "kegiatan",
    "langkah.pelaksana": "pelaksana",
    "langkah.rujuk": "SOP yang dijalankan",
    "langkah.kelengkapan": "kelengkapan",
    "langkah.waktu": "waktu",
    "langkah.output": "output",
    "langkah.keterangan": "keterangan",
    "langkah.tunggu": "waktu tunggu",
    "langkah.biaya": "biaya",
    "langkah.peluang_ya": "peluang jawaban ya",
}
"""What fields are called in sentences; a field that is not here is called by its name in the file."""


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One change: the field (``langkah.waktu``; ``langkah`` for a whole step), its old and new value as readers see it.

    ``langkah`` is the number of the step in the new procedure, of a removed one in the old. ``cabang`` is the answer of
    a question whose way changed.
    """

    bidang: str
    jenis: Jenis
    lama: str = ""
    baru: str = ""
    langkah: int | None = None
    cabang: str = ""

    def __str__(self) -> str:
        if self.bidang == "langkah":
            return self._langkah()
        sebutan = SEBUTAN.get(self.bidang, self.bidang.removeprefix("langkah."))
        if self.bidang == "langkah.keluar":
            sebutan = f"bila {self.cabang}" if self.cabang else "sesudahnya"
        awal = f"Langkah {self.langkah}: {sebutan}" if self.langkah else sebutan
        if self.bidang == "isi":
            return f"{awal} {self.jenis}"
        if self.jenis is Jenis.DIUBAH:
            return f"{awal} {self.lama} → {self.baru}" if self.langkah else f"{awal}: {self.lama} → {self.baru}"
        return f"{awal} {self.jenis}: {self.baru or self.lama}"

    def _langkah(self) -> str:
        if self.jenis is Jenis.DIPINDAH:
            return f"Langkah {self.langkah} dipindah dari urutan {self.lama}: {self.baru}"
        lama = " lama" if self.jenis is Jenis.DIHAPUS else ""
        return f"Langkah {self.langkah}{lama} {self.jenis}: {self.baru or self.lama}"

    def to_dict(self) -> dict[str, Any]:
        """``{bidang, jenis, langkah, cabang, lama, baru, teks}``, without what is empty."""
        isi = {
            "bidang": self.bidang,
            "jenis": self.jenis.value,
            "langkah": self.langkah,
            "cabang": self.cabang,
            "lama": self.lama,
            "baru": self.baru,
            "teks": str(self),
        }
        return {kunci: nilai for kunci, nilai in isi.items() if nilai}
