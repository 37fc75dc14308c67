"""What is wrong in a source file: where, how bad, and what to write instead."""

import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

from rapidfuzz import process
from rapidfuzz.distance import OSA

PANJANG_NILAI = 120
"""A value quoted in a message is cut after this many characters; every list of choices still fits."""

_PANJANG_KATA = 100


class Level(StrEnum):
    """``kesalahan`` refuses, ``peringatan`` is published and listed, ``saran`` is only said."""

    KESALAHAN = "kesalahan"
    PERINGATAN = "peringatan"
    SARAN = "saran"


@dataclass(frozen=True)
class Place:
    """A place in a file; line and column count characters from 1. Without them, the beginning of the file."""

    berkas: str
    baris: int = 1
    kolom: int = 1


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One problem at one place, in words for an editor. Sorts by file, line and column."""

    berkas: str
    baris: int
    kolom: int
    kode: str
    tingkat: Level
    pesan: str

    def __str__(self) -> str:
        return f"{self.berkas}:{self.baris}:{self.kolom}: {self.tingkat}: {self.pesan} [{self.kode}]"

    def to_dict(self) -> dict[str, str | int]:
        """The problem as plain data, ready for JSON."""
        return asdict(self) | {"tingkat": self.tingkat.value}


@dataclass(frozen=True)
class Code:
    """One kind of problem: ``pesan`` is a ``str.format`` template, ``penjelasan`` is for the guide."""

    id: str
    tingkat: Level
    pesan: str
    penjelasan: str

    def at(self, tempat: Place, /, *, tingkat: Level | None = None, **nilai: object) -> Diagnostic:
        """The problem at a place. ``nilai`` fills the template, cut when long and made visible."""
        pesan = self.pesan.format(**{kunci: shorten(str(value)) for kunci, value in nilai.items()})
        return Diagnostic(tempat.berkas, tempat.baris, tempat.kolom, self.id, tingkat or self.tingkat, pesan)


_SEMUA: dict[str, Code] = {}


def define_code(id: str, tingkat: Level, pesan: str, penjelasan: str) -> Code:  # noqa: A002
    """Define and register a kind of problem. Raises ValueError when the id is taken."""
    if id in _SEMUA:
        raise ValueError(f"diagnostic code {id!r} is defined twice")
    _SEMUA[id] = Code(id, tingkat, pesan, penjelasan)
    return _SEMUA[id]


def all_codes() -> tuple[Code, ...]:
    """Every kind of problem that the modules imported so far define, by id."""
    return tuple(_SEMUA[text] for text in sorted(_SEMUA))


def shorten(teks: str) -> str:
    """A text as it may stand in a message: visible, and cut after ``PANJANG_NILAI`` characters."""
    if len(teks) > PANJANG_NILAI:
        return visible(teks[:PANJANG_NILAI].rstrip()) + "…"
    return visible(teks)


def visible(teks: str) -> str:
    """The text with control, bidi, private and other invisible characters written out as ``<U+202E>``."""
    return teks if teks.isprintable() else "".join(map(_visible_letter, teks))


def _visible_letter(huruf: str) -> str:
    if huruf == "\n":
        return "⏎"
    terlihat = huruf.isprintable() or unicodedata.category(huruf) == "Zs"
    return huruf if terlihat else f"<U+{ord(huruf):04X}>"


def nearest(kata: str, pilihan: Iterable[str]) -> str | None:
    """The choice that ``kata`` most likely misspells, or None; of equals, the first in the alphabet.

    A third of the letters may differ; neighbours swapped count as one. ``unit/nama`` and
    ``unit:nama`` are also found by their last part alone.
    """
    if not kata or len(kata) > _PANJANG_KATA:
        return None
    urut = sorted(pilihan)
    cari = _straighten(kata)
    batas = max(1, len(cari) // 3)
    if len(cari) > 1:
        dekat = process.extractOne(cari, map(_straighten, urut), scorer=OSA.distance, score_cutoff=batas)
        if dekat is not None:
            return urut[dekat[2]]
    return next((text for text in urut if text.endswith((f"/{kata}", f":{kata}"))), None)


def _straighten(kata: str) -> str:
    return kata.casefold().replace("_", "-").replace(" ", "-")


def did_you_mean(kata: str, pilihan: Iterable[str]) -> str:
    """``"; maksud Anda 'operator'?"`` to put at the end of a message, or nothing."""
    dekat = nearest(kata, pilihan)
    return f"; maksud Anda '{visible(dekat)}'?" if dekat else ""
