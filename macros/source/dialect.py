"""Marks of other Markdown dialects, which this site does not draw: each is named, with what to write
instead.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.source.diagnostic import Diagnostic, Level, Place, define_code
from macros.source.markdown import ALERTS
from macros.source.masking import mask_code
from macros.source.text import LineStarts

UNSUPPORTED = define_code(
    "naskah-tanda",
    Level.PERINGATAN,
    "Tanda '{tanda}' tidak digambar dan tampil apa adanya; {ganti}",
    "Naskah digambar seperti pratinjau GitHub: daftar, tabel, daftar centang, ~~coret~~, catatan kaki, dan "
    "kotak "
    "> [!NOTE]. Tanda dari aplikasi lain tampil sebagai tulisan biasa.",
)
FOOTNOTE = define_code(
    "catatan-kaki",
    Level.PERINGATAN,
    "Catatan kaki '{nama}' {sebab}",
    "Catatan kaki terdiri atas rujukan [^1] di dalam teks dan isinya di baris sendiri: [^1]: isi catatan.",
)

_BOX = "tulis '> [!NOTE]' di satu baris, lalu isinya di baris berikut yang diawali '> '"


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark: what must stand in a text that has it, how it looks, and what to write instead."""

    hint: str
    pattern: re.Pattern[str]
    instead: str
    in_code: bool = False


def _mark(hint: str, pattern: str, instead: str, *, in_code: bool = False) -> _Mark:
    return _Mark(hint, re.compile(pattern, re.MULTILINE), instead, in_code)


_KINDS = "|".join(ALERTS)
_MARKS = (
    _mark("!!!", r"^[ \t]*(?P<mark>!!!\+?(?=[ \t]+\w))", _BOX),
    _mark("???", r"^[ \t]*(?P<mark>\?\?\?\+?(?=[ \t]+\w))", _BOX),
    _mark(":::", r"^[ \t]*(?P<mark>:::)", _BOX),
    _mark(
        "[!",
        rf"^[ \t]*(?:>[ \t]?)+(?P<mark>\[!(?!(?i:{_KINDS})\][ \t]*$)[^\]\n]{{0,40}}\])",
        f"jenisnya {', '.join(ALERTS)}, sendirian di baris pertama kutipan",
    ),
    _mark(":", r"(?<![\w:/])(?P<mark>:[a-z][a-z0-9_+-]{1,30}:)(?![\w/:])", "tulis dengan kata"),
    _mark(
        ":", r"^[ \t]*[^\s:>|#-][^\n]*\n[ ]{0,3}(?P<mark>:)[ \t]+\S", "tulis sebagai daftar yang diawali '- '"
    ),
    _mark("$$", r"(?P<mark>\$\$)[^$]{1,300}\$\$", "tulis rumusnya dengan kata"),
    _mark("==", r"(?<![=\w])(?P<mark>==)(?=[^=\s][^=\n]{0,200}==)", "pakai **tebal**"),
    _mark(
        "^", r"\w(?P<mark>\^[\w+-]{1,10}\^)", "tulis dengan huruf kecil di atas seperti ² atau dengan kata"
    ),
    _mark("]:", r"^[ ]{0,3}(?P<mark>\*\[[^\]\n]{1,100}\]:)", "jelaskan singkatannya di dalam kalimat"),
    _mark(
        "[",
        r"^[ \t]*(?P<mark>\[(?i:TOC|\[_TOC_\])\])[ \t]*$",
        "hapus; halaman ini tidak memerlukan daftar isi",
    ),
    _mark("{", r"(?P<mark>\{:?[ ]?[.#][a-zA-Z][^{}\n]{0,100}\})", "hapus"),
    _mark("#", r"^[ ]{0,3}(?P<mark>#{1,6})(?=[^#\s])", "beri spasi sesudahnya bila itu judul"),
    _mark(
        "",
        r"^[ \t]*(?:`{3,}|~{3,})[ \t]*(?P<mark>mermaid|math|geojson|topojson|stl)\b",
        "simpan gambarnya di folder lampiran",
        in_code=True,
    ),
)
_FENCE = re.compile("```|~~~")
_REFERENCE = re.compile(r"(?<!\\)\[\^([^\]\s]{1,100})\](?!:)")
_DEFINITION = re.compile(r"^[ \t>]*\[\^([^\]\s]{1,100})\]:", re.MULTILINE)


def unsupported(file: str, body: str, lines_before: int) -> Iterator[Diagnostic]:
    """Every mark of another dialect in a body that has ``lines_before`` lines of its file before it, and
    every footnote that lacks its text or its reference. Linear.
    """
    marks = [mark for mark in _MARKS if (mark.hint in body if mark.hint else _FENCE.search(body))]
    if not marks and "[^" not in body:
        return
    plain, lines = mask_code(body), LineStarts.of(body)

    def place(position: int) -> Place:
        return lines.place(file, position, lines_before)

    for mark in marks:
        for found in mark.pattern.finditer(body if mark.in_code else plain):
            yield UNSUPPORTED.at(place(found.start("mark")), tanda=found["mark"], ganti=mark.instead)
    if "[^" in plain:
        defined = {found[1].casefold(): found.start(1) - 2 for found in _DEFINITION.finditer(plain)}
        used = {found[1].casefold(): found.start() for found in _REFERENCE.finditer(plain)}
        for name in used.keys() - defined.keys():
            yield FOOTNOTE.at(
                place(used[name]), nama=f"[^{name}]", sebab=f"tidak punya isi; tulis '[^{name}]: isinya'"
            )
        for name in defined.keys() - used.keys():
            sebab = "tidak dirujuk, jadi tidak tampil; sebut di dalam teks, atau hapus"
            yield FOOTNOTE.at(place(defined[name]), nama=f"[^{name}]", sebab=sebab)
