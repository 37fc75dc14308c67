"""One change of meaning, in words."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from macros.history.field_names import field_name


class ChangeKind(StrEnum):
    """What happened to a value."""

    DITAMBAH = "ditambah"
    DIHAPUS = "dihapus"
    DIUBAH = "diubah"
    DIPINDAH = "dipindah"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the field (``langkah.waktu``; ``langkah`` for a whole step), its old and new value as
    readers see it.

    ``langkah`` is the number of the step in the new procedure, of a removed one in the old. ``cabang`` is the
    answer of a question whose way changed, ``butir`` the entry of a list in which something changed,
    ``kegiatan`` what is done in the step. ``milik`` is what has the
    field: ``sop``, ``unit``, ``peraturan``, ``kota`` or ``istilah``. Neither value is there when a list has a
    new order (``dipindah``), or what changed is too much to be quoted.
    """

    bidang: str
    jenis: ChangeKind
    lama: str = ""
    baru: str = ""
    langkah: int | None = None
    cabang: str = ""
    butir: str = ""
    milik: str = "sop"
    kegiatan: str = ""

    def __str__(self) -> str:
        if self.bidang == "langkah":
            return self._langkah()
        awal = self._awal()
        if self.jenis is ChangeKind.DIPINDAH:
            return f"{awal}: urutan diubah"
        if not (self.lama or self.baru):
            return f"{awal} {self.jenis}"
        if self.jenis is ChangeKind.DIUBAH:
            titik = "" if self.langkah or self.butir else ":"
            return f"{awal}{titik} {self.lama} → {self.baru}"
        return f"{awal} {self.jenis}: {self.baru or self.lama}"

    def _awal(self) -> str:
        """What changed: "Langkah 4: waktu", "Jabatan “Kasi”: jabatan pengganti", "Persyaratan"."""
        within = bool(self.langkah or self.butir)
        sebutan = field_name(self.milik, self.bidang, within=within)
        if self.bidang == "langkah.keluar":
            sebutan = f"bila {self.cabang}" if self.cabang else "sesudahnya"
        elif self.bidang == "langkah.peluang":
            sebutan = f"peluang {self.cabang}"
        if self.butir:
            return f"{field_name(self.milik, self.bidang.partition('.')[0])} {self.butir}: {sebutan}"
        return f"Langkah {self.langkah}: {sebutan}" if self.langkah else sebutan

    def _langkah(self) -> str:
        if self.jenis is ChangeKind.DIPINDAH:
            return f"Langkah {self.langkah} dipindah dari urutan {self.lama}: {self.baru}"
        lama = " lama" if self.jenis is ChangeKind.DIHAPUS else ""
        return f"Langkah {self.langkah}{lama} {self.jenis}: {self.baru or self.lama}"

    def to_dict(self) -> dict[str, Any]:
        """``{bidang, jenis, langkah, kegiatan, cabang, butir, lama, baru, teks}``, without what is empty.

        ``teks`` is the whole in a sentence, the others are what it is made of.
        """
        isi = {
            "bidang": self.bidang,
            "jenis": self.jenis.value,
            "langkah": self.langkah,
            "kegiatan": self.kegiatan,
            "cabang": self.cabang,
            "butir": self.butir,
            "lama": self.lama,
            "baru": self.baru,
            "teks": str(self),
        }
        return {kunci: nilai for kunci, nilai in isi.items() if nilai}


def change_kind(lama: Any, baru: Any) -> ChangeKind:
    """Came, went, or changed: by which of the two is there."""
    if not lama:
        return ChangeKind.DITAMBAH
    return ChangeKind.DIUBAH if baru else ChangeKind.DIHAPUS
