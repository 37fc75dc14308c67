"""A repository whose history cannot be read is no folder without history: it is told apart, and refused."""

from pathlib import Path

from macros.history.git import Repository
from macros.history.git_process import GitError, NoRepositoryError


class HistoryError(GitError):
    """A repository is there and its history cannot be read; the message says why and what helps."""


def refuse_unreadable(folder: Path, cause: GitError) -> None:
    """Raise HistoryError for what stopped the reading of a folder's history, unless there is none to read:
    no repository around it, or one without a commit yet.
    """
    if isinstance(cause, NoRepositoryError):
        return
    try:
        if not Repository(folder).has_commits:
            return
    except GitError:
        pass
    raise HistoryError(
        f"Riwayat git tidak dapat dibaca ({cause}); ulangi, ambil salinan yang lengkap, atau bangun tanpa "
        "riwayat dengan SOP_RIWAYAT=0"
    ) from None
