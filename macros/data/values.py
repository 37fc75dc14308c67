"""SOPs, units and regulations as plain values under the names of the front matter."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from pydantic import BaseModel

from macros.base import address
from macros.catalog.whole import Catalog
from macros.data.imprint import Imprint
from macros.data.markdown_text import plain_prose
from macros.flow.paths import Measures, measure
from macros.model.peraturan import Peraturan
from macros.model.sop import Sop
from macros.model.tanggal import Tanggal
from macros.model.totals import Total
from macros.model.unit import Unit
from macros.model.waktu import Waktu


def sop_data(katalog: Catalog, sop: Sop, terbitan: Imprint) -> dict[str, Any]:
    """An SOP as data: ``id``, ``unit``, ``url``, its front matter without what is empty, and what follows
    from it.

    A duration is ``{teks, menit: [least, most] or null, jenis}``, a date ``2025-03-01`` or ``2025-03``.
    ``pelaku`` says who is meant by each name under ``pelaksana``, ``ukuran`` what the steps take,
    ``penjelasan`` is the body as Markdown.
    """
    situs = katalog.kota.situs
    kepala = {"id": sop.id, "unit": sop.unit, "url": address.absolute(situs, address.sop(sop.id))}
    akhir = {"pelaku": _performers(katalog, sop), "ukuran": _size(measure(sop.langkah, sop.unit))}
    isi = plain_prose(katalog, sop.id, sop.isi)
    return {
        **kepala,
        **_render(sop, buang=("id", "isi")),
        **akhir,
        **({"penjelasan": isi} if isi else {}),
        "terbitan": terbitan.data(),
    }


def unit_data(katalog: Catalog, unit: Unit, terbitan: Imprint) -> dict[str, Any]:
    """A unit as data: ``id``, ``url``, its front matter, and its SOPs with name, status and address."""
    situs = katalog.kota.situs
    milik = [katalog.sop[ident] for ident in katalog.milik.get(unit.id, ())]
    sop = [
        {
            "id": s.id,
            "nama": s.nama,
            "status": s.status.value,
            "url": address.absolute(situs, address.sop(s.id)),
        }
        for s in milik
    ]
    isi = plain_prose(katalog, unit.id, unit.isi)
    return {
        "id": unit.id,
        "url": address.absolute(situs, address.unit(unit.id)),
        **_render(unit, buang=("id", "isi", "pemilik")),
        "sop": sop,
        **({"penjelasan": isi} if isi else {}),
        "terbitan": terbitan.data(),
    }


def peraturan_data(katalog: Catalog, peraturan: Peraturan, terbitan: Imprint) -> dict[str, Any]:
    """A regulation as data: its entry in the registry, its page (``halaman``), and the ids of the SOPs
    that cite it.
    """
    return {
        **_render(peraturan, buang=()),
        "halaman": address.absolute(katalog.kota.situs, address.peraturan(peraturan.id)),
        "dikutip": list(katalog.pengutip.get(peraturan.id, ())),
        "terbitan": terbitan.data(),
    }


def _render(data: BaseModel, buang: tuple[str, ...]) -> dict[str, Any]:
    """The fields of a model that say something."""
    return {kunci: _value(entry) for kunci, entry in _filled(data) if kunci not in buang}


def _filled(data: BaseModel) -> Iterator[tuple[str, Any]]:
    for kunci, bidang in type(data).model_fields.items():
        nilai = getattr(data, kunci)
        bawaan = (
            isinstance(nilai, int) and nilai == bidang.default
        )  # "no" says something where it is an answer
        if not (bawaan or _empty(nilai)):
            yield kunci, nilai


def _empty(nilai: Any) -> bool:
    if isinstance(nilai, BaseModel):
        return next(_filled(nilai), None) is None
    return nilai is None or nilai in ("", ())


def _value(nilai: Any) -> Any:
    if isinstance(nilai, Waktu):
        return {
            "teks": nilai.teks,
            "menit": list(nilai.menit) if nilai.menit else None,
            "jenis": nilai.jenis.value,
        }
    if isinstance(nilai, Tanggal):
        return nilai.iso
    if isinstance(nilai, Enum):
        return nilai.value
    if isinstance(nilai, BaseModel):
        return _render(nilai, buang=())
    return [_value(entry) for entry in nilai] if isinstance(nilai, tuple) else nilai


def _performers(katalog: Catalog, sop: Sop) -> list[dict[str, str]]:
    """Who each name under ``pelaksana`` is, in the order in which they first act."""
    hasil = []
    for teks in dict.fromkeys(teks for langkah in sop.langkah for teks in langkah.pelaksana):
        peran = katalog.performer(sop, teks)
        hasil.append({"id": teks, "nama": peran.nama, **({"unit": peran.unit} if peran.unit else {})})
    return hasil


def _size(nilai: Measures) -> dict[str, Any]:
    return {
        "langkah": nilai.langkah,
        "keputusan": nilai.keputusan,
        "pelaksana": nilai.pelaksana,
        "serah_terima": nilai.serah_terima,
        "waktu": _total(nilai.waktu),
        "tunggu": _total(nilai.tunggu),
    }


def _total(nilai: Total) -> dict[str, Any]:
    return {"kerja": list(nilai.kerja), "kalender": list(nilai.kalender), "tak_terukur": nilai.tak_terukur}
