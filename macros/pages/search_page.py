"""The search page: its box and facets for readers with JavaScript, an A to Z list for those without."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from macros.base.templates import Templates
from macros.catalog.whole import Catalog
from macros.model.sop import Sop

SEHALAMAN = 400
"""Up to this many SOPs the list stands on the search page itself; beyond, each letter has its own."""

LAIN = "lain"
"""Where names stand that begin with no letter from A to Z."""


def by_letter(katalog: Catalog) -> Mapping[str, Sequence[Sop]]:
    """All SOPs by the first letter of their names; letters that begin none are left out."""
    hasil: dict[str, list[Sop]] = {}
    for sop in sorted(katalog.sop.values(), key=lambda sop: (sop.nama.casefold(), sop.id)):
        awal = sop.nama[:1].lower()
        hasil.setdefault(awal if "a" <= awal <= "z" else LAIN, []).append(sop)
    return dict(sorted(hasil.items(), key=lambda pasangan: (pasangan[0] == LAIN, pasangan[0])))


def letters(katalog: Catalog) -> Sequence[str]:
    """The letters that have a page of their own."""
    return tuple(by_letter(katalog)) if len(katalog.sop) > SEHALAMAN else ()


class SearchPresenter:
    """Renders the search page and its lists."""

    def __init__(self, templat: Templates) -> None:
        self._templat = templat
        self._katalog = templat.katalog

    def pencarian(self, halaman: str) -> Markup:
        """The search page."""
        isi = (
            []
            if letters(self._katalog)
            else [sop for satu in by_letter(self._katalog).values() for sop in satu]
        )
        return self._templat.isi("pencarian.html.j2", halaman, semua=isi, huruf=letters(self._katalog))

    def daftar(self, satu: str, halaman: str) -> Markup:
        """The SOPs whose names begin with this letter."""
        return self._templat.isi("abjad.html.j2", halaman, semua=by_letter(self._katalog).get(satu, ()))
