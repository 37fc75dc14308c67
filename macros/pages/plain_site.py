"""Pages with finished fragments: plain Markdown for any site generator, with nothing left to evaluate."""

import re
from collections.abc import Callable, Iterator

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from macros.changes.history_parts import months
from macros.pages.calls import MAKRO, MacroContext, Makro
from macros.pages.presenter import Presenter
from macros.pages.site_files import site_files
from macros.pages.site_pages import SitePage, all_pages
from macros.source.canonical import MappingShape, Text, write_markdown

_KEPALA = MappingShape({"title": Text(), "description": Text()})
_BLOK = re.compile(
    r"\s*<(?:article|aside|div|dl|figure|footer|form|h[1-6]|header|nav|ol|p|script|section|table|ul)\b"
)
_BAGIAN = re.compile(r"(<script\b.*?</script>|<[^>]*>)", re.DOTALL)
_KURUNG = re.compile(r"\{(?=[{%#])")
_TANDA = re.compile(r"[\\`*_\[\]!]")
_KOSONG = re.compile(r"\n\s*\n")


def plain_files(penyaji: Presenter) -> Iterator[tuple[str, bytes]]:
    """Every file but the forms: path from the root, and bytes; pages as Markdown with a title and a
    description.
    """
    for halaman in all_pages(penyaji.katalog, months(penyaji.riwayat.riwayat)):
        data = {"title": halaman.judul, "description": halaman.ringkasan}
        yield halaman.berkas, write_markdown(dict(data), _KEPALA, plain_markdown(penyaji, halaman)).encode()
    yield from site_files(penyaji)
    if penyaji.evaluasi.terbit:
        yield from penyaji.evaluasi.berkas()


def plain_markdown(penyaji: Presenter, halaman: SitePage) -> str:
    """The Markdown of a page with each macro call replaced by its fragment; the prose stays Markdown."""
    unit = halaman.url.split("/")[1] if halaman.url.startswith("unit/") else ""
    konteks = MacroContext(penyaji, halaman.url, sop=halaman.sop, unit=unit)
    lingkungan = Environment(autoescape=True, undefined=StrictUndefined)
    lingkungan.globals.update({nama: _invoke(fungsi, konteks) for nama, fungsi in MAKRO.items()})
    return lingkungan.from_string(halaman.isi).render()


def _invoke(fungsi: Makro, konteks: MacroContext) -> Callable[..., Markup]:
    return lambda *args, **kwargs: Markup(inert(str(fungsi(konteks, *args, **kwargs))))  # noqa: S704 - a fragment


def inert(html: str) -> str:
    """A fragment that Markdown and templates leave alone: no blank line, no opening of a template, no live
    mark.
    """
    sebaris = _BLOK.match(html) is None
    potongan = _BAGIAN.split(_KOSONG.sub("\n", html))
    for i, satu in enumerate(potongan):
        kurung = "\\u007b" if satu.startswith("<script") else "&#123;"
        if sebaris and i % 2 == 0:
            satu = _TANDA.sub(lambda cocok: f"&#{ord(cocok[0])};", satu)
        potongan[i] = _KURUNG.sub(lambda _, kurung=kurung: kurung, satu)
    return "".join(potongan)
