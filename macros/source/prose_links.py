"""Links and pictures in Markdown: where their addresses stand, and which addresses are taken."""

import html
import re
from collections.abc import Iterator

from macros.source.diagnostic import Diagnostic, Level, Place, define_code

_S = Level.KESALAHAN
TAUTAN_TERLARANG = define_code(
    "tautan-terlarang",
    _S,
    "Tautan '{alamat}' tidak diterima; pakai http, https, mailto, tel, atau berkas di unit ini",
    "Tautan jenis lain dapat menjalankan perintah di peramban pembaca.",
)
GAMBAR_LUAR = define_code(
    "gambar-luar",
    _S,
    "Gambar '{alamat}' berasal dari situs lain; simpan gambarnya di folder lampiran",
    "Situs ini tidak pernah meminta apa pun dari situs lain, jadi gambar harus disimpan di sini.",
)

_SIKU = re.compile(r"\\.|(!?)\[|\](?=(?:\([ \t]*(?:<([^<>\n]{0,300})>|([^)]{0,300})))?)", re.DOTALL)
_JUDUL = re.compile(r"\s+[\"'(].*", re.DOTALL)
_RUJUKAN = re.compile(r"^[ \t>*+\d.-]*\[(?!\^)[^\[\]\n]*\]:[ \t]*(?:\n[ \t]*)?<?([^\s>]+)", re.MULTILINE)
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_BOLEH = frozenset(("http", "https", "mailto", "tel"))


_PANJANG = 1_000
"""No more of an address is read to tell its kind: a longer number in a character reference is no number."""


def all_links(polos: str) -> Iterator[tuple[str, int, bool]]:
    """Address, offset, and whether it is an image, of every link and link definition."""
    buka: list[bool] = []
    for cocok in _SIKU.finditer(polos):
        if cocok[1] is not None:
            buka.append(cocok[1] == "!")
        elif cocok[0][0] == "]" and buka:
            gambar = buka.pop()
            if cocok[2] is not None:
                yield cocok[2], cocok.start(2), gambar
            elif cocok[3] is not None:
                alamat = cocok[3].strip()
                posisi = cocok.start(3) + len(cocok[3]) - len(cocok[3].lstrip())
                yield _JUDUL.sub("", alamat), posisi, gambar
    for cocok in _RUJUKAN.finditer(polos):
        yield cocok[1], cocok.start(1), False


def check_link(alamat: str, tempat: Place, *, gambar: bool) -> Diagnostic | None:
    """What is wrong with an address, read as generously as browsers do."""
    bersih = re.sub(r"[\x00-\x20\\<]+", "", html.unescape(alamat[:_PANJANG]))
    skema = SCHEME.match(bersih)
    if (skema and skema[1].lower() not in _BOLEH) or bersih.startswith("/"):
        return TAUTAN_TERLARANG.at(tempat, alamat=alamat)
    return GAMBAR_LUAR.at(tempat, alamat=alamat) if gambar and skema else None
