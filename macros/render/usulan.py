"""What a proposed change means, told to whoever must approve it: Markdown for a summary and a comment."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.catalog.katalog import Katalog
from macros.source.diagnostic import Diagnostic, Tingkat, tampak

BATAS = 50_000
"""Characters; forges take some 65,000 in a comment."""
BATAS_MASALAH = 50
BATAS_SOP = 100

_KHUSUS = re.compile(r"([\\`*_{}\[\]|<>~&$])")
_SEBUTAN = re.compile(r"([@#]|:(?=//)|www(?=\.))", re.IGNORECASE)
_TINGKAT = {Tingkat.KESALAHAN: "Kesalahan", Tingkat.PERINGATAN: "Peringatan", Tingkat.SARAN: "Saran"}


@dataclass(frozen=True)
class Usulan:
    """A change: the content before and after, the changed paths, and what is wrong in them or because of them.

    ``luar`` counts changed files outside the content folder; ``arti`` is what changed in words (Markdown, escaped).
    """

    lama: Katalog
    baru: Katalog
    berubah: Sequence[str]
    masalah: Sequence[Diagnostic]
    luar: int = 0
    arti: str = ""

    @property
    def ditolak(self) -> int:
        """How many errors keep it from being published."""
        return sum(satu.tingkat is Tingkat.KESALAHAN for satu in self.masalah)


def ringkasan(usulan: Usulan) -> str:
    """The summary: whether it can be published, what changes for whom, what must be mended, how to see it."""
    bagian = [
        "## Usulan perubahan SOP",
        _putusan(usulan),
        "### Yang berubah",
        usulan.arti.strip() or "\n".join(_daftar(usulan)),
        *_masalah(usulan.masalah),
        *_luar(usulan.luar),
        "Menggabungkan usulan ini bukan pengesahan SOP: SOP berlaku sesudah ditetapkan pejabat yang berwenang.",
    ]
    isi = "\n\n".join(bagian) + "\n"
    if len(isi) > BATAS:
        isi = isi[:BATAS].rpartition("\n")[0] + "\n\nRingkasan ini dipotong karena terlalu panjang.\n"
    return isi


def aman(teks: str) -> str:
    """Any text as Markdown that shows just that text: no markup, no link, nobody called by name."""
    satu = _KHUSUS.sub(r"\\\1", tampak(" ".join(teks.split())))
    return _SEBUTAN.sub("\\1\u2060", satu)  # a word joiner after it, so that forges make no link of it


def _putusan(usulan: Usulan) -> str:
    if usulan.ditolak:
        return (
            f"**Belum dapat diterbitkan: ada {usulan.ditolak} kesalahan.** "
            "Perbaiki menurut daftar di bawah; pemeriksaan berjalan lagi sendiri."
        )
    if not usulan.berubah:
        return "**Tidak ada naskah yang berubah.**"
    return "**Lolos pemeriksaan.** Periksa isinya, lalu setujui atau minta perbaikan."


def _daftar(usulan: Usulan) -> Iterator[str]:
    """The changed files as a reader knows them; at most ``BATAS_SOP``."""
    if not usulan.berubah:
        yield "Tidak ada berkas naskah yang berubah."
    for jalur in usulan.berubah[:BATAS_SOP]:
        ident = jalur.removesuffix(".md").removesuffix("/index")
        yield f"- {_sebut(usulan.baru, ident) or _sebut(usulan.lama, ident) or aman(jalur)}{_nasib(usulan, ident)}"
    if (lain := len(usulan.berubah) - BATAS_SOP) > 0:
        yield f"- dan {lain} berkas lain"


def _sebut(katalog: Katalog, ident: str) -> str:
    if ident in katalog.sop:
        sop = katalog.sop[ident]
        unit = katalog.unit[sop.unit]
        return f"**{aman(sop.nama or ident)}**, {aman(unit.singkatan or unit.nama)}"
    return f"Unit **{aman(katalog.unit[ident].nama)}**" if ident in katalog.unit else ""


def _nasib(usulan: Usulan, ident: str) -> str:
    lama = ident in usulan.lama.sop or ident in usulan.lama.unit
    baru = ident in usulan.baru.sop or ident in usulan.baru.unit
    return {(False, True): ": baru", (True, False): ": dihapus", (True, True): ": diubah"}.get((lama, baru), "")


def _masalah(semua: Sequence[Diagnostic]) -> Iterator[str]:
    if not semua:
        return
    yield "### Yang perlu diperhatikan"
    urut = sorted(semua, key=lambda satu: (list(Tingkat).index(satu.tingkat), satu))
    baris = ["| Tingkat | Tempat | Masalah |", "| --- | --- | --- |"]
    for satu in urut[:BATAS_MASALAH]:
        tempat = f"{aman(satu.berkas)} baris {satu.baris}"
        baris.append(f"| {_TINGKAT[satu.tingkat]} | {tempat} | {aman(satu.pesan)} |")
    yield "\n".join(baris)
    if (lain := len(urut) - BATAS_MASALAH) > 0:
        yield f"Dan {lain} masalah lain; semuanya ada di catatan pemeriksaan."


def _luar(banyak: int) -> Iterator[str]:
    if banyak:
        yield (
            f"Usulan ini juga mengubah {banyak} berkas di luar naskah. Berkas itu tidak dipakai dalam pemeriksaan "
            "ini dan harus ditinjau tersendiri."
        )
