"""What libyaml's complaints mean to somebody who has never heard of YAML, and where to mend the cause."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import yaml

from macros.source import syntax_codes
from macros.source.diagnostic import Code

Letak: TypeAlias = tuple[int, int]
"""Line and column from 0."""

Sebab: TypeAlias = tuple[Code, Letak, dict[str, str]]

_RAPAT = re.compile(r"[ \t]*(?:- +)*([\w .-]*?\w):(\S.*)")
_PISAH = re.compile(r":(?=\s|$)")


@dataclass(frozen=True, slots=True)
class OpenContext:
    """What stood before the complaint: the last quoted text (begin, end), the innermost open bracket."""

    kutip: tuple[Letak, Letak] | None
    kurung: Letak | None


@dataclass(frozen=True, slots=True)
class _Error:
    """One complaint: libyaml's words, its place, the place of what was being read."""

    masalah: str
    konteks: str
    di: Letak
    mulai: Letak
    baris: list[str]
    terbuka: OpenContext

    def letter(self, tempat: Letak) -> str:
        """The character at a place, "" past the end of its line."""
        baris, kolom = tempat
        return self.baris[baris][kolom : kolom + 1] if baris < len(self.baris) else ""

    def rest(self, tempat: Letak) -> str:
        """The rest of the line from a place on."""
        baris, kolom = tempat
        return self.baris[baris][kolom:].strip() if baris < len(self.baris) else ""


def translate(salah: yaml.YAMLError, baris: list[str], terbuka: OpenContext) -> Iterator[Sebab]:
    """The problems behind a syntax error, each with its place and the values of its message. At least one."""
    di = place_of(getattr(salah, "problem_mark", None))
    mulai = place_of(getattr(salah, "context_mark", None)) if getattr(salah, "context_mark", None) else di
    masalah, konteks = (str(getattr(salah, nama, None) or "") for nama in ("problem", "context"))
    galat = _Error(masalah, konteks, di, mulai, baris, terbuka)
    tab = [(n, isi.index("\t")) for n, isi in enumerate(baris) if re.match(r" *\t", isi)]
    if any(n in (di[0], _before(baris, di[0])) for n, _ in tab):
        yield from ((syntax_codes.YAML_TAB, pair, {}) for pair in tab)
    else:
        aturan = next(
            (fungsi for potongan, fungsi in _ATURAN if potongan in f"{konteks} | {masalah}"), _other
        )
        yield aturan(galat)


class YamlMark(Protocol):
    """A place in libyaml's words, from 0."""

    line: int
    column: int


def place_of(mark: YamlMark | None) -> Letak:
    """The place of a libyaml mark; the beginning of the file without one."""
    return (mark.line, mark.column) if mark is not None else (0, 0)


def _before(baris: list[str], n: int) -> int:
    """The line before ``n`` that says something, or -1."""
    for i in range(min(n, len(baris)) - 1, -1, -1):
        if baris[i].strip() and not baris[i].lstrip().startswith("#"):
            return i
    return -1


def _other(galat: _Error) -> Sebab:
    return syntax_codes.YAML_LAIN, galat.di, {}


def _point_two(galat: _Error) -> Sebab:
    """A second ": " in a line; or the line is right, and the one before it lacks a colon or a space."""
    n, kolom = galat.di
    if awal := _PISAH.search(galat.baris[n], 0, kolom):
        nilai = galat.rest((n, awal.end()))
        if nilai[:1] in ("'", '"'):
            return syntax_codes.YAML_SETELAH_KUTIP, galat.di, {}
        return syntax_codes.YAML_TITIK_DUA, galat.di, {"nilai": nilai}
    atas = _before(galat.baris, n)
    if atas < 0 or _PISAH.search(galat.baris[atas]):
        isi = galat.baris[n]
        return syntax_codes.YAML_JOROKAN, (n, len(isi) - len(isi.lstrip())), {}
    return _without_point_two(galat, atas)


def _key_simple(galat: _Error) -> Sebab:
    return _without_point_two(galat, galat.mulai[0])


def _without_point_two(galat: _Error, n: int) -> Sebab:
    isi = galat.baris[n]
    if cocok := _RAPAT.match(isi):
        nilai = {"kunci": cocok[1].strip(), "nilai": cocok[2].strip()}
        return syntax_codes.YAML_SPASI_TITIK_DUA, (n, cocok.end(1)), nilai
    awal = n, len(isi) - len(isi.lstrip())
    return _item_tight(galat, awal) or (syntax_codes.YAML_TANPA_TITIK_DUA, awal, {"baris": isi.strip()})


def _item_tight(galat: _Error, awal: Letak) -> Sebab | None:
    sisa = galat.rest(awal)
    if sisa[:1] == "-" and sisa[1:2].strip("- "):
        return syntax_codes.YAML_SPASI_BUTIR, awal, {"nilai": sisa[1:]}
    return None


def _quote(galat: _Error) -> Sebab:
    return syntax_codes.YAML_KUTIP, galat.mulai, {"kutip": galat.letter(galat.mulai)}


def _line_slash(galat: _Error) -> Sebab:
    return syntax_codes.YAML_GARIS_MIRING, galat.di, {}


def _mark(galat: _Error) -> Sebab:
    if galat.letter(galat.di) == "\t":
        return syntax_codes.YAML_TAB, galat.di, {}
    return syntax_codes.YAML_TANDA_AWAL, galat.di, {"tanda": galat.letter(galat.di)}


def _mark_begin(galat: _Error) -> Sebab:
    return syntax_codes.YAML_TANDA_AWAL, galat.mulai, {"tanda": galat.letter(galat.mulai)}


def _tab(galat: _Error) -> Sebab:
    return syntax_codes.YAML_TAB, galat.di, {}


def _item(galat: _Error) -> Sebab:
    hubung = galat.rest(galat.di) == "-"
    return syntax_codes.YAML_TANDA_HUBUNG if hubung else syntax_codes.YAML_BUTIR, galat.di, {}


def _after_quote(galat: _Error) -> Sebab | None:
    """Text behind a quoted text on its last line; one that runs over lines was never meant to end there."""
    if galat.terbuka.kutip is None or galat.terbuka.kutip[1][0] != galat.di[0]:
        return None
    mulai, akhir = galat.terbuka.kutip
    if mulai[0] < akhir[0]:
        return syntax_codes.YAML_KUTIP, mulai, {"kutip": galat.letter(mulai)}
    return syntax_codes.YAML_SETELAH_KUTIP, galat.di, {}


def _not_an_item(galat: _Error) -> Sebab:
    sisa = galat.rest(galat.di)
    jenis = syntax_codes.YAML_JOROKAN if sisa[:2] in ("- ", "-") else syntax_codes.YAML_BUKAN_BUTIR
    return _after_quote(galat) or _item_tight(galat, galat.di) or (jenis, galat.di, {})


def _not_a_key(galat: _Error) -> Sebab:
    sisa = galat.rest(galat.di)
    jenis = syntax_codes.YAML_JOROKAN
    if sisa[:1] == ":":
        jenis = syntax_codes.KUNCI_BUKAN_TEKS
    elif sisa[:2] in ("- ", "-"):
        jenis = syntax_codes.YAML_BUTIR
    return _after_quote(galat) or _item_tight(galat, galat.di) or (jenis, galat.di, {})


def _brackets(galat: _Error) -> Sebab:
    awal = galat.terbuka.kurung or galat.mulai
    return syntax_codes.YAML_KURUNG, awal, {"kurung": galat.letter(awal)}


def _without_content(galat: _Error) -> Sebab:
    """A sign where a value should begin; at the end of a file, what is missing is the closing bracket."""
    return _mark(galat) if galat.letter(galat.di).strip() else _brackets(galat)


def _label(galat: _Error) -> Sebab:
    label = (galat.rest(galat.mulai).split() or [""])[0]
    return syntax_codes.YAML_LABEL, galat.mulai, {"label": label}


def _dokumen(galat: _Error) -> Sebab:
    atas = _before(galat.baris, galat.di[0])
    if atas >= 0 and galat.baris[atas].startswith(("...", "---")):
        return syntax_codes.YAML_DOKUMEN, (atas, 0), {}
    return _after_quote(galat) or _other(galat)


_ATURAN: tuple[tuple[str, Callable[[_Error], Sebab]], ...] = (
    ("while scanning a quoted scalar", _quote),
    ("while parsing a quoted scalar", _line_slash),
    ("mapping values are not allowed", _point_two),
    ("could not find expected ':'", _key_simple),
    ("a tab character", _tab),
    ("while scanning a block scalar", _mark_begin),
    ("while scanning an a", _mark_begin),  # an anchor, an alias
    ("directive", _mark_begin),
    (" tag", _label),
    ("cannot start any token", _mark),
    ("mapping keys are not allowed", _mark),
    ("block sequence entries are not allowed", _item),
    ("did not find expected '-' indicator", _not_an_item),
    ("did not find expected key", _not_a_key),
    ("did not find expected ',' or", _brackets),
    ("did not find expected node content", _without_content),
    ("<document start>", _dokumen),
)
