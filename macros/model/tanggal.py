"""Dates of an SOP: ISO form, a month alone allowed and marked imprecise."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")

TAHUN_AWAL, TAHUN_AKHIR = 1900, 2200
"""The years that an SOP or a regulation can speak of; reckoning with others ends beyond the calendar."""


@dataclass(frozen=True, slots=True)
class Tanggal:
    """A day, or a month alone (``hari`` is None: "Juni 2020")."""

    tahun: int
    bulan: int
    hari: int | None = None

    @property
    def is_exact(self) -> bool:
        """Whether the day is known."""
        return self.hari is not None

    @property
    def first_day(self) -> date:
        """The first day that it can mean; for comparing and sorting."""
        return date(self.tahun, self.bulan, self.hari or 1)

    @property
    def last_day(self) -> date:
        """The last day that it can mean."""
        return date(self.tahun, self.bulan, self.hari or monthrange(self.tahun, self.bulan)[1])

    @property
    def iso(self) -> str:
        """``2025-03-01``, or ``2025-03`` for a month alone."""
        hari = f"-{self.hari:02}" if self.hari else ""
        return f"{self.tahun:04}-{self.bulan:02}{hari}"

    def __str__(self) -> str:
        return " ".join(filter(None, (str(self.hari or ""), BULAN[self.bulan - 1], str(self.tahun))))


def read_tanggal(teks: str) -> Tanggal:
    """Read ``2025-03-01`` or ``2025-03``.

    Raises ValueError: "bentuk" (another form, or other digits than 0 to 9), "mustahil" (no such day),
    "jangkauan" (a year before ``TAHUN_AWAL`` or after ``TAHUN_AKHIR``).
    """
    cocok = _ISO.fullmatch(teks.strip())
    if cocok is None:
        raise ValueError("bentuk")
    tahun, bulan, hari = int(cocok[1]), int(cocok[2]), int(cocok[3]) if cocok[3] else None
    try:
        date(tahun, bulan, 1 if hari is None else hari)
    except ValueError:
        raise ValueError("mustahil") from None
    if not TAHUN_AWAL <= tahun <= TAHUN_AKHIR:
        raise ValueError("jangkauan")
    return Tanggal(tahun, bulan, hari)
