"""The files that the search reads in the browser, from the catalog: deterministic, and cut so that a phone
needs few.

``cari/indeks.json`` is read first. Up to ``SEMUA`` SOPs it holds the whole index; beyond, the terms lie in
``pecahan-<n>.json``, of which a query needs those of its own words. ``hasil-<n>.json`` holds what hits show,
``saring.json`` what the search page filters by. All of them count the SOPs alike, so they lie in a folder
``cari/<versi>/`` that changes when any of them does: a browser never puts two publications together.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from macros.catalog.whole import Catalog
from macros.model.istilah import Istilah
from macros.search import words
from macros.search.entries import BIDANG, hit, in_order, kind_letter, terms_by_field
from macros.search.facets import facets, peran_numbers
from macros.search.minisearch import build_index

SEMUA = 2_000
PER_HASIL = 10
PER_HASIL_BESAR = 3
"""SOPs in a file of hits; of a large city a page of hits lies in as many files, so these are smaller."""
PER_PECAHAN = 10_000
"""Characters of JSON in a shard."""


def index_files(katalog: Catalog, semua: int = SEMUA) -> Iterator[tuple[str, bytes]]:
    """Path from the root of the site, and bytes; ``semua``: up to how many SOPs the index stays in one
    file.
    """
    urut = in_order(katalog)
    terms, lazim = terms_by_field(katalog, urut)
    satu_indeks = build_index(BIDANG, terms)
    entri = satu_indeks.entries()
    per = PER_HASIL if len(urut) <= semua else PER_HASIL_BESAR
    kepala: dict[str, Any] = {
        "bidang": BIDANG,
        "per": per,
        "sifat": "".join(map(kind_letter, urut)),
        "layanan": "".join("1" if sop.layanan else "0" for sop in urut),
        "lunak": words.LUNAK,
        "lazim": lazim,
        "istilah": query_table(katalog.istilah),
        "indeks": satu_indeks.frame(),
    }
    bagian: dict[str, bytes] = {"saring": _json(facets(katalog, urut))}
    if len(urut) <= semua:
        kepala["indeks"]["index"] = entri
    else:
        pecahan = list(_split(entri))
        kepala["pecahan"] = [group[0][0] for group in pecahan]
        del kepala["indeks"]["documentIds"]  # every document's number is its own; the reader counts
        bagian |= {f"pecahan-{n}": _json(group) for n, group in enumerate(pecahan)}
    peran = peran_numbers(katalog)
    for n in range(0, len(urut), per):
        isi = [hit(katalog, sop, peran) for sop in urut[n : n + per]]
        bagian[f"hasil-{n // per}"] = _json(isi)
    versi = hashlib.sha256(b"\0".join([_json(kepala), *bagian.values()])).hexdigest()[:8]
    yield "cari/indeks.json", _json({"versi": versi, **kepala})
    for nama, tulisan in bagian.items():
        yield f"cari/{versi}/{nama}.json", tulisan


def query_table(istilah: Istilah) -> list[list[Any]]:
    """The table for queries: folded words, then the stems of each thing to look for in their place."""
    gabung: dict[str, dict[str, list[str]]] = {}
    for kunci, semua in istilah.items():
        kata_kunci = " ".join(words.words(kunci))
        for text in semua:
            if kata_kunci and (akar := [words.root_of(k) for k in words.words(text)]):
                gabung.setdefault(kata_kunci, {})[" ".join(akar)] = akar
    return [[kunci, *isi.values()] for kunci, isi in gabung.items()]


def _split(entri: Sequence[list[Any]]) -> Iterator[list[list[Any]]]:
    """Neighbouring terms together, about ``PER_PECAHAN`` characters each."""
    isi: list[list[Any]] = []
    panjang = 0
    for group in entri:
        isi.append(group)
        panjang += len(json.dumps(group, separators=(",", ":")))
        if panjang >= PER_PECAHAN:
            yield isi
            isi, panjang = [], 0
    if isi:
        yield isi


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
