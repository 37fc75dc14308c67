"""Reading a git repository: its commits, trees and files. Paths are separated by NUL, so that any name is
read as it is.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryFile

from macros.history.git_log import Commit, read_commits
from macros.history.git_process import Git, GitError, NoRepositoryError
from macros.source.tree_filter import TreeEntry

_SEKALI = 1 << 20


class Repository:
    """The repository around a folder; ``awalan`` is the folder's path in it with a final slash ("" for its
    root).
    """

    def __init__(self, folder: Path) -> None:
        """Raises GitError when there is no git, or no repository with a work tree around the folder."""
        self.root = _root(folder)
        self._git = Git(folder, self.root)
        if not os.path.lexists(self.root / ".git"):
            raise NoRepositoryError("folder ini tidak berada dalam repositori git")
        prefix = self._git.run("rev-parse", "--is-inside-work-tree", "--show-prefix")
        self.awalan = os.fsdecode(prefix).partition("\n")[2].removesuffix("\n")

    @property
    def is_shallow(self) -> bool:
        """Whether the history is cut off, as after ``git clone --depth``."""
        return self._git.run("rev-parse", "--is-shallow-repository").strip() == b"true"

    @property
    def has_commits(self) -> bool:
        """Whether any name stands for a commit; not so just after ``git init``. Raises GitError."""
        return bool(self._git.run("for-each-ref", "--count=1"))

    def tracked(self) -> list[Path]:
        """Every file of the whole repository that git keeps or is about to, as full paths. Raises
        GitError.
        """
        names = self._git.run("ls-files", "-z", "--full-name", "--", f"{self.root}").split(b"\0")
        return [self.root / os.fsdecode(name) for name in names if name]

    @property
    def object_format(self) -> str:
        """By which hash its objects are named: sha1 or sha256."""
        return self._git.run("rev-parse", "--show-object-format").decode().strip()

    def rev(self, nama: str) -> str:
        """The full id of the commit that a name stands for. Raises GitError."""
        hasil = self._git.run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{nama}^{{commit}}")
        return hasil.decode().strip()

    def head(self) -> Commit:
        """The commit that the work tree stands at, without its files. Raises GitError when there is none
        yet.
        """
        return next(read_commits(self._log("-1", "--no-patch", "HEAD")))

    def log(self) -> Iterator[Commit]:
        """The commits that changed the folder, newest first, each with its files below the folder.

        Along first parents: what was merged counts as one change, on the day of the merge. One process of
        git.
        """
        return read_commits(self._log("--raw", "--first-parent", "-m", "HEAD", "--", "."))

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
        return self._git.run("log", *tetap, "--no-relative", "--format=@%H|%P|%ct|%cI", *pilihan)

    def tree(self, rev: str) -> dict[str, str]:
        """The regular files of the folder in a commit: path within the folder, and blob."""
        hasil = {}
        for content in self._git.run(
            "ls-tree", "-r", "-z", "--full-tree", rev, "--", self.awalan or "."
        ).split(b"\0"):
            sifat, _, jalur = content.partition(b"\t")
            jenis, _, blob = sifat.decode().partition(" blob ")
            if jenis in ("100644", "100755"):
                hasil[os.fsdecode(jalur).removeprefix(self.awalan)] = blob.strip()
        return hasil

    def entries(self, rev: str) -> Iterator[TreeEntry]:
        """Every entry of the folder in a commit, whatever it is, with its path within the folder."""
        hasil = self._git.run("ls-tree", "-r", "-l", "-z", "--full-tree", rev, "--", self.awalan or ".")
        for content in hasil.split(b"\0"):
            sifat, _, jalur = content.partition(b"\t")
            if jalur:
                mode, _, objek, ukuran = sifat.decode().split()
                nama = os.fsdecode(jalur).removeprefix(self.awalan)
                yield TreeEntry(mode, objek, 0 if ukuran == "-" else int(ukuran), nama)

    def content(self, semua: Iterable[TreeEntry]) -> Iterator[tuple[TreeEntry, bytes]]:
        """The bytes of files one after the other, of any number and size, through one process. Raises
        GitError.
        """
        entri = list(semua)
        for entry, (ukuran, isi) in zip(entri, self._object([given.objek for given in entri]), strict=True):
            if ukuran != entry.ukuran:
                raise GitError(f"objek {entry.objek} tidak dapat dibaca")
            yield entry, isi

    def merge_base(self, text: str, lain: str) -> str:
        """The commit from which two histories went apart. Raises GitError when there is none."""
        try:
            return self._git.run("merge-base", text, lain).decode().strip()
        except GitError:
            raise GitError("kedua revisi tidak punya pangkal yang sama; ambil riwayat lengkap") from None

    def changed(self, text: str, lain: str) -> list[str]:
        """The paths, from the root of the repository, that differ between two commits; a renamed file has
        two.
        """
        hasil = self._git.run("diff-tree", "-r", "-z", "--name-only", "--no-renames", text, lain)
        return [os.fsdecode(jalur) for jalur in hasil.split(b"\0") if jalur]

    def blob(self, semua: Iterable[str], batas: int) -> Iterator[tuple[str, bytes]]:
        """The contents of blobs, ``batas`` bytes and one more at most; unknown ones are left out. One
        process.
        """
        unik = list(dict.fromkeys(filter(None, semua)))
        for text, (ukuran, isi) in zip(unik, self._object(unik, batas + 1), strict=True):
            if ukuran >= 0:
                yield text, isi

    def _object(self, semua: Sequence[str], batas: int | None = None) -> Iterator[tuple[int, bytes]]:
        """Size and first bytes of each object in turn, -1 and none of what is no blob or cannot be found."""
        if not semua:
            return
        with TemporaryFile() as tanya:
            tanya.writelines(f"{entry}\n".encode() for entry in semua)
            tanya.seek(0)
            with self._git.begin("cat-file", "--batch", "--buffer", masukan=tanya) as jawab:
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


def _root(folder: Path) -> Path:
    """The nearest folder around that holds a repository, or the folder itself."""
    nyata = folder.resolve()
    return next((path for path in (nyata, *nyata.parents) if os.path.lexists(path / ".git")), nyata)
