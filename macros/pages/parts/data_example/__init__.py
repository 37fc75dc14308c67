"""One SOP of the city as data, shortened, and how to read it."""

import json
import re
from typing import Any

from markupsafe import Markup

from macros.base import address
from macros.catalog.whole import Catalog
from macros.data.values import sop_data
from macros.model.sop import Sop
from macros.pages.page import Page, Part
from macros.pages.site import Site

_SHOWN = ("id", "unit", "url", "nama", "status", "layanan", "langkah", "pelaku", "ukuran", "terbitan")
_RANGE = re.compile(r"\[\s+([\d.]+),\s+([\d.]+)\s+\]")


def _draw(site: Site, page: Page) -> Markup:
    sop = _example(site.catalog)
    if sop is None:
        return Markup("<p>{}</p>").format("Contoh menyusul setelah SOP pertama terbit.")
    data = sop_data(site.catalog, sop, site.imprint)
    shown = {key: data[key] for key in _SHOWN if key in data}
    shown |= {key: data[key][:1] for key in ("langkah", "pelaku") if key in data}
    home = site.catalog.kota.situs or "https://sop.contoh.go.id"
    return site.render(
        "data_example/data_contoh.html.j2",
        page,
        sop=sop,
        json=_tidy(shown),
        url=lambda path: address.absolute(home, path),
    )


def _example(catalog: Catalog) -> Sop | None:
    """The first service in force, else any SOP."""
    services = (sop for sop in catalog.berlaku if sop.layanan)
    return next(services, next(iter(catalog.sop.values()), None))


def _tidy(data: Any) -> str:
    """JSON for people: indented, ranges on one line."""
    return _RANGE.sub(r"[\1, \2]", json.dumps(data, ensure_ascii=False, indent=2))


PART = Part("contoh_data", "Contoh isi dan pemakaian data terbuka.", _draw, order=340)
