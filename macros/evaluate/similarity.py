"""Steps of different units that do the same work, found without comparing every step with every other.

A step is looked up by its few rarest words; words in too many steps are looked up in pairs. What is found so
is compared by the cosine of its weighted words, and counts when the two also share what both SOPs are about.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from macros.catalog.whole import Catalog
from macros.evaluate.finding import Evidence, RujukLangkah
from macros.evaluate.weights import StepWords, Vektor, Weights, cosine, rarest, step_words, subject_words
from macros.evaluate.work_words import KERANGKA, unify
from macros.model.sop import Sop

AMBANG = 0.55
"""The least cosine of two steps that share what their SOPs are about, and another rare word."""
AMBANG_LAIN_KERJA = 0.75
"""The same where the verbs differ."""
AMBANG_SEARAH = 0.7
"""The same where the verb is the same, and two rare words of the steps are what one of the SOPs is about."""
AMBANG_LEPAS = 0.8
"""The least cosine where one rare word is shared, or the SOPs are about different things.

In the second case the steps must share rare words of the weight of ``BEKAL_LEPAS`` words that nobody else
uses.
"""
BEKAL_LEPAS = 3.0
AMBANG_KEMBAR, BEKAL_KEMBAR = 0.95, 2.0
"""Steps that are the same nearly word for word need to share fewer rare words."""
AMBANG_RANGKAI = 0.8
"""The least cosine of a step right before or after an overlapping one."""
SEUNIT = 2 / 3
"""The least part of the steps of the longer of two SOPs of one unit that the other does too."""
UMUM_SOP = 0.15
"""A word in a larger part of the SOPs is not rare."""
KUNCI_LANGKAH, PANJANG_DAFTAR = 5, 60
"""How many of a step's rarest words it is looked up by, and how many steps a word may lead to."""

WEWENANG = frozenset({"tandatangan", "paraf", "tetap", "setuju", "sah", "disposisi", "putus"})
"""Approvals in one's own authority are no overlap, though they stand on the same paper."""
PENGANTAR = frozenset({"mohon", "undang", "umum"})
"""Asking for something, inviting, announcing: never the work itself."""
TERANG = frozenset(
    {"periksa", "susun", "kirim", "catat", "terima", "nilai", "cetak", "hitung", "bayar", "ambil"}
)
"""Verbs so plain that two different ones mean two different works."""
SERAH = frozenset({"kirim", "terima", "catat", "beri"})
"""Handing over and noting down: counts only between SOPs about the same matter."""


@dataclass(frozen=True)
class Corpus:
    """All that is compared: the words of each step and of each SOP's subject, weighed.

    ``kerja`` are the steps in which a unit itself works and which no ``rujuk`` hands over already; ``rinci``
    the words of each step that tell one matter from another; ``bungkam`` the pairs of SOPs that the source
    says are no overlap.
    """

    bobot: Weights
    sop: Mapping[str, Sop]
    langkah: Mapping[RujukLangkah, StepWords]
    vektor: Mapping[RujukLangkah, Vektor]
    kerja: Collection[RujukLangkah]
    rinci: Mapping[RujukLangkah, frozenset[str]]
    pokok: Mapping[str, frozenset[str]]
    bungkam: Collection[frozenset[str]]


def corpus(katalog: Catalog, semua: Sequence[Sop]) -> Corpus:
    """Weigh the words of these SOPs; linear."""
    langkah = {(sop.id, n): step_words(step) for sop in semua for n, step in enumerate(sop.langkah, 1)}
    kata: dict[str, set[str]] = {sop.id: set() for sop in semua}
    for (ident, _), isi in langkah.items():
        kata[ident].update(isi.benda)
    bobot = Weights.of(kata.values())
    batas = max(3.0, UMUM_SOP * bobot.banyak)
    langka = {word for word, df in bobot.df.items() if df <= batas} - KERANGKA
    return Corpus(
        bobot,
        {sop.id: sop for sop in semua},
        langkah,
        {rujuk: bobot.vector(isi.benda) for rujuk, isi in langkah.items()},
        frozenset(
            (sop.id, n)
            for sop in semua
            for n, step in enumerate(sop.langkah, 1)
            if not step.rujuk and any(katalog.performer(sop, teks).unit for teks in step.pelaksana)
        ),
        {rujuk: frozenset(langka & isi.benda.keys()) for rujuk, isi in langkah.items()},
        {sop.id: frozenset(map(unify, subject_words(sop))) - KERANGKA for sop in semua},
        frozenset(
            frozenset((sop.id, exception.dengan)) for sop in semua for exception in sop.bukan_tumpang_tindih
        ),
    )


def similar_pairs(bahan: Corpus, lewati: Collection[str] = ()) -> dict[tuple[str, str], list[Evidence]]:
    """For each two SOPs that overlap: the pairs of steps that do the same work.

    Two of one unit overlap only as a whole, in most steps of the longer one: procedures of a unit are alike
    in parts. SOPs in ``lewati`` are left out: another stands for them.
    """
    hasil: dict[tuple[str, str], list[Evidence]] = {}
    for pair, dua in _candidates(bahan, lewati):
        if bukti := _compare(bahan, pair, dua):
            hasil.setdefault((pair[0], dua[0]), []).append(bukti)
    semua = {sop: _chain(bahan, sop, bukti) for sop, bukti in sorted(hasil.items())}
    return {sop: bukti for sop, bukti in semua.items() if _foreign(*sop) or _whole(bahan, sop, bukti)}


def _foreign(text: str, dua: str) -> bool:
    return text.partition("/")[0] != dua.partition("/")[0]


def _whole(bahan: Corpus, sop: tuple[str, str], bukti: Sequence[Evidence]) -> bool:
    return len(bukti) >= SEUNIT * max(len(bahan.sop[ident].langkah) for ident in sop)


def _candidates(bahan: Corpus, lewati: Collection[str]) -> Iterator[tuple[RujukLangkah, RujukLangkah]]:
    """Pairs of steps that share rare words, each once, the lower first."""
    daftar: dict[Sequence[str], list[RujukLangkah]] = {}
    kunci_langkah = {
        rujuk: rarest(bahan.bobot, bahan.rinci[rujuk], KUNCI_LANGKAH)
        for rujuk, isi in bahan.langkah.items()
        if rujuk in bahan.kerja
        and rujuk[0] not in lewati
        and isi.kerja
        and not isi.kerja & (WEWENANG | PENGANTAR)
    }
    for rujuk, kata in kunci_langkah.items():
        for kunci in _key(kata):
            daftar.setdefault(kunci, []).append(rujuk)
    for rujuk, kata in kunci_langkah.items():
        dekat: set[RujukLangkah] = set()
        for kunci in _key(kata):
            if len(daftar[kunci]) <= PANJANG_DAFTAR:
                dekat.update(daftar[kunci])
        for lain in sorted(dekat):
            if rujuk < lain and rujuk[0] != lain[0]:
                yield rujuk, lain


def _key(kata: Sequence[str]) -> list[Sequence[str]]:
    return [*kata, *combinations(kata, 2)]


def _compare(bahan: Corpus, pair: RujukLangkah, dua: RujukLangkah) -> Evidence | None:
    """The evidence that two steps do the same work, or None."""
    if frozenset((pair[0], dua[0])) in bahan.bungkam:
        return None
    isi, lain = bahan.langkah[pair], bahan.langkah[dua]
    kerja = isi.kerja & lain.kerja
    khas = bahan.rinci[pair] & bahan.rinci[dua]
    sepokok = _samesubject(bahan, pair[0], dua[0], khas)
    searah = bool(kerja) and len(khas & (bahan.pokok[pair[0]] | bahan.pokok[dua[0]])) > 1
    if not sepokok and ((len(khas) < BEKAL_LEPAS and not searah) or kerja & SERAH):
        return None
    skor = min(cosine(bahan.vektor[pair], bahan.vektor[dua]), 1.0)
    if skor < AMBANG or not _samework(isi, lain, skor) or _connected(isi, lain) or _connected(lain, isi):
        return None
    if searah and skor >= AMBANG_SEARAH:
        cukup = True
    elif sepokok:
        cukup = len(khas) > 1 or skor >= AMBANG_LEPAS
    else:
        bekal = math.fsum(bahan.bobot.idf(kata) for kata in khas) / bahan.bobot.idf("")
        cukup = skor >= AMBANG_LEPAS and bekal >= (BEKAL_LEPAS if skor < AMBANG_KEMBAR else BEKAL_KEMBAR)
    return (
        Evidence((pair, dua), frozenset(isi.benda.keys() & lain.benda.keys() | kerja), skor)
        if cukup
        else None
    )


def _samework(isi: StepWords, lain: StepWords, skor: float) -> bool:
    """Whether the verbs allow that the work is the same."""
    terang = isi.kerja <= TERANG and lain.kerja <= TERANG
    return bool(isi.kerja & lain.kerja) or (skor >= AMBANG_LAIN_KERJA and not terang)


def _connected(isi: StepWords, lain: StepWords) -> bool:
    """Whether one step gives what the other needs: then they follow each other."""
    hasil = isi.keluar - {"konsep"}
    return (
        len(hasil) > 1
        and isi.keluar != lain.keluar
        and any(hasil <= dokumen for dokumen in lain.masuk - isi.masuk)
    )


def _samesubject(bahan: Corpus, text: str, dua: str, khas: Collection[str]) -> bool:
    """Whether two SOPs are about the same matter, and these words of their steps tell it."""
    pokok, lain = bahan.pokok[text], bahan.pokok[dua]
    return bool(pokok & lain) and not (pokok | lain).isdisjoint(khas)


def _chain(bahan: Corpus, sop: tuple[str, str], bukti: list[Evidence]) -> list[Evidence]:
    """The best pairs, each step in one only; then the steps right before or after that are alike in
    general words.
    """
    ada = _pair(bahan, bukti)
    antre = list(ada)
    while antre:
        (_, n), (_, m) = antre.pop()
        for geser in (-1, 1):
            dekat = ((sop[0], n + geser), (sop[1], m + geser))
            dipakai = {rujuk for pasangan in ada for rujuk in pasangan}
            if dipakai.isdisjoint(dekat) and all(pair in bahan.kerja for pair in dekat):
                isi, lain = (bahan.langkah[pair] for pair in dekat)
                skor = cosine(*(bahan.vektor[pair] for pair in dekat))
                kerja = isi.kerja & lain.kerja
                if kerja and not kerja & (WEWENANG | PENGANTAR) and skor >= AMBANG_RANGKAI:
                    sama = frozenset(isi.benda.keys() & lain.benda.keys() | kerja)
                    ada[dekat] = Evidence(dekat, sama, min(skor, 1.0))
                    antre.append(dekat)
    return sorted(ada.values(), key=lambda entry: entry.langkah)


def _pair(bahan: Corpus, bukti: list[Evidence]) -> dict[tuple[RujukLangkah, ...], Evidence]:
    """Of pairs that share a step, those with the same verb go first, then the more alike."""

    def urut(evidence: Evidence) -> tuple[bool, float, tuple[RujukLangkah, ...]]:
        isi, lain = (bahan.langkah[rujuk] for rujuk in evidence.langkah)
        return not isi.kerja & lain.kerja, -evidence.skor, evidence.langkah

    dipakai: set[RujukLangkah] = set()
    hasil = {}
    for evidence in sorted(bukti, key=urut):
        if dipakai.isdisjoint(evidence.langkah):
            dipakai.update(evidence.langkah)
            hasil[evidence.langkah] = evidence
    return hasil
