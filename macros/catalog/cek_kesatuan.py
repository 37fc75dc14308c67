"""Checks across files: is everything unique, and does nothing go in a circle?"""

import re
from collections.abc import Iterator, Mapping, Sequence

from macros.catalog import kode
from macros.catalog.isi import Isi
from macros.model.nomor import baku
from macros.source.diagnostic import Diagnostic

_ID_SOP = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")


def cek_kesatuan(isi: Isi) -> Iterator[Diagnostic]:
    """Twin numbers and names, old ids in use, and circles of references, successors and parent units."""
    yield from _cek_nomor(isi)
    yield from _cek_nama(isi)
    yield from _cek_id_lama(isi)
    rujuk = {i: [satu.rujuk for satu in s.langkah if satu.rujuk] for i, s in isi.sop.items()}
    for jalur in putaran(rujuk):
        n = next(n for n, satu in enumerate(isi.sop[jalur[0]].langkah) if satu.rujuk == jalur[1])
        yield kode.RUJUK_MELINGKAR.at(isi.asal[jalur[0]].tempat("langkah", n, "rujuk"), jalur=" → ".join(jalur))
    for jalur in putaran({i: [s.diganti_oleh] for i, s in isi.sop.items() if s.diganti_oleh}):
        yield kode.PENGGANTI_MELINGKAR.at(isi.asal[jalur[0]].tempat("diganti_oleh"), jalur=" → ".join(jalur))
    diri = [[i, i] for i, u in isi.unit.items() if u.induk == i]
    for jalur in [*diri, *putaran({i: [u.induk] for i, u in isi.unit.items() if u.induk})]:
        yield kode.UNIT_INDUK_MELINGKAR.at(isi.asal[jalur[0]].tempat("induk"), jalur=" → ".join(jalur))


def putaran(panah: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """One circle of each knot in a graph, as a path that ends where it began (depth-first search, linear).

    Arrows from a node to itself are no circle here.
    """
    warna: dict[str, int] = {}  # 1 while on the path, 2 when done
    for awal in panah:
        if awal in warna:
            continue
        jalur = [awal]
        sisa = [iter(panah[awal])]
        warna[awal] = 1
        while jalur:
            ke = next(sisa[-1], None)
            if ke is None:
                warna[jalur.pop()] = 2
                sisa.pop()
            elif warna.get(ke) == 1 and ke != jalur[-1]:
                yield [*jalur[jalur.index(ke) :], ke]
            elif ke not in warna and ke in panah:
                warna[ke] = 1
                jalur.append(ke)
                sisa.append(iter(panah[ke]))


def _cek_nomor(isi: Isi) -> Iterator[Diagnostic]:
    pertama: dict[str, str] = {}
    for ident, sop in isi.sop.items():
        if (satu := baku(sop.nomor)) and (lain := pertama.setdefault(satu, ident)) != ident:
            yield kode.NOMOR_GANDA.at(isi.asal[ident].tempat("nomor"), nilai=sop.nomor, lain=lain)


def _cek_nama(isi: Isi) -> Iterator[Diagnostic]:
    """Within a unit; a repealed SOP may share its successor's name."""
    pertama: dict[tuple[str, str], str] = {}
    for ident, sop in isi.sop.items():
        if not sop.nama or sop.diganti_oleh:
            continue
        kunci = (sop.unit, re.sub(r"\s+", " ", sop.nama).casefold())
        if (lain := pertama.setdefault(kunci, ident)) != ident:
            yield kode.NAMA_GANDA.at(isi.asal[ident].tempat("nama"), nilai=sop.nama, lain=lain)


def _cek_id_lama(isi: Isi) -> Iterator[Diagnostic]:
    pertama: dict[str, str] = {}
    for ident, sop in isi.sop.items():
        for i, lama in enumerate(sop.sebelumnya):
            tempat = isi.asal[ident].tempat("sebelumnya", i)
            if not _ID_SOP.fullmatch(lama):
                yield kode.ID_LAMA_BENTUK.at(tempat, nilai=lama)
            elif lama in isi.ada:
                yield kode.ID_LAMA_DIPAKAI.at(tempat, nilai=lama, sebab="masih dipakai oleh sebuah SOP")
            elif (lain := pertama.setdefault(lama, ident)) != ident:
                yield kode.ID_LAMA_DIPAKAI.at(tempat, nilai=lama, sebab=f"sudah dialihkan ke '{lain}'")
