"""What libyaml's complaints mean to somebody who has never heard of YAML, and where to mend the cause."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import yaml

from macros.source import kode
from macros.source.diagnostic import Kode

Letak: TypeAlias = tuple[int, int]
"""Line and column from 0."""

Sebab: TypeAlias = tuple[Kode, Letak, dict[str, str]]

_RAPAT = re.compile(r"[ \t]*(?:- +)*([\w .-]*?\w):(\S.*)")
_PISAH = re.compile(r":(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Terbuka:
    """What stood before the complaint: the last quoted text (begin, end), the innermost open bracket."""

    kutip: tuple[Letak, Letak] | None
    kurung: Letak | None


@dataclass(frozen=True, slots=True)
class _Galat:
    """One complaint: libyaml's words, its place, the place of what was being read."""

    masalah: str
    konteks: str
    di: Letak
    mulai: Letak
    baris: list[str]
    terbuka: Terbuka

    def huruf(self, tempat: Letak) -> str:
        """The character at a place, "" past the end of its line."""
        baris, kolom = tempat
        return self.baris[baris][kolom : kolom + 1] if baris < len(self.baris) else ""

    def sisa(self, tempat: Letak) -> str:
        """The rest of the line from a place on."""
        baris, kolom = tempat
        return self.baris[baris][kolom:].strip() if baris < len(self.baris) else ""


def terjemahkan(salah: yaml.YAMLError, baris: list[str], terbuka: Terbuka) -> Iterator[Sebab]:
    """The problems behind a syntax error, each with its place and the values of its message. At least one."""
    di = letak(getattr(salah, "problem_mark", None))
    mulai = letak(getattr(salah, "context_mark", None)) if getattr(salah, "context_mark", None) else di
    masalah, konteks = (str(getattr(salah, nama, None) or "") for nama in ("problem", "context"))
    galat = _Galat(masalah, konteks, di, mulai, baris, terbuka)
    tab = [(n, isi.index("\t")) for n, isi in enumerate(baris) if re.match(r" *\t", isi)]
    if any(n in (di[0], _sebelum(baris, di[0])) for n, _ in tab):
        yield from ((kode.YAML_TAB, satu, {}) for satu in tab)
    else:
        aturan = next((fungsi for potongan, fungsi in _ATURAN if potongan in f"{konteks} | {masalah}"), _lain)
        yield aturan(galat)


class Tanda(Protocol):
    """A place in libyaml's words, from 0."""

    line: int
    column: int


def letak(mark: Tanda | None) -> Letak:
    """The place of a libyaml mark; the beginning of the file without one."""
    return (mark.line, mark.column) if mark is not None else (0, 0)


def _sebelum(baris: list[str], n: int) -> int:
    """The line before ``n`` that says something, or -1."""
    for i in range(min(n, len(baris)) - 1, -1, -1):
        if baris[i].strip() and not baris[i].lstrip().startswith("#"):
            return i
    return -1


def _lain(galat: _Galat) -> Sebab:
    return kode.YAML_LAIN, galat.di, {}


def _titik_dua(galat: _Galat) -> Sebab:
    """A second ": " in a line; or the line is right, and the one before it lacks a colon or a space."""
    n, kolom = galat.di
    if awal := _PISAH.search(galat.baris[n], 0, kolom):
        nilai = galat.sisa((n, awal.end()))
        if nilai[:1] in ("'", '"'):
            return kode.YAML_SETELAH_KUTIP, galat.di, {}
        return kode.YAML_TITIK_DUA, galat.di, {"nilai": nilai}
    atas = _sebelum(galat.baris, n)
    if atas < 0 or _PISAH.search(galat.baris[atas]):
        isi = galat.baris[n]
        return kode.YAML_JOROKAN, (n, len(isi) - len(isi.lstrip())), {}
    return _tanpa_titik_dua(galat, atas)


def _kunci_sederhana(galat: _Galat) -> Sebab:
    return _tanpa_titik_dua(galat, galat.mulai[0])


def _tanpa_titik_dua(galat: _Galat, n: int) -> Sebab:
    isi = galat.baris[n]
    if cocok := _RAPAT.match(isi):
        nilai = {"kunci": cocok[1].strip(), "nilai": cocok[2].strip()}
        return kode.YAML_SPASI_TITIK_DUA, (n, cocok.end(1)), nilai
    awal = n, len(isi) - len(isi.lstrip())
    return _butir_rapat(galat, awal) or (kode.YAML_TANPA_TITIK_DUA, awal, {"baris": isi.strip()})


def _butir_rapat(galat: _Galat, awal: Letak) -> Sebab | None:
    sisa = galat.sisa(awal)
    if sisa[:1] == "-" and sisa[1:2].strip("- "):
        return kode.YAML_SPASI_BUTIR, awal, {"nilai": sisa[1:]}
    return None


def _kutip(galat: _Galat) -> Sebab:
    return kode.YAML_KUTIP, galat.mulai, {"kutip": galat.huruf(galat.mulai)}


def _garis_miring(galat: _Galat) -> Sebab:
    return kode.YAML_GARIS_MIRING, galat.di, {}


def _tanda(galat: _Galat) -> Sebab:
    if galat.huruf(galat.di) == "\t":
        return kode.YAML_TAB, galat.di, {}
    return kode.YAML_TANDA_AWAL, galat.di, {"tanda": galat.huruf(galat.di)}


def _tanda_mulai(galat: _Galat) -> Sebab:
    return kode.YAML_TANDA_AWAL, galat.mulai, {"tanda": galat.huruf(galat.mulai)}


def _tab(galat: _Galat) -> Sebab:
    return kode.YAML_TAB, galat.di, {}


def _butir(galat: _Galat) -> Sebab:
    hubung = galat.sisa(galat.di) == "-"
    return kode.YAML_TANDA_HUBUNG if hubung else kode.YAML_BUTIR, galat.di, {}


def _setelah_kutip(galat: _Galat) -> Sebab | None:
    """Text behind a quoted text on its last line; one that runs over lines was never meant to end there."""
    if galat.terbuka.kutip is None or galat.terbuka.kutip[1][0] != galat.di[0]:
        return None
    mulai, akhir = galat.terbuka.kutip
    if mulai[0] < akhir[0]:
        return kode.YAML_KUTIP, mulai, {"kutip": galat.huruf(mulai)}
    return kode.YAML_SETELAH_KUTIP, galat.di, {}


def _bukan_butir(galat: _Galat) -> Sebab:
    sisa = galat.sisa(galat.di)
    jenis = kode.YAML_JOROKAN if sisa[:2] in ("- ", "-") else kode.YAML_BUKAN_BUTIR
    return _setelah_kutip(galat) or _butir_rapat(galat, galat.di) or (jenis, galat.di, {})


def _bukan_kunci(galat: _Galat) -> Sebab:
    sisa = galat.sisa(galat.di)
    jenis = kode.YAML_JOROKAN
    if sisa[:1] == ":":
        jenis = kode.KUNCI_BUKAN_TEKS
    elif sisa[:2] in ("- ", "-"):
        jenis = kode.YAML_BUTIR
    return _setelah_kutip(galat) or _butir_rapat(galat, galat.di) or (jenis, galat.di, {})


def _kurung(galat: _Galat) -> Sebab:
    awal = galat.terbuka.kurung or galat.mulai
    return kode.YAML_KURUNG, awal, {"kurung": galat.huruf(awal)}


def _tanpa_isi(galat: _Galat) -> Sebab:
    """A sign where a value should begin; at the end of a file, what is missing is the closing bracket."""
    return _tanda(galat) if galat.huruf(galat.di).strip() else _kurung(galat)


def _label(galat: _Galat) -> Sebab:
    label = (galat.sisa(galat.mulai).split() or [""])[0]
    return kode.YAML_LABEL, galat.mulai, {"label": label}


def _dokumen(galat: _Galat) -> Sebab:
    atas = _sebelum(galat.baris, galat.di[0])
    if atas >= 0 and galat.baris[atas].startswith(("...", "---")):
        return kode.YAML_DOKUMEN, (atas, 0), {}
    return _setelah_kutip(galat) or _lain(galat)


_ATURAN: tuple[tuple[str, Callable[[_Galat], Sebab]], ...] = (
    ("while scanning a quoted scalar", _kutip),
    ("while parsing a quoted scalar", _garis_miring),
    ("mapping values are not allowed", _titik_dua),
    ("could not find expected ':'", _kunci_sederhana),
    ("a tab character", _tab),
    ("while scanning a block scalar", _tanda_mulai),
    ("while scanning an a", _tanda_mulai),  # an anchor, an alias
    ("directive", _tanda_mulai),
    (" tag", _label),
    ("cannot start any token", _tanda),
    ("mapping keys are not allowed", _tanda),
    ("block sequence entries are not allowed", _butir),
    ("did not find expected '-' indicator", _bukan_butir),
    ("did not find expected key", _bukan_kunci),
    ("did not find expected ',' or", _kurung),
    ("did not find expected node content", _tanpa_isi),
    ("<document start>", _dokumen),
)
