"""The parts of pages about many SOPs: home, life events, units, regulations, roles, lists."""

from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from macros.base import address
from macros.base.templates import Templates
from macros.catalog.links import Peran
from macros.catalog.whole import Catalog
from macros.data import jsonld
from macros.documents.publisher import Downloads
from macros.model.sop import Sop, Status
from macros.model.unit import Unit


class ListPresenter:
    """Renders lists. Every method takes the address of the page that its links start from."""

    def __init__(self, templat: Templates, hari_ini: date, unduhan: Downloads) -> None:
        self._templat = templat
        self._unduhan = unduhan
        self._katalog: Catalog = templat.katalog
        self._hari_ini = hari_ini

    def sambutan(self, halaman: str) -> Markup:
        """The opening of the home page: what this is, the search box, and the same for machines."""
        unit = len(self._katalog.milik)
        isi = self._templat.isi("sambutan.html.j2", halaman, berlaku=len(self._published()), banyak_unit=unit)
        return isi + jsonld.script(jsonld.website(self._katalog.kota))

    def pintu(self, halaman: str) -> Markup:
        """The ways in to everything: units, SOPs, roles, regulations with how many, and the pages about
        them all.
        """
        return self._templat.isi("pintu.html.j2", halaman, berlaku=len(self._published()))

    def peristiwa(self, halaman: str) -> Markup:
        """All life events that lead to a service, with how many."""
        isi = [(satu, self._katalog.peristiwa[satu.id]) for satu in self._katalog.kota.peristiwa]
        return self._templat.isi(
            "peristiwa.html.j2", halaman, isi=[pasangan for pasangan in isi if pasangan[1]]
        )

    def layanan(self, halaman: str) -> Markup:
        """All services by life event; those that name none stand last."""
        kelompok = [
            (satu.id, satu.nama, [self._katalog.sop[i] for i in self._katalog.peristiwa[satu.id]])
            for satu in self._katalog.kota.peristiwa
        ]
        lain = [sop for sop in self._published() if sop.layanan and not sop.layanan.peristiwa]
        return self._templat.isi(
            "layanan_semua.html.j2", halaman, kelompok=[*kelompok, ("", "Layanan lain", lain)]
        )

    def kartu_peristiwa(self, ident: str, halaman: str) -> Markup:
        """One life event: its services by unit."""
        peristiwa = next(satu for satu in self._katalog.kota.peristiwa if satu.id == ident)
        kelompok = self._per_unit(self._katalog.peristiwa[ident])
        return self._templat.isi("kartu_peristiwa.html.j2", halaman, peristiwa=peristiwa, kelompok=kelompok)

    def layanan_utama(self, halaman: str, banyak: int = 6) -> Markup:
        """The services that other SOPs lean on most."""
        layanan = [sop for sop in self._published() if sop.layanan]
        layanan.sort(key=lambda sop: -len(self._katalog.masuk.get(sop.id, ())))
        return self.daftar(layanan[:banyak], halaman)

    def terbaru(self, halaman: str, banyak: int = 5) -> Markup:
        """The SOPs that last took force or were revised, newest first, with the day."""
        isi = [(kapan, sop) for sop in self._published() if (kapan := self._when(sop))]
        isi.sort(key=lambda pasangan: (-pasangan[0].toordinal(), pasangan[1].id))
        return self._templat.isi("terbaru.html.j2", halaman, isi=isi[:banyak])

    def unit(self, halaman: str) -> Markup:
        """All units, by kind, with how many SOPs each has."""
        jenis: dict[str, list[Unit]] = {}
        for satu in self._katalog.unit.values():
            jenis.setdefault(satu.jenis.value if satu.jenis else "lainnya", []).append(satu)
        return self._templat.isi("unit_semua.html.j2", halaman, jenis=jenis)

    def kartu_unit(self, unit: Unit, halaman: str) -> Markup:
        """One unit: who it is, where and when to reach it; and the same for machines."""
        buku = address.buku(unit.id)
        besar = self._unduhan.ukuran.get(buku)
        isi = self._templat.isi("unit.html.j2", halaman, unit=unit, buku=buku if besar else "", besar=besar)
        return isi + jsonld.script(jsonld.unit(self._katalog, unit))

    def isi_unit(self, unit: Unit, halaman: str) -> Markup:
        """What a unit does: its SOPs, its roles, the units below it."""
        sop = [self._katalog.sop[ident] for ident in self._katalog.milik.get(unit.id, ())]
        peran = [self._katalog.peran[f"{unit.id}:{satu.id}"] for satu in unit.jabatan]
        return self._templat.isi(
            "unit_isi.html.j2",
            halaman,
            unit=unit,
            layanan=[satu for satu in sop if satu.layanan and satu.status is not Status.DICABUT],
            internal=[satu for satu in sop if not satu.layanan and satu.status is not Status.DICABUT],
            dicabut=[satu for satu in sop if satu.status is Status.DICABUT],
            jabatan=[(satu, self._tugas(satu), self._successor(unit, satu)) for satu in peran],
            anak=[satu for satu in self._katalog.unit.values() if satu.induk == unit.id],
        )

    def kartu_peraturan(self, ident: str, halaman: str) -> Markup:
        """One regulation: its status, what changed it, and the SOPs that cite it, by unit."""
        peraturan = self._katalog.peraturan[ident]
        mengubah = [
            p for p in self._katalog.peraturan.values() if ident in p.diubah_oleh or p.dicabut_oleh == ident
        ]
        return self._templat.isi(
            "peraturan.html.j2",
            halaman,
            peraturan=peraturan,
            mengubah=mengubah,
            kelompok=self._per_unit(self._katalog.pengutip.get(ident, ())),
        )

    def peraturan(self, halaman: str) -> Markup:
        """All regulations with their status and how many SOPs cite them, most cited first."""
        semua = sorted(
            self._katalog.peraturan.values(),
            key=lambda p: (-len(self._katalog.pengutip.get(p.id, ())), p.nama),
        )
        return self._templat.isi("peraturan_semua.html.j2", halaman, semua=semua)

    def kartu_jabatan(self, peran: Peran, halaman: str) -> Markup:
        """One role: every step it performs in any SOP of any unit."""
        isi: dict[str, list[int]] = {}
        for tugas in self._katalog.tugas.get(peran.kunci, ()):
            isi.setdefault(tugas.sop, []).append(tugas.langkah)
        pengganti = self._successor(self._katalog.unit[peran.unit], peran) if peran.unit else None
        return self._templat.isi(
            "jabatan.html.j2",
            halaman,
            peran=peran,
            pengganti=pengganti,
            isi=[(self._katalog.sop[ident], langkah) for ident, langkah in isi.items()],
            banyak=sum(map(len, isi.values())),
        )

    def jabatan(self, halaman: str) -> Markup:
        """All roles by unit with how many steps each performs."""
        kelompok: dict[str | None, list[tuple[Peran, int]]] = {}
        for peran in self._katalog.peran.values():
            kelompok.setdefault(peran.unit, []).append((peran, self._tugas(peran)))
        return self._templat.isi("jabatan_semua.html.j2", halaman, kelompok=kelompok)

    def daftar_sop(self, halaman: str, unit: str = "", peristiwa: str = "") -> Markup:
        """SOPs not repealed, of one unit or life event or all, by unit."""
        pilihan: Iterable[str] = (
            self._katalog.peristiwa.get(peristiwa, ()) if peristiwa else self._katalog.sop
        )
        ident = [
            satu
            for satu in pilihan
            if self._katalog.sop[satu].status is not Status.DICABUT
            and unit in ("", self._katalog.sop[satu].unit)
        ]
        return self._templat.isi("per_unit.html.j2", halaman, kelompok=self._per_unit(ident))

    def daftar(self, semua: Sequence[Sop], halaman: str) -> Markup:
        """A plain list of SOPs, the unit beside each title."""
        return self._templat.isi("daftar.html.j2", halaman, semua=semua)

    def _published(self) -> list[Sop]:
        return [sop for sop in self._katalog.sop.values() if sop.status is Status.BERLAKU]

    def _when(self, sop: Sop) -> date | None:
        """The last day, up to today, on which it was revised or took force."""
        semua = [satu.awal for satu in (sop.tanggal.revisi, sop.tanggal.efektif) if satu]
        return max((satu for satu in semua if satu <= self._hari_ini), default=None)

    def _tugas(self, peran: Peran) -> int:
        return len(self._katalog.tugas.get(peran.kunci, ()))

    def _successor(self, unit: Unit, peran: Peran) -> Peran | None:
        jabatan = next((satu for satu in unit.jabatan if satu.id == peran.id), None)
        return (
            self._katalog.peran.get(f"{unit.id}:{jabatan.menjadi}") if jabatan and jabatan.menjadi else None
        )

    def _per_unit(self, semua: Iterable[str]) -> list[tuple[Unit, list[Sop]]]:
        kelompok: dict[str, list[Sop]] = {}
        for ident in semua:
            kelompok.setdefault(self._katalog.sop[ident].unit, []).append(self._katalog.sop[ident])
        return [(self._katalog.unit[u], kelompok[u]) for u in self._katalog.unit if u in kelompok]
