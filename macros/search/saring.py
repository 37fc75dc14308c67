"""What results are filtered by: units, life events, roles and regulations, and which SOP has which."""

from collections.abc import Sequence
from typing import Any

from macros.catalog.katalog import Katalog
from macros.model.sop import Sop


def nomor_peran(katalog: Katalog) -> dict[str, int]:
    """The number of every role that has a step."""
    return {kunci: n for n, kunci in enumerate(kunci for kunci in katalog.peran if kunci in katalog.tugas)}


def saring(katalog: Katalog, semua: Sequence[Sop]) -> dict[str, Any]:
    """The lists of names, and for each SOP the numbers of its own in them (an SOP has one unit, and a date).

    A unit is ``[id, name, short name, telephone, WhatsApp]``, a role ``[id, name, unit's number or -1, steps]``.
    """
    unit = {ident: n for n, ident in enumerate(katalog.unit)}
    peristiwa = {satu.id: n for n, satu in enumerate(katalog.kota.peristiwa)}
    peran = nomor_peran(katalog)
    peraturan = {ident: n for n, ident in enumerate(ident for ident in katalog.peraturan if ident in katalog.pengutip)}
    return {
        "unit": [[i, u.nama, u.singkatan, u.kontak.telepon, u.kontak.whatsapp] for i, u in katalog.unit.items()],
        "peristiwa": [[satu.id, satu.nama] for satu in katalog.kota.peristiwa],
        "peran": [
            [p.id, p.nama, -1 if p.unit is None else unit[p.unit], len(katalog.tugas[kunci])]
            for kunci in peran
            for p in [katalog.peran[kunci]]
        ],
        "peraturan": [[ident, katalog.peraturan[ident].nama] for ident in peraturan],
        "dok": [_dok(katalog, sop, unit, peristiwa, peran, peraturan) for sop in semua],
    }


def _dok(
    katalog: Katalog,
    sop: Sop,
    unit: dict[str, int],
    peristiwa: dict[str, int],
    peran: dict[str, int],
    peraturan: dict[str, int],
) -> list[Any]:
    pelaku = (katalog.pelaku(sop, teks).kunci for satu in sop.langkah for teks in satu.pelaksana)
    hidup = sop.layanan.peristiwa if sop.layanan else ()
    tanggal = sop.tanggal.revisi or sop.tanggal.efektif or sop.tanggal.pembuatan
    return [
        unit[sop.unit],
        sorted({peristiwa[satu] for satu in hidup if satu in peristiwa}),
        sorted({peran[satu] for satu in pelaku if satu in peran}),
        sorted({peraturan[satu] for satu in sop.dasar_hukum if satu in peraturan}),
        tanggal.iso if tanggal else "",
    ]
