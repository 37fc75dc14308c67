"""SOPs that many units keep, each its own, by the same name and the same steps: candidates for a city-wide one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.evaluate.bobot import serupa
from macros.evaluate.kata import stem
from macros.evaluate.serupa import Bahan
from macros.evaluate.temuan import Bukti, RujukLangkah
from macros.model.sop import Sop

AMBANG_LANGKAH = 0.6
"""The least cosine of two steps with a verb in common in SOPs of the same name."""
BAGIAN = 0.5
"""The least part of the shorter SOP's steps that must stand in the other."""
SAMA_ARTI = {
    "tangani": "kelola", "layan": "kelola", "urus": "kelola", "laksana": "kelola", "selenggara": "kelola",
    "beri": "terbit", "buat": "terbit",
}  # fmt: skip
"""Activities at the head of a name that say the same."""


Cocok = Mapping[tuple[RujukLangkah, RujukLangkah], float]


@dataclass(frozen=True, slots=True)
class Rumpun:
    """SOPs of one name; the first stands for all. ``bukti`` are the steps that stand in several of them."""

    sop: tuple[str, ...]
    bukti: tuple[Bukti, ...]
    skor: float


def rumpun(bahan: Bahan) -> list[Rumpun]:
    """All families of at least two SOPs of different units. Linear in the SOPs of one name."""
    nama: dict[frozenset[str], list[Sop]] = {}
    for sop in bahan.sop.values():
        if kunci := _kunci(sop.nama):
            nama.setdefault(kunci, []).append(sop)
    hasil: list[Rumpun] = []
    for semua in nama.values():
        hasil += _kelompok(bahan, sorted(semua, key=lambda sop: (-len(sop.langkah), sop.id)))
    return sorted(hasil, key=lambda satu: (-len(satu.sop), satu.sop))


def _kunci(nama: str) -> frozenset[str]:
    kata = stem(nama)
    return frozenset((SAMA_ARTI.get(kata[0], kata[0]), *kata[1:])) if len(kata) > 1 else frozenset()


def _kelompok(bahan: Bahan, semua: Sequence[Sop]) -> Iterator[Rumpun]:
    """Each SOP joins the first longer one whose steps it has; the longest of each group stands for it."""
    kepala: list[tuple[Sop, list[Cocok]]] = []
    for sop in semua:
        for induk, anak in kepala:
            if induk.unit == sop.unit or frozenset((induk.id, sop.id)) in bahan.bungkam:
                continue
            cocok = _cocokkan(bahan, sop, induk)
            if len({n for n, _ in cocok}) >= BAGIAN * len(sop.langkah):
                anak.append(cocok)
                break
        else:
            kepala.append((sop, []))
    yield from (_rumpun(bahan, induk, anak) for induk, anak in kepala if anak)


def _cocokkan(bahan: Bahan, sop: Sop, induk: Sop) -> Cocok:
    """Pairs of steps, one of each SOP, that have a verb in common and are alike enough."""
    hasil = {}
    for satu in ((sop.id, n) for n in range(1, len(sop.langkah) + 1)):
        for dua in ((induk.id, m) for m in range(1, len(induk.langkah) + 1)):
            if bahan.langkah[satu].kerja & bahan.langkah[dua].kerja:
                skor = serupa(bahan.vektor[satu], bahan.vektor[dua])
                if skor >= AMBANG_LANGKAH:
                    hasil[satu, dua] = min(skor, 1.0)
    return hasil


def _rumpun(bahan: Bahan, induk: Sop, anak: Sequence[Cocok]) -> Rumpun:
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
            kata = frozenset.intersection(*(frozenset(bahan.langkah[satu].benda) for satu in langkah))
            bukti.append(Bukti(langkah, kata, sum(skor for _, skor in sama) / len(sama)))
    sop = (induk.id, *dict.fromkeys(satu[0] for cocok in anak for satu, _ in cocok))
    return Rumpun(sop, tuple(bukti), sum(satu.skor for satu in bukti) / len(bukti))
