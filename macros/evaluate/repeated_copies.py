"""Copies that a citizen hands in again and again along one life event."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from macros.catalog.whole import Catalog
from macros.evaluate.families import Family
from macros.evaluate.overlap import name_units, short_names
from macros.evaluate.stems import stems
from macros.evaluate.temuan import Evidence, FindingKind, RujukLangkah, Temuan
from macros.model.sop import Sop
from macros.source.diagnostic import Level

_KURUNG = re.compile(r"\s*\([^)]*\)|\s+bila\b.*|\s+dengan menunjukkan\b.*", re.IGNORECASE)
_SALINAN = re.compile(r"(?:fotokopi|salinan)\s+(?P<apa>.+)", re.IGNORECASE)
_DAN = re.compile(r",?\s+dan\s+|,\s+", re.IGNORECASE)
_PEMILIK = frozenset({"mohon", "milik", "warga"})

Salinan = frozenset[str]


def copies_asked(sop: Sop) -> dict[Salinan, str]:
    """The copies that a service asks for, each under its stems: "Fotokopi KTP-el (1 lembar)" is a
    "KTP-el".
    """
    hasil: dict[Salinan, str] = {}
    for syarat in sop.layanan.persyaratan if sop.layanan else ():
        if cocok := _SALINAN.match(_KURUNG.sub("", syarat).strip()):
            for apa in _DAN.split(cocok["apa"]):
                if kunci := frozenset(stems(apa)) - _PEMILIK:
                    hasil.setdefault(kunci, apa)
    return hasil


def repeated_copy_findings(
    katalog: Catalog, seragam: Sequence[Family], bungkam: frozenset[frozenset[str]]
) -> Iterator[Temuan]:
    """One finding for each chain of services of several units along a life event that ask for the same
    copies.
    """
    wakil = {ident: satu.sop[0] for satu in seragam for ident in satu.sop}
    semua_rantai: list[tuple[str, frozenset[str], dict[Salinan, str]]] = []
    for peristiwa in katalog.kota.peristiwa:
        minta: dict[Salinan, list[Sop]] = {}
        nama: dict[Salinan, str] = {}
        for ident in katalog.peristiwa.get(peristiwa.id, ()):
            for kunci, apa in copies_asked(katalog.sop[ident]).items():
                minta.setdefault(kunci, []).append(katalog.sop[ident])
                nama.setdefault(kunci, apa)
        rantai: dict[frozenset[str], list[Salinan]] = {}
        for kunci, semua in minta.items():
            for sop in _chain(katalog, semua, bungkam):
                if len({_unit(wakil.get(ident, ident)) for ident in sop}) > 1:
                    rantai.setdefault(sop, []).append(kunci)
        semua_rantai += (
            (peristiwa.nama, sop, {kunci: nama[kunci] for kunci in dokumen})
            for sop, dokumen in _absorb(rantai)
        )
    for i, (peristiwa_nama, sop, dokumen) in enumerate(semua_rantai):
        if not any(sop < lain or (sop == lain and j < i) for j, (_, lain, _) in enumerate(semua_rantai)):
            yield _temuan(katalog, peristiwa_nama, sop, dokumen)


def _chain(
    katalog: Catalog, semua: Sequence[Sop], bungkam: frozenset[frozenset[str]]
) -> Iterator[frozenset[str]]:
    """Groups of SOPs linked with each other, directly or by way of others; each has a neighbour in another
    unit.
    """
    dekat = {sop.id: _neighbour(katalog, sop.id) for sop in semua}
    sambung = {
        satu: sorted(lain for lain in tetangga if lain in dekat and frozenset((satu, lain)) not in bungkam)
        for satu, tetangga in dekat.items()
    }
    asing = {satu for satu, lain in sambung.items() if any(_unit(ident) != _unit(satu) for ident in lain)}
    sisa = set(asing)
    while sisa:
        antre = [min(sisa)]
        kelompok: set[str] = set()
        while antre:
            satu = antre.pop()
            if satu in sisa:
                sisa.discard(satu)
                kelompok.add(satu)
                antre += sambung[satu]
        yield frozenset(kelompok)


def _neighbour(katalog: Catalog, ident: str) -> set[str]:
    return {t.ke for t in katalog.keluar.get(ident, ())} | {t.dari for t in katalog.masuk.get(ident, ())}


def _unit(ident: str) -> str:
    return ident.partition("/")[0]


def _absorb(rantai: dict[frozenset[str], list[Salinan]]) -> list[tuple[frozenset[str], list[Salinan]]]:
    """Chains that share an SOP become one, with all their documents."""
    hasil: list[tuple[frozenset[str], list[Salinan]]] = []
    for sop, dokumen in sorted(rantai.items(), key=lambda satu: (-len(satu[0]), sorted(satu[0]))):
        for i, (lain, punya) in enumerate(hasil):
            if sop & lain:
                hasil[i] = (sop | lain, [*punya, *(d for d in dokumen if d not in punya)])
                break
        else:
            hasil.append((sop, list(dokumen)))
    return hasil


def _temuan(katalog: Catalog, peristiwa: str, sop: frozenset[str], dokumen: dict[Salinan, str]) -> Temuan:
    urut = sorted(sop)
    langkah = tuple(
        rujuk for ident in urut if (rujuk := _langkah(katalog, katalog.sop[ident], list(dokumen)))
    )
    apa = "; ".join(f"{nama} oleh {_asker(katalog, urut, kunci)}" for kunci, nama in dokumen.items())
    return Temuan(
        "syarat-berulang",
        FindingKind.TUMPANG_TINDIH,
        Level.SARAN,
        tuple(urut),
        langkah,
        f"Sepanjang peristiwa “{peristiwa}”, fotokopi yang sama diminta lebih dari sekali: {apa}.",
        "Minta sekali saja: pakai berkas atau hasil unit sebelumnya, atau cocokkan lewat NIK.",
        bukti=(Evidence(langkah, frozenset(kata for kunci in dokumen for kata in kunci)),)
        if len(langkah) > 1
        else (),
    )


def _asker(katalog: Catalog, semua: Sequence[str], dokumen: Salinan) -> str:
    """The units of those SOPs that ask for a document, and how many SOPs of a unit, if more than one."""
    unit = Counter(_unit(ident) for ident in semua if dokumen in copies_asked(katalog.sop[ident]))
    nama = short_names(katalog)
    return name_units([nama[ident] if n == 1 else f"{nama[ident]} ({n} SOP)" for ident, n in unit.items()])


def _langkah(katalog: Catalog, sop: Sop, dokumen: Sequence[Salinan]) -> RujukLangkah | None:
    """The step in which a citizen hands one of the copies in."""
    for n, satu in enumerate(sop.langkah, 1):
        if any(katalog.pelaku(sop, teks).unit is None for teks in satu.pelaksana):
            kata = frozenset(stems(" ".join(satu.kelengkapan)))
            if any(kunci <= kata for kunci in dokumen):
                return sop.id, n
    return None
