"""The Jinja environment of all HTML fragments: autoescape on, undefined names fail."""

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import quote

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from macros.base import address
from macros.catalog.whole import Catalog
from macros.model.tanggal import BULAN


def template_loader() -> BaseLoader:
    """Templates of parts, by folder and name (``head/kepala.html.j2``), and those that several parts
    share.
    """
    return ChoiceLoader([PackageLoader("macros.pages", "parts"), PackageLoader("macros.pages", "templates")])


class Templates:
    """Renders the fragments of one catalog. Templates see ``katalog``, ``kota``, ``alamat`` and ``akar``."""

    def __init__(self, katalog: Catalog) -> None:
        self.katalog = katalog
        self._env = Environment(
            loader=template_loader(),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._env.globals.update(katalog=katalog, kota=katalog.kota, alamat=address)
        self._env.filters.update(SARINGAN)

    def render(self, nama: str, halaman: str, **konteks: Any) -> Markup:
        """Render ``nama`` for the page at this address; links in it start from the page."""
        html = self._env.get_template(nama).render(akar=address.root(halaman), halaman=halaman, **konteks)
        return Markup(html)  # noqa: S704 - autoescape is on


def write_date(nilai: date) -> str:
    """ "1 Maret 2025"."""
    return f"{nilai.day} {BULAN[nilai.month - 1]} {nilai.year}"


def tel_address(nomor: str) -> str:
    """The address for a telephone number as people write it."""
    return "tel:" + "".join(huruf for huruf in nomor if huruf.isdigit() or huruf == "+")


def whatsapp_address(nomor: str) -> str:
    """The address that opens a WhatsApp chat; a leading 0 means Indonesia."""
    angka = "".join(huruf for huruf in nomor if huruf.isdigit())
    return f"https://wa.me/62{angka[1:]}" if angka.startswith("0") else f"https://wa.me/{angka}"


def file_size(banyak: int) -> str:
    """A file's size as people say it."""
    if banyak < 1 << 20:
        return f"{max(1, round(banyak / 1024))} KB"
    return f"{banyak / (1 << 20):.1f} MB".replace(".", ",")


def capitalize(teks: str) -> str:
    """The same with its first letter upper case."""
    return teks[:1].upper() + teks[1:]


def breakable_nomor(nomor: str) -> Markup:
    """A number of a document that may be broken after its slashes."""
    return Markup("/<wbr>").join(nomor.split("/"))


SARINGAN: dict[str, Callable[..., Any]] = {
    "tanggal": write_date,
    "telepon": tel_address,
    "whatsapp": whatsapp_address,
    "ukuran": file_size,
    "kapital": capitalize,
    "patah": breakable_nomor,
    "potong_alamat": quote,
}
