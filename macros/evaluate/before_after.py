"""Before and after: what the revisions of its SOPs did to the work of a unit, of a life event, and of the
city.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import reduce

from macros.catalog.whole import Catalog
from macros.evaluate.effort import SopMeasures, is_free
from macros.evaluate.simplification import RevisionEffect
from macros.flow.paths import Measures
from macros.model.sop import Sop
from macros.model.totals import Total
from macros.model.waktu import read_waktu


@dataclass(frozen=True, slots=True)
class Amounts:
    """What SOPs take, added up. ``pelaksana`` is counted in each SOP by itself; ``syarat`` are the documents
    asked from citizens, ``gratis`` the services without a fee, ``janji`` the sum of what is promised to the
    public.
    """

    langkah: int = 0
    keputusan: int = 0
    serah_terima: int = 0
    pelaksana: int = 0
    syarat: int = 0
    gratis: int = 0
    waktu: Total = field(default_factory=Total)
    tunggu: Total = field(default_factory=Total)
    janji: Total = field(default_factory=Total)

    def __add__(self, lain: "Amounts") -> "Amounts":
        return Amounts(
            *(
                getattr(self, field_entry.name) + getattr(lain, field_entry.name)
                for field_entry in fields(Amounts)
            )
        )


@dataclass(frozen=True, slots=True)
class Difference:
    """The revised SOPs of a unit or a life event: how many, in how many revisions, before the first and
    today.

    ``kunci`` is its id, "" for the whole city. SOPs that were never revised, and repealed ones, are in
    neither sum.
    """

    kunci: str
    nama: str
    sop: int = 0
    revisi: int = 0
    lama: Amounts = field(default_factory=Amounts)
    baru: Amounts = field(default_factory=Amounts)

    def add(self, lain: "Difference") -> "Difference":
        """With the revisions of another SOP."""
        jumlah = (
            self.sop + lain.sop,
            self.revisi + lain.revisi,
            self.lama + lain.lama,
            self.baru + lain.baru,
        )
        return Difference(self.kunci, self.nama, *jumlah)


@dataclass(frozen=True, slots=True)
class Simplification:
    """Each revision that changed what an SOP takes, newest first; what they come to in all."""

    revisi: tuple[RevisionEffect, ...]
    kota: Difference
    unit: tuple[Difference, ...]
    peristiwa: tuple[Difference, ...]


def sum_up(
    katalog: Catalog, ukuran: Iterable[SopMeasures], revisi: tuple[RevisionEffect, ...]
) -> Simplification:
    """Sum up revisions (newest first) for the city, each unit and each life event. Linear."""
    menurut: dict[str, list[RevisionEffect]] = {}
    for effect in revisi:
        menurut.setdefault(effect.revisi.sop, []).append(effect)
    beda = {
        measures.sop: _sop(katalog.sop[measures.sop], measures, menurut[measures.sop])
        for measures in ukuran
        if measures.sop in menurut
    }
    unit = ((i, katalog.unit[i].nama, katalog.milik.get(i, ())) for i in katalog.unit)
    peristiwa = ((p.id, p.nama, katalog.peristiwa.get(p.id, ())) for p in katalog.kota.peristiwa)
    return Simplification(
        revisi,
        _total("", katalog.kota.nama, beda, tuple(beda)),
        tuple(hasil for pair in unit if (hasil := _total(pair[0], pair[1], beda, pair[2])).sop),
        tuple(hasil for pair in peristiwa if (hasil := _total(pair[0], pair[1], beda, pair[2])).sop),
    )


def _total(kunci: str, nama: str, beda: Mapping[str, Difference], ids: Sequence[str]) -> Difference:
    return reduce(Difference.add, (beda[ident] for ident in ids if ident in beda), Difference(kunci, nama))


def _sop(sop: Sop, kini: SopMeasures, revisi: Sequence[RevisionEffect]) -> Difference:
    """One SOP: today, and before its oldest revision."""
    dahulu = revisi[-1].revisi.lama
    assert dahulu is not None, "a revision that is told has a before"  # noqa: S101
    janji = str(sop.layanan.waktu) if sop.layanan and sop.layanan.waktu else ""
    biaya = sop.layanan.biaya if sop.layanan else ""
    baru = _amounts(kini.ukuran, kini.syarat, janji, biaya)
    lama = _amounts(
        dahulu,
        max(0, kini.syarat - sum(effect.syarat for effect in revisi)),
        next((effect.janji[0] for effect in reversed(revisi) if effect.janji and effect.janji[0]), janji),
        next((effect.biaya[0] for effect in reversed(revisi) if effect.biaya and effect.biaya[0]), biaya),
    )
    return Difference(sop.id, sop.nama, 1, len(revisi), lama, baru)


def _amounts(ukuran: Measures, syarat: int, janji: str, biaya: str) -> Amounts:
    return Amounts(
        ukuran.langkah,
        ukuran.keputusan,
        ukuran.serah_terima,
        ukuran.pelaksana,
        syarat,
        int(is_free(biaya)),
        ukuran.waktu,
        ukuran.tunggu,
        Total.of(read_waktu(janji)) if janji else Total(),
    )
