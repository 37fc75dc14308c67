"""The settings of one run, from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class SettingsError(ValueError):
    """An environment variable has a value that means nothing; the message says which, in Indonesian."""


TAHUN = range(1900, 2201)
"""The years that a day may lie in; far beyond them days cannot be counted."""

_DI_LUAR = f"di luar tahun {TAHUN[0]} sampai {TAHUN[-1]}"


@dataclass(frozen=True)
class Settings:
    """Where the content lies, what day it is, whether drafts are shown, whether documents are made, whether
    the history of a repository must be readable (``riwayat``; without, it is not read at all).
    """

    akar: Path
    hari_ini: date | None
    epok: datetime | None
    draf: bool
    dokumen: bool
    riwayat: bool = True

    @classmethod
    def of(cls, lingkungan: Mapping[str, str], akar: str = "sops") -> "Settings":
        """Read ``SOPS_DIR``, ``SOP_HARI_INI``, ``SOP_DRAF``, ``SOP_DOKUMEN`` and ``SOP_RIWAYAT``. Raises
        SettingsError.

        Whoever sets ``SOURCE_DATE_EPOCH`` wants the same bytes on any day: where no day is set, "today" is
        its day (https://reproducible-builds.org/specs/source-date-epoch/).
        """
        return cls(
            Path(lingkungan.get("SOPS_DIR") or akar),
            _day(lingkungan.get("SOP_HARI_INI", "")),
            _epoch(lingkungan.get("SOURCE_DATE_EPOCH", "")),
            lingkungan.get("SOP_DRAF", "0") not in ("", "0"),
            lingkungan.get("SOP_DOKUMEN", "1") != "0",
            lingkungan.get("SOP_RIWAYAT", "1") != "0",
        )

    def today(self, zona_waktu: str) -> date:
        """Today in the city's time zone, or the day that was set."""
        return self.hari_ini or (self.epok or datetime.now(UTC)).astimezone(time_zone(zona_waktu)).date()


def _day(teks: str) -> date | None:
    try:
        hari = date.fromisoformat(teks) if teks else None
    except ValueError:
        raise SettingsError(
            f"SOP_HARI_INI='{_shown(teks)}' bukan tanggal; tulis misalnya 2026-01-31"
        ) from None
    if hari is not None and hari.year not in TAHUN:
        raise SettingsError(f"SOP_HARI_INI='{_shown(teks)}' {_DI_LUAR}; tulis misalnya 2026-01-31")
    return hari


def _epoch(teks: str) -> datetime | None:
    try:
        saat = datetime.fromtimestamp(int(teks), UTC) if teks else None
    except (ValueError, OverflowError, OSError):
        saat = datetime.min.replace(tzinfo=UTC)
    if saat is not None and saat.year not in TAHUN:
        raise SettingsError(
            f"SOURCE_DATE_EPOCH='{_shown(teks)}' bukan detik sejak 1970 di antara tahun {TAHUN[0]} dan "
            f"{TAHUN[-1]}; tulis misalnya 1769868000, atau kosongkan"
        )
    return saat


def _shown(teks: str) -> str:
    return "".join(huruf if huruf.isprintable() else "?" for huruf in teks[:40]) + "…" * (len(teks) > 40)


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
