"""Data for machines on a page: schema.org as JSON-LD (https://schema.org/GovernmentService, /HowTo)."""

import json
from typing import Any

from markupsafe import Markup

from macros.catalog.katalog import Katalog
from macros.model.sop import Sop
from macros.render import alamat


def skrip(data: Any) -> Markup:
    """A data block that no text inside can end: every character that HTML knows is escaped."""
    teks = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for huruf in "<>&\u2028\u2029":
        teks = teks.replace(huruf, f"\\u{ord(huruf):04x}")
    return Markup(f'<script type="application/ld+json">{teks}</script>')  # noqa: S704 - escaped just above


def sop(katalog: Katalog, sop: Sop) -> dict[str, Any]:
    """An SOP as GovernmentService (when it serves the public) and HowTo."""
    unit = katalog.unit[sop.unit]
    pemerintah = {"@type": "GovernmentOrganization", "name": f"Pemerintah {katalog.kota.nama}"}
    organisasi = {"@type": "GovernmentOrganization", "name": unit.nama, "parentOrganization": pemerintah}
    url = _lengkap(katalog, alamat.sop(sop.id))
    cara = {
        "@type": "HowTo",
        "name": sop.nama,
        "inLanguage": "id",
        **url,
        "step": [
            {
                "@type": "HowToStep",
                "position": n,
                "name": satu.kegiatan,
                **_lengkap(katalog, alamat.langkah(sop.id, n)),
            }
            for n, satu in enumerate(sop.langkah, 1)
        ],
    }
    graf: list[dict[str, Any]] = [cara]
    if sop.layanan:
        layanan: dict[str, Any] = {
            "@type": "GovernmentService",
            "name": sop.nama,
            "serviceOperator": organisasi,
            "areaServed": {"@type": "City", "name": katalog.kota.nama},
            **url,
        }
        if sop.alias:
            layanan["alternateName"] = list(sop.alias)
        if sop.layanan.produk:
            layanan["serviceOutput"] = [{"@type": "Thing", "name": satu} for satu in sop.layanan.produk]
        graf.insert(0, layanan)
    return {"@context": "https://schema.org", "@graph": graf}


def _lengkap(katalog: Katalog, url: str) -> dict[str, str]:
    """The full address, where the city's site is known."""
    return {"url": f"{katalog.kota.situs.rstrip('/')}/{url}"} if katalog.kota.situs else {}
