"""SOPs that many units keep, each its own, by the same name and the same steps: candidates for a city-wide
one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.evaluate.finding import Evidence, RujukLangkah
from macros.evaluate.similarity import Corpus
from macros.evaluate.stems import stems
from macros.evaluate.weights import cosine
from macros.model.sop import Sop

AMBANG_LANGKAH = 0.6
"""The least cosine of two steps with a verb in common in SOPs of the same name."""
BAGIAN = 0.5
"""The least part of the shorter SOP's steps that must stand in the other."""
SAMA_ARTI = {
    "tangani": "kelola",
    "layan": "kelola",
    "urus": "kelola",
    "laksana": "kelola",
    "selenggara": "kelola",
    "beri": "terbit",
    "buat": "terbit",
}
"""Activities at the head of a name that say the same."""


Cocok = Mapping[tuple[RujukLangkah, RujukLangkah], float]


@dataclass(frozen=True, slots=True)
class Family:
    """SOPs of one name; the first stands for all. ``bukti`` are the steps that stand in several of them."""

    sop: tuple[str, ...]
    bukti: tuple[Evidence, ...]
    skor: float


def families(bahan: Corpus) -> list[Family]:
    """All families of at least two SOPs of different units. Linear in the SOPs of one name."""
    nama: dict[frozenset[str], list[Sop]] = {}
    for sop in bahan.sop.values():
        if kunci := _key(sop.nama):
            nama.setdefault(kunci, []).append(sop)
    hasil: list[Family] = []
    for semua in nama.values():
        hasil += _group(bahan, sorted(semua, key=lambda sop: (-len(sop.langkah), sop.id)))
    return sorted(hasil, key=lambda entry: (-len(entry.sop), entry.sop))


def _key(nama: str) -> frozenset[str]:
    kata = stems(nama)
    return frozenset((SAMA_ARTI.get(kata[0], kata[0]), *kata[1:])) if len(kata) > 1 else frozenset()


def _group(bahan: Corpus, semua: Sequence[Sop]) -> Iterator[Family]:
    """Each SOP joins the first longer one whose steps it has; the longest of each group stands for it."""
    kepala: list[tuple[Sop, list[Cocok]]] = []
    for sop in semua:
        for induk, anak in kepala:
            if induk.unit == sop.unit or frozenset((induk.id, sop.id)) in bahan.bungkam:
                continue
            cocok = _match(bahan, sop, induk)
            if len({n for n, _ in cocok}) >= BAGIAN * len(sop.langkah):
                anak.append(cocok)
                break
        else:
            kepala.append((sop, []))
    yield from (_family(bahan, induk, anak) for induk, anak in kepala if anak)


def _match(bahan: Corpus, sop: Sop, induk: Sop) -> Cocok:
    """Pairs of steps, one of each SOP, that have a verb in common and are alike enough."""
    hasil = {}
    for pair in ((sop.id, n) for n in range(1, len(sop.langkah) + 1)):
        for dua in ((induk.id, m) for m in range(1, len(induk.langkah) + 1)):
            if bahan.langkah[pair].kerja & bahan.langkah[dua].kerja:
                skor = cosine(bahan.vektor[pair], bahan.vektor[dua])
                if skor >= AMBANG_LANGKAH:
                    hasil[pair, dua] = min(skor, 1.0)
    return hasil


def _family(bahan: Corpus, induk: Sop, anak: Sequence[Cocok]) -> Family:
    bukti = []
    for dua in ((induk.id, m) for m in range(1, len(induk.langkah) + 1)):
        sama = []
        for cocok in anak:
            calon = [(skor, (ident, -n)) for ((ident, n), m), skor in cocok.items() if m == dua]
            if calon:
                skor, (ident, n) = max(calon)
                sama.append(((ident, -n), skor))
        if sama:
            langkah = (dua, *(rujuk for rujuk, _ in sama))
            kata = frozenset.intersection(*(frozenset(bahan.langkah[pair].benda) for pair in langkah))
            bukti.append(Evidence(langkah, kata, sum(skor for _, skor in sama) / len(sama)))
    sop = (induk.id, *dict.fromkeys(pair[0] for cocok in anak for pair, _ in cocok))
    return Family(sop, tuple(bukti), sum(evidence.skor for evidence in bukti) / len(bukti))
