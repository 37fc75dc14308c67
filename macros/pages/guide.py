"""Passages of the editors' guide that are made from the code itself, so that they cannot fall behind it."""

import inspect
from collections.abc import Callable, Collection, Iterator, Mapping

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
from macros.source.prose import Signature


class GuidePresenter:
    """Renders the lists of the guide for the page at an address."""

    def __init__(self, templat: Templates) -> None:
        self._templat = templat

    def kode(self, halaman: str) -> Markup:
        """Every diagnostic code with its level, what it says, and how to mend it; one anchor each."""
        isi = [(satu, satu.pesan.format_map(_Point())) for satu in all_codes()]
        return self._templat.isi("kode.html.j2", halaman, isi=isi)

    def isian(self, halaman: str) -> Markup:
        """Every field of every kind of file, in canonical order, with what it means."""
        kelompok = [(judul, list(_field(judul, kelas, wajib))) for judul, kelas, wajib in ISIAN]
        return self._templat.isi("isian.html.j2", halaman, kelompok=kelompok)

    def makro(self, halaman: str, makro: Mapping[str, Callable[..., Markup]]) -> Markup:
        """Every macro with an example call and what it draws."""
        isi = [
            (nama, _example(nama, Signature.of(fungsi, lewati=1)), inspect.getdoc(fungsi))
            for nama, fungsi in makro.items()
        ]
        return self._templat.isi("makro.html.j2", halaman, isi=isi)


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


_MISAL = {
    "sop": "unit/nama-sop",
    "huruf": "a",
    "bulan": "2026-11",
    "unit": "unit",
    "peraturan": "uu-24-2013",
    "peristiwa": "lahir",
    "jabatan": "unit:jabatan",
    "teks": "teks tautan",
    "nama": "langkah",
    "bagian": "antarunit",
}


def _example(nama: str, tanda: Signature) -> str:
    wajib = ", ".join(f'"{_MISAL[satu.nama]}"' for satu in tanda.parameter if satu.wajib)
    boleh = ", ".join(f'{satu.nama}="{_MISAL[satu.nama]}"' for satu in tanda.parameter if not satu.wajib)
    return f"{{{{ {nama}({wajib}) }}}}" + (f" (boleh ditambah: {boleh})" if boleh else "")
