"""Flowcharts to look at: graphs made into SOPs, and their step tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from macros.catalog.whole import Catalog, index_catalog
from macros.flow.graph import Graph
from macros.flow.simbol import Simbol
from macros.model.kota import Kota
from macros.model.sop import Sop
from macros.model.unit import Jabatan, Unit
from macros.pages.site import Site
from tests.parts import draw

_TABEL = re.compile(r'<table class="sop-langkah".*?</table>', re.DOTALL)


def sop_dari(graf: Graph, ident: str, kegiatan: Sequence[str] = (), waktu: Sequence[str] = ()) -> Sop:
    """An SOP whose flowchart is this graph; ``kegiatan`` is said in turn, over and over, ``waktu`` once."""
    langkah = []
    for simpul in graf.simpul:
        n = simpul.nomor
        keluar = [panah for panah in graf.panah if panah.dari == n]
        tujuan = [(p.label, "selesai" if p.ke == "selesai" else f"l{p.ke}") for p in keluar]
        isi: dict[str, object] = {
            "id": f"l{n}",
            "kegiatan": kegiatan[(n - 1) % len(kegiatan)] if kegiatan else f"Mengerjakan bagian {n}",
            "pelaksana": tuple(f"p{k}" for k in simpul.kolom or (0,)),
            "waktu": waktu[n - 1] if n <= len(waktu) else None,
            "output": "Hasil kerja",
            "rujuk": "uji/lain" if simpul.jenis is Simbol.RUJUKAN else "",
        }
        if len(tujuan) > 1:
            isi["cabang"] = tuple({"bila": label, "ke": ke} for label, ke in tujuan)
        elif tujuan:
            isi["lanjut"] = tujuan[0][1]
        langkah.append(isi)
    return Sop.model_validate({"id": f"uji/{ident}", "nama": f"Uji {ident}", "langkah": tuple(langkah)})


def bagian(semua: Sequence[Sop], nama: Sequence[str] = ()) -> list[str]:
    """The part of a page with the steps of each SOP; ``nama`` are the performers' names, from the first
    column on.
    """
    penyaji = _penyaji(semua, nama)
    return [str(draw(penyaji, "langkah", f"sop/{s.id}/", sop=s.id)) for s in semua]


def gambar(sop: Sop, nama: Sequence[str] = ()) -> str:
    """What ``{{ alur(id) }}`` puts into a page."""
    return str(draw(_penyaji([sop], nama), "alur", f"sop/{sop.id}/", sop=sop.id))


def _penyaji(semua: Sequence[Sop], nama: Sequence[str]) -> Site:
    jabatan = tuple(
        Jabatan(id=f"p{k}", nama=nama[k] if k < len(nama) else f"Pelaksana {k}") for k in range(15)
    )
    unit = {"uji": Unit(id="uji", nama="Unit Uji", jabatan=jabatan)}
    katalog: Catalog = index_catalog(
        Kota(nama="Kota Uji"), unit, {s.id: s for s in semua}, {}, {}, {}, draf=True
    )
    return Site(katalog, date(2026, 1, 31), {})


def tabel(semua: Sequence[Sop], nama: Sequence[str] = ()) -> list[str]:
    """The step table alone of each SOP."""
    return [satu for html in bagian(semua, nama) for satu in tabel_di(html)]


def tabel_di(html: str) -> list[str]:
    """The step tables in a page."""
    return _TABEL.findall(html)
