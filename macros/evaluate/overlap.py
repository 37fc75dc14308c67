"""Overlaps as findings: the same work in several units, one procedure in many units, the same result
twice.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from macros.catalog.whole import Catalog
from macros.evaluate.families import Family, families
from macros.evaluate.similarity import Corpus, corpus, similar_pairs
from macros.evaluate.stems import stems
from macros.evaluate.temuan import (
    BANYAK_NAMA,
    Evidence,
    FindingKind,
    RujukLangkah,
    Temuan,
    join_words,
    name_sops,
)
from macros.model.sop import Sop, Status
from macros.source.diagnostic import Level

GABUNG = 6
"""Overlaps that hang together are one finding up to so many SOPs."""
_KURUNG = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Silenced:
    """A pair that the source says is no overlap, and why."""

    sop: str
    dengan: str
    alasan: str


@dataclass(frozen=True, slots=True)
class Overlaps:
    """All overlaps, and the pairs that were silenced."""

    temuan: tuple[Temuan, ...]
    bungkam: tuple[Silenced, ...]
    rumpun: tuple[Family, ...]


def find_overlaps(katalog: Catalog) -> Overlaps:
    """Compare all SOPs that are not repealed. Near linear; see :mod:`macros.evaluate.similarity`."""
    semua = [sop for sop in katalog.sop.values() if sop.status is not Status.DICABUT]
    isi = corpus(katalog, semua)
    seragam = families(isi)
    lewati = {ident for satu in seragam for ident in satu.sop[1:]}
    temuan = [_uniform(katalog, satu) for satu in seragam]
    temuan += (_tumpang(katalog, isi, sop, bukti) for sop, bukti in _join(similar_pairs(isi, lewati)))
    temuan += _same_result(katalog, isi, seragam)
    bungkam = tuple(
        Silenced(sop.id, satu.dengan, satu.alasan)
        for sop in semua
        for satu in sop.bukan_tumpang_tindih
        if satu.dengan in katalog.sop
    )
    return Overlaps(tuple(temuan), bungkam, tuple(seragam))


def short_names(katalog: Catalog) -> dict[str, str]:
    """The short name of each unit."""
    return {ident: unit.singkatan or unit.nama or ident for ident, unit in katalog.unit.items()}


def name_units(semua: Sequence[str]) -> str:
    """Names of units; of many, the first ones and how many there are more."""
    lebih = len(semua) - BANYAK_NAMA
    return join_words([*semua[:BANYAK_NAMA], f"{lebih} unit lain"] if lebih > 0 else semua)


def _uniform(katalog: Catalog, satu: Family) -> Temuan:
    unit = [short_names(katalog)[katalog.sop[ident].unit] for ident in satu.sop]
    return Temuan(
        "sop-seragam",
        FindingKind.SERAGAM,
        Level.SARAN,
        satu.sop,
        _langkah(satu.bukti),
        f"{len(satu.sop)} unit mempunyai “{katalog.sop[satu.sop[0]].nama}” sendiri-sendiri, "
        f"dengan {len(satu.bukti)} langkah yang sama: {name_units(unit)}.",
        "Susun satu SOP untuk seluruh kota, lalu rujuk dari tiap unit.",
        satu.skor,
        satu.bukti,
    )


def _langkah(bukti: Sequence[Evidence]) -> tuple[RujukLangkah, ...]:
    return tuple(sorted({rujuk for satu in bukti for rujuk in satu.langkah}))


def _join(
    pasangan: dict[tuple[str, str], list[Evidence]],
) -> Iterator[tuple[tuple[str, ...], list[Evidence]]]:
    """Join pairs of SOPs that overlap in the same step, as long as they are few."""
    kelompok: list[tuple[set[str], list[Evidence]]] = []
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


def _tumpang(katalog: Catalog, isi: Corpus, sop: tuple[str, ...], bukti: Sequence[Evidence]) -> Temuan:
    nama = name_sops([katalog.sop[ident] for ident in sop], short_names(katalog))
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
        FindingKind.TUMPANG_TINDIH,
        Level.PERINGATAN,
        sop,
        langkah,
        f"{nama} {apa} pada {di}.{_already_checked(katalog, isi, sop)}",
        saran,
        sum(satu.skor for satu in bukti) / len(bukti),
        tuple(bukti),
    )


def _already_checked(katalog: Catalog, isi: Corpus, semua: Sequence[str]) -> str:
    """Of SOPs that hang together only through others, the pairs that the source says are no overlap."""
    nama = {
        ident: f"“{katalog.sop[ident].nama}” ({short_names(katalog)[katalog.sop[ident].unit]})"
        for ident in semua
    }
    pasang = [
        f"{nama[a]} dengan {nama[b]}" for a, b in combinations(semua, 2) if frozenset((a, b)) in isi.bungkam
    ]
    return f" Sudah diperiksa dan bukan tumpang tindih: {join_words(pasang)}." if pasang else ""


def _same_result(katalog: Catalog, isi: Corpus, seragam: Sequence[Family]) -> Iterator[Temuan]:
    """Services that give the same and do not know each other; two SOPs of one name in one unit."""
    sudah = {ident: satu.sop for satu in seragam for ident in satu.sop}
    hasil: dict[tuple[str, frozenset[str]], list[Sop]] = {}
    for sop in isi.sop.values():
        hasil.setdefault((sop.unit, frozenset(stems(sop.nama))), []).append(sop)
        for produk in sop.layanan.produk if sop.layanan else ():
            kunci = frozenset(stems(_KURUNG.sub("", produk)))
            if len(kunci) > 1:
                hasil.setdefault(("", kunci), []).append(sop)
    for (unit, kunci), semua in hasil.items():
        kelompok = list({sop.id: sop for sop in semua}.values())
        if not unit:
            wakil = {sudah.get(sop.id, (sop.id,))[0]: sop for sop in reversed(kelompok)}
            asing = [sop for sop in wakil.values() if not _known(katalog, isi, sop, kelompok)]
            kelompok = sorted(asing, key=lambda sop: sop.id) if len({sop.unit for sop in asing}) > 1 else []
        if kunci and len(kelompok) > 1:
            yield _same(katalog, kelompok, unit)


def _known(katalog: Catalog, isi: Corpus, sop: Sop, semua: Sequence[Sop]) -> bool:
    """Whether an SOP is linked to one of the others, or silenced against it."""
    tautan = {t.ke for t in katalog.keluar.get(sop.id, ())} | {t.dari for t in katalog.masuk.get(sop.id, ())}
    return any(
        lain.id in tautan or frozenset((sop.id, lain.id)) in isi.bungkam for lain in semua if lain is not sop
    )


def _same(katalog: Catalog, semua: Sequence[Sop], unit: str) -> Temuan:
    nama = name_sops(semua, short_names(katalog))
    return Temuan(
        "sop-ganda" if unit else "hasil-sama",
        FindingKind.TUMPANG_TINDIH,
        Level.PERINGATAN,
        tuple(sop.id for sop in semua),
        (),
        f"{nama} {'bernama sama dalam satu unit' if unit else 'menghasilkan hal yang sama'}.",
        "Cabut salah satunya, atau bedakan namanya."
        if unit
        else "Gabungkan, atau saling sebut dalam keterkaitan.",
    )
