"""Overlaps as findings: the same work in several units, one procedure in many units, the same result twice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from macros.catalog.katalog import Katalog
from macros.evaluate.kata import stem
from macros.evaluate.seragam import Rumpun, rumpun
from macros.evaluate.serupa import Bahan, bahan, pasangan_serupa
from macros.evaluate.temuan import BANYAK_NAMA, Bukti, Jenis, RujukLangkah, Temuan, sebut, sebut_sop
from macros.model.sop import Sop, Status
from macros.source.diagnostic import Tingkat

GABUNG = 6
"""Overlaps that hang together are one finding up to so many SOPs."""
_KURUNG = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Bungkam:
    """A pair that the source says is no overlap, and why."""

    sop: str
    dengan: str
    alasan: str


@dataclass(frozen=True, slots=True)
class Tumpang:
    """All overlaps, and the pairs that were silenced."""

    temuan: tuple[Temuan, ...]
    bungkam: tuple[Bungkam, ...]
    rumpun: tuple[Rumpun, ...]


def cari_tumpang(katalog: Katalog) -> Tumpang:
    """Compare all SOPs that are not repealed. Near linear; see :mod:`macros.evaluate.serupa`."""
    semua = [sop for sop in katalog.sop.values() if sop.status is not Status.DICABUT]
    isi = bahan(katalog, semua)
    seragam = rumpun(isi)
    lewati = {ident for satu in seragam for ident in satu.sop[1:]}
    temuan = [_seragam(katalog, satu) for satu in seragam]
    temuan += (_tumpang(katalog, isi, sop, bukti) for sop, bukti in _gabung(pasangan_serupa(isi, lewati)))
    temuan += _hasil_sama(katalog, isi, seragam)
    bungkam = tuple(
        Bungkam(sop.id, satu.dengan, satu.alasan)
        for sop in semua
        for satu in sop.bukan_tumpang_tindih
        if satu.dengan in katalog.sop
    )
    return Tumpang(tuple(temuan), bungkam, tuple(seragam))


def singkatan(katalog: Katalog) -> dict[str, str]:
    """The short name of each unit."""
    return {ident: unit.singkatan or unit.nama or ident for ident, unit in katalog.unit.items()}


def sebut_unit(semua: Sequence[str]) -> str:
    """Names of units; of many, the first ones and how many there are more."""
    lebih = len(semua) - BANYAK_NAMA
    return sebut([*semua[:BANYAK_NAMA], f"{lebih} unit lain"] if lebih > 0 else semua)


def _seragam(katalog: Katalog, satu: Rumpun) -> Temuan:
    unit = [singkatan(katalog)[katalog.sop[ident].unit] for ident in satu.sop]
    return Temuan(
        "sop-seragam",
        Jenis.SERAGAM,
        Tingkat.SARAN,
        satu.sop,
        _langkah(satu.bukti),
        f"{len(satu.sop)} unit mempunyai “{katalog.sop[satu.sop[0]].nama}” sendiri-sendiri, "
        f"dengan {len(satu.bukti)} langkah yang sama: {sebut_unit(unit)}.",
        "Susun satu SOP untuk seluruh kota, lalu rujuk dari tiap unit.",
        satu.skor,
        satu.bukti,
    )


def _langkah(bukti: Sequence[Bukti]) -> tuple[RujukLangkah, ...]:
    return tuple(sorted({rujuk for satu in bukti for rujuk in satu.langkah}))


def _gabung(pasangan: dict[tuple[str, str], list[Bukti]]) -> Iterator[tuple[tuple[str, ...], list[Bukti]]]:
    """Join pairs of SOPs that overlap in the same step, as long as they are few."""
    kelompok: list[tuple[set[str], list[Bukti]]] = []
    menurut: dict[tuple[str, int], int] = {}
    for sop, bukti in pasangan.items():
        langkah = [rujuk for satu in bukti for rujuk in satu.langkah]
        tempat = next((menurut[rujuk] for rujuk in langkah if rujuk in menurut), None)
        if tempat is None or len(kelompok[tempat][0] | set(sop)) > GABUNG:
            tempat = len(kelompok)
            kelompok.append((set(), []))
        kelompok[tempat][0].update(sop)
        kelompok[tempat][1].extend(bukti)
        menurut.update(dict.fromkeys(langkah, tempat))
    yield from ((tuple(sorted(sop)), bukti) for sop, bukti in kelompok)


def _tumpang(katalog: Katalog, isi: Bahan, sop: tuple[str, ...], bukti: Sequence[Bukti]) -> Temuan:
    nama = sebut_sop([katalog.sop[ident] for ident in sop], singkatan(katalog))
    langkah = _langkah(bukti)
    memeriksa = all("periksa" in isi.langkah[rujuk].kerja for rujuk in langkah)
    if memeriksa and any(t.ke in sop for ident in sop for t in katalog.keluar.get(ident, ())):
        kode, apa = "periksa-berulang", "memeriksa hal yang sama dalam satu rangkaian"
        saran = "Pakai hasil pemeriksaan unit yang pertama, dan hubungkan dengan 'rujuk'."
    else:
        kode, apa = "kegiatan-sama", "mengerjakan hal yang sama"
        saran = "Tetapkan satu unit yang mengerjakannya; yang lain memakai dokumennya atau merujuk SOP-nya."
        if any(len(langkah) >= len(sop) * len(katalog.sop[ident].langkah) / 2 for ident in sop):
            saran = "Gabungkan menjadi satu SOP, atau bagi wilayah kerjanya dengan tegas dan saling merujuk."
    contoh = max(bukti, key=lambda satu: (len(satu.kata), satu.skor, satu.langkah))
    kegiatan = katalog.sop[contoh.langkah[0][0]].langkah[contoh.langkah[0][1] - 1].kegiatan
    di = f"{len(bukti)} pasang langkah, misalnya “{kegiatan}”" if len(bukti) > 1 else f"langkah “{kegiatan}”"
    return Temuan(
        kode,
        Jenis.TUMPANG_TINDIH,
        Tingkat.PERINGATAN,
        sop,
        langkah,
        f"{nama} {apa} pada {di}.{_sudah_diperiksa(katalog, isi, sop)}",
        saran,
        sum(satu.skor for satu in bukti) / len(bukti),
        tuple(bukti),
    )


def _sudah_diperiksa(katalog: Katalog, isi: Bahan, semua: Sequence[str]) -> str:
    """Of SOPs that hang together only through others, the pairs that the source says are no overlap."""
    nama = {ident: f"“{katalog.sop[ident].nama}” ({singkatan(katalog)[katalog.sop[ident].unit]})" for ident in semua}
    pasang = [f"{nama[a]} dengan {nama[b]}" for a, b in combinations(semua, 2) if frozenset((a, b)) in isi.bungkam]
    return f" Sudah diperiksa dan bukan tumpang tindih: {sebut(pasang)}." if pasang else ""


def _hasil_sama(katalog: Katalog, isi: Bahan, seragam: Sequence[Rumpun]) -> Iterator[Temuan]:
    """Services that give the same and do not know each other; two SOPs of one name in one unit."""
    sudah = {ident: satu.sop for satu in seragam for ident in satu.sop}
    hasil: dict[tuple[str, frozenset[str]], list[Sop]] = {}
    for sop in isi.sop.values():
        hasil.setdefault((sop.unit, frozenset(stem(sop.nama))), []).append(sop)
        for produk in sop.layanan.produk if sop.layanan else ():
            kunci = frozenset(stem(_KURUNG.sub("", produk)))
            if len(kunci) > 1:
                hasil.setdefault(("", kunci), []).append(sop)
    for (unit, kunci), semua in hasil.items():
        kelompok = list({sop.id: sop for sop in semua}.values())
        if not unit:
            wakil = {sudah.get(sop.id, (sop.id,))[0]: sop for sop in reversed(kelompok)}
            asing = [sop for sop in wakil.values() if not _kenal(katalog, isi, sop, kelompok)]
            kelompok = sorted(asing, key=lambda sop: sop.id) if len({sop.unit for sop in asing}) > 1 else []
        if kunci and len(kelompok) > 1:
            yield _sama(katalog, kelompok, unit)


def _kenal(katalog: Katalog, isi: Bahan, sop: Sop, semua: Sequence[Sop]) -> bool:
    """Whether an SOP is linked to one of the others, or silenced against it."""
    tautan = {t.ke for t in katalog.keluar.get(sop.id, ())} | {t.dari for t in katalog.masuk.get(sop.id, ())}
    return any(lain.id in tautan or frozenset((sop.id, lain.id)) in isi.bungkam for lain in semua if lain is not sop)


def _sama(katalog: Katalog, semua: Sequence[Sop], unit: str) -> Temuan:
    nama = sebut_sop(semua, singkatan(katalog))
    return Temuan(
        "sop-ganda" if unit else "hasil-sama",
        Jenis.TUMPANG_TINDIH,
        Tingkat.PERINGATAN,
        tuple(sop.id for sop in semua),
        (),
        f"{nama} {'bernama sama dalam satu unit' if unit else 'menghasilkan hal yang sama'}.",
        "Cabut salah satunya, atau bedakan namanya." if unit else "Gabungkan, atau saling sebut dalam keterkaitan.",
    )
