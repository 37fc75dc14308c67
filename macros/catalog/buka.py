"""Opening a content folder: read, check, and index it, once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.catalog.cek_daftar import cek_daftar
from macros.catalog.cek_kesatuan import cek_kesatuan
from macros.catalog.cek_rujukan import cek_rujukan
from macros.catalog.isi import baca_isi
from macros.catalog.katalog import Katalog, rangkai
from macros.model.sop import Status
from macros.source.diagnostic import Diagnostic
from macros.source.folder import BerkasLampiran, Folder, baca_folder
from macros.source.prose import TandaTangan


@dataclass(frozen=True)
class Bukaan:
    """An opened folder: the catalog of what is published, the names of drafts by id, and all problems in order.

    ``logo`` is the city's own logo, None when it has none; ``naskah`` the bytes of each SOP's file. ``rusak`` names
    units and files beside ``kota.yml`` that could not be read, so that what the catalog has of them is nothing.
    """

    katalog: Katalog
    draf: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]
    logo: BerkasLampiran | None = None
    naskah: Mapping[str, bytes] = field(default_factory=dict)
    rusak: frozenset[str] = frozenset()


def buka(akar: Path, makro: Mapping[str, TandaTangan], *, draf: bool = False, sebut: str = "") -> Bukaan:
    """Open the content folder ``akar``; ``makro`` are the macros that bodies may call. Never raises."""
    return susun(baca_folder(akar, sebut), makro, draf=draf)


def susun(folder: Folder, makro: Mapping[str, TandaTangan], *, draf: bool = False) -> Bukaan:
    """The catalog of a folder that was read, and everything that is wrong with it."""
    isi = baca_isi(folder, makro)
    semua = [*isi.diagnostics, *cek_rujukan(isi), *cek_kesatuan(isi), *cek_daftar(isi)]
    sop = {ident: satu for ident, satu in isi.sop.items() if satu.unit in isi.unit}
    katalog = rangkai(
        isi.kota, isi.unit, sop, isi.peraturan, isi.lampiran, isi.panggilan, istilah=isi.istilah, draf=draf
    )
    tersembunyi = {i: s.nama for i, s in sop.items() if s.status is Status.DRAF and i not in katalog.sop}
    diagnostics, logo = tuple(sorted(set(semua))), isi.gambar.get(isi.kota.logo)
    return Bukaan(katalog, tersembunyi, diagnostics, logo, folder.sop, frozenset(isi.rusak))
