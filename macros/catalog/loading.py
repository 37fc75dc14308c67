"""Opening a content folder: read, check, and index it, once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.catalog.check_lists import check_lists
from macros.catalog.check_references import check_references
from macros.catalog.check_unique import check_unique
from macros.catalog.contents import Contents, read_contents
from macros.catalog.whole import Catalog, index_catalog
from macros.source.diagnostic import Diagnostic, Place
from macros.source.folder import Folder, read_folder
from macros.source.prose import Signature


@dataclass(frozen=True, slots=True)
class LogoFile:
    """The file of the city's logo, whose head was found good, and where ``kota.yml`` names it."""

    path: Path
    place: Place


@dataclass(frozen=True)
class Opened:
    """An opened folder: the catalog of what is published, the names of drafts by id, and all problems in
    order.

    ``logo`` is the city's own logo, None when it has none that may be decoded; ``naskah`` the bytes of each
    SOP's file. ``rusak`` names units and files beside ``kota.yml`` that could not be read, so that what the
    catalog has of them is nothing.
    """

    katalog: Catalog
    draf: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]
    logo: LogoFile | None = None
    naskah: Mapping[str, bytes] = field(default_factory=dict)
    rusak: frozenset[str] = frozenset()


def open_folder(akar: Path, makro: Mapping[str, Signature], *, draf: bool = False, sebut: str = "") -> Opened:
    """Open the content folder ``akar``; ``makro`` are the macros that bodies may call. Never raises."""
    return assemble(read_folder(akar, sebut), makro, draf=draf)


def assemble(folder: Folder, makro: Mapping[str, Signature], *, draf: bool = False) -> Opened:
    """The catalog of a folder that was read, and everything that is wrong with it."""
    isi = read_contents(folder, makro)
    semua = [*isi.diagnostics, *check_references(isi), *check_unique(isi), *check_lists(isi)]
    sop = {ident: procedure for ident, procedure in isi.sop.items() if procedure.unit in isi.unit}
    katalog = index_catalog(
        isi.kota, isi.unit, sop, isi.peraturan, isi.lampiran, isi.panggilan, istilah=isi.istilah, draf=draf
    )
    tersembunyi = {i: s.nama for i, s in sop.items() if s.draf and i not in katalog.sop}
    diagnostics = tuple(sorted(set(semua)))
    return Opened(katalog, tersembunyi, diagnostics, _logo(isi), folder.sop, frozenset(isi.rusak))


def _logo(isi: Contents) -> LogoFile | None:
    picture = isi.gambar.get(isi.kota.logo)
    if picture is None or picture.fault is not None:
        return None
    return LogoFile(picture.jalur, isi.asal_kota.place("logo"))
