"""Who hands what to whom: the units of a city and the procedures that lead from one to another."""

from dataclasses import dataclass

from macros.catalog.links import LinkKind
from macros.catalog.whole import Catalog
from macros.evaluate.finding import RujukLangkah


@dataclass(frozen=True, slots=True)
class Handover:
    """Work that goes from one unit to another.

    ``rujuk`` are the steps that an SOP of the other carries out, ``pelaksana`` the steps in which a role of
    the other works, ``terkait`` the pairs of SOPs that name each other without either.
    """

    dari: str
    ke: str
    rujuk: tuple[RujukLangkah, ...]
    pelaksana: tuple[RujukLangkah, ...]
    terkait: tuple[tuple[str, str], ...]

    @property
    def work(self) -> int:
        """In how many steps the other unit works."""
        return len(self.rujuk) + len(self.pelaksana)

    @property
    def number(self) -> int:
        """How many steps and links there are."""
        return self.work + len(self.terkait)


def handovers(katalog: Catalog) -> tuple[Handover, ...]:
    """All connections between units, in the order of the units. Linear."""
    rujuk: dict[tuple[str, str], list[RujukLangkah]] = {}
    kerja: dict[tuple[str, str], list[RujukLangkah]] = {}
    terkait: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for sop in katalog.sop.values():
        if sop.dicabut:
            continue
        for tautan in katalog.keluar.get(sop.id, ()):
            lain = katalog.sop[tautan.ke]
            if lain.unit != sop.unit and not lain.dicabut:
                if tautan.jenis is LinkKind.RUJUK and tautan.langkah:
                    rujuk.setdefault((sop.unit, lain.unit), []).append((sop.id, tautan.langkah))
                elif tautan.jenis is LinkKind.KETERKAITAN:
                    terkait.setdefault((sop.unit, lain.unit), []).append((sop.id, lain.id))
        for n, langkah in enumerate(sop.langkah, 1):
            for unit in {katalog.performer(sop, teks).unit for teks in langkah.pelaksana} - {None, sop.unit}:
                if unit and not langkah.rujuk:
                    kerja.setdefault((sop.unit, unit), []).append((sop.id, n))
    urut = {ident: i for i, ident in enumerate(katalog.unit)}
    semua = sorted(
        rujuk.keys() | kerja.keys() | terkait.keys(), key=lambda entry: (urut[entry[0]], urut[entry[1]])
    )
    return tuple(
        Handover(*pair, tuple(rujuk.get(pair, ())), tuple(kerja.get(pair, ())), tuple(terkait.get(pair, ())))
        for pair in semua
    )
