"""The settings of one run, from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class SetelanSalah(ValueError):
    """An environment variable has a value that means nothing; the message says which, in Indonesian."""


@dataclass(frozen=True)
class Setelan:
    """Where the content lies, what day it is, whether drafts are shown, whether documents are made."""

    akar: Path
    hari_ini: date | None
    draf: bool
    dokumen: bool

    @classmethod
    def dari(cls, lingkungan: Mapping[str, str], akar: str = "sops") -> "Setelan":
        """Read ``SOPS_DIR``, ``SOP_HARI_INI``, ``SOP_DRAF`` and ``SOP_DOKUMEN``. Raises SetelanSalah."""
        hari = lingkungan.get("SOP_HARI_INI", "")
        try:
            hari_ini = date.fromisoformat(hari) if hari else None
        except ValueError:
            raise SetelanSalah(f"SOP_HARI_INI='{hari}' bukan tanggal; tulis misalnya 2026-01-31") from None
        return cls(
            Path(lingkungan.get("SOPS_DIR") or akar),
            hari_ini,
            lingkungan.get("SOP_DRAF", "0") not in ("", "0"),
            lingkungan.get("SOP_DOKUMEN", "1") != "0",
        )

    def hari(self, zona_waktu: str) -> date:
        """Today in the city's time zone, or the day that was set."""
        if self.hari_ini is not None:
            return self.hari_ini
        return datetime.now(zona(zona_waktu)).date()


def zona(nama: str) -> ZoneInfo:
    """The time zone of this name; that of the capital when there is none."""
    try:
        return ZoneInfo(nama)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("Asia/Jakarta")
