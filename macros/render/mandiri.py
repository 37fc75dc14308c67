"""Pages that stand by themselves in the folder of the site, without its menus: sheets to print, what is internal."""

from collections.abc import Sequence

from markupsafe import Markup

from macros.render import csp
from macros.render.templat import Templat

_GAYA = ("fonts", "situs", "isi", "sop")


def halaman(
    templat: Templat, url: str, judul: str, isi: Markup, gaya: Sequence[str] = (), skrip: Sequence[str] = ()
) -> str:
    """A whole page with its policy; ``gaya`` and ``skrip`` name the site's style sheets and modules it also needs."""
    semua = (*_GAYA, *gaya, "mandiri", "cetak")
    return csp.pasang(templat.isi("mandiri.html.j2", url, judul=judul, isi=isi, gaya=semua, skrip=skrip))
