"""Passages of the editors' guide that are made from the code itself, so that they cannot fall behind it."""

import inspect
from collections.abc import Callable, Mapping

from markupsafe import Markup

from macros.render.templat import Templat
from macros.source.diagnostic import semua_kode
from macros.source.prose import TandaTangan


class PenyajiPanduan:
    """Renders the lists of the guide for the page at an address."""

    def __init__(self, templat: Templat) -> None:
        self._templat = templat

    def kode(self, halaman: str) -> Markup:
        """Every diagnostic code with its level, what it says, and how to mend it; one anchor each."""
        isi = [(satu, satu.pesan.format_map(_Titik())) for satu in semua_kode()]
        return self._templat.isi("kode.html.j2", halaman, isi=isi)

    def makro(self, halaman: str, makro: Mapping[str, Callable[..., Markup]]) -> Markup:
        """Every macro with an example call and what it draws."""
        isi = [
            (nama, _contoh(nama, TandaTangan.dari(fungsi, lewati=1)), inspect.getdoc(fungsi))
            for nama, fungsi in makro.items()
        ]
        return self._templat.isi("makro.html.j2", halaman, isi=isi)


class _Titik(dict[str, str]):
    """Stands in for the values of a message."""

    def __missing__(self, kunci: str) -> str:
        return "…"


_MISAL = {
    "sop": "unit/nama-sop",
    "huruf": "a",
    "unit": "unit",
    "peraturan": "uu-24-2013",
    "peristiwa": "lahir",
    "jabatan": "unit:jabatan",
    "teks": "teks tautan",
    "nama": "langkah",
}


def _contoh(nama: str, tanda: TandaTangan) -> str:
    wajib = ", ".join(f'"{_MISAL[satu.nama]}"' for satu in tanda.parameter if satu.wajib)
    boleh = ", ".join(f'{satu.nama}="{_MISAL[satu.nama]}"' for satu in tanda.parameter if not satu.wajib)
    return f"{{{{ {nama}({wajib}) }}}}" + (f" (boleh ditambah: {boleh})" if boleh else "")
