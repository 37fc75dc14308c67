"""A state of a city's SOPs as it can be compared with another one."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.catalog.loading import Opened, assemble
from macros.catalog.whole import Catalog
from macros.history.form_files import Sidik, folder_digests
from macros.model.binding import NILAI_SALAH
from macros.source.folder import Folder
from macros.source.prose import Signature


@dataclass(frozen=True, slots=True)
class State:
    """A state of the content, drafts included.

    ``rusak`` holds the files that could not be read, by the id of their SOP or unit or by their name
    (``peraturan.yml``); ``cacat`` names those in which something is written that could not be read.
    ``lampiran`` tells what each form holds.
    """

    katalog: Catalog
    rusak: Mapping[str, bytes]
    cacat: frozenset[str]
    lampiran: Sidik

    @classmethod
    def of(cls, folder: Folder, makro: Mapping[str, Signature], lampiran: Sidik | None = None) -> "State":
        """Read a folder; mistakes in it hide nothing but the values they stand in.

        ``lampiran`` tells what its forms hold, where the folder itself does not have them.
        """
        return cls.from_opened(assemble(folder, makro, draf=True), folder, lampiran)

    @classmethod
    def from_opened(cls, bukaan: Opened, folder: Folder, lampiran: Sidik | None = None) -> "State":
        """The same from what this folder was opened as, with drafts."""
        semua = {**folder.daftar, **folder.unit, **folder.sop}
        sop = {ident for ident in folder.sop if ident not in bukaan.katalog.sop}
        salah = {diagnostic.berkas for diagnostic in bukaan.diagnostics if diagnostic.kode in NILAI_SALAH}
        return cls(
            bukaan.katalog,
            {ident: semua[ident] for ident in sorted(sop | bukaan.rusak)},
            frozenset(ident for ident in semua if folder.file(ident) in salah),
            folder_digests(folder) if lampiran is None else lampiran,
        )
