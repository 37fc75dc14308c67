"""What of an SOP is searched, and what of it a hit shows."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from macros.catalog.whole import Catalog
from macros.model.sop import Langkah, Sop, Status
from macros.search import words
from macros.search.minisearch import Isian

BIDANG = ("judul", "alias", "unit", "nomor", "syarat", "langkah", "pelaksana", "dasar", "mentah", "frasa")
"""The fields of the index. ``mentah`` has title and aliases as written, for typing errors; ``frasa`` whole
names.
"""

PANGKAS = {"syarat": 0.05, "langkah": 0.05, "dasar": 0.05, "pelaksana": 0.5}
"""The fields whose boilerplate is left out: stems that more than this share of the SOPs have there.

People look for performers by name, so of those only what nearly every SOP has says nothing."""

PANGKAS_NOMOR = 0.5
"""The same for the number of a regulation ("242013"), which is looked for by those who know it."""

PANGKAS_PALING_SEDIKIT = 8
"""In a small city a share is a handful of SOPs: what no more than this number have is kept."""

_SIFAT = {Status.DRAF: "R", Status.DICABUT: "C"}


def in_order(katalog: Catalog) -> list[Sop]:
    """The SOPs in the order of their numbers in the index: by name, so that A to Z is counting."""
    return sorted(katalog.sop.values(), key=lambda sop: (sop.nama.casefold(), sop.id))


def kind_letter(sop: Sop) -> str:
    """One letter: repealed (C), a draft (R), a service (L) or internal (I)."""
    return _SIFAT.get(sop.status, "L" if sop.layanan else "I")


def terms_by_field(katalog: Catalog, semua: Sequence[Sop]) -> tuple[list[Isian], Sequence[str]]:
    """The terms of every SOP by field, and the boilerplate that is pruned from them."""
    penuh = [_value(katalog, sop) for sop in semua]
    lazim = {nama: _common([entry[nama] for entry in penuh], bagian) for nama, bagian in PANGKAS.items()}
    kosong: frozenset[str] = frozenset()
    terms: list[Isian] = [
        {nama: [term for term in isi if term not in lazim.get(nama, kosong)] for nama, isi in entry.items()}
        for entry in penuh
    ]
    return terms, sorted(frozenset().union(*lazim.values()))


def _common(semua: Sequence[Sequence[str]], bagian: float) -> frozenset[str]:
    """The terms that more than this share of the documents have."""
    df = Counter(term for sequence in semua for term in set(sequence))
    return frozenset(term for term, banyak in df.items() if banyak > common_limit(term, bagian, len(semua)))


def common_limit(term: str, bagian: float, banyak: int) -> float:
    """In how many of so many documents a term may stand that is no boilerplate; ``bagian``: the share of
    its field.
    """
    nomor = term.isdigit() and len(term) > 4
    return max(PANGKAS_PALING_SEDIKIT, (max(bagian, PANGKAS_NOMOR) if nomor else bagian) * banyak)


def _value(katalog: Catalog, sop: Sop) -> dict[str, list[str]]:
    unit = katalog.unit[sop.unit]
    layanan = sop.layanan
    nama = [sop.nama, *sop.alias]
    syarat = [*layanan.persyaratan, *layanan.produk, layanan.untuk] if layanan else []
    langkah = [teks for step in sop.langkah for teks in _text(step)]
    dasar = [
        f"{p.nama} {p.tentang}" if (p := katalog.peraturan.get(ident)) else ident for ident in sop.dasar_hukum
    ]
    return {
        "judul": _istilah([sop.nama]),
        "alias": _istilah(sop.alias),
        "unit": _istilah([unit.nama, unit.singkatan, *unit.nama_lama]),
        "nomor": list(words.nomor_terms(sop.nomor)),
        "syarat": _istilah(syarat),
        "langkah": _istilah(langkah),
        "pelaksana": _istilah(_pelaksana(katalog, sop)),
        "dasar": _istilah(dasar),
        "mentah": [word for teks in nama for word in words.words(teks)],
        "frasa": [text for teks in nama if (text := words.phrase(teks))],
    }


def _istilah(semua: Iterable[str]) -> list[str]:
    return [term for teks in semua for term in words.terms(teks)]


def _text(langkah: Langkah) -> tuple[str, ...]:
    return (langkah.kegiatan, *langkah.kelengkapan, langkah.output, langkah.keterangan)


def _pelaksana(katalog: Catalog, sop: Sop) -> list[str]:
    return list(dict.fromkeys(katalog.performer(sop, teks).nama for s in sop.langkah for teks in s.pelaksana))


def hit(katalog: Catalog, sop: Sop, nomor_peran: Mapping[str, int]) -> dict[str, Any]:
    """What a hit of this SOP shows, without what is empty; a step is its activity, its performers and its
    papers.
    """
    unit = katalog.unit[sop.unit]
    layanan = sop.layanan
    pengganti = katalog.sop.get(sop.diganti_oleh)
    peran = {
        role.kunci: role.nama
        for s in sop.langkah
        for teks in s.pelaksana
        for role in [katalog.performer(sop, teks)]
    }
    isi: dict[str, Any] = {
        "id": sop.id,
        "nama": sop.nama or sop.id,
        "unit": unit.nama,
        "singkatan": unit.singkatan,
        "nomor": sop.nomor,
        "sifat": kind_letter(sop),
        "layanan": int(layanan is not None),
        "pengganti": [pengganti.id, pengganti.nama] if pengganti else None,
        "alias": sop.alias,
        "untuk": layanan.untuk if layanan else "",
        "syarat": layanan.persyaratan if layanan else (),
        "produk": layanan.produk if layanan else (),
        "dasar": [
            katalog.peraturan[ident].nama if ident in katalog.peraturan else ident
            for ident in sop.dasar_hukum
        ],
        "peran": [[nomor_peran.get(kunci, -1), nama] for kunci, nama in peran.items()],
        "langkah": [_langkah(katalog, sop, langkah, list(peran)) for langkah in sop.langkah],
    }
    return {kunci: nilai for kunci, nilai in isi.items() if nilai or kunci == "layanan"}


def _langkah(katalog: Catalog, sop: Sop, langkah: Langkah, urut: Sequence[str]) -> list[Any]:
    oleh = [urut.index(katalog.performer(sop, teks).kunci) for teks in dict.fromkeys(langkah.pelaksana)]
    return [langkah.kegiatan, oleh, *dict.fromkeys(filter(None, _text(langkah)[1:]))]
