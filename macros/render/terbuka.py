"""The page of open data: every file with its meaning, an example, and how to use it."""

import json
import re
from typing import Any

from markupsafe import Markup

from macros.model.sop import Sop, Status
from macros.render import alamat, jsonld
from macros.render.data.daftar import SEMUA
from macros.render.data.nilai import data_sop
from macros.render.data.terbitan import ALAMAT_LISENSI, VERSI, Terbitan
from macros.render.templat import Templat

_CUPLIKAN = ("id", "unit", "url", "nama", "status", "layanan", "langkah", "pelaku", "ukuran", "terbitan")
_DERET = re.compile(r"\[\s+([\d.]+),\s+([\d.]+)\s+\]")


class PenyajiData:
    """Renders the parts of ``/data/`` for the page at an address."""

    def __init__(self, templat: Templat, terbitan: Terbitan) -> None:
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
        return isi + jsonld.skrip(jsonld.himpunan(self._templat.katalog.kota, self._terbitan))

    def contoh(self, halaman: str) -> Markup:
        """One SOP of the city as data, shortened, and how to read it."""
        sop = self._contoh()
        if sop is None:
            return Markup("<p>{}</p>").format("Contoh menyusul setelah SOP pertama terbit.")
        data = data_sop(self._templat.katalog, sop, self._terbitan)
        cuplikan = {kunci: data[kunci] for kunci in _CUPLIKAN if kunci in data}
        cuplikan |= {kunci: data[kunci][:1] for kunci in ("langkah", "pelaku") if kunci in data}
        situs = self._templat.katalog.kota.situs or "https://sop.contoh.go.id"
        return self._templat.isi(
            "data_contoh.html.j2",
            halaman,
            sop=sop,
            json=_rapi(cuplikan),
            url=lambda nama: alamat.penuh(situs, nama),
        )

    def _contoh(self) -> Sop | None:
        """The first service in force, else any SOP."""
        semua = self._templat.katalog.sop.values()
        layanan = (satu for satu in semua if satu.layanan and satu.status is Status.BERLAKU)
        return next(layanan, next(iter(semua), None))


def _rapi(data: Any) -> str:
    """JSON for people: indented, ranges on one line."""
    return _DERET.sub(r"[\1, \2]", json.dumps(data, ensure_ascii=False, indent=2))
