"""Passages of the editors' guide that are made from the code itself, so that they cannot fall behind it."""

import inspect
from collections.abc import Callable, Mapping

from markupsafe import Markup
from pydantic import BaseModel

from macros.audit import site_codes as _kode_situs  # noqa: F401 - its codes stand in the guide too
from macros.base.templates import Templates
from macros.model.field import groups, records
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.sop import Naskah
from macros.model.unit import DataUnit
from macros.source import tree_filter  # noqa: F401 - only `sop usulan` needs it, but the guide tells its codes
from macros.source.diagnostic import all_codes
from macros.source.prose import Signature


class GuidePresenter:
    """Renders the lists of the guide for the page at an address."""

    def __init__(self, templat: Templates) -> None:
        self._templat = templat

    def kode(self, halaman: str) -> Markup:
        """Every diagnostic code with its level, what it says, and how to mend it; one anchor each."""
        isi = [(code, code.pesan.format_map(_Point())) for code in all_codes()]
        return self._templat.isi("kode.html.j2", halaman, isi=isi)

    def isian(self, halaman: str) -> Markup:
        """Every field of every kind of file, in canonical order, with what it means."""
        kelompok = [(group.model_config.get("title"), list(records(group))) for group in GROUPS]
        return self._templat.isi("isian.html.j2", halaman, kelompok=kelompok)

    def makro(self, halaman: str, makro: Mapping[str, Callable[..., Markup]]) -> Markup:
        """Every macro with an example call and what it draws."""
        isi = [
            (nama, _example(nama, Signature.of(fungsi, lewati=1)), inspect.getdoc(fungsi))
            for nama, fungsi in makro.items()
        ]
        return self._templat.isi("makro.html.j2", halaman, isi=isi)


GROUPS: tuple[type[BaseModel], ...] = tuple(
    group for root in (Naskah, DataUnit, Peraturan, Kota) for group in groups(root)
)
"""The parts of all files, in the order in which they stand there."""


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
    wajib = ", ".join(f'"{_MISAL[given.nama]}"' for given in tanda.parameter if given.wajib)
    boleh = ", ".join(f'{given.nama}="{_MISAL[given.nama]}"' for given in tanda.parameter if not given.wajib)
    return f"{{{{ {nama}({wajib}) }}}}" + (f" (boleh ditambah: {boleh})" if boleh else "")
