"""The settings of one run, from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class SettingsError(ValueError):
    """An environment variable has a value that means nothing; the message says which, in Indonesian."""


@dataclass(frozen=True)
class Settings:
    """Where the content lies, what day it is, whether drafts are shown, whether documents are made."""

    akar: Path
    hari_ini: date | None
    epok: datetime | None
    draf: bool
    dokumen: bool

    @classmethod
    def of(cls, lingkungan: Mapping[str, str], akar: str = "sops") -> "Settings":
        """Read ``SOPS_DIR``, ``SOP_HARI_INI``, ``SOP_DRAF`` and ``SOP_DOKUMEN``. Raises SetelanSalah.

        Whoever sets ``SOURCE_DATE_EPOCH`` wants the same bytes on any day: where no day is set, "today" is
        its day (https://reproducible-builds.org/specs/source-date-epoch/).
        """
        hari = lingkungan.get("SOP_HARI_INI", "")
        try:
            hari_ini = date.fromisoformat(hari) if hari else None
        except ValueError:
            raise SettingsError(f"SOP_HARI_INI='{hari}' bukan tanggal; tulis misalnya 2026-01-31") from None
        return cls(
            Path(lingkungan.get("SOPS_DIR") or akar),
            hari_ini,
            _epoch(lingkungan.get("SOURCE_DATE_EPOCH", "")),
            lingkungan.get("SOP_DRAF", "0") not in ("", "0"),
            lingkungan.get("SOP_DOKUMEN", "1") != "0",
        )

    def hari(self, zona_waktu: str) -> date:
        """Today in the city's time zone, or the day that was set."""
        return self.hari_ini or (self.epok or datetime.now(UTC)).astimezone(time_zone(zona_waktu)).date()


def _epoch(detik: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(detik), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def time_zone(nama: str) -> ZoneInfo:
    """The time zone of this name; that of the capital when there is none."""
    return _zone(nama) or ZoneInfo("Asia/Jakarta")


def is_time_zone(nama: str) -> bool:
    """Whether there is a time zone of this name."""
    return _zone(nama) is not None


def _zone(nama: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(nama)
    except (
        ZoneInfoNotFoundError,
        ValueError,
        OSError,
    ):  # the name of a folder of zones, or one too long for a file
        return None
