"""Pages with finished fragments: plain Markdown for any site generator, with nothing left to evaluate."""

import re
from collections.abc import Callable, Iterator

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from macros.render.ekspor import berkas
from macros.render.halaman import Halaman, semua_halaman
from macros.render.makro import MAKRO, Konteks, Makro
from macros.render.penyaji import Penyaji
from macros.render.riwayat import bulan
from macros.source.canonical import Peta, Teks, tulis_markdown

_KEPALA = Peta({"title": Teks(), "description": Teks()})
_BLOK = re.compile(
    r"\s*<(?:article|aside|div|dl|figure|footer|form|h[1-6]|header|nav|ol|p|script|section|table|ul)\b"
)
_BAGIAN = re.compile(r"(<script\b.*?</script>|<[^>]*>)", re.DOTALL)
_KURUNG = re.compile(r"\{(?=[{%#])")
_TANDA = re.compile(r"[\\`*_\[\]!]")
_KOSONG = re.compile(r"\n\s*\n")


def rakitan(penyaji: Penyaji) -> Iterator[tuple[str, bytes]]:
    """Every file but the forms: path from the root, and bytes; pages as Markdown with a title and a description."""
    for halaman in semua_halaman(penyaji.katalog, bulan(penyaji.riwayat.riwayat)):
        data = {"title": halaman.judul, "description": halaman.ringkasan}
        yield halaman.berkas, tulis_markdown(dict(data), _KEPALA, rakit(penyaji, halaman)).encode()
    yield from berkas(penyaji)
    if penyaji.evaluasi.terbit:
        yield from penyaji.evaluasi.berkas()


def rakit(penyaji: Penyaji, halaman: Halaman) -> str:
    """The Markdown of a page with each macro call replaced by its fragment; the prose stays Markdown."""
    unit = halaman.url.split("/")[1] if halaman.url.startswith("unit/") else ""
    konteks = Konteks(penyaji, halaman.url, sop=halaman.sop, unit=unit)
    lingkungan = Environment(autoescape=True, undefined=StrictUndefined)
    lingkungan.globals.update({nama: _panggil(fungsi, konteks) for nama, fungsi in MAKRO.items()})
    return lingkungan.from_string(halaman.isi).render()


def _panggil(fungsi: Makro, konteks: Konteks) -> Callable[..., Markup]:
    return lambda *args, **kwargs: Markup(mati(str(fungsi(konteks, *args, **kwargs))))  # noqa: S704 - a fragment


def mati(html: str) -> str:
    """A fragment that Markdown and templates leave alone: no blank line, no opening of a template, no live mark."""
    sebaris = _BLOK.match(html) is None
    potongan = _BAGIAN.split(_KOSONG.sub("\n", html))
    for i, satu in enumerate(potongan):
        kurung = "\\u007b" if satu.startswith("<script") else "&#123;"
        if sebaris and i % 2 == 0:
            satu = _TANDA.sub(lambda cocok: f"&#{ord(cocok[0])};", satu)
        potongan[i] = _KURUNG.sub(lambda _, kurung=kurung: kurung, satu)
    return "".join(potongan)
