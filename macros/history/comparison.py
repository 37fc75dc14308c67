"""Compares two states of a city's SOPs: what differs between them in meaning."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel

from macros.catalog.links import links_of
from macros.flow.paths import Measures, measure
from macros.history.change import Change, ChangeKind, change_kind
from macros.history.diff import Differ, lacks_approval
from macros.history.differences import Comparison, OtherChange, SopChange, Touched
from macros.history.form_files import replaced_lampiran
from macros.history.naming import CatalogNames
from macros.history.state import State
from macros.history.succession import succession
from macros.model.sop import Sop

M = TypeVar("M", bound=BaseModel)


def compare(lama: State, baru: State) -> Comparison:
    """What differs between two states. Linear in the SOPs; only those that changed are looked into."""
    return _Compare(lama, baru).result()


class _Compare:
    def __init__(self, lama: State, baru: State) -> None:
        self._lama, self._baru = lama.katalog, baru.katalog
        self._form = lama.lampiran, baru.lampiran
        semua = lama.rusak.keys() | baru.rusak.keys()
        self._cacat = lama.cacat | baru.cacat
        self._rusak = {ident for ident in semua if lama.rusak.get(ident) != baru.rusak.get(ident)}
        self._nama = CatalogNames((self._baru, self._lama))
        self._banding = Differ(self._nama)
        self._perujuk: dict[str, list[str]] = {}
        for ident, sop in self._baru.sop.items():
            for ke in dict.fromkeys(t.ke for t in links_of(sop, self._baru.panggilan.get(ident, ()))):
                self._perujuk.setdefault(ke, []).append(ident)

    def result(self) -> Comparison:
        pasangan = self._pair()
        self._berubah = {baru or lama for lama, baru in pasangan}
        sop = tuple(self._sop(lama, baru) for lama, baru in pasangan)
        lain = (*self._kota(), *self._unit(), *self._peraturan(), *self._lampiran(pasangan))
        return Comparison(tuple(change for change in sop if change), lain, tuple(sorted(self._rusak)))

    def _pair(self) -> list[tuple[str, str]]:
        """Ids before and after of what may have changed; "" where it was or is not there."""
        dahulu, kini = self._lama.sop, self._baru.sop
        hilang = {i: s for i, s in dahulu.items() if i not in kini and i not in self._rusak}
        muncul = {i: s for i, s in kini.items() if i not in dahulu and i not in self._rusak}
        asal = succession(hilang, muncul)
        ada = ((i, s) for i, s in kini.items() if i in dahulu and i not in self._rusak)
        tetap = (i for i, s in ada if s != dahulu[i] or any(replaced_lampiran(dahulu[i], s, *self._form)))
        hasil = [*((asal.pop(i, ""), i) for i in muncul), *((i, i) for i in tetap)]
        for lama, _ in hasil:
            hilang.pop(lama, None)
        return sorted([*hasil, *((ident, "") for ident in hilang)], key=lambda entry: entry[1] or entry[0])

    def _sop(self, id_lama: str, ident: str) -> SopChange | None:
        lama, baru = self._lama.sop.get(id_lama), self._baru.sop.get(ident)
        ada = baru or lama
        assert ada is not None, "one of the two is there"  # noqa: S101
        ubahan: tuple[Change, ...] = ()
        if lama and baru:
            ubahan = (*self._banding.sop(lama, baru), *replaced_lampiran(lama, baru, *self._form))
        if lama and baru and not ubahan and id_lama == ident:
            return None
        return SopChange(
            id=ident or id_lama,
            id_lama=id_lama or ident,
            nama=ada.nama or ada.id,
            unit=self._nama.unit(ada.unit),
            jenis=ChangeKind.DITAMBAH
            if lama is None
            else ChangeKind.DIHAPUS
            if baru is None
            else ChangeKind.DIUBAH,
            ubahan=ubahan,
            lama=_measure(lama),
            baru=_measure(baru),
            perlu_pengesahan=lama is not None and baru is not None and lacks_approval(lama, baru, ubahan),
            cacat=bool({ident, id_lama} & self._cacat),
            tersentuh=self._touched(
                self._namers(ident, id_lama) if id_lama != ident or _render(ubahan) else ()
            ),
            status_lama=lama.status if lama else None,
            status=baru.status if baru else None,
            isi=tuple(self._banding.content(baru)) if baru and lama is None else (),
            alamat_mati=bool(lama and baru and id_lama != ident and id_lama not in self._baru.alihan),
        )

    def _lampiran(self, pasangan: Iterable[tuple[str, str]]) -> Iterator[OtherChange]:
        """Forms that came, went or hold something else, and that no SOP tells of which changed."""
        dahulu, kini = self._form
        sop = (
            procedure
            for lama, baru in pasangan
            for procedure in (self._lama.sop.get(lama), self._baru.sop.get(baru))
        )
        diceritakan = {
            f"{procedure.unit}/{form.berkas}" for procedure in sop if procedure for form in procedure.lampiran
        }
        for ident in sorted(dahulu.keys() | kini.keys()):
            if dahulu.get(ident) != kini.get(ident) and ident not in diceritakan:
                unit, _, nama = ident.partition("/")
                jenis = change_kind(dahulu.get(ident), kini.get(ident))
                yield OtherChange(
                    "lampiran", f"{unit}/lampiran/{nama}", f"{nama} ({self._nama.unit(unit)})", jenis, ()
                )

    def _namers(self, *semua: str) -> Iterator[str]:
        return (perujuk for ident in semua for perujuk in self._perujuk.get(ident, ()))

    def _touched(self, semua: Iterable[str]) -> tuple[Touched, ...]:
        """These SOPs, each once, without those that changed themselves."""
        tetap = (ident for ident in dict.fromkeys(semua) if ident not in self._berubah)
        sop = (self._baru.sop[ident] for ident in tetap if ident in self._baru.sop)
        return tuple(Touched(s.id, s.nama, self._nama.unit(s.unit)) for s in sop)

    def _kota(self) -> Iterator[OtherChange]:
        ubahan = self._banding.general("kota", self._lama.kota, self._baru.kota)
        if ubahan and "kota.yml" not in self._rusak:
            cacat = "kota.yml" in self._cacat
            yield OtherChange(
                "kota", "kota.yml", self._baru.kota.nama, ChangeKind.DIUBAH, ubahan, cacat, self._general()
            )
        dahulu, kini = self._lama.istilah, self._baru.istilah
        if dahulu != kini and "istilah.yml" not in self._rusak:
            kata = [k for k in dict.fromkeys((*dahulu, *kini)) if dahulu.get(k) != kini.get(k)]
            isi = tuple(_istilah(k, dahulu.get(k, ()), kini.get(k, ())) for k in kata)
            yield OtherChange("istilah", "istilah.yml", "Istilah pencarian", ChangeKind.DIUBAH, isi)

    def _general(self) -> tuple[Touched, ...]:
        """SOPs in which a public role works that is no more, or is called otherwise."""
        return self._touched(self._performers(pelaksana.id for pelaksana in self._lama.kota.pelaksana_umum))

    def _performers(self, peran: Iterable[str]) -> Iterator[str]:
        """SOPs as they were in which one of these roles works that is no more, or is called otherwise."""
        for kunci in peran:
            dahulu, kini = self._lama.peran.get(kunci), self._baru.peran.get(kunci)
            if dahulu and not dahulu.dihapus and (kini is None or kini.dihapus or kini.nama != dahulu.nama):
                semua = (tugas.sop for tugas in self._lama.tugas.get(kunci, ()))
                yield from (ident for ident in semua if self._lama.sop[ident] == self._baru.sop.get(ident))

    def _unit(self) -> Iterator[OtherChange]:
        for ident, lama, baru in _all(self._lama.unit, self._baru.unit):
            kena = self._performers(f"{ident}:{jabatan.id}" for jabatan in (lama.jabatan if lama else ()))
            if ident not in self._rusak:
                yield from self._other("unit", ident, lama, baru, kena)

    def _peraturan(self) -> Iterator[OtherChange]:
        if "peraturan.yml" in self._rusak:
            return
        for ident, lama, baru in _all(self._lama.peraturan, self._baru.peraturan):
            yield from self._other("peraturan", ident, lama, baru, self._baru.pengutip.get(ident, ()))

    def _other(
        self, apa: str, ident: str, lama: Any, baru: Any, kena: Iterable[str]
    ) -> Iterator[OtherChange]:
        ubahan = self._banding.general(apa, lama, baru) if lama and baru else ()
        if ubahan or not (lama and baru):
            jenis = change_kind(lama, baru)
            nama, cacat = (
                (baru or lama).nama or ident,
                (ident if apa == "unit" else "peraturan.yml") in self._cacat,
            )
            yield OtherChange(apa, ident, nama, jenis, ubahan, cacat, self._touched(kena))


def _all(lama: Mapping[str, M], baru: Mapping[str, M]) -> Iterator[tuple[str, M | None, M | None]]:
    for ident in sorted(lama.keys() | baru.keys()):
        if lama.get(ident) != baru.get(ident):
            yield ident, lama.get(ident), baru.get(ident)


_CATATAN = ("alias", "contoh", "rencana_tinjauan", "tinjauan", "bukan_tumpang_tindih", "periksa")
"""What is noted about an SOP, and touches nobody who refers to it."""


def _render(ubahan: Iterable[Change]) -> bool:
    return any(change.bidang.partition(".")[0] not in _CATATAN for change in ubahan)


def _istilah(kata: str, lama: Sequence[str], baru: Sequence[str]) -> Change:
    dahulu, kini = (f"{kata} = {', '.join(sequence)}" if sequence else "" for sequence in (lama, baru))
    return Change("istilah", change_kind(dahulu, kini), dahulu, kini, milik="istilah")


def _measure(sop: Sop | None) -> Measures | None:
    return measure(sop.langkah, sop.unit) if sop else None
