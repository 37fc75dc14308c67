"""Trials with performers: what was measured of each step against the time that is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from macros.evaluate.temuan import Jenis, Temuan
from macros.model.angka import Angka
from macros.model.jumlah import tulis_rentang
from macros.model.sop import Langkah, Sop, Status, Tinjauan, UjiLangkah
from macros.model.uji_coba import nomor_kini
from macros.model.waktu import Jenis as JenisWaktu
from macros.model.waktu import Rentang
from macros.source.diagnostic import Tingkat

CUKUP = 3
"""So many measurements are needed before anything is concluded from them."""
LONGGAR = 2 / 3
"""A time is too generous when half of the trials take no more than this part of the least that is written."""


class Putusan(StrEnum):
    """What trials say of a step."""

    SEDIKIT = "belum cukup diuji"
    SESUAI = "sesuai"
    KETAT = "terlalu ketat"
    LONGGAR = "terlalu longgar"
    TAK_PERNAH = "tidak pernah dikerjakan"
    BELUM_TERUKUR = "waktunya belum terukur"


@dataclass(frozen=True, slots=True)
class HasilUji:
    """All trials of a step: ``kali`` measurements out of ``percobaan``; minutes of the kind that is written.

    ``tengah`` is the median and ``rentang`` the shortest and longest, None when it was never measured; ``menyimpang``
    counts how often it was done otherwise than written.
    """

    nomor: int
    kali: int
    percobaan: int
    tengah: Angka | None
    rentang: Rentang | None
    jenis: JenisWaktu
    menyimpang: int
    kendala: tuple[str, ...]
    putusan: Putusan

    def lama(self) -> str:
        """The median in words: "9 menit"."""
        return tulis_rentang((self.tengah, self.tengah), self.jenis) if self.tengah is not None else ""

    def antara(self) -> str:
        """The shortest and the longest in words, "" when they are the same."""
        beda = self.rentang is not None and self.rentang[0] != self.rentang[1]
        return tulis_rentang(self.rentang, self.jenis) if self.rentang and beda else ""


def percobaan(tinjauan: Tinjauan) -> int:
    """How many times the procedure was tried in one review."""
    return max((len(satu.menit) for satu in tinjauan.uji_coba), default=0)


def hasil_uji(sop: Sop) -> tuple[HasilUji, ...]:
    """What all trials of an SOP say of each step that was on their sheets, in the order of the steps."""
    isi: dict[int, list[tuple[int, UjiLangkah]]] = {}
    for tinjauan in sop.tinjauan:
        for satu in tinjauan.uji_coba:
            nomor = nomor_kini(sop.langkah, satu)
            if nomor is not None:
                isi.setdefault(nomor, []).append((percobaan(tinjauan), satu))
    return tuple(_gabung(nomor, sop.langkah[nomor - 1], isi[nomor]) for nomor in sorted(isi))


def _gabung(nomor: int, langkah: Langkah, semua: Iterable[tuple[int, UjiLangkah]]) -> HasilUji:
    semua = list(semua)
    menit = sorted(lama for _, satu in semua for lama in satu.menit)
    banyak = sum(kali for kali, _ in semua)
    waktu = langkah.waktu
    terukur = waktu is not None and waktu.menit is not None
    return HasilUji(
        nomor=nomor,
        kali=len(menit),
        percobaan=banyak,
        tengah=_bulat(median(menit)) if menit else None,
        rentang=(_bulat(menit[0]), _bulat(menit[-1])) if menit else None,
        jenis=waktu.jenis if waktu is not None and terukur else JenisWaktu.KERJA,
        menyimpang=sum(satu.menyimpang for _, satu in semua),
        kendala=tuple(dict.fromkeys(satu.kendala for _, satu in semua if satu.kendala)),
        putusan=_putuskan(waktu.menit if waktu is not None else None, menit, banyak),
    )


def _putuskan(tertulis: Rentang | None, menit: list[float], banyak: int) -> Putusan:
    if not menit:
        return Putusan.TAK_PERNAH if banyak >= CUKUP else Putusan.SEDIKIT
    if len(menit) < CUKUP:
        return Putusan.SEDIKIT
    if tertulis is None:
        return Putusan.BELUM_TERUKUR
    tengah = median(menit)
    if tengah > tertulis[1]:
        return Putusan.KETAT
    return Putusan.LONGGAR if tengah <= LONGGAR * (tertulis[0] or tertulis[1]) else Putusan.SESUAI


def _bulat(menit: float) -> Angka:
    return int(menit) if float(menit).is_integer() else round(menit, 2)


def ringkas_uji(langkah: Langkah, hasil: HasilUji) -> str:
    """ "diuji 12 kali, tengah 9 menit, tertulis 15 menit"."""
    if hasil.tengah is None:
        return f"tidak dikerjakan dalam {hasil.percobaan} kali uji coba"
    antara = f" ({hasil.antara()})" if hasil.antara() else ""
    tertulis = f", tertulis {langkah.waktu}" if langkah.waktu else ""
    return f"diuji {hasil.kali} kali, tengah {hasil.lama()}{antara}{tertulis}"


def temuan_uji(semua: Iterable[Sop]) -> Iterator[Temuan]:
    """Steps whose written time is too tight or too generous, that nobody did, or that are done in another way."""
    for sop in semua:
        if sop.status is not Status.DICABUT:
            for hasil in hasil_uji(sop):
                yield from _nilai(sop, hasil)


def _nilai(sop: Sop, hasil: HasilUji) -> Iterator[Temuan]:
    langkah = sop.langkah[hasil.nomor - 1]
    if hasil.putusan in _ARTI:
        kode, tingkat, kata, saran = _ARTI[hasil.putusan]
        pesan = f"Langkah {hasil.nomor} {ringkas_uji(langkah, hasil)}{kata}."
        yield _temuan(kode, tingkat, sop, hasil, pesan, saran.format(tengah=hasil.lama()))
    if hasil.percobaan >= CUKUP and hasil.menyimpang * 2 > hasil.percobaan:
        kali = f"{hasil.menyimpang} dari {hasil.percobaan} kali"
        kendala = f" Kendala: {'; '.join(hasil.kendala)}." if hasil.kendala else ""
        pesan = f"Dalam {kali} uji coba, langkah {hasil.nomor} dikerjakan tidak seperti yang tertulis.{kendala}"
        saran = "Tulis langkahnya seperti yang dikerjakan, atau latih pelaksananya."
        yield _temuan("uji-menyimpang", Tingkat.PERINGATAN, sop, hasil, pesan, saran)


_ARTI = {
    Putusan.KETAT: (
        "uji-terlalu-ketat", Tingkat.PERINGATAN, "; paling sedikit separuhnya lebih lama daripada yang tertulis",
        "Tulis waktu yang dapat dipenuhi (tengahnya {tengah}), atau cari apa yang memperlambat.",
    ),
    Putusan.LONGGAR: (
        "uji-terlalu-longgar", Tingkat.SARAN, "; waktunya dapat dipersingkat",
        "Tulis waktu yang lebih singkat; tengah hasil uji coba {tengah}.",
    ),
    Putusan.TAK_PERNAH: (
        "uji-tak-dikerjakan", Tingkat.SARAN, "",
        "Hapus bila memang tidak diperlukan; bila hanya untuk keadaan tertentu, uji keadaan itu.",
    ),
    Putusan.BELUM_TERUKUR: (
        "uji-waktu-belum-terukur", Tingkat.SARAN, "",
        "Tulis waktunya dengan jumlah dan satuan; tengah hasil uji coba {tengah}.",
    ),
}  # fmt: skip


def _temuan(kode: str, tingkat: Tingkat, sop: Sop, hasil: HasilUji, pesan: str, saran: str) -> Temuan:
    return Temuan(kode, Jenis.UJI_COBA, tingkat, (sop.id,), ((sop.id, hasil.nomor),), pesan, saran)
