"""Checks across files: does everything that a file names exist?"""

import posixpath
import re
from collections.abc import Collection, Iterator

from macros.catalog import kode
from macros.catalog.isi import Isi
from macros.catalog.katalog import cari_peran, peran_kota
from macros.catalog.tautan import sebutan
from macros.model.ikat import Asal
from macros.model.kode import RUJUK_DIRI
from macros.model.sop import Sop, Status
from macros.model.unit import Unit
from macros.source.diagnostic import Diagnostic, Kode, Tempat, Tingkat, saran_kata
from macros.source.prose import PanggilanMakro

_MIRIP_ID = re.compile(r"[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)+|[a-z0-9]+")


def cek_rujukan(isi: Isi) -> Iterator[Diagnostic]:
    """Every name that does not exist. What is named in a file that could not be read counts as existing."""
    pemeriksa = _Pemeriksa(isi)
    for ident, sop in isi.sop.items():
        yield from pemeriksa.sop(sop, isi.asal[ident])
    for ident, unit in isi.unit.items():
        yield from pemeriksa.unit(unit, isi.asal[ident])


class _Pemeriksa:
    """Resolves the names that files use; indices are made once."""

    def __init__(self, isi: Isi) -> None:
        self.isi = isi
        self.peran = peran_kota(isi.kota, isi.unit.values())
        self.umum = [satu.id for satu in isi.kota.pelaksana_umum]
        self.peristiwa = [satu.id for satu in isi.kota.peristiwa]
        self.lama = {lama: ident for ident, sop in isi.sop.items() for lama in sop.sebelumnya}

    def sop(self, sop: Sop, asal: Asal) -> Iterator[Diagnostic]:
        """The names in one SOP's file."""
        for i, langkah in enumerate(sop.langkah):
            for j, teks in enumerate(langkah.pelaksana):
                yield from self._peran(sop.unit, teks, asal.tempat("langkah", i, "pelaksana", j))
            if langkah.rujuk:
                yield from self._sop(sop, langkah.rujuk, asal.tempat("langkah", i, "rujuk"))
        for i, ke in enumerate(sop.keterkaitan):
            yield from self._sop(sop, ke, asal.tempat("keterkaitan", i))
        if sop.diganti_oleh:
            yield from self._sop(sop, sop.diganti_oleh, asal.tempat("diganti_oleh"))
        for i, satu in enumerate(sop.bukan_tumpang_tindih):
            yield from self._sop(sop, satu.dengan, asal.tempat("bukan_tumpang_tindih", i, "dengan"))
        for i, dasar in enumerate(sop.dasar_hukum):
            if _MIRIP_ID.fullmatch(dasar):
                yield from self._peraturan(dasar, asal.tempat("dasar_hukum", i))
        dipilih = sop.layanan.peristiwa if sop.layanan and "kota.yml" not in self.isi.rusak else ()
        for i, nama in enumerate(dipilih):
            yield from self._kenal(
                nama, self.peristiwa, asal.tempat("layanan", "peristiwa", i), kode.PERISTIWA_TAK_DIKENAL
            )
        for i, lampiran in enumerate(sop.lampiran):
            yield from self._lampiran(sop.unit, lampiran.berkas, asal.tempat("lampiran", i, "berkas"))
        yield from self.prosa(sop.id, asal, sop)
        yield from self.tautan(sop.id, asal, sop)

    def unit(self, unit: Unit, asal: Asal) -> Iterator[Diagnostic]:
        """The names in one unit's file."""
        if unit.induk:
            yield from self._kenal(unit.induk, self.isi.unit, asal.tempat("induk"), kode.UNIT_TAK_DIKENAL)
        jabatan = [satu.id for satu in unit.jabatan]
        for i, satu in enumerate(unit.jabatan):
            if satu.menjadi:
                tempat = asal.tempat("jabatan", i, "menjadi")
                yield from self._kenal(satu.menjadi, jabatan, tempat, kode.JABATAN_TAK_DIKENAL)
        yield from self.prosa(unit.id, asal, None)
        yield from self.tautan(unit.id, asal, None)

    def prosa(self, ident: str, asal: Asal, sop: Sop | None) -> Iterator[Diagnostic]:
        """The SOPs, units and regulations that macro calls in a body name."""
        for satu in self.isi.panggilan.get(ident, ()):
            tempat = Tempat(asal.document.berkas, satu.baris, satu.kolom)
            nama = next(sebutan((satu,), satu.nama), None)
            if satu.nama == "daftar_sop":
                yield from self._daftar(satu, tempat)
            if nama is None or satu.nama == "daftar_sop":
                continue
            if satu.nama == "unit":
                yield from self._kenal(nama, self.isi.unit, tempat, kode.UNIT_TAK_DIKENAL)
            elif satu.nama == "peraturan":
                yield from self._peraturan(nama, tempat)
            else:
                yield from self._sop(sop, nama, tempat, diri=satu.nama == "sop")

    def _daftar(self, panggilan: PanggilanMakro, tempat: Tempat) -> Iterator[Diagnostic]:
        isian = {**dict(zip(("unit", "peristiwa"), panggilan.args, strict=False)), **panggilan.kwargs}
        if unit := isian.get("unit"):
            yield from self._kenal(unit, self.isi.unit, tempat, kode.UNIT_TAK_DIKENAL)
        if (peristiwa := isian.get("peristiwa")) and "kota.yml" not in self.isi.rusak:
            yield from self._kenal(peristiwa, self.peristiwa, tempat, kode.PERISTIWA_TAK_DIKENAL)

    def tautan(self, ident: str, asal: Asal, sop: Sop | None) -> Iterator[Diagnostic]:
        """Relative links in a body: they lead to the source of another SOP, or to a form of the same unit."""
        for satu in self.isi.tautan.get(ident, ()):
            tempat = Tempat(asal.document.berkas, satu.baris, satu.kolom)
            jalur, _, jangkar = satu.alamat.partition("#")
            tujuan = posixpath.normpath(posixpath.join(posixpath.dirname(ident), jalur)) if jalur else f"{ident}.md"
            ke = tujuan.removesuffix(".md")
            if sop is not None and ke != tujuan and ke in self.isi.ada and self._berjangkar(ke, jangkar):
                if sop.status is not Status.DRAF and self._masih_draf(ke):
                    yield kode.SOP_MASIH_DRAF.at(tempat, nilai=ke, tingkat=Tingkat.KESALAHAN)
            elif sop is None or tujuan.removeprefix(f"{sop.unit}/lampiran/") not in self.isi.lampiran.get(sop.unit, {}):
                yield kode.TAUTAN_PUTUS.at(tempat, alamat=satu.alamat)

    def _berjangkar(self, ident: str, jangkar: str) -> bool:
        """Whether the page of an SOP has this anchor; links from outside may rely on its steps alone."""
        nomor = re.fullmatch(r"langkah-([1-9]\d{0,3})", jangkar)
        if ident not in self.isi.sop or not jangkar:
            return True
        return nomor is not None and int(nomor[1]) <= len(self.isi.sop[ident].langkah)

    def _kenal(self, nilai: str, dikenal: Collection[str], tempat: Tempat, salah: Kode) -> Iterator[Diagnostic]:
        if nilai not in dikenal:
            yield salah.at(tempat, nilai=nilai, saran=saran_kata(nilai, dikenal))

    def _peran(self, unit: str, teks: str, tempat: Tempat) -> Iterator[Diagnostic]:
        pemilik = teks.rpartition(":")[0]
        pemilik = pemilik or unit
        if cari_peran(self.peran, unit, teks) or pemilik in self.isi.rusak:
            return
        if ":" not in teks and "kota.yml" in self.isi.rusak:
            return
        if pemilik not in self.isi.unit and pemilik != unit:
            yield from self._kenal(pemilik, self.isi.unit, tempat, kode.UNIT_TAK_DIKENAL)
            return
        punya = [satu.id for satu in self.isi.unit[pemilik].jabatan] if pemilik in self.isi.unit else []
        pilihan = [f"{pemilik}:{satu}" for satu in punya] if ":" in teks else [*punya, *self.umum]
        berkas = f"{self.isi.akar}/{pemilik}/index.md"
        yield kode.PELAKSANA_TAK_DIKENAL.at(tempat, nilai=teks, saran=saran_kata(teks, pilihan), index=berkas)

    def _sop(self, sop: Sop | None, ke: str, tempat: Tempat, *, diri: bool = True) -> Iterator[Diagnostic]:
        if sop is not None and ke == sop.id:
            if diri:
                yield RUJUK_DIRI.at(tempat)
        elif ke not in self.isi.ada:
            kini = self.lama.get(ke)
            saran = f"; namanya sekarang '{kini}'" if kini else saran_kata(ke, self.isi.ada)
            yield kode.SOP_TAK_DIKENAL.at(tempat, nilai=ke, saran=saran)
        elif (sop is None or sop.status is not Status.DRAF) and self._masih_draf(ke):
            yield kode.SOP_MASIH_DRAF.at(tempat, nilai=ke)

    def _masih_draf(self, ident: str) -> bool:
        return ident in self.isi.sop and self.isi.sop[ident].status is Status.DRAF

    def _peraturan(self, nilai: str, tempat: Tempat) -> Iterator[Diagnostic]:
        if "peraturan.yml" not in self.isi.rusak:
            yield from self._kenal(nilai, self.isi.peraturan, tempat, kode.PERATURAN_TAK_DIKENAL)

    def _lampiran(self, unit: str, berkas: str, tempat: Tempat) -> Iterator[Diagnostic]:
        punya = self.isi.lampiran.get(unit, {})
        if berkas not in punya:
            folder = f"{self.isi.akar}/{unit}/lampiran"
            yield kode.LAMPIRAN_TIDAK_ADA.at(tempat, nilai=berkas, folder=folder, saran=saran_kata(berkas, punya))
