"""Which edition of the content this is: the commit that a folder stands at."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from macros.history.git import Repository
from macros.history.git_process import GitError
from macros.history.readable import refuse_unreadable


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition: ``commit`` is the full id ("" where unknown), ``waktu`` its time in ISO form with zone."""

    commit: str
    waktu: str

    @property
    def seconds(self) -> int:
        """The same time in seconds since 1970."""
        return int(datetime.fromisoformat(self.waktu).timestamp())

    @property
    def short(self) -> str:
        """The first characters of the id, as people quote it."""
        return self.commit[:10]


def edition_of(folder: Path, epok: datetime | None = None, *, required: bool = False) -> Edition | None:
    """The edition of a folder's content; None where neither git nor the caller knows one.

    ``epok`` (``Settings.epok``) goes before the commit's own time. Raises HistoryError when it is
    ``required`` and a repository is there that cannot be read.
    """
    paksa = epok.isoformat() if epok else ""
    try:
        komit = Repository(folder).head()
    except GitError as salah:
        if required:
            refuse_unreadable(folder, salah)
        return Edition("", paksa) if paksa else None
    return Edition(komit.id, paksa or komit.waktu)
