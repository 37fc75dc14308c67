"""Which step of a procedure became which: by what they say, not by their numbers."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from rapidfuzz.fuzz import ratio

from macros.model.sop import Langkah

BATAS = 0.55
"""Two steps are taken for the same from this likeness on (0 to 1)."""
LEBAR = 40_000
PANJANG = 500
"""Characters by which texts are compared."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs of indexes (from 0) in the order of the new steps; ``pindah`` are the new indexes that changed
    their place.

    A step changed its place when it is not among the most steps that kept their order (a longest increasing
    subsequence, https://en.wikipedia.org/wiki/Longest_increasing_subsequence).
    """

    pasangan: tuple[tuple[int, int], ...]
    pindah: frozenset[int]


def match(lama: Sequence[Langkah], baru: Sequence[Langkah]) -> Matching:
    """Pair steps greedily, the most alike first, of equals those at the nearest places: no two steps that are
    not paired with each other are both more like each other than like their partners.

    What is the same at both ends is paired at once. Of what lies between, up to ``LEBAR`` pairs are looked
    at: in procedures of hundreds of steps, those near in place, and those with the same activity.
    """
    awal = _same(zip(lama, baru, strict=False))
    akhir = _same(zip(reversed(lama[awal:]), reversed(baru[awal:]), strict=False))
    nilai = sorted(
        (-skor, abs(i - j), i, j)
        for i, j in _candidates(lama[awal : len(lama) - akhir], baru[awal : len(baru) - akhir], awal)
        if (skor := likeness(lama[i], baru[j])) >= BATAS
    )
    dipakai: tuple[set[int], set[int]] = (set(), set())
    ujung = ((len(lama) - n, len(baru) - n) for n in range(1, akhir + 1))
    pasangan = [*((n, n) for n in range(awal)), *ujung]
    for _, _, i, j in nilai:
        if i not in dipakai[0] and j not in dipakai[1]:
            dipakai[0].add(i)
            dipakai[1].add(j)
            pasangan.append((i, j))
    pasangan.sort(key=lambda entry: entry[1])
    tetap = _rise([i for i, _ in pasangan])
    return Matching(tuple(pasangan), frozenset(j for k, (_, j) in enumerate(pasangan) if k not in tetap))


def _candidates(lama: Sequence[Langkah], baru: Sequence[Langkah], awal: int) -> Iterator[tuple[int, int]]:
    """The pairs of indexes that are worth comparing."""
    lebar = LEBAR // max(len(lama), len(baru), 1)
    letak: dict[str, list[int]] = {}
    for j, langkah in enumerate(baru):
        letak.setdefault(langkah.kegiatan, []).append(j)
    for i, langkah in enumerate(lama):
        dekat = range(max(0, i - lebar), min(len(baru), i + lebar + 1))
        yield from ((awal + i, awal + j) for j in dekat)
        sama = letak.get(langkah.kegiatan, [])
        k = bisect_left(sama, i)
        yield from ((awal + i, awal + j) for j in sama[max(0, k - 2) : k + 2] if j not in dekat)


def _same(pasangan: Iterable[tuple[Langkah, Langkah]]) -> int:
    """How many pairs are equal before the first that is not."""
    return sum(1 for _ in takewhile(lambda dua: dua[0] == dua[1], pasangan))


def likeness(lama: Langkah, baru: Langkah) -> float:
    """How alike two steps are, 0 to 1: mostly what is done, then what comes of it, who does it, and with
    what.
    """
    if lama == baru:
        return 1.0
    bobot = (
        (0.65, _text(lama.kegiatan, baru.kegiatan)),
        (0.15, _text(lama.output, baru.output)),
        (0.1, float(lama.pelaksana == baru.pelaksana)),
        (0.05, float(lama.kelengkapan == baru.kelengkapan)),
        (0.05, float(lama.id == baru.id)),
    )
    return sum(berat * nilai for berat, nilai in bobot)


def _text(lama: str, baru: str) -> float:
    return ratio(lama[:PANJANG].casefold(), baru[:PANJANG].casefold()) / 100


def _rise(semua: Sequence[int]) -> set[int]:
    """The positions of a longest increasing subsequence."""
    ekor: list[int] = []
    letak: list[int] = []
    sebelum: list[int] = []
    for k, nilai in enumerate(semua):
        di = bisect_left(ekor, nilai)
        ekor[di:] = [nilai, *ekor[di + 1 :]]
        letak[di:] = [k, *letak[di + 1 :]]
        sebelum.append(letak[di - 1] if di else -1)
    hasil = set()
    k = letak[-1] if letak else -1
    while k >= 0:
        hasil.add(k)
        k = sebelum[k]
    return hasil
