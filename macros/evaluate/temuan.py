"""A finding: what the evaluation has seen, in which steps, and what to do about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from macros.model.sop import Sop
from macros.source.diagnostic import Level

RujukLangkah = tuple[str, int]
"""A step: the id of its SOP, and its number from 1."""

BANYAK_NAMA = 6
"""So many SOPs are named in a message."""


class FindingKind(StrEnum):
    """Kinds of findings, in the order in which they are shown."""

    TUMPANG_TINDIH = "tumpang_tindih"
    SERAGAM = "seragam"
    BUNTU = "buntu"
    JABATAN_DIHAPUS = "jabatan_dihapus"
    DASAR_HUKUM = "dasar_hukum"
    JANJI = "janji"
    TINJAUAN = "tinjauan"
    BENTUK = "bentuk"
    UJI_COBA = "uji_coba"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Steps that do the same work, the stems of the words that they share, and how alike they are (0 to
    1).
    """

    langkah: tuple[RujukLangkah, ...]
    kata: frozenset[str] = frozenset()
    skor: float = 1.0


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding. ``kode`` names the rule and never changes; ``skor`` is 1 where nothing had to be
    weighed.
    """

    kode: str
    jenis: FindingKind
    tingkat: Level
    sop: tuple[str, ...]
    langkah: tuple[RujukLangkah, ...]
    pesan: str
    saran: str
    skor: float = 1.0
    bukti: tuple[Evidence, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The finding as plain data, ready for JSON."""
        return {
            "kode": self.kode,
            "jenis": self.jenis.value,
            "tingkat": self.tingkat.value,
            "sop": list(self.sop),
            "langkah": [list(satu) for satu in self.langkah],
            "skor": round(self.skor, 3),
            "pesan": self.pesan,
            "saran": self.saran,
        }


def sort_key(temuan: Temuan) -> tuple[object, ...]:
    """Sorts findings: by kind, the graver ones first, then by what they are about."""
    tingkat = (Level.KESALAHAN, Level.PERINGATAN, Level.SARAN).index(temuan.tingkat)
    return (
        list(FindingKind).index(temuan.jenis),
        tingkat,
        -temuan.skor,
        temuan.kode,
        temuan.sop,
        temuan.langkah,
    )


def join_words(semua: Iterable[str]) -> str:
    """ "a", "a dan b", "a, b, dan c"."""
    *awal, akhir = semua
    if len(awal) < 2:
        return " dan ".join((*awal, akhir))
    return f"{', '.join(awal)}, dan {akhir}"


def name_sops(semua: Sequence[Sop], singkatan: Mapping[str, str]) -> str:
    """Names of SOPs, each with its unit's short name; of many, the first ones and how many there are more."""
    nama = [f"“{satu.nama}” ({singkatan.get(satu.unit, satu.unit)})" for satu in semua[:BANYAK_NAMA]]
    lebih = len(semua) - BANYAK_NAMA
    return join_words([*nama, f"{lebih} SOP lain"] if lebih > 0 else nama)
