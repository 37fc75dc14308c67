"""The pattern of a unit's SOP numbers, such as ``000.8.3.3/{urut:03}/DINAS/{tahun}``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

_ISIAN = re.compile(r"\{(?:urut(?::0?(?P<lebar>[1-9]))?|(?P<nama>tahun|bulan))\}")
_SPASI = re.compile(r"\s+")
_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_POLA = {"tahun": r"[0-9]{4}", "bulan": "[ivx]{1,4}", None: r"([0-9]{1,9})"}


class PatternError(ValueError):
    """A pattern cannot number anything; the message says why, in Indonesian."""


@dataclass(frozen=True)
class NomorPattern:
    """A pattern: text with ``{urut}`` once (``{urut:03}`` with leading zeros), ``{tahun}`` and ``{bulan}``.

    ``{tahun}`` is the year in four digits, ``{bulan}`` the month in Roman numerals, as official letters write
    it. Raises PolaSalah.
    """

    teks: str

    def __post_init__(self) -> None:
        if sisa := re.search(r"\{[^{}]*\}?|\}", _ISIAN.sub("", self.teks)):
            raise PatternError(
                f"'{sisa[0]}' tidak dikenal; pakai {{urut}}, {{urut:03}}, {{tahun}}, atau {{bulan}}"
            )
        if sum(cocok["nama"] is None for cocok in _ISIAN.finditer(self.teks)) != 1:
            raise PatternError("nomor urut {urut} harus ada satu kali")

    def write(self, urut: int, hari: date) -> str:
        """The number with this place in the sequence, given on this day."""
        nilai = {"tahun": f"{hari.year:04}", "bulan": _ROMAWI[hari.month - 1]}
        return _ISIAN.sub(
            lambda cocok: nilai.get(cocok["nama"]) or f"{urut:0{cocok['lebar'] or 1}}", self.teks
        )

    def sequence(self, nomor: str) -> int | None:
        """The place in the sequence of a number of any year; None for a number that does not follow the
        pattern.
        """
        regex, akhir = "", 0
        for cocok in _ISIAN.finditer(self.teks):
            regex += re.escape(normalize_nomor(self.teks[akhir : cocok.start()])) + _POLA[cocok["nama"]]
            akhir = cocok.end()
        isi = re.fullmatch(regex + re.escape(normalize_nomor(self.teks[akhir:])), normalize_nomor(nomor))
        return int(isi[1]) if isi else None

    def next_after(self, semua: Iterable[str], hari: date) -> str:
        """The first number that is free behind all of ``semua``.

        The sequence goes on over the years: where a register begins anew each year, the same place would
        stand twice, and people often name an SOP by its place alone.
        """
        dipakai = {normalize_nomor(nomor) for nomor in semua}
        urut = max((ke for ke in map(self.sequence, dipakai) if ke is not None), default=0) + 1
        while normalize_nomor(nomor := self.write(urut, hari)) in dipakai:
            urut += 1
        return nomor


def normalize_nomor(nomor: str) -> str:
    """What makes two numbers the same: neither space nor the case of letters tells them apart."""
    return _SPASI.sub("", nomor).casefold()
