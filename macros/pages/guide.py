"""Passages of the editors' guide that are made from the code itself, so that they cannot fall behind it."""

from collections.abc import Collection, Iterator

from markupsafe import Markup
from pydantic import BaseModel

from macros.audit import site_codes as _kode_situs  # noqa: F401 - its codes stand in the guide too
from macros.base.templates import Templates
from macros.model.checks import WAJIB, WAJIB_LANGKAH
from macros.model.kota import Kota, PelaksanaUmum, Peristiwa
from macros.model.peraturan import Peraturan
from macros.model.sop import (
    BukanTumpangTindih,
    Cabang,
    Formulir,
    Lampiran,
    Langkah,
    Layanan,
    Naskah,
    Pengesah,
    TanggalSop,
    Tinjauan,
    UjiLangkah,
)
from macros.model.unit import DataUnit, Jabatan, Kontak
from macros.pages.examples import CONTOH, Example
from macros.source import tree_filter  # noqa: F401 - only `sop usulan` needs it, but the guide tells its codes
from macros.source.diagnostic import all_codes


class GuidePresenter:
    """Renders the lists of the guide for the page at an address."""

    def __init__(self, templat: Templates) -> None:
        self._templat = templat

    def kode(self, halaman: str) -> Markup:
        """Every diagnostic code with its level, what it says, and how to mend it; one anchor each."""
        isi = [(satu, satu.pesan.format_map(_Point())) for satu in all_codes()]
        return self._templat.render("code_list/kode.html.j2", halaman, isi=isi)

    def isian(self, halaman: str) -> Markup:
        """Every field of every kind of file, in canonical order, with what it means."""
        kelompok = [(judul, list(_field(judul, kelas, wajib))) for judul, kelas, wajib in ISIAN]
        return self._templat.render("field_list/isian.html.j2", halaman, kelompok=kelompok)


ISIAN: tuple[tuple[str, type[BaseModel], Collection[str]], ...] = (
    ("SOP", Naskah, {*WAJIB, "status"}),
    ("Tanggal", TanggalSop, ("pembuatan", "efektif")),
    ("Disahkan oleh", Pengesah, ("jabatan",)),
    ("Layanan", Layanan, ()),
    ("Lampiran", Lampiran, ("nama", "berkas")),
    ("Langkah", Langkah, WAJIB_LANGKAH),
    ("Cabang", Cabang, ("bila", "ke")),
    ("Tinjauan", Tinjauan, ("tanggal", "jenis")),
    ("Formulir evaluasi", Formulir, ()),
    ("Uji coba sebuah langkah", UjiLangkah, ("langkah",)),
    ("Bukan tumpang tindih", BukanTumpangTindih, ("dengan", "alasan")),
    ("Unit", DataUnit, ("nama", "singkatan", "jenis")),
    ("Kontak unit", Kontak, ()),
    ("Jabatan unit", Jabatan, ("id", "nama")),
    ("Peraturan", Peraturan, ("id", "nama")),
    ("Kota", Kota, ("nama",)),
    ("Pelaksana umum", PelaksanaUmum, ("id", "nama")),
    ("Peristiwa", Peristiwa, ("id", "nama")),
)
"""The parts of all files, with the fields that a published file must fill."""


def _field(
    judul: str, kelas: type[BaseModel], wajib: Collection[str]
) -> Iterator[tuple[str, bool, str, Example | None]]:
    for nama, bidang in kelas.model_fields.items():
        yield nama, nama in wajib, bidang.description or "", CONTOH.get((judul, nama))


class _Point(dict[str, str]):
    """Stands in for the values of a message."""

    def __missing__(self, kunci: str) -> str:
        return "…"
