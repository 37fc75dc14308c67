"""Measures of effort, summed up per unit and per life event."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from macros.catalog.whole import Catalog
from macros.evaluate.rule import Context
from macros.evaluate.schedule import schedules
from macros.flow.paths import Measures, measure
from macros.model.sop import Sop


@dataclass(frozen=True, slots=True)
class Effort:
    """What the SOPs of a unit or a life event take together. ``kunci`` is its id, ``tengah`` the median of
    steps.

    ``waktu`` and ``tunggu`` are the sums of what each takes least and most, written out; ``syarat`` counts
    the documents asked from citizens, and ``gratis`` the services without a fee.
    """

    kunci: str
    nama: str
    sop: int
    layanan: int
    langkah: int
    tengah: float
    keputusan: int
    serah_terima: int
    pelaksana: int
    syarat: int
    waktu: str
    tunggu: str
    gratis: int


@dataclass(frozen=True, slots=True)
class SopMeasures:
    """The measures of one SOP; ``terakhir`` and ``jatuh`` are the last and the next evaluation in ISO
    form, or "".
    """

    sop: str
    ukuran: Measures
    syarat: int
    terakhir: str
    jatuh: str


def measures_of_all(context: Context) -> tuple[SopMeasures, ...]:
    """The measures of every SOP that is not repealed."""
    measures = []
    for sop in context.sop:
        _, evaluasi = schedules(sop)
        terakhir = evaluasi.terakhir.isoformat() if evaluasi.terakhir else ""
        jatuh = evaluasi.jatuh.isoformat() if evaluasi.jatuh else ""
        measures.append(
            SopMeasures(sop.id, measure(sop.langkah, sop.unit), _requirement(sop), terakhir, jatuh)
        )
    return tuple(measures)


def effort_by_unit(katalog: Catalog, ukuran: Iterable[SopMeasures]) -> tuple[Effort, ...]:
    """One line for each unit that has SOPs, in the catalog's order."""
    milik: dict[str, list[SopMeasures]] = {}
    for measures in ukuran:
        milik.setdefault(katalog.sop[measures.sop].unit, []).append(measures)
    return tuple(_effort(katalog, i, katalog.unit[i].nama, milik[i]) for i in katalog.unit if i in milik)


def effort_by_peristiwa(katalog: Catalog, ukuran: Iterable[SopMeasures]) -> tuple[Effort, ...]:
    """One line for each life event that leads to a service, in the city's order."""
    menurut = {measures.sop: measures for measures in ukuran}
    isi = (
        (p, [menurut[i] for i in katalog.peristiwa.get(p.id, ()) if i in menurut])
        for p in katalog.kota.peristiwa
    )
    return tuple(_effort(katalog, p.id, p.nama, semua) for p, semua in isi if semua)


def is_free(biaya: str) -> bool:
    """Whether a service's fee, as it is written, is none."""
    return biaya.casefold().startswith("gratis")


def _effort(katalog: Catalog, kunci: str, nama: str, semua: list[SopMeasures]) -> Effort:
    sop = [katalog.sop[measures.sop] for measures in semua]
    waktu, tunggu = semua[0].ukuran.waktu, semua[0].ukuran.tunggu
    for measures in semua[1:]:
        waktu, tunggu = waktu + measures.ukuran.waktu, tunggu + measures.ukuran.tunggu
    return Effort(
        kunci,
        nama,
        len(semua),
        sum(procedure.layanan is not None for procedure in sop),
        sum(measures.ukuran.langkah for measures in semua),
        median(measures.ukuran.langkah for measures in semua),
        sum(measures.ukuran.keputusan for measures in semua),
        sum(measures.ukuran.serah_terima for measures in semua),
        len({kunci for procedure in sop for kunci in _performers(katalog, procedure)}),
        sum(measures.syarat for measures in semua),
        str(waktu),
        str(tunggu) if tunggu.kerja[1] or tunggu.kalender[1] else "",
        sum(procedure.layanan is not None and is_free(procedure.layanan.biaya) for procedure in sop),
    )


def _performers(katalog: Catalog, sop: Sop) -> set[str]:
    return {katalog.performer(sop, teks).kunci for langkah in sop.langkah for teks in langkah.pelaksana}


def _requirement(sop: Sop) -> int:
    return len(sop.layanan.persyaratan) if sop.layanan else 0
