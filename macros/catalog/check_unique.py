"""Checks across files: is everything unique, and does nothing go in a circle?"""

import re
from collections.abc import Iterator, Mapping, Sequence

from macros.catalog import reference_codes
from macros.catalog.contents import Contents
from macros.model.numbering import normalize_nomor
from macros.source.diagnostic import Diagnostic
from macros.source.ident import SopId


def check_unique(isi: Contents) -> Iterator[Diagnostic]:
    """Twin numbers and names, old ids in use, and circles of references, successors and parent units."""
    yield from _check_nomor(isi)
    yield from _check_nama(isi)
    yield from _check_old_ids(isi)
    rujuk = {i: [langkah.rujuk for langkah in s.langkah if langkah.rujuk] for i, s in isi.sop.items()}
    for jalur in cycles(rujuk):
        n = next(n for n, langkah in enumerate(isi.sop[jalur[0]].langkah) if langkah.rujuk == jalur[1])
        yield reference_codes.RUJUK_MELINGKAR.at(
            isi.asal[jalur[0]].place("langkah", n, "rujuk"), jalur=" → ".join(jalur)
        )
    for jalur in cycles({i: [s.diganti_oleh] for i, s in isi.sop.items() if s.diganti_oleh}):
        yield reference_codes.PENGGANTI_MELINGKAR.at(
            isi.asal[jalur[0]].place("diganti_oleh"), jalur=" → ".join(jalur)
        )
    diri = [[i, i] for i, u in isi.unit.items() if u.induk == i]
    for jalur in [*diri, *cycles({i: [u.induk] for i, u in isi.unit.items() if u.induk})]:
        yield reference_codes.UNIT_INDUK_MELINGKAR.at(
            isi.asal[jalur[0]].place("induk"), jalur=" → ".join(jalur)
        )


def cycles(panah: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
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


def _check_nomor(isi: Contents) -> Iterator[Diagnostic]:
    pertama: dict[str, str] = {}
    for ident, sop in isi.sop.items():
        if (text := normalize_nomor(sop.nomor)) and (lain := pertama.setdefault(text, ident)) != ident:
            yield reference_codes.NOMOR_GANDA.at(isi.asal[ident].place("nomor"), nilai=sop.nomor, lain=lain)


def _check_nama(isi: Contents) -> Iterator[Diagnostic]:
    """Within a unit; a repealed SOP may share its successor's name."""
    pertama: dict[tuple[str, str], str] = {}
    for ident, sop in isi.sop.items():
        if not sop.nama or sop.diganti_oleh:
            continue
        kunci = (sop.unit, re.sub(r"\s+", " ", sop.nama).casefold())
        if (lain := pertama.setdefault(kunci, ident)) != ident:
            yield reference_codes.NAMA_GANDA.at(isi.asal[ident].place("nama"), nilai=sop.nama, lain=lain)


def _check_old_ids(isi: Contents) -> Iterator[Diagnostic]:
    pertama: dict[str, str] = {}
    for ident, sop in isi.sop.items():
        for i, lama in enumerate(sop.sebelumnya):
            tempat = isi.asal[ident].place("sebelumnya", i)
            if not SopId(lama).is_valid:
                yield reference_codes.ID_LAMA_BENTUK.at(tempat, nilai=lama)
            elif lama in isi.ada:
                yield reference_codes.ID_LAMA_DIPAKAI.at(
                    tempat, nilai=lama, sebab="masih dipakai oleh sebuah SOP"
                )
            elif (lain := pertama.setdefault(lama, ident)) != ident:
                yield reference_codes.ID_LAMA_DIPAKAI.at(
                    tempat, nilai=lama, sebab=f"sudah dialihkan ke '{lain}'"
                )
