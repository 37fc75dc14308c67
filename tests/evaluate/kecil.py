"""Small catalogs from YAML, so that a test shows its whole input."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import yaml

from macros.catalog.whole import Catalog, index_catalog
from macros.evaluate.finding import Finding
from macros.evaluate.overall import evaluate
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.sop import Sop
from macros.model.unit import Unit

HARI_INI = date(2026, 1, 31)


def katalog(teks: str) -> Catalog:
    """A catalog of ``sop`` (by id; in force unless it says otherwise), ``unit`` (posts by unit),
    ``peraturan``.

    Units that only SOPs name exist too. An SOP of a line without ``langkah`` has one step.
    """
    data: dict[str, Any] = yaml.load(teks, yaml.BaseLoader)
    sop = {ident: _sop(ident, isi or {}) for ident, isi in data.get("sop", {}).items()}
    jabatan = {satu.unit: [] for satu in sop.values()} | data.get("unit", {})
    unit = {
        ident: Unit.model_validate(
            {"id": ident, "nama": f"Unit {ident}", "singkatan": ident.upper(), "jabatan": isi}
        )
        for ident, isi in jabatan.items()
    }
    peristiwa = [{"id": satu, "nama": satu.title()} for satu in data.get("peristiwa", [])]
    kota = Kota.model_validate({"nama": "Kota Melati", "peristiwa": peristiwa})
    peraturan = {satu["id"]: Peraturan.model_validate(satu) for satu in data.get("peraturan", [])}
    return index_catalog(kota, unit, sop, peraturan, {}, {})


def _sop(ident: str, isi: dict[str, Any]) -> Sop:
    langkah = [{"pelaksana": ["loket"], **satu} for satu in isi.get("langkah", [{"kegiatan": "Mengukur"}])]
    awal = {"id": ident, "nama": ident, "status": "berlaku"}
    return Sop.model_validate(awal | isi | {"langkah": langkah})


def temuan(teks: str, *kode: str) -> list[Finding]:
    """The findings of these rules in a small catalog."""
    return findings(katalog(teks), *kode)


def findings(catalog: Catalog, *codes: str) -> list[Finding]:
    """The findings of these rules in a catalog."""
    return [finding for finding in evaluate(catalog, HARI_INI).temuan if finding.kode in codes]


def little_city(text: str) -> Catalog:
    """The little city of a rule: as :func:`katalog`, but nothing is missing that it does not say.

    Every unit has a post ``loket``. A step takes five minutes and gives "Berkas", and a service has all parts
    of its standard, unless a field says otherwise.
    """
    data: dict[str, Any] = yaml.load(text, yaml.BaseLoader)
    sops = {ident: content or {} for ident, content in data["sop"].items()}
    for content in sops.values():
        content.setdefault("langkah", [{"kegiatan": "Mengukur tanah"}])
        content["langkah"] = [_STEP | step for step in content["langkah"]]
        if "layanan" in content:
            content["layanan"] = _SERVICE | content["layanan"]
    units = {ident.partition("/")[0]: [] for ident in sops} | data.get("unit", {})
    data["unit"] = {ident: [*posts, {"id": "loket", "nama": "Loket"}] for ident, posts in units.items()}
    data["sop"] = sops
    return katalog(yaml.safe_dump(data, allow_unicode=True, sort_keys=False))


_STEP = {"waktu": "5 menit", "output": "Berkas"}
_SERVICE = {
    "persyaratan": ["Formulir"],
    "waktu": "1 hari kerja",
    "biaya": "Gratis",
    "produk": ["Surat"],
    "pengaduan": "Loket",
}


def ringkas(semua: Iterable[Finding]) -> list[str]:
    """Each finding as "sop#step: message"."""
    return [f"{', '.join((*satu.sop, *(f'#{n}' for _, n in satu.langkah)))}: {satu.pesan}" for satu in semua]
