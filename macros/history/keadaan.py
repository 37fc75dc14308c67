"""A state of a city's SOPs as it can be compared with another one."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.catalog.buka import Bukaan, susun
from macros.catalog.katalog import Katalog
from macros.model.ikat import NILAI_SALAH
from macros.source.folder import Folder
from macros.source.prose import TandaTangan


@dataclass(frozen=True, slots=True)
class Keadaan:
    """A state of the content, drafts included.

    ``rusak`` holds the files that could not be read, by the id of their SOP or unit or by their name
    (``peraturan.yml``); ``cacat`` names those in which something is written that could not be read.
    """

    katalog: Katalog
    rusak: Mapping[str, bytes]
    cacat: frozenset[str]

    @classmethod
    def dari(cls, folder: Folder, makro: Mapping[str, TandaTangan]) -> "Keadaan":
        """Read a folder; mistakes in it hide nothing but the values they stand in."""
        return cls.dari_bukaan(susun(folder, makro, draf=True), folder)

    @classmethod
    def dari_bukaan(cls, bukaan: Bukaan, folder: Folder) -> "Keadaan":
        """The same from what this folder was opened as, with drafts."""
        semua = {**folder.daftar, **folder.unit, **folder.sop}
        sop = {ident for ident in folder.sop if ident not in bukaan.katalog.sop}
        salah = {satu.berkas for satu in bukaan.diagnostics if satu.kode in NILAI_SALAH}
        return cls(
            bukaan.katalog,
            {ident: semua[ident] for ident in sorted(sop | bukaan.rusak)},
            frozenset(ident for ident in semua if folder.berkas(ident) in salah),
        )
