"""From bytes to text that can be trusted: encoding, size, and characters that deceive."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.source import syntax_codes
from macros.source.diagnostic import Code, Diagnostic, Level, Place, define_code

BATAS_BERKAS = 256 << 10
BATAS_MASALAH = 100
GANTI = "\ufffd"
"""Stands in the text for every character that is refused, so that reading goes on and columns stay."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_KHUSUS = "\ue000\ue001"
_ARAH = "\u202a-\u202e\u2066-\u2069"
_TERLARANG = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff{_ARAH}{_KHUSUS}]")
_TAK_TERLIHAT = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U000e0000-\U000e0fff]|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)
"""Characters that draw nothing (Default_Ignorable_Code_Point of Unicode) and join no emoji."""

_BIASA = bytes((9, 10, *range(32, 127)))

_SEBUTAN = {
    "\xad": "tanda hubung lunak",
    "\u200b": "spasi tanpa lebar",
    "\u200d": "penyambung",
    "\u200e": "penanda arah",
    "\u200f": "penanda arah",
    "\u2060": "perekat kata",
    "\ufeff": "tanda urutan bita",
}
_KONFLIK = re.compile(r"^(<{7}|>{7})(?: .*)?$", re.MULTILINE)
_ISIAN = re.compile(r"\$\{[^{}\n]{0,100}\}")

MASALAH_LAIN = define_code(
    "masalah-lain",
    Level.KESALAHAN,
    "Masih ada {jumlah} masalah lain di berkas ini; perbaiki dahulu yang sudah disebut",
    "Bila masalah dalam satu berkas sangat banyak, hanya yang pertama ditampilkan. Periksa lagi setelah "
    "diperbaiki.",
)


@dataclass(frozen=True, slots=True)
class LineStarts:
    """Where the lines of a text begin, to tell the line and column of an offset."""

    awal: tuple[int, ...]

    @classmethod
    def of(cls, teks: str) -> "LineStarts":
        """Index a text whose line ends are line feeds."""
        return cls((0, *(cocok.end() for cocok in re.finditer("\n", teks))))

    def place(self, berkas: str, posisi: int, lebih: int = 0) -> Place:
        """The place of an offset; ``lebih`` lines of the file stand before the text."""
        baris = bisect_right(self.awal, posisi)
        return Place(berkas, baris + lebih, posisi - self.awal[baris - 1] + 1)


def read_text(berkas: str, isi: bytes) -> tuple[str | None, list[Diagnostic]]:
    """Decode a file: its text with plain line feeds and without BOM, and what is wrong with its characters.

    The text is None when the file cannot be read at all; a refused character is replaced by ``GANTI``.
    """
    if len(isi) > BATAS_BERKAS:
        return None, [syntax_codes.TERLALU_BESAR.at(Place(berkas), batas=BATAS_BERKAS // 1024)]
    if isi.startswith(_UTF16):
        return None, [syntax_codes.BUKAN_UTF8.at(Place(berkas), baris=1)]
    isi = isi.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    diagnostics = []
    try:
        teks = isi.decode()
    except UnicodeDecodeError as salah:
        baris = isi.count(b"\n", 0, salah.start) + 1
        kolom = len(isi[isi.rfind(b"\n", 0, salah.start) + 1 : salah.start].decode()) + 1
        diagnostics.append(syntax_codes.BUKAN_UTF8.at(Place(berkas, baris, kolom), baris=baris))
        teks = isi.decode(errors="replace")
    diagnostics += check_characters(berkas, teks)
    diagnostics += check_invisible(berkas, teks)
    return clean_text(teks), diagnostics


def clean_text(teks: str) -> str:
    """The text with ``GANTI`` for every refused character."""
    return _TERLARANG.sub(GANTI, teks) if _TERLARANG.search(is_rare(teks)) else teks


def is_rare(teks: str) -> str:
    """The characters of a text that are no plain ASCII, in order: few, and found a hundred times as fast as
    by a regular expression, so what is only among them is looked for here first.
    """
    return teks.encode(errors="surrogatepass").translate(None, _BIASA).decode(errors="surrogatepass")


def forbidden(teks: str) -> tuple[Code, str] | None:
    """The first refused character in a text: what kind of problem it is, and its name such as ``U+202E``."""
    cocok = _TERLARANG.search(teks)
    return None if cocok is None else (_kind(cocok[0]), f"U+{ord(cocok[0]):04X}")


def check_characters(berkas: str, teks: str) -> Iterator[Diagnostic]:
    """Every refused character of a text, each kind once a line."""
    if _TERLARANG.search(is_rare(teks)) is None:
        return
    baris = LineStarts.of(teks)
    sudah = set()
    for cocok in _TERLARANG.finditer(teks):
        tempat = baris.place(berkas, cocok.start())
        if (tempat.baris, cocok[0]) not in sudah:
            sudah.add((tempat.baris, cocok[0]))
            yield _kind(cocok[0]).at(tempat, nama=f"U+{ord(cocok[0]):04X}")


def check_invisible(berkas: str, teks: str) -> Iterator[Diagnostic]:
    """Every character that draws nothing, each kind once a line; such text is published, but nobody finds
    it.
    """
    if _TAK_TERLIHAT.search(is_rare(teks).replace("\u200d", "\u2060")) is None:
        return
    baris = LineStarts.of(teks)
    sudah = set()
    for cocok in _TAK_TERLIHAT.finditer(teks):
        tempat = baris.place(berkas, cocok.start())
        if (tempat.baris, cocok[0]) not in sudah:
            sudah.add((tempat.baris, cocok[0]))
            yield _tersembunyi(cocok[0], tempat)


def invisible(teks: str, tempat: Place) -> Diagnostic | None:
    """The problem of the first character in a text that draws nothing; None when it has none."""
    cocok = None if teks.isascii() else _TAK_TERLIHAT.search(teks)
    return None if cocok is None else _tersembunyi(cocok[0], tempat)


def _tersembunyi(huruf: str, tempat: Place) -> Diagnostic:
    sebutan = f" ({_SEBUTAN[huruf]})" if huruf in _SEBUTAN else ""
    return syntax_codes.KARAKTER_TAK_TERLIHAT.at(tempat, nama=f"U+{ord(huruf):04X}", sebutan=sebutan)


def _kind(huruf: str) -> Code:
    if huruf in _KHUSUS:
        return syntax_codes.KARAKTER_KHUSUS
    return syntax_codes.KARAKTER_ARAH if re.match(f"[{_ARAH}]", huruf) else syntax_codes.KARAKTER_KENDALI


def check_conflict(berkas: str, teks: str) -> list[Diagnostic]:
    """The marks that an unfinished merge left behind: one problem a conflict, at its first mark."""
    if "<<<<<<<" not in teks and ">>>>>>>" not in teks:
        return []
    baris = LineStarts.of(teks)
    hasil, terbuka = [], False
    for cocok in _KONFLIK.finditer(teks):
        if cocok[1][0] == "<" or not terbuka:
            hasil.append(syntax_codes.TANDA_KONFLIK.at(baris.place(berkas, cocok.start()), tanda=cocok[1]))
        terbuka = cocok[1][0] == "<"
    return hasil


def check_value(berkas: str, teks: str, lebih: int) -> Iterator[Diagnostic]:
    """Every placeholder ``${...}`` in running text that stands ``lebih`` lines down in its file."""
    if "${" in teks:
        baris = LineStarts.of(teks)
        for cocok in _ISIAN.finditer(teks):
            yield syntax_codes.TEMPAT_ISIAN.at(baris.place(berkas, cocok.start(), lebih), nilai=cocok[0])


def limit(semua: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Problems of one file in order, at most ``BATAS_MASALAH`` of them and how many more there are: as grave
    as the gravest of those.
    """
    urut = sorted(semua)
    if lain := urut[BATAS_MASALAH:]:
        tempat = Place(lain[0].berkas, lain[0].baris, lain[0].kolom)
        tingkat = min((diagnostic.tingkat for diagnostic in lain), key=list(Level).index)
        urut[BATAS_MASALAH:] = [MASALAH_LAIN.at(tempat, tingkat=tingkat, jumlah=len(lain))]
    return urut


def value_text(teks: str) -> str | None:
    """The first placeholder ``${...}`` of a value, or None."""
    cocok = _ISIAN.search(teks) if "${" in teks else None
    return cocok[0] if cocok else None
