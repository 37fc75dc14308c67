"""The catalog: what pages ask. Built once per build; nothing downstream reads a file or parses a text
again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from macros.catalog.links import Link, Peran, Tugas, links_of
from macros.model.istilah import Istilah
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.sop import Sop
from macros.model.unit import Unit
from macros.source.folder import LampiranFile
from macros.source.prose import MacroCall

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class Catalog:
    """A city's published SOPs with every index that a page needs. Mappings keep a stable order.

    ``sop`` and ``unit`` are ordered by unit, then name. ``masuk`` and ``keluar`` hold links between published
    SOPs only. ``tugas`` maps a role's key to its steps, ``pengutip`` a regulation's id and ``peristiwa`` a
    life event's id to the ids of SOPs. ``alihan`` maps an old id to the present one.
    """

    kota: Kota
    unit: Mapping[str, Unit]
    sop: Mapping[str, Sop]
    peraturan: Mapping[str, Peraturan]
    lampiran: Mapping[str, Mapping[str, LampiranFile]] = field(default_factory=dict)
    panggilan: Mapping[str, Sequence[MacroCall]] = field(default_factory=dict)
    keluar: Mapping[str, Sequence[Link]] = field(default_factory=dict)
    masuk: Mapping[str, Sequence[Link]] = field(default_factory=dict)
    peran: Mapping[str, Peran] = field(default_factory=dict)
    tugas: Mapping[str, Sequence[Tugas]] = field(default_factory=dict)
    pengutip: Mapping[str, Sequence[str]] = field(default_factory=dict)
    peristiwa: Mapping[str, Sequence[str]] = field(default_factory=dict)
    milik: Mapping[str, Sequence[str]] = field(default_factory=dict)
    alihan: Mapping[str, str] = field(default_factory=dict)
    istilah: Istilah = field(default_factory=dict)

    @property
    def berlaku(self) -> list[Sop]:
        """The SOPs in force."""
        return [sop for sop in self.sop.values() if sop.berlaku]

    def performer(self, sop: Sop, teks: str) -> Peran:
        """The role that ``teks`` (as written under ``pelaksana``) means here; an unknown one stands for
        itself.
        """
        return find_peran(self.peran, sop.unit, teks) or Peran(teks, teks, teks, None)

    def is_example(self, sop: Sop) -> bool:
        """Whether an SOP is an example and no official document: said by itself, by its unit, or by the
        city.
        """
        return sop.contoh or self.unit[sop.unit].contoh or self.kota.contoh


def find_peran(peran: Mapping[str, Peran], unit: str, teks: str) -> Peran | None:
    """The role that a file of ``unit`` means by ``teks``: its own first, then ``unit:role``, then a public
    one.
    """
    return peran.get(f"{unit}:{teks}") or peran.get(teks)


def city_roles(kota: Kota, unit: Iterable[Unit]) -> dict[str, Peran]:
    """Every role of the city by its key; public roles have no unit."""
    hasil = {
        pelaksana.id: Peran(pelaksana.id, pelaksana.id, pelaksana.nama, None)
        for pelaksana in kota.pelaksana_umum
    }
    for satu_unit in unit:
        for jabatan in satu_unit.jabatan:
            kunci = f"{satu_unit.id}:{jabatan.id}"
            hasil[kunci] = Peran(kunci, jabatan.id, jabatan.nama, satu_unit.id, jabatan.dihapus is not None)
    return hasil


def index_catalog(
    kota: Kota,
    unit: Mapping[str, Unit],
    sop: Mapping[str, Sop],
    peraturan: Mapping[str, Peraturan],
    lampiran: Mapping[str, Mapping[str, LampiranFile]],
    panggilan: Mapping[str, Sequence[MacroCall]],
    *,
    istilah: Istilah | None = None,
    draf: bool = False,
) -> Catalog:
    """Index what is published: SOPs in force and repealed ones, drafts only with ``draf``. Linear."""
    urut_unit = {
        office.id: office
        for office in sorted(unit.values(), key=lambda entry: (entry.nama.casefold(), entry.id))
    }
    terbit = {
        procedure.id: procedure
        for procedure in sorted(sop.values(), key=lambda entry: (entry.unit, entry.nama.casefold(), entry.id))
        if draf or not procedure.draf
    }
    peran = city_roles(kota, urut_unit.values())
    keluar = {
        ident: tuple(
            t for t in links_of(procedure, panggilan.get(ident, ())) if t.ke in terbit and t.ke != ident
        )
        for ident, procedure in terbit.items()
    }
    return Catalog(
        kota,
        urut_unit,
        terbit,
        peraturan,
        lampiran,
        panggilan,
        keluar,
        _collect((t.ke, t) for daftar in keluar.values() for t in daftar),
        peran,
        _collect(_tugas(terbit, peran)),
        _collect((p, i) for i, s in terbit.items() for p in dict.fromkeys(s.dasar_hukum) if p in peraturan),
        _peristiwa(kota, terbit),
        _collect((s.unit, i) for i, s in terbit.items()),
        {lama: i for i, s in terbit.items() for lama in s.sebelumnya if lama not in terbit},
        istilah or {},
    )


def _tugas(terbit: Mapping[str, Sop], peran: Mapping[str, Peran]) -> Iterable[tuple[str, Tugas]]:
    for ident, sop in terbit.items():
        for n, langkah in enumerate(sop.langkah, 1):
            pelaku = (find_peran(peran, sop.unit, teks) for teks in langkah.pelaksana)
            for kunci in dict.fromkeys(role.kunci for role in pelaku if role):
                yield kunci, Tugas(ident, n)


def _peristiwa(kota: Kota, terbit: Mapping[str, Sop]) -> dict[str, tuple[str, ...]]:
    """Every life event in the city's order, also those that no service names yet."""
    isi = _collect(
        (p, i)
        for i, s in terbit.items()
        if s.layanan and not s.dicabut
        for p in dict.fromkeys(s.layanan.peristiwa)
    )
    return {peristiwa.id: isi.get(peristiwa.id, ()) for peristiwa in kota.peristiwa}


def _collect(pasangan: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    hasil: dict[K, list[V]] = {}
    for kunci, nilai in pasangan:
        hasil.setdefault(kunci, []).append(nilai)
    return {kunci: tuple(semua) for kunci, semua in hasil.items()}
