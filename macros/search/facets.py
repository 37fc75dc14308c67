"""What results are filtered by: units, life events, kinds, roles and regulations, and which SOP has which."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from macros.catalog.whole import Catalog
from macros.model.sop import Sifat, Sop


def peran_numbers(katalog: Catalog) -> dict[str, int]:
    """The number of every role that has a step."""
    return {kunci: n for n, kunci in enumerate(kunci for kunci in katalog.peran if kunci in katalog.tugas)}


def facets(katalog: Catalog, semua: Sequence[Sop]) -> dict[str, Any]:
    """The lists of names, and for each the numbers that the SOPs have in it, in their order; an SOP has one
    unit.

    A unit is ``[id, name, short name, telephone, WhatsApp]``, a role
    ``[id, name, unit's number or -1, steps]``.
    """
    unit = {ident: n for n, ident in enumerate(katalog.unit)}
    peristiwa = {event.id: n for n, event in enumerate(katalog.kota.peristiwa)}
    peran = peran_numbers(katalog)
    peraturan = {
        ident: n for n, ident in enumerate(ident for ident in katalog.peraturan if ident in katalog.pengutip)
    }
    sifat: Mapping[str, int] = {
        kind: n for n, kind in enumerate(kind for kind in Sifat if any(kind in sop.sifat for sop in semua))
    }
    return {
        "unit": [
            [i, u.nama, u.singkatan, u.kontak.telepon, u.kontak.whatsapp] for i, u in katalog.unit.items()
        ],
        "peristiwa": [[event.id, event.nama] for event in katalog.kota.peristiwa],
        "peran": [
            [p.id, p.nama, -1 if p.unit is None else unit[p.unit], len(katalog.tugas[kunci])]
            for kunci in peran
            for p in [katalog.peran[kunci]]
        ],
        "peraturan": [[ident, katalog.peraturan[ident].nama] for ident in peraturan],
        "sifat": [[kind, kind.capitalize()] for kind in map(str, sifat)],
        "dok": {
            "unit": [unit[sop.unit] for sop in semua],
            "peristiwa": [_present(sop.layanan.peristiwa if sop.layanan else (), peristiwa) for sop in semua],
            "peran": [
                _present((katalog.performer(sop, p).kunci for s in sop.langkah for p in s.pelaksana), peran)
                for sop in semua
            ],
            "peraturan": [_present(sop.dasar_hukum, peraturan) for sop in semua],
            "sifat": [_present(sop.sifat, sifat) for sop in semua],
            "tanggal": [_tanggal(sop) for sop in semua],
        },
    }


def _present(semua: Iterable[str], nomor: Mapping[str, int]) -> list[int]:
    return sorted({nomor[text] for text in semua if text in nomor})


def _tanggal(sop: Sop) -> str:
    tanggal = sop.tanggal.revisi or sop.tanggal.efektif or sop.tanggal.pembuatan
    return tanggal.iso if tanggal else ""
