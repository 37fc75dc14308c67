"""Names of files: which become addresses, and under what name a form is published."""

import re

from macros.source import ident
from macros.source.diagnostic import Level, define_code

_S = Level.KESALAHAN
NAMA_BERKAS = define_code(
    "nama-berkas",
    _S,
    "Nama '{nama}' tidak sah; pakai huruf kecil, angka, dan tanda hubung, misalnya '{misal}'",
    "Nama berkas dan folder menjadi alamat halaman, jadi hanya berisi huruf kecil, angka, dan tanda hubung.",
)
NAMA_TERPAKAI = define_code(
    "nama-terpakai",
    _S,
    "Nama '{nama}' sudah dipakai situs ini sendiri; pilih nama lain",
    "Beberapa nama sudah menjadi alamat halaman lain, misalnya 'data' dan 'panduan'.",
)
NAMA_PERANGKAT = define_code(
    "nama-perangkat",
    _S,
    "Nama '{nama}' adalah nama perangkat di Windows; pilih nama lain",
    "Windows tidak dapat menyimpan berkas bernama con, prn, aux, nul, com1 sampai com9, dan lpt1 sampai "
    "lpt9, dengan "
    "akhiran apa pun. Repositori yang memuatnya tidak dapat disalin ke komputer itu.",
)
NAMA_LAMPIRAN = define_code(
    "nama-lampiran",
    _S,
    "Nama lampiran '{nama}' tidak sah; pakai huruf, angka, spasi, titik, koma, kurung, dan tanda hubung",
    "Lampiran boleh bernama seperti 'Formulir F-1 (2).pdf'. Nama itu yang tampil; alamatnya memakai tanda "
    "hubung.",
)
LAMPIRAN_SENAMA = define_code(
    "lampiran-senama",
    _S,
    "Lampiran '{nama}' akan beralamat sama dengan '{lain}'; ganti nama salah satunya",
    "Spasi dan kurung dalam nama lampiran menjadi tanda hubung di alamatnya, dan huruf besar tidak "
    "membedakan.",
)

SLUG = re.compile(ident.SLUG)
"""What the address of a page may consist of."""

_RESERVED = re.compile("(?:con|prn|aux|nul|(?:com|lpt)[1-9\u00b9\u00b2\u00b3])(?:[ .].*)?", re.IGNORECASE)
"""https://learn.microsoft.com/windows/win32/fileio/naming-a-file, "Naming Conventions"."""

KINDS = ("pdf", "docx", "xlsx", "odt", "ods", "png", "jpg", "jpeg")
"""The kinds of forms."""

_FORM = re.compile(rf"[A-Za-z0-9(\[][A-Za-z0-9 ._,&+()\[\]-]{{0,99}}\.(?:{'|'.join(KINDS)})", re.IGNORECASE)
_AS_ADDRESS = re.compile(rf"[A-Za-z0-9][A-Za-z0-9._-]*\.(?:{'|'.join(KINDS)})")
_UNSAFE = re.compile(r"[^A-Za-z0-9._]+")


def reserved(name: str) -> bool:
    """Whether Windows takes this name, with any ending, for a device."""
    return _RESERVED.fullmatch(name) is not None


def form_name(name: str) -> bool:
    """Whether a form may have this name."""
    return _FORM.fullmatch(name) is not None


def public_name(name: str) -> str:
    """The name under which a form is published: as it is where that is fit for an address, and always was
    one.
    """
    if _AS_ADDRESS.fullmatch(name):
        return name
    stem, _, kind = name.rpartition(".")
    return f"{_UNSAFE.sub('-', stem).strip('-.') or 'lampiran'}.{kind.lower()}"
