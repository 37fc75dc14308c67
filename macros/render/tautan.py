"""Links of an SOP as a reader meets them: grouped by unit, each neighbour once with all its reasons."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.catalog.katalog import Katalog
from macros.catalog.tautan import JenisTautan, Tautan
from macros.model.sop import Sop
from macros.model.unit import Unit

_KELUAR = {
    JenisTautan.KETERKAITAN: "terkait",
    JenisTautan.RUJUK: "menjalankan langkah {n}",
    JenisTautan.DIGANTI_OLEH: "penggantinya",
    JenisTautan.PENJELASAN: "disebut dalam penjelasan",
}
_MASUK = {
    JenisTautan.KETERKAITAN: "menyebut SOP ini sebagai terkait",
    JenisTautan.RUJUK: "menjalankan SOP ini pada langkah {n}",
    JenisTautan.DIGANTI_OLEH: "digantikan oleh SOP ini",
    JenisTautan.PENJELASAN: "menyebut SOP ini dalam penjelasan",
}


@dataclass(frozen=True, slots=True)
class Alasan:
    """Why two SOPs are linked; ``langkah`` is the step of the SOP ``pada`` that says so, None when no step does."""

    teks: str
    pada: str
    langkah: int | None


@dataclass(frozen=True, slots=True)
class Tetangga:
    """A linked SOP with all reasons."""

    sop: Sop
    alasan: tuple[Alasan, ...]


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The linked SOPs of one unit."""

    unit: Unit
    tetangga: tuple[Tetangga, ...]


def keluar(katalog: Katalog, ident: str) -> tuple[Kelompok, ...]:
    """The SOPs that this one points at, by unit."""
    return _kelompokkan(katalog, ((t.ke, _alasan(t, _KELUAR)) for t in katalog.keluar.get(ident, ())))


def masuk(katalog: Katalog, ident: str) -> tuple[Kelompok, ...]:
    """The SOPs that point at this one, by unit."""
    return _kelompokkan(katalog, ((t.dari, _alasan(t, _MASUK)) for t in katalog.masuk.get(ident, ())))


def _alasan(tautan: Tautan, kata: dict[JenisTautan, str]) -> Alasan:
    return Alasan(kata[tautan.jenis].format(n=tautan.langkah), tautan.dari, tautan.langkah)


def _kelompokkan(katalog: Katalog, pasangan: Iterable[tuple[str, Alasan]]) -> tuple[Kelompok, ...]:
    alasan: dict[str, list[Alasan]] = {}
    for ident, satu in pasangan:
        alasan.setdefault(ident, []).append(satu)
    unit: dict[str, list[Tetangga]] = {}
    for ident, semua in alasan.items():
        unit.setdefault(katalog.sop[ident].unit, []).append(Tetangga(katalog.sop[ident], tuple(semua)))
    return tuple(Kelompok(katalog.unit[u], tuple(unit[u])) for u in katalog.unit if u in unit)
