"""The settings of one run, from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class SetelanSalah(ValueError):
    """An environment variable has a value that means nothing; the message says which, in Indonesian."""


@dataclass(frozen=True)
class Setelan:
    """Where the content lies, what day it is, whether drafts are shown, whether documents are made."""

    akar: Path
    hari_ini: date | None
    epok: datetime | None
    draf: bool
    dokumen: bool

    @classmethod
    def dari(cls, lingkungan: Mapping[str, str], akar: str = "sops") -> "Setelan":
        """Read ``SOPS_DIR``, ``SOP_HARI_INI``, ``SOP_DRAF`` and ``SOP_DOKUMEN``. Raises SetelanSalah.

        Whoever sets ``SOURCE_DATE_EPOCH`` wants the same bytes on any day: where no day is set, "today" is its day
        (https://reproducible-builds.org/specs/source-date-epoch/).
        """
        hari = lingkungan.get("SOP_HARI_INI", "")
        try:
            hari_ini = date.fromisoformat(hari) if hari else None
        except ValueError:
            raise SetelanSalah(f"SOP_HARI_INI='{hari}' bukan tanggal; tulis misalnya 2026-01-31") from None
        return cls(
            Path(lingkungan.get("SOPS_DIR") or akar),
            hari_ini,
            _epok(lingkungan.get("SOURCE_DATE_EPOCH", "")),
            lingkungan.get("SOP_DRAF", "0") not in ("", "0"),
            lingkungan.get("SOP_DOKUMEN", "1") != "0",
        )

    def hari(self, zona_waktu: str) -> date:
        """Today in the city's time zone, or the day that was set."""
        return self.hari_ini or (self.epok or datetime.now(UTC)).astimezone(zona(zona_waktu)).date()


def _epok(detik: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(detik), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def zona(nama: str) -> ZoneInfo:
    """The time zone of this name; that of the capital when there is none."""
    return _zona(nama) or ZoneInfo("Asia/Jakarta")


def zona_dikenal(nama: str) -> bool:
    """Whether there is a time zone of this name."""
    return _zona(nama) is not None


def _zona(nama: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(nama)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # the name of a folder of zones, or one too long for a file
        return None
