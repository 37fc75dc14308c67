"""The fragments of a generated page, in the order in which its Markdown calls for them."""

from functools import cache, partial

from jinja2 import Environment, StrictUndefined

from macros.render.halaman import Halaman
from macros.render.makro import MAKRO, Konteks, Makro
from macros.render.penyaji import Penyaji


class Perakit:
    """Makes the macro calls of generated pages. Most SOP pages make the same, so a text is compiled once."""

    def __init__(self, penyaji: Penyaji) -> None:
        self._penyaji = penyaji
        self._konteks = Konteks(penyaji, "")
        self._hasil: list[str] = []
        env = Environment(undefined=StrictUndefined, autoescape=True)
        env.globals.update({nama: partial(self._panggil, fungsi) for nama, fungsi in MAKRO.items()})
        self._susun = cache(env.from_string)

    def fragmen(self, halaman: Halaman) -> list[str]:
        """What each call on the page returns."""
        unit = halaman.url.split("/")[1] if halaman.url.startswith("unit/") else ""
        self._konteks = Konteks(self._penyaji, halaman.url, sop=halaman.sop, unit=unit)
        self._hasil = []
        self._susun(halaman.isi).render()
        return self._hasil

    def _panggil(self, fungsi: Makro, *args: str, **kwargs: str) -> str:
        self._hasil.append(str(fungsi(self._konteks, *args, **kwargs)))
        return ""
