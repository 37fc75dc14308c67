"""Reading a git repository, and nothing else: no hook, filter, pager or configured program of it ever runs.

A repository is as foreign as the content in it. Commands are the plumbing ones, whose output does not depend
on settings (https://git-scm.com/docs/git#_low_level_commands_plumbing), and paths are separated by NUL.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from macros.history.commits import Commit, parse_commits
from macros.source.tree_filter import TreeEntry

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

_SEKALI = 1 << 20


class GitError(Exception):
    """Git is missing, or refuses; the message says why, in Indonesian, with git's own first line."""


class NoRepositoryError(GitError):
    """There is no repository around a folder: nothing is wrong with it, it has no history."""


class Repository:
    """The repository around a folder; ``root`` is its work tree, ``awalan`` the folder's path in it with a
    final slash ("" for its root).
    """

    def __init__(self, folder: Path) -> None:
        """Raises GitSalah when there is no git, or no repository with a work tree around the folder."""
        self._folder = folder
        self.root = _root(folder)
        if not os.path.lexists(self.root / ".git"):
            raise NoRepositoryError("folder ini tidak berada dalam repositori git")
        prefix = self._run("rev-parse", "--is-inside-work-tree", "--show-prefix")
        self.awalan = os.fsdecode(prefix).partition("\n")[2].removesuffix("\n")

    @property
    def is_shallow(self) -> bool:
        """Whether the history is cut off, as after ``git clone --depth``."""
        return self._run("rev-parse", "--is-shallow-repository").strip() == b"true"

    @property
    def has_commits(self) -> bool:
        """Whether any name stands for a commit; not so just after ``git init``. Raises GitError."""
        return bool(self._run("for-each-ref", "--count=1"))

    def tracked(self) -> list[Path]:
        """Every file of the whole repository that git keeps or is about to, as full paths. Raises GitError."""
        names = self._run("ls-files", "-z", "--full-name", "--", f"{self.root}").split(b"\0")
        return [self.root / os.fsdecode(name) for name in names if name]

    @property
    def sidik(self) -> str:
        """By which hash its objects are named: sha1 or sha256."""
        return self._run("rev-parse", "--show-object-format").decode().strip()

    def rev(self, nama: str) -> str:
        """The full id of the commit that a name stands for. Raises GitSalah."""
        hasil = self._run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{nama}^{{commit}}")
        return hasil.decode().strip()

    def kepala(self) -> Commit:
        """The commit that the work tree stands at, without its files. Raises GitSalah when there is none
        yet.
        """
        return next(parse_commits(self._log("-1", "--no-patch", "HEAD")))

    def log(self) -> Iterator[Commit]:
        """The commits that changed the folder, newest first, each with its files below the folder.

        Along first parents: what was merged counts as one change, on the day of the merge. One process of
        git.
        """
        return parse_commits(self._log("--raw", "--first-parent", "-m", "HEAD", "--", "."))

    def _log(self, *pilihan: str) -> bytes:
        tetap = (
            "-z",
            "--no-abbrev",
            "--no-renames",
            "--no-ext-diff",
            "--no-textconv",
            "--no-mailmap",
            "--no-decorate",
        )
        return self._run("log", *tetap, "--no-relative", "--format=@%H|%P|%ct|%cI", *pilihan)

    def pohon(self, rev: str) -> dict[str, str]:
        """The regular files of the folder in a commit: path within the folder, and blob."""
        hasil = {}
        for satu in self._run("ls-tree", "-r", "-z", "--full-tree", rev, "--", self.awalan or ".").split(
            b"\0"
        ):
            sifat, _, jalur = satu.partition(b"\t")
            jenis, _, blob = sifat.decode().partition(" blob ")
            if jenis in ("100644", "100755"):
                hasil[os.fsdecode(jalur).removeprefix(self.awalan)] = blob.strip()
        return hasil

    def entries(self, rev: str) -> Iterator[TreeEntry]:
        """Every entry of the folder in a commit, whatever it is, with its path within the folder."""
        hasil = self._run("ls-tree", "-r", "-l", "-z", "--full-tree", rev, "--", self.awalan or ".")
        for satu in hasil.split(b"\0"):
            sifat, _, jalur = satu.partition(b"\t")
            if jalur:
                mode, _, objek, ukuran = sifat.decode().split()
                nama = os.fsdecode(jalur).removeprefix(self.awalan)
                yield TreeEntry(mode, objek, 0 if ukuran == "-" else int(ukuran), nama)

    def isi(self, semua: Iterable[TreeEntry]) -> Iterator[tuple[TreeEntry, bytes]]:
        """The bytes of files one after the other, of any number and size, through one process. Raises
        GitSalah.
        """
        entri = list(semua)
        for satu, (ukuran, isi) in zip(entri, self._object([satu.objek for satu in entri]), strict=True):
            if ukuran != satu.ukuran:
                raise GitError(f"objek {satu.objek} tidak dapat dibaca")
            yield satu, isi

    def pangkal(self, satu: str, lain: str) -> str:
        """The commit from which two histories went apart. Raises GitSalah when there is none."""
        try:
            return self._run("merge-base", satu, lain).decode().strip()
        except GitError:
            raise GitError("kedua revisi tidak punya pangkal yang sama; ambil riwayat lengkap") from None

    def berubah(self, satu: str, lain: str) -> list[str]:
        """The paths, from the root of the repository, that differ between two commits; a renamed file has
        two.
        """
        hasil = self._run("diff-tree", "-r", "-z", "--name-only", "--no-renames", satu, lain)
        return [os.fsdecode(jalur) for jalur in hasil.split(b"\0") if jalur]

    def blob(self, semua: Iterable[str], batas: int) -> Iterator[tuple[str, bytes]]:
        """The contents of blobs, ``batas`` bytes and one more at most; unknown ones are left out. One
        process.
        """
        unik = list(dict.fromkeys(filter(None, semua)))
        for satu, (ukuran, isi) in zip(unik, self._object(unik, batas + 1), strict=True):
            if ukuran >= 0:
                yield satu, isi

    def _object(self, semua: Sequence[str], batas: int | None = None) -> Iterator[tuple[int, bytes]]:
        """Size and first bytes of each object in turn, -1 and none of what is no blob or cannot be found."""
        if not semua:
            return
        with TemporaryFile() as tanya:
            tanya.writelines(f"{satu}\n".encode() for satu in semua)
            tanya.seek(0)
            with self._begin("cat-file", "--batch", "--buffer", masukan=tanya) as jawab:
                for _ in semua:
                    kepala = jawab.readline().split()
                    panjang = int(kepala[2]) if len(kepala) == 3 else -1
                    isi = (
                        jawab.read(panjang if batas is None else min(panjang, batas)) if panjang > 0 else b""
                    )
                    sisa = panjang + 1 - len(isi)
                    while sisa > 0 and (buang := jawab.read(min(sisa, _SEKALI))):
                        sisa -= len(buang)
                    yield (panjang, isi) if kepala[1:2] == [b"blob"] else (-1, b"")

    @contextmanager
    def _begin(self, *perintah: str, masukan: IO[bytes]) -> Iterator[IO[bytes]]:
        """What a process of git says to what it is asked. Raises GitSalah."""
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

    def _run(self, *perintah: str) -> bytes:
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
        setelan = (*_SETELAN, f"safe.directory={self.root}")
        return ["git", "--no-pager", *(bagian for satu in setelan for bagian in ("-c", satu)), *perintah]


def _without_git(salah: OSError) -> GitError:
    return GitError(f"git tidak dapat dijalankan: {salah.strerror}")


def _root(folder: Path) -> Path:
    """The nearest folder around that holds a repository, or the folder itself."""
    nyata = folder.resolve()
    return next((satu for satu in (nyata, *nyata.parents) if os.path.lexists(satu / ".git")), nyata)


def _environment() -> dict[str, str]:
    asal = os.environ.items()
    return {k: v for k, v in asal if not k.startswith("GIT_") or k in _TETAP} | _LINGKUNGAN
