"""Data for machines on a page: schema.org as JSON-LD.

https://schema.org/GovernmentService, /HowTo, /GovernmentOrganization, /WebSite, /Dataset.
"""

import json
from typing import Any

from markupsafe import Markup

from macros.base import address
from macros.catalog.whole import Catalog
from macros.data.imprint import ALAMAT_LISENSI, VERSI, Imprint
from macros.data.inventory import SEMUA
from macros.model.kota import Kota
from macros.model.sop import Sop
from macros.model.unit import Unit


def script(data: Any) -> Markup:
    """A data block that no text inside can end: every character that HTML knows is escaped."""
    teks = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for huruf in "<>&\u2028\u2029":
        teks = teks.replace(huruf, f"\\u{ord(huruf):04x}")
    return Markup(f'<script type="application/ld+json">{teks}</script>')  # noqa: S704 - escaped just above


def sop(katalog: Catalog, sop: Sop) -> dict[str, Any]:
    """An SOP as GovernmentService (when it serves the public) and HowTo."""
    unit = katalog.unit[sop.unit]
    organisasi = {
        "@type": "GovernmentOrganization",
        "name": unit.nama,
        "parentOrganization": _government(katalog.kota),
    }
    url = _complete(katalog, address.sop(sop.id))
    cara = {
        "@type": "HowTo",
        "name": sop.nama,
        "inLanguage": "id",
        **url,
        "step": [
            {
                "@type": "HowToStep",
                "position": n,
                "name": langkah.kegiatan,
                **_complete(katalog, address.langkah(sop.id, n)),
            }
            for n, langkah in enumerate(sop.langkah, 1)
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
            layanan["serviceOutput"] = [{"@type": "Thing", "name": product} for product in sop.layanan.produk]
        graf.insert(0, layanan)
    return {"@context": "https://schema.org", "@graph": graf}


def unit(katalog: Catalog, unit: Unit) -> dict[str, Any]:
    """A unit as GovernmentOrganization, with how to reach it and the services that it provides."""
    induk = katalog.unit.get(unit.induk)
    kontak = unit.kontak
    layanan = [
        {
            "@type": "Offer",
            "itemOffered": {
                "@type": "GovernmentService",
                "name": procedure.nama,
                **_complete(katalog, address.sop(ident)),
            },
        }
        for ident in katalog.milik.get(unit.id, ())
        if (procedure := katalog.sop[ident]).layanan and procedure.berlaku
    ]
    isi = {
        "alternateName": [unit.singkatan, *unit.nama_lama] if unit.singkatan else list(unit.nama_lama),
        "address": kontak.alamat,
        "telephone": kontak.telepon,
        "email": kontak.surel,
        "hasMap": kontak.peta,
        "makesOffer": layanan,
    }
    return {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": unit.nama,
        "parentOrganization": {"@type": "GovernmentOrganization", "name": induk.nama}
        if induk
        else _government(katalog.kota),
        **_complete(katalog, address.unit(unit.id)),
        **{kunci: nilai for kunci, nilai in isi.items() if nilai},
    }


def website(kota: Kota) -> dict[str, Any]:
    """The site as WebSite with its search; the search needs the site's address."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": f"SOP {kota.nama}",
        "inLanguage": "id",
        "publisher": _government(kota),
    }
    if kota.situs:
        data["url"] = address.absolute(kota.situs, "")
        data["potentialAction"] = {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": address.absolute(kota.situs, "cari/?q={search_term_string}"),
            },
            "query-input": "required name=search_term_string",
        }
    return data


def dataset(kota: Kota, terbitan: Imprint) -> dict[str, Any]:
    """The open data as Dataset, each file as DataDownload."""
    lisensi = ALAMAT_LISENSI.get(terbitan.lisensi, terbitan.lisensi)
    unduhan = [
        {
            "@type": "DataDownload",
            "name": file.judul,
            "encodingFormat": file.media_type,
            "contentUrl": address.absolute(kota.situs, f"data/{file.nama}"),
        }
        for file in SEMUA
    ]
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"SOP {kota.nama}",
        "description": (
            f"Prosedur resmi Pemerintah {kota.nama}: semua SOP dengan langkah, pelaksana, waktu, dan dasar "
            f"hukumnya, "
            "serta unit kerja dan peraturan."
        ),
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "license": lisensi,
        "version": VERSI,
        "creator": _government(kota),
        "spatialCoverage": {"@type": "City", "name": kota.nama},
        "distribution": unduhan,
        **({"url": address.absolute(kota.situs, "data/")} if kota.situs else {}),
        **({"dateModified": terbitan.tanggal} if terbitan.tanggal else {}),
    }


def _government(kota: Kota) -> dict[str, str]:
    return {"@type": "GovernmentOrganization", "name": f"Pemerintah {kota.nama}"}


def _complete(katalog: Catalog, url: str) -> dict[str, str]:
    """The full address, where the city's site is known."""
    return {"url": address.absolute(katalog.kota.situs, url)} if katalog.kota.situs else {}
