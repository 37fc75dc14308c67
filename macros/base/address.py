"""Addresses of pages, relative to the root of the site. Published addresses never change."""

import posixpath
import re
from urllib.parse import quote, unquote

from macros.catalog.links import Peran
from macros.catalog.whole import Catalog
from macros.source.names import public_name

_SKEMA = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)

UMUM = "umum"
"""Where a public role stands in place of a unit in addresses."""


def sop(ident: str) -> str:
    """The page of an SOP."""
    return f"sop/{ident}/"


def langkah(ident: str, nomor: int) -> str:
    """One step of an SOP."""
    return f"sop/{ident}/#langkah-{nomor}"


def uji_coba(ident: str) -> str:
    """The sheet on which an SOP is tried."""
    return f"sop/{ident}/uji-coba/"


def unit(ident: str) -> str:
    """The page of a unit."""
    return f"unit/{ident}/"


def buku(ident: str) -> str:
    """The book of a unit's SOPs."""
    return f"unit/{ident}/buku-sop-{ident}.pdf"


def lampiran(ident: str, berkas: str) -> str:
    """A form of a unit, under a name that is fit for an address."""
    return f"sop/{ident}/lampiran/{public_name(berkas)}"


def as_written(katalog: Catalog, ident: str, alamat: str) -> str | None:
    """The page or form that a relative address in the body of an SOP or unit names; None when it names
    nothing.

    As on the forge, it names a file of the content folder: another SOP, or a form of the same unit.
    """
    jalur, pagar, jangkar = unquote(alamat).partition("#")
    unit = ident.partition("/")[0]
    tujuan = posixpath.normpath(posixpath.join(unit, jalur)) if jalur else f"{ident}.md"
    if (ke := tujuan.removesuffix(".md")) != tujuan and ke in katalog.sop:
        return f"{sop(ke)}{pagar}{quote(jangkar)}"
    nama = tujuan.removeprefix(f"{unit}/lampiran/")
    return lampiran(unit, nama) if nama in katalog.lampiran.get(unit, {}) else None


def in_prose(katalog: Catalog, ident: str, halaman: str, alamat: str) -> str | None:
    """Where an address written in the body of an SOP or unit leads from this page; None when it leads
    nowhere.
    """
    if _SKEMA.match(alamat) or alamat.startswith("#"):
        return alamat
    tujuan = as_written(katalog, ident, alamat)
    return None if tujuan is None else f"{root(halaman)}{tujuan}"


def peraturan(ident: str) -> str:
    """The page of a regulation."""
    return f"peraturan/{ident}/"


def jabatan(peran: Peran) -> str:
    """The page of a role."""
    return f"jabatan/{peran.unit or UMUM}/{peran.id}/"


def peristiwa(ident: str) -> str:
    """The page of a life event."""
    return f"layanan/{ident}/"


def changes(bulan: str) -> str:
    """All changes of a month (``2026-11``)."""
    return f"perubahan/{bulan}/"


def feed(unit: str = "") -> str:
    """The feed of a unit, or of the city."""
    return f"unit/{unit}/atom.xml" if unit else "perubahan/atom.xml"


def data_sop(ident: str) -> str:
    """An SOP as JSON."""
    return f"data/sop/{ident}.json"


def data_unit(ident: str) -> str:
    """A unit as JSON."""
    return f"data/unit/{ident}.json"


def evaluasi(bagian: str = "") -> str:
    """The evaluation, or a part of it: ``temuan/<jenis>``, ``unit/<unit>``, ``antarunit``, ``ukuran``,
    ``penyederhanaan``.
    """
    return f"evaluasi/{bagian}/" if bagian else "evaluasi/"


def tahunan(unit: str, bentuk: str) -> str:
    """The yearly evaluation of a unit as a document."""
    return f"evaluasi/unit/{unit}/evaluasi-tahunan-{unit}.{bentuk}"


def root(halaman: str) -> str:
    """The way from a page (``sop/dinas/ktp/``) back to the root (``../../../``)."""
    return "../" * halaman.count("/") or "./"


def absolute(situs: str, halaman: str) -> str:
    """The full address of a page or file on the city's site; where that is unknown, its path from the
    root.
    """
    return f"{situs.rstrip('/')}/{halaman}"
