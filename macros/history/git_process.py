"""Running git, and nothing else: no hook, filter, pager or configured program of a repository ever runs.

A repository is as foreign as the content in it. Commands are the plumbing ones, whose output does not depend
on settings (https://git-scm.com/docs/git#_low_level_commands_plumbing).
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_SETELAN = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.attributesFile=/dev/null",
    "core.quotePath=false",
    "core.commitGraph=true",
    "log.showSignature=false",
    "log.showRoot=true",
    "log.follow=false",
    "diff.external=",
    "diff.relative=false",
    "color.ui=false",
    "protocol.allow=never",
)
_LINGKUNGAN = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_TETAP = ("GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_CONFIG_GLOBAL")
"""What the surroundings may tell git; a hook's own repository, index or options are not ours."""


class GitError(Exception):
    """Git is missing, or refuses; the message says why, in Indonesian, with git's own first line."""


class NoRepositoryError(GitError):
    """There is no repository around a folder: nothing is wrong with it, it has no history."""


class Git:
    """Runs git in a folder of the repository at a root."""

    def __init__(self, folder: Path, root: Path) -> None:
        self._folder = folder
        self._akar = root

    @contextmanager
    def begin(self, *perintah: str, masukan: IO[bytes]) -> Iterator[IO[bytes]]:
        """What a process of git says to what it is asked. Raises GitError."""
        try:
            proses = subprocess.Popen(  # noqa: S603 - no shell, nothing from outside in the command
                self._command(perintah),
                cwd=self._folder,
                env=_environment(),
                stdin=masukan,
                stdout=subprocess.PIPE,
            )
        except OSError as salah:
            raise _without_git(salah) from None
        assert proses.stdout, "a pipe was asked for"  # noqa: S101
        with proses:
            yield proses.stdout
        if proses.returncode:
            raise GitError(
                "git berhenti di tengah jalan; salinan ini mungkin tidak lengkap (git clone --filter)"
            )

    def run(self, *perintah: str) -> bytes:
        """What git answers. Raises GitError with git's own first line."""
        try:
            hasil = subprocess.run(  # noqa: S603 - no shell; names of revisions stand after --end-of-options
                self._command(perintah),
                cwd=self._folder,
                env=_environment(),
                capture_output=True,
                check=False,
            )
        except OSError as salah:
            raise _without_git(salah) from None
        if hasil.returncode:
            sebab = hasil.stderr.decode(errors="replace").strip().partition("\n")[0]
            raise GitError(sebab or "git menolak")
        return hasil.stdout

    def _command(self, perintah: Sequence[str]) -> list[str]:
        """Nothing that the repository configures is run, so one that belongs to another user is as good as
        any.

        https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
        """
        setelan = (*_SETELAN, f"safe.directory={self._akar}")
        return [
            "git",
            "--no-pager",
            *(bagian for setting in setelan for bagian in ("-c", setting)),
            *perintah,
        ]


def _without_git(salah: OSError) -> GitError:
    return GitError(f"git tidak dapat dijalankan: {salah.strerror}")


def _environment() -> dict[str, str]:
    asal = os.environ.items()
    return {k: v for k, v in asal if not k.startswith("GIT_") or k in _TETAP} | _LINGKUNGAN
