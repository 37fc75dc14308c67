"""What a proposed change means, told to whoever must approve it: Markdown for a summary and a comment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.base import address
from macros.catalog.whole import Catalog
from macros.changes.wording import as_markdown, escape_markdown
from macros.history.differences import Comparison
from macros.source.diagnostic import Diagnostic, Level
from macros.source.phrases import join_words

BATAS = 58_000
"""Characters; .ci/komentar.py takes 60,000, forges some 65,000."""
BATAS_MASALAH = 50
BATAS_HALAMAN = 20

_TINGKAT = {Level.KESALAHAN: "Kesalahan", Level.PERINGATAN: "Peringatan", Level.SARAN: "Saran"}


@dataclass(frozen=True)
class Proposal:
    """A change: the content before and after, what differs in meaning, changed paths, and what is wrong with
    it.

    ``luar`` counts changed files outside the content folder.
    """

    lama: Catalog
    baru: Catalog
    arti: Comparison
    berubah: Sequence[str]
    masalah: Sequence[Diagnostic]
    luar: int = 0

    @property
    def is_refused(self) -> int:
        """How many errors keep it from being published."""
        return sum(diagnostic.tingkat is Level.KESALAHAN for diagnostic in self.masalah)


def proposal_summary(usulan: Proposal) -> str:
    """The summary: whether it can be published, what changes for whom, what must be mended, how to see it."""
    kepala = ["# Usulan perubahan SOP", _verdict(usulan)]
    ekor = [*_problem(usulan.masalah), *_preview(usulan), *_outside(usulan.luar), _PENUTUP]
    sisa = BATAS - sum(len(bagian) + 2 for bagian in (*kepala, *ekor))
    return "\n\n".join([*kepala, as_markdown(usulan.arti, sisa).strip(), *ekor]) + "\n"


_PENUTUP = (
    "Menggabungkan usulan ini bukan pengesahan SOP: SOP berlaku sesudah ditetapkan pejabat yang berwenang."
)


def _verdict(usulan: Proposal) -> str:
    if usulan.is_refused:
        return (
            f"**Belum dapat diterbitkan: ada {usulan.is_refused} kesalahan.** "
            "Perbaiki menurut daftar di bawah; pemeriksaan berjalan lagi sendiri."
        )
    if not usulan.berubah:
        return "**Tidak ada naskah yang berubah.**"
    if perlu := list(_needed(usulan.arti)):
        return f"**Lolos pemeriksaan, tetapi {join_words(perlu)}.** Periksa isinya sebelum menyetujui."
    return "**Lolos pemeriksaan.** Periksa isinya, lalu setujui atau minta perbaikan."


def _needed(arti: Comparison) -> Iterator[str]:
    """What whoever approves must look at first."""
    if any(perubahan.perlu_pengesahan for perubahan in arti.sop):
        yield "ada yang perlu pengesahan"
    if any(perubahan.comes_into_force for perubahan in arti.sop):
        yield "ada SOP yang mulai berlaku"
    if any(perubahan.is_gone for perubahan in arti.sop):
        yield "ada halaman yang hilang dari situs"


def _cut(baris: list[str], apa: str) -> list[str]:
    lain = len(baris) - BATAS_HALAMAN
    return [*baris[:BATAS_HALAMAN], f"- dan {lain} {apa} lain"] if lain > 0 else baris


def _problem(semua: Sequence[Diagnostic]) -> Iterator[str]:
    if not semua:
        return
    yield "## Yang perlu diperhatikan"
    urut = sorted(semua, key=lambda diagnostic: (list(Level).index(diagnostic.tingkat), diagnostic))
    baris = [
        f"| {_TINGKAT[diagnostic.tingkat]} | {escape_markdown(diagnostic.berkas)} baris {diagnostic.baris} "
        f"| {escape_markdown(diagnostic.pesan)} |"
        for diagnostic in urut[:BATAS_MASALAH]
    ]
    yield "\n".join(["| Tingkat | Tempat | Masalah |", "| --- | --- | --- |", *baris])
    if (lain := len(urut) - BATAS_MASALAH) > 0:
        yield f"Dan {lain} masalah lain; semuanya ada di catatan pemeriksaan."


def _preview(usulan: Proposal) -> Iterator[str]:
    """Which files of the preview to open; there is none when there are errors."""
    if usulan.is_refused:
        return
    ident = [jalur.removesuffix(".md").removesuffix("/index") for jalur in usulan.berubah]
    halaman = [(usulan.baru.sop[i].nama or i, address.sop(i)) for i in ident if i in usulan.baru.sop]
    halaman += [(usulan.baru.unit[i].nama, address.unit(i)) for i in ident if i in usulan.baru.unit]
    if halaman:
        yield "## Melihat hasilnya"
        yield "Unduh pratinjau situs, ekstrak, lalu buka berkas ini di peramban:"
        yield "\n".join(
            _cut([f"- {escape_markdown(nama)}: `{url}index.html`" for nama, url in halaman], "halaman")
        )


def _outside(banyak: int) -> Iterator[str]:
    if banyak:
        yield (
            f"Usulan ini juga mengubah {banyak} berkas di luar naskah. Berkas itu tidak dipakai dalam "
            f"pemeriksaan "
            "ini dan harus ditinjau tersendiri."
        )
