"""Which edition of the content this is: the commit that a folder stands at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from macros.history.git import GitSalah, Gudang


@dataclass(frozen=True, slots=True)
class Versi:
    """An edition: ``commit`` is the full id ("" where unknown), ``waktu`` its time in ISO form with zone."""

    commit: str
    waktu: str

    @property
    def detik(self) -> int:
        """The same time in seconds since 1970."""
        return int(datetime.fromisoformat(self.waktu).timestamp())

    @property
    def singkat(self) -> str:
        """The first characters of the id, as people quote it."""
        return self.commit[:10]


def versi(folder: Path, lingkungan: Mapping[str, str]) -> Versi | None:
    """The edition of a folder's content; None where neither git nor the environment knows one.

    ``SOURCE_DATE_EPOCH`` in ``lingkungan`` (seconds since 1970) goes before the commit's own time
    (https://reproducible-builds.org/specs/source-date-epoch/); one that is no number is as if it were not there.
    """
    paksa = _waktu(lingkungan.get("SOURCE_DATE_EPOCH", ""))
    try:
        komit = Gudang(folder).kepala()
    except GitSalah:
        return Versi("", paksa) if paksa else None
    return Versi(komit.id, paksa or komit.waktu)


def _waktu(detik: str) -> str:
    try:
        return datetime.fromtimestamp(int(detik), UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return ""
