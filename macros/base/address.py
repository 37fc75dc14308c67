"""Addresses of pages, relative to the root of the site. Published addresses never change."""

from macros.catalog.links import Peran

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
    """A form of a unit: where a relative link from the source of one of its SOPs leads to."""
    return f"sop/{ident}/lampiran/{berkas}"


def peraturan(ident: str) -> str:
    """The page of a regulation."""
    return f"peraturan/{ident}/"


def jabatan(peran: Peran) -> str:
    """The page of a role."""
    return f"jabatan/{peran.unit or UMUM}/{peran.id}/"


def peristiwa(ident: str) -> str:
    """The page of a life event."""
    return f"layanan/{ident}/"


def perubahan(bulan: str) -> str:
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
