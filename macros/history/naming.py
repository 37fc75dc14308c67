"""What ids are called in sentences."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from macros.catalog.whole import Catalog, find_peran


class Names(Protocol):
    """What ids are called; an unknown one is called by itself."""

    def sop(self, ident: str) -> str:
        """An SOP's title and unit."""

    def peraturan(self, ident: str) -> str:
        """A regulation's name."""

    def peran(self, unit: str, teks: str, dari: str = "") -> str:
        """The role that a file of ``unit`` means, as readers of the unit ``dari`` know it (by default the
        same).
        """

    def unit(self, ident: str) -> str:
        """A unit's name."""


class CatalogNames:
    """Names after the newest catalog that knows an id; no two things have one name.

    Titles recur in every unit, so an SOP has its unit beside it, and a role that of another unit. Where that
    does not tell two apart, the id does.
    """

    def __init__(self, semua: Sequence[Catalog]) -> None:
        self._semua = semua
        self._kembar = tuple(_twin(catalog) for catalog in semua)

    def sop(self, ident: str) -> str:
        for katalog, kembar in zip(self._semua, self._kembar, strict=True):
            if sop := katalog.sop.get(katalog.alihan.get(ident, ident)):
                beda = f", {sop.id}" if (sop.nama, sop.unit) in kembar else ""
                return f"{sop.nama or sop.id} ({self.unit(sop.unit)}{beda})"
        return ident

    def peraturan(self, ident: str) -> str:
        entry = self._find(ident, lambda katalog: katalog.peraturan)
        return entry.nama if entry else ident

    def peran(self, unit: str, teks: str, dari: str = "") -> str:
        for katalog, kembar in zip(self._semua, self._kembar, strict=True):
            if peran := find_peran(katalog.peran, unit, teks):
                asal = self.unit(peran.unit) if peran.unit not in (None, dari or unit) else ""
                beda = peran.id if (peran.nama, peran.unit) in kembar else ""
                return peran.nama + (f" ({', '.join(filter(None, (asal, beda)))})" if asal or beda else "")
        return teks

    def unit(self, ident: str) -> str:
        """A unit's name."""
        return next(
            (k.unit[ident].nama for k in self._semua if ident in k.unit and k.unit[ident].nama), ident
        )

    def _find(self, kunci: str, pilih: Callable[[Catalog], Mapping[str, Any]]) -> Any:
        return next((pilih(catalog)[kunci] for catalog in self._semua if kunci in pilih(catalog)), None)


def _twin(katalog: Catalog) -> frozenset[tuple[str, str | None]]:
    """Names that two things of one unit have."""
    nama: list[tuple[str, str | None]] = [(sop.nama, sop.unit) for sop in katalog.sop.values()]
    peran = [(role.nama, role.unit) for role in katalog.peran.values()]
    return frozenset(pair for semua in (nama, peran) for pair, n in Counter(semua).items() if n > 1)
