"""What a proposed change means, told to whoever must approve it: Markdown for a summary and a comment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.catalog.katalog import Katalog
from macros.history.banding import Perbandingan
from macros.render import alamat
from macros.render.banding import dalam_markdown, dan, md
from macros.source.diagnostic import Diagnostic, Tingkat

BATAS = 58_000
"""Characters; .ci/komentar.py takes 60,000, forges some 65,000."""
BATAS_MASALAH = 50
BATAS_HALAMAN = 20

_TINGKAT = {Tingkat.KESALAHAN: "Kesalahan", Tingkat.PERINGATAN: "Peringatan", Tingkat.SARAN: "Saran"}


@dataclass(frozen=True)
class Usulan:
    """A change: the content before and after, what differs in meaning, changed paths, and what is wrong with it.

    ``luar`` counts changed files outside the content folder.
    """

    lama: Katalog
    baru: Katalog
    arti: Perbandingan
    berubah: Sequence[str]
    masalah: Sequence[Diagnostic]
    luar: int = 0

    @property
    def ditolak(self) -> int:
        """How many errors keep it from being published."""
        return sum(satu.tingkat is Tingkat.KESALAHAN for satu in self.masalah)


def ringkasan(usulan: Usulan) -> str:
    """The summary: whether it can be published, what changes for whom, what must be mended, how to see it."""
    kepala = ["# Usulan perubahan SOP", _putusan(usulan)]
    ekor = [*_masalah(usulan.masalah), *_pratinjau(usulan), *_luar(usulan.luar), _PENUTUP]
    sisa = BATAS - sum(len(satu) + 2 for satu in (*kepala, *ekor))
    return "\n\n".join([*kepala, dalam_markdown(usulan.arti, sisa).strip(), *ekor]) + "\n"


_PENUTUP = (
    "Menggabungkan usulan ini bukan pengesahan SOP: SOP berlaku sesudah ditetapkan pejabat yang berwenang."
)


def _putusan(usulan: Usulan) -> str:
    if usulan.ditolak:
        return (
            f"**Belum dapat diterbitkan: ada {usulan.ditolak} kesalahan.** "
            "Perbaiki menurut daftar di bawah; pemeriksaan berjalan lagi sendiri."
        )
    if not usulan.berubah:
        return "**Tidak ada naskah yang berubah.**"
    if perlu := list(_perlu(usulan.arti)):
        return f"**Lolos pemeriksaan, tetapi {dan(perlu)}.** Periksa isinya sebelum menyetujui."
    return "**Lolos pemeriksaan.** Periksa isinya, lalu setujui atau minta perbaikan."


def _perlu(arti: Perbandingan) -> Iterator[str]:
    """What whoever approves must look at first."""
    if any(satu.perlu_pengesahan for satu in arti.sop):
        yield "ada yang perlu pengesahan"
    if any(satu.mulai_berlaku for satu in arti.sop):
        yield "ada SOP yang mulai berlaku"
    if any(satu.hilang for satu in arti.sop):
        yield "ada halaman yang hilang dari situs"


def _potong(baris: list[str], apa: str) -> list[str]:
    lain = len(baris) - BATAS_HALAMAN
    return [*baris[:BATAS_HALAMAN], f"- dan {lain} {apa} lain"] if lain > 0 else baris


def _masalah(semua: Sequence[Diagnostic]) -> Iterator[str]:
    if not semua:
        return
    yield "## Yang perlu diperhatikan"
    urut = sorted(semua, key=lambda satu: (list(Tingkat).index(satu.tingkat), satu))
    baris = [
        f"| {_TINGKAT[satu.tingkat]} | {md(satu.berkas)} baris {satu.baris} | {md(satu.pesan)} |"
        for satu in urut[:BATAS_MASALAH]
    ]
    yield "\n".join(["| Tingkat | Tempat | Masalah |", "| --- | --- | --- |", *baris])
    if (lain := len(urut) - BATAS_MASALAH) > 0:
        yield f"Dan {lain} masalah lain; semuanya ada di catatan pemeriksaan."


def _pratinjau(usulan: Usulan) -> Iterator[str]:
    """Which files of the preview to open; there is none when there are errors."""
    if usulan.ditolak:
        return
    ident = [jalur.removesuffix(".md").removesuffix("/index") for jalur in usulan.berubah]
    halaman = [(usulan.baru.sop[i].nama or i, alamat.sop(i)) for i in ident if i in usulan.baru.sop]
    halaman += [(usulan.baru.unit[i].nama, alamat.unit(i)) for i in ident if i in usulan.baru.unit]
    if halaman:
        yield "## Melihat hasilnya"
        yield "Unduh pratinjau situs, ekstrak, lalu buka berkas ini di peramban:"
        yield "\n".join(_potong([f"- {md(nama)}: `{url}index.html`" for nama, url in halaman], "halaman"))


def _luar(banyak: int) -> Iterator[str]:
    if banyak:
        yield (
            f"Usulan ini juga mengubah {banyak} berkas di luar naskah. Berkas itu tidak dipakai dalam pemeriksaan "
            "ini dan harus ditinjau tersendiri."
        )
