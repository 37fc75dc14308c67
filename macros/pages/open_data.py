"""The page of open data: every file with its meaning, an example, and how to use it."""

import json
import re
from typing import Any

from markupsafe import Markup

from macros.base import address
from macros.base.templates import Templates
from macros.data import jsonld
from macros.data.imprint import ALAMAT_LISENSI, VERSI, Imprint
from macros.data.inventory import SEMUA
from macros.data.values import sop_data
from macros.model.sop import Sop, Status

_CUPLIKAN = ("id", "unit", "url", "nama", "status", "layanan", "langkah", "pelaku", "ukuran", "terbitan")
_DERET = re.compile(r"\[\s+([\d.]+),\s+([\d.]+)\s+\]")


class DataPresenter:
    """Renders the parts of ``/data/`` for the page at an address."""

    def __init__(self, templat: Templates, terbitan: Imprint) -> None:
        self._templat = templat
        self._terbitan = terbitan

    def daftar(self, halaman: str) -> Markup:
        """Every file, the edition, the licence; and the same for machines (schema.org Dataset)."""
        isi = self._templat.isi(
            "data.html.j2",
            halaman,
            semua=SEMUA,
            versi=VERSI,
            terbitan=self._terbitan,
            lisensi=ALAMAT_LISENSI.get(self._terbitan.lisensi, ""),
        )
        return isi + jsonld.script(jsonld.dataset(self._templat.katalog.kota, self._terbitan))

    def contoh(self, halaman: str) -> Markup:
        """One SOP of the city as data, shortened, and how to read it."""
        sop = self._example()
        if sop is None:
            return Markup("<p>{}</p>").format("Contoh menyusul setelah SOP pertama terbit.")
        data = sop_data(self._templat.katalog, sop, self._terbitan)
        cuplikan = {kunci: data[kunci] for kunci in _CUPLIKAN if kunci in data}
        cuplikan |= {kunci: data[kunci][:1] for kunci in ("langkah", "pelaku") if kunci in data}
        situs = self._templat.katalog.kota.situs or "https://sop.contoh.go.id"
        return self._templat.isi(
            "data_contoh.html.j2",
            halaman,
            sop=sop,
            json=_tidy(cuplikan),
            url=lambda nama: address.absolute(situs, nama),
        )

    def _example(self) -> Sop | None:
        """The first service in force, else any SOP."""
        semua = self._templat.katalog.sop.values()
        layanan = (satu for satu in semua if satu.layanan and satu.status is Status.BERLAKU)
        return next(layanan, next(iter(semua), None))


def _tidy(data: Any) -> str:
    """JSON for people: indented, ranges on one line."""
    return _DERET.sub(r"[\1, \2]", json.dumps(data, ensure_ascii=False, indent=2))
