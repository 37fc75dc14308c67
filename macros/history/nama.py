"""What ids are called in sentences."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from macros.catalog.katalog import Katalog


class Nama(Protocol):
    """What ids are called; an unknown one is called by itself."""

    def sop(self, ident: str) -> str:
        """An SOP's title."""

    def peraturan(self, ident: str) -> str:
        """A regulation's name."""

    def peran(self, unit: str, teks: str) -> str:
        """The role that a file of ``unit`` means."""


@dataclass(frozen=True, slots=True)
class NamaKatalog:
    """Names after the newest catalog that knows an id."""

    semua: Sequence[Katalog]

    def sop(self, ident: str) -> str:
        satu = self._cari(ident, lambda katalog: katalog.sop)
        return satu.nama if satu else ident

    def peraturan(self, ident: str) -> str:
        satu = self._cari(ident, lambda katalog: katalog.peraturan)
        return satu.nama if satu else ident

    def peran(self, unit: str, teks: str) -> str:
        satu = self._cari(f"{unit}:{teks}", lambda katalog: katalog.peran)
        satu = satu or self._cari(teks, lambda katalog: katalog.peran)
        return satu.nama if satu else teks

    def unit(self, ident: str) -> str:
        """A unit's name."""
        satu = self._cari(ident, lambda katalog: katalog.unit)
        return satu.nama if satu else ident

    def _cari(self, kunci: str, pilih: Callable[[Katalog], Mapping[str, Any]]) -> Any:
        return next((pilih(satu)[kunci] for satu in self.semua if kunci in pilih(satu)), None)
