"""Where steps lead, in words, and who performs them: what stands beside the drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from macros.catalog.links import Peran
from macros.catalog.whole import Catalog
from macros.model.exits import Exit
from macros.model.numbers import write_chance
from macros.model.sop import Sop

LABEL = 10
"""The longest answer, in characters, that stands in the drawing itself; answers with one target stand
together.
"""


@dataclass(frozen=True, slots=True)
class Direction:
    """Where a step leads, in words: ``depan``, then the step ``ke`` (None: the end), and how often, "" when
    nobody knows.
    """

    depan: str
    ke: int | None
    peluang: str = ""

    def __str__(self) -> str:
        return f"{self.depan}{f'langkah {self.ke}' if self.ke else 'selesai'}"


def pelaksana_columns(katalog: Catalog, sop: Sop) -> tuple[tuple[Peran, ...], dict[str, int]]:
    """The performers in the order in which they first act, and the column of each as written in the file."""
    kolom: dict[str, Peran] = {}
    letak: dict[str, int] = {}
    for teks in dict.fromkeys(teks for langkah in sop.langkah for teks in langkah.pelaksana):
        peran = katalog.performer(sop, teks)
        kolom.setdefault(peran.kunci, peran)
        letak[teks] = list(kolom).index(peran.kunci)
    return tuple(kolom.values()), letak


def too_long(keluar: Sequence[tuple[str, object]]) -> bool:
    """Whether the answers of a question, each with where it leads, are too long for the drawing."""
    bersama: dict[object, list[str]] = {}
    for label, ke in keluar:
        bersama.setdefault(ke, []).append(label)
    return any(len(" / ".join(labels)) > LABEL for labels in bersama.values())


def answer_letters(keluar: Sequence[Exit]) -> tuple[str, ...]:
    """The answers of a question as they stand beside its letters, "" each where the drawing has them in
    words.
    """
    huruf = too_long([(way.label, way.ke) for way in keluar])
    return tuple(f"{ascii_lowercase[i % 26]}. {way.label}" if huruf else "" for i, way in enumerate(keluar))


def directions(n: int, keluar: Sequence[Exit], *, akhir: bool) -> tuple[Direction, ...]:
    """What a reader must be told of a step's exits; nothing when it simply leads to the next one, or ends
    the last.
    """
    if len(keluar) == 1 and not keluar[0].label and keluar[0].ke == (None if akhir else n + 1):
        return ()
    return tuple(
        Direction(
            _lead(n, way.ke, lettered or way.label),
            way.ke,
            "" if way.peluang is None else write_chance(way.peluang),
        )
        for lettered, way in zip(answer_letters(keluar), keluar, strict=True)
    )


def _lead(n: int, ke: int | None, label: str) -> str:
    if ke is None:
        return f"{label}: " if label else "Alur "
    arah = "ulangi " if ke == n else "kembali ke " if ke < n else "lanjut ke "
    return f"{label}: {arah}" if label else arah.capitalize()
