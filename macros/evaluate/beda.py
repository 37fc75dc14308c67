"""Before and after: what the revisions of its SOPs did to the work of a unit, of a life event, and of the city."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import reduce

from macros.catalog.katalog import Katalog
from macros.evaluate.sederhana import Ringkas
from macros.evaluate.ukuran import UkuranSop, gratis
from macros.flow.jalur import Ukuran
from macros.model.jumlah import Jumlah
from macros.model.sop import Sop
from macros.model.waktu import baca_waktu


@dataclass(frozen=True, slots=True)
class Takaran:
    """What SOPs take, added up. ``pelaksana`` is counted in each SOP by itself; ``syarat`` are the documents asked from
    citizens, ``gratis`` the services without a fee, ``janji`` the sum of what is promised to the public.
    """

    langkah: int = 0
    keputusan: int = 0
    serah_terima: int = 0
    pelaksana: int = 0
    syarat: int = 0
    gratis: int = 0
    waktu: Jumlah = field(default_factory=Jumlah)
    tunggu: Jumlah = field(default_factory=Jumlah)
    janji: Jumlah = field(default_factory=Jumlah)

    def __add__(self, lain: "Takaran") -> "Takaran":
        return Takaran(*(getattr(self, satu.name) + getattr(lain, satu.name) for satu in fields(Takaran)))


@dataclass(frozen=True, slots=True)
class Beda:
    """The revised SOPs of a unit or a life event: how many, in how many revisions, before the first and today.

    ``kunci`` is its id, "" for the whole city. SOPs that were never revised, and repealed ones, are in neither sum.
    """

    kunci: str
    nama: str
    sop: int = 0
    revisi: int = 0
    lama: Takaran = field(default_factory=Takaran)
    baru: Takaran = field(default_factory=Takaran)

    def tambah(self, lain: "Beda") -> "Beda":
        """With the revisions of another SOP."""
        jumlah = (self.sop + lain.sop, self.revisi + lain.revisi, self.lama + lain.lama, self.baru + lain.baru)
        return Beda(self.kunci, self.nama, *jumlah)


@dataclass(frozen=True, slots=True)
class Penyederhanaan:
    """Each revision that changed what an SOP takes, newest first; what they come to in all."""

    revisi: tuple[Ringkas, ...]
    kota: Beda
    unit: tuple[Beda, ...]
    peristiwa: tuple[Beda, ...]


def bandingkan(katalog: Katalog, ukuran: Iterable[UkuranSop], revisi: tuple[Ringkas, ...]) -> Penyederhanaan:
    """Sum up revisions (newest first) for the city, each unit and each life event. Linear."""
    menurut: dict[str, list[Ringkas]] = {}
    for satu in revisi:
        menurut.setdefault(satu.revisi.sop, []).append(satu)
    beda = {
        satu.sop: _sop(katalog.sop[satu.sop], satu, menurut[satu.sop]) for satu in ukuran if satu.sop in menurut
    }  # fmt: skip
    unit = ((i, katalog.unit[i].nama, katalog.milik.get(i, ())) for i in katalog.unit)
    peristiwa = ((p.id, p.nama, katalog.peristiwa.get(p.id, ())) for p in katalog.kota.peristiwa)
    return Penyederhanaan(
        revisi,
        _jumlah("", katalog.kota.nama, beda, tuple(beda)),
        tuple(hasil for satu in unit if (hasil := _jumlah(satu[0], satu[1], beda, satu[2])).sop),
        tuple(hasil for satu in peristiwa if (hasil := _jumlah(satu[0], satu[1], beda, satu[2])).sop),
    )


def _jumlah(kunci: str, nama: str, beda: Mapping[str, Beda], ids: Sequence[str]) -> Beda:
    return reduce(Beda.tambah, (beda[ident] for ident in ids if ident in beda), Beda(kunci, nama))


def _sop(sop: Sop, kini: UkuranSop, revisi: Sequence[Ringkas]) -> Beda:
    """One SOP: today, and before its oldest revision."""
    dahulu = revisi[-1].revisi.lama
    assert dahulu is not None, "a revision that is told has a before"  # noqa: S101
    janji = str(sop.layanan.waktu) if sop.layanan and sop.layanan.waktu else ""
    biaya = sop.layanan.biaya if sop.layanan else ""
    baru = _takaran(kini.ukuran, kini.syarat, janji, biaya)
    lama = _takaran(
        dahulu,
        max(0, kini.syarat - sum(satu.syarat for satu in revisi)),
        next((satu.janji[0] for satu in reversed(revisi) if satu.janji and satu.janji[0]), janji),
        next((satu.biaya[0] for satu in reversed(revisi) if satu.biaya and satu.biaya[0]), biaya),
    )
    return Beda(sop.id, sop.nama, 1, len(revisi), lama, baru)


def _takaran(ukuran: Ukuran, syarat: int, janji: str, biaya: str) -> Takaran:
    return Takaran(
        ukuran.langkah,
        ukuran.keputusan,
        ukuran.serah_terima,
        ukuran.pelaksana,
        syarat,
        int(gratis(biaya)),
        ukuran.waktu,
        ukuran.tunggu,
        Jumlah.dari(baca_waktu(janji)) if janji else Jumlah(),
    )
