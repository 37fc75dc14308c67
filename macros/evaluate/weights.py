"""What a step is about, as weighted words: rare words weigh more (TF-IDF, counted over SOPs, not over
steps).
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from macros.evaluate.stems import stems
from macros.evaluate.work_words import unify
from macros.model.sop import Langkah, Sop

Vektor = Mapping[str, float]

KEGIATAN, OUTPUT, KELENGKAPAN = 1.0, 0.8, 0.6
NAMA, PRODUK = 1.0, 0.5


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step's words: the stems of its verbs, its other words with the weight of their field, and its
    documents.

    ``masuk`` are the documents that it needs, ``keluar`` is what it gives, each as a set of stems.
    """

    kerja: frozenset[str]
    benda: Mapping[str, float]
    masuk: frozenset[frozenset[str]] = frozenset()
    keluar: frozenset[str] = frozenset()


def step_words(langkah: Langkah) -> StepWords:
    """The words of a step, before they are weighed."""
    kerja, kata = _work(langkah.kegiatan)
    benda: dict[str, float] = {}
    for bobot, teks in ((KEGIATAN, kata), (OUTPUT, stems(langkah.output))):
        for text in teks:
            benda[unify(text)] = max(bobot, benda.get(unify(text), 0))
    masuk = frozenset(frozenset(stems(dokumen)) for dokumen in langkah.kelengkapan)
    for text in sorted(frozenset().union(*masuk)):
        benda[unify(text)] = max(KELENGKAPAN, benda.get(unify(text), 0))
    return StepWords(kerja, benda, masuk, frozenset(stems(langkah.output)))


def _work(kegiatan: str) -> tuple[frozenset[str], list[str]]:
    """The verbs of an activity ("melakukan" stands for the word after it), and its other words."""
    kerja: list[str] = []
    lain: list[str] = []
    tunggu = True
    for kata in kegiatan.casefold().split():
        dasarnya = stems(kata)
        if kata in ("dan", "serta", "lalu", "atau"):
            tunggu = True
        elif dasarnya and tunggu and (not kerja or kata.startswith("me")):
            (kerja if dasarnya[0] != "laku" else []).append(unify(dasarnya[0]))
            tunggu = dasarnya[0] == "laku"
        else:
            lain += dasarnya
            tunggu = False
    return frozenset(kerja), lain


def subject_words(sop: Sop) -> dict[str, float]:
    """The words that say what an SOP is about: its name without the activity ("Penerbitan"), and what it
    gives.
    """
    nama = stems(sop.nama)
    pokok = dict.fromkeys(nama[1:] or nama, NAMA)
    for produk in sop.layanan.produk if sop.layanan else ():
        for stem in stems(produk):
            pokok.setdefault(stem, PRODUK)
    return pokok


@dataclass(frozen=True)
class Weights:
    """How much each word weighs: ln(1 + n / df), where df of n SOPs have it. A word nobody has weighs
    most.
    """

    banyak: int
    df: Mapping[str, int]

    @classmethod
    def of(cls, semua: Iterable[Iterable[str]]) -> "Weights":
        """Count the words of each SOP."""
        df: Counter[str] = Counter()
        banyak = 0
        for iterable in semua:
            df.update(set(iterable))
            banyak += 1
        return cls(banyak, df)

    def idf(self, kata: str) -> float:
        """The weight of a word."""
        return math.log1p(self.banyak / self.df.get(kata, 1))

    def vector(self, kata: Mapping[str, float]) -> dict[str, float]:
        """Weighted words of length 1."""
        mentah = {word: bobot * self.idf(word) for word, bobot in kata.items()}
        panjang = math.sqrt(sum(nilai * nilai for nilai in mentah.values())) or 1.0
        return {text: nilai / panjang for text, nilai in mentah.items()}


def cosine(mapping: Vektor, dua: Vektor) -> float:
    """The cosine of two vectors of length 1."""
    if len(dua) < len(mapping):
        mapping, dua = dua, mapping
    return sum(nilai * dua[kata] for kata, nilai in mapping.items() if kata in dua)


def rarest(bobot: Weights, kata: Iterable[str], banyak: int) -> Sequence[str]:
    """The rarest of these words, rarest first."""
    return sorted(kata, key=lambda entry: (bobot.df.get(entry, 1), entry))[:banyak]
