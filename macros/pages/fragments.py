"""The fragments of a generated page, in the order in which its Markdown calls for them."""

from functools import cache, partial

from jinja2 import Environment, StrictUndefined

from macros.pages.calls import MAKRO, MacroContext, Makro
from macros.pages.presenter import Presenter
from macros.pages.site_pages import SitePage


class FragmentMaker:
    """Makes the macro calls of generated pages. Most SOP pages make the same, so a text is compiled once."""

    def __init__(self, penyaji: Presenter) -> None:
        self._penyaji = penyaji
        self._konteks = MacroContext(penyaji, "")
        self._hasil: list[str] = []
        env = Environment(undefined=StrictUndefined, autoescape=True)
        env.globals.update({nama: partial(self._invoke, fungsi) for nama, fungsi in MAKRO.items()})
        self._susun = cache(env.from_string)

    def fragmen(self, halaman: SitePage) -> list[str]:
        """What each call on the page returns."""
        unit = halaman.url.split("/")[1] if halaman.url.startswith("unit/") else ""
        self._konteks = MacroContext(self._penyaji, halaman.url, sop=halaman.sop, unit=unit)
        self._hasil = []
        self._susun(halaman.isi).render()
        return self._hasil

    def _invoke(self, fungsi: Makro, *args: str, **kwargs: str) -> str:
        self._hasil.append(str(fungsi(self._konteks, *args, **kwargs)))
        return ""
