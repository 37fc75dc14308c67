"""Checks across files: does everything that a file names exist?"""

import posixpath
import re
from collections.abc import Collection, Iterator
from urllib.parse import unquote

from macros.catalog import reference_codes
from macros.catalog.contents import Contents
from macros.catalog.links import macro_target
from macros.catalog.whole import city_roles, find_peran
from macros.model.binding import Origin
from macros.model.field_codes import RUJUK_DIRI
from macros.model.sop import Sop
from macros.model.unit import Unit
from macros.source.diagnostic import Code, Diagnostic, Level, Place, did_you_mean
from macros.source.prose import MacroCall

_MIRIP_ID = re.compile(r"[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)+|[a-z0-9]+")


def check_references(isi: Contents) -> Iterator[Diagnostic]:
    """Every name that does not exist. What is named in a file that could not be read counts as existing."""
    pemeriksa = _Checker(isi)
    for ident, sop in isi.sop.items():
        yield from pemeriksa.sop(sop, isi.asal[ident])
    for ident, unit in isi.unit.items():
        yield from pemeriksa.unit(unit, isi.asal[ident])


class _Checker:
    """Resolves the names that files use; indices are made once."""

    def __init__(self, isi: Contents) -> None:
        self.isi = isi
        self.peran = city_roles(isi.kota, isi.unit.values())
        self.umum = [pelaksana.id for pelaksana in isi.kota.pelaksana_umum]
        self.peristiwa = [peristiwa.id for peristiwa in isi.kota.peristiwa]
        self.lama = {lama: ident for ident, sop in isi.sop.items() for lama in sop.sebelumnya}

    def sop(self, sop: Sop, asal: Origin) -> Iterator[Diagnostic]:
        """The names in one SOP's file."""
        for i, langkah in enumerate(sop.langkah):
            for j, teks in enumerate(langkah.pelaksana):
                yield from self._peran(sop.unit, teks, asal.place("langkah", i, "pelaksana", j))
            if langkah.rujuk:
                yield from self._sop(sop, langkah.rujuk, asal.place("langkah", i, "rujuk"))
        for i, ke in enumerate(sop.keterkaitan):
            yield from self._sop(sop, ke, asal.place("keterkaitan", i))
        if sop.diganti_oleh:
            yield from self._sop(sop, sop.diganti_oleh, asal.place("diganti_oleh"))
        for i, exception in enumerate(sop.bukan_tumpang_tindih):
            yield from self._sop(sop, exception.dengan, asal.place("bukan_tumpang_tindih", i, "dengan"))
        for i, dasar in enumerate(sop.dasar_hukum):
            if _MIRIP_ID.fullmatch(dasar):
                yield from self._peraturan(dasar, asal.place("dasar_hukum", i))
        dipilih = sop.layanan.peristiwa if sop.layanan and "kota.yml" not in self.isi.rusak else ()
        for i, nama in enumerate(dipilih):
            yield from self._known(
                nama,
                self.peristiwa,
                asal.place("layanan", "peristiwa", i),
                reference_codes.PERISTIWA_TAK_DIKENAL,
            )
        for i, lampiran in enumerate(sop.lampiran):
            yield from self._lampiran(sop.unit, lampiran.berkas, asal.place("lampiran", i, "berkas"))
        yield from self.prose(sop.id, asal, sop)
        yield from self.links(sop.id, asal, sop)

    def unit(self, unit: Unit, asal: Origin) -> Iterator[Diagnostic]:
        """The names in one unit's file."""
        if unit.induk:
            yield from self._known(
                unit.induk, self.isi.unit, asal.place("induk"), reference_codes.UNIT_TAK_DIKENAL
            )
        jabatan = [post.id for post in unit.jabatan]
        for i, post in enumerate(unit.jabatan):
            if post.menjadi:
                tempat = asal.place("jabatan", i, "menjadi")
                yield from self._known(post.menjadi, jabatan, tempat, reference_codes.JABATAN_TAK_DIKENAL)
        yield from self.prose(unit.id, asal, None)
        yield from self.links(unit.id, asal, None)

    def prose(self, ident: str, asal: Origin, sop: Sop | None) -> Iterator[Diagnostic]:
        """The SOPs, units and regulations that macro calls in a body name."""
        for call in self.isi.panggilan.get(ident, ()):
            tempat = Place(asal.document.berkas, call.baris, call.kolom)
            nama = next(macro_target((call,), call.nama), None)
            if call.nama == "daftar_sop":
                yield from self._list(call, tempat)
            if nama is None or call.nama == "daftar_sop":
                continue
            if call.nama == "unit":
                yield from self._known(nama, self.isi.unit, tempat, reference_codes.UNIT_TAK_DIKENAL)
            elif call.nama == "peraturan":
                yield from self._peraturan(nama, tempat)
            else:
                yield from self._sop(sop, nama, tempat, diri=call.nama == "sop")

    def _list(self, panggilan: MacroCall, tempat: Place) -> Iterator[Diagnostic]:
        isian = {**dict(zip(("unit", "peristiwa"), panggilan.args, strict=False)), **panggilan.kwargs}
        if unit := isian.get("unit"):
            yield from self._known(unit, self.isi.unit, tempat, reference_codes.UNIT_TAK_DIKENAL)
        if (peristiwa := isian.get("peristiwa")) and "kota.yml" not in self.isi.rusak:
            yield from self._known(peristiwa, self.peristiwa, tempat, reference_codes.PERISTIWA_TAK_DIKENAL)

    def links(self, ident: str, asal: Origin, sop: Sop | None) -> Iterator[Diagnostic]:
        """Relative links in a body: they lead to the source of another SOP, or to a form of the same unit."""
        for link in self.isi.tautan.get(ident, ()):
            tempat = Place(asal.document.berkas, link.baris, link.kolom)
            jalur, _, jangkar = unquote(link.alamat).partition("#")
            tujuan = (
                posixpath.normpath(posixpath.join(posixpath.dirname(ident), jalur))
                if jalur
                else f"{ident}.md"
            )
            ke = tujuan.removesuffix(".md")
            if sop is not None and ke != tujuan and ke in self.isi.ada and self._anchored(ke, jangkar):
                if not sop.draf and self._still_draft(ke):
                    yield reference_codes.SOP_MASIH_DRAF.at(tempat, nilai=ke, tingkat=Level.KESALAHAN)
            elif sop is None or tujuan.removeprefix(f"{sop.unit}/lampiran/") not in self.isi.lampiran.get(
                sop.unit, {}
            ):
                yield reference_codes.TAUTAN_PUTUS.at(tempat, alamat=link.alamat)

    def _anchored(self, ident: str, jangkar: str) -> bool:
        """Whether the page of an SOP has this anchor; links from outside may rely on its steps alone."""
        nomor = re.fullmatch(r"langkah-([1-9]\d{0,3})", jangkar)
        if ident not in self.isi.sop or not jangkar:
            return True
        return nomor is not None and int(nomor[1]) <= len(self.isi.sop[ident].langkah)

    def _known(
        self, nilai: str, dikenal: Collection[str], tempat: Place, salah: Code
    ) -> Iterator[Diagnostic]:
        if nilai not in dikenal:
            yield salah.at(tempat, nilai=nilai, saran=did_you_mean(nilai, dikenal))

    def _peran(self, unit: str, teks: str, tempat: Place) -> Iterator[Diagnostic]:
        pemilik = teks.rpartition(":")[0]
        pemilik = pemilik or unit
        if find_peran(self.peran, unit, teks) or pemilik in self.isi.rusak:
            return
        if ":" not in teks and "kota.yml" in self.isi.rusak:
            return
        if pemilik not in self.isi.unit and pemilik != unit:
            yield from self._known(pemilik, self.isi.unit, tempat, reference_codes.UNIT_TAK_DIKENAL)
            return
        punya = [jabatan.id for jabatan in self.isi.unit[pemilik].jabatan] if pemilik in self.isi.unit else []
        pilihan = [f"{pemilik}:{entry}" for entry in punya] if ":" in teks else [*punya, *self.umum]
        berkas = f"{self.isi.akar}/{pemilik}/index.md"
        yield reference_codes.PELAKSANA_TAK_DIKENAL.at(
            tempat, nilai=teks, saran=did_you_mean(teks, pilihan), index=berkas
        )

    def _sop(self, sop: Sop | None, ke: str, tempat: Place, *, diri: bool = True) -> Iterator[Diagnostic]:
        if sop is not None and ke == sop.id:
            if diri:
                yield RUJUK_DIRI.at(tempat)
        elif ke not in self.isi.ada:
            kini = self.lama.get(ke)
            saran = f"; namanya sekarang '{kini}'" if kini else did_you_mean(ke, self.isi.ada)
            yield reference_codes.SOP_TAK_DIKENAL.at(tempat, nilai=ke, saran=saran)
        elif (sop is None or not sop.draf) and self._still_draft(ke):
            yield reference_codes.SOP_MASIH_DRAF.at(tempat, nilai=ke)

    def _still_draft(self, ident: str) -> bool:
        return ident in self.isi.sop and self.isi.sop[ident].draf

    def _peraturan(self, nilai: str, tempat: Place) -> Iterator[Diagnostic]:
        if "peraturan.yml" not in self.isi.rusak:
            yield from self._known(nilai, self.isi.peraturan, tempat, reference_codes.PERATURAN_TAK_DIKENAL)

    def _lampiran(self, unit: str, berkas: str, tempat: Place) -> Iterator[Diagnostic]:
        punya = self.isi.lampiran.get(unit, {})
        if berkas not in punya:
            folder = f"{self.isi.akar}/{unit}/lampiran"
            yield reference_codes.LAMPIRAN_TIDAK_ADA.at(
                tempat, nilai=berkas, folder=folder, saran=did_you_mean(berkas, punya)
            )
