"""Reading a git repository, and nothing else: no hook, filter, pager or configured program of it ever runs.

A repository is as foreign as the content in it. Commands are the plumbing ones, whose output does not depend on
settings (https://git-scm.com/docs/git#_low_level_commands_plumbing), and paths are separated by NUL.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from macros.source.saringan import Entri

_SETELAN = (
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.attributesFile=/dev/null", "core.quotePath=false",
    "core.commitGraph=true", "log.showSignature=false", "diff.external=", "protocol.allow=never",
)  # fmt: skip
_LINGKUNGAN = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_BUANG = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_EXTERNAL_DIFF", "GIT_PAGER")
_KOSONG = "0" * 40


class GitSalah(Exception):
    """Git is missing, or refuses; the message says why, in Indonesian, with git's own first line."""


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One file in one commit: its path from the root of the repository, and its blobs ("" where it is not there)."""

    jalur: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class Komit:
    """A commit: when it was committed (seconds since 1970, and ISO with its zone), its files against its first parent.

    What it says of itself is not read: that is anybody's text, and the changes speak for themselves.
    """

    id: str
    detik: int
    waktu: str
    perubahan: tuple[Perubahan, ...] = ()


class Gudang:
    """The repository around a folder; ``awalan`` is the folder's path in it with a final slash ("" for its root)."""

    def __init__(self, folder: Path) -> None:
        """Raises GitSalah when there is no git, or no repository with a work tree around the folder."""
        self._folder = folder
        self.awalan = os.fsdecode(self._jalankan("rev-parse", "--is-inside-work-tree", "--show-prefix")).split("\n")[1]

    @property
    def dangkal(self) -> bool:
        """Whether the history is cut off, as after ``git clone --depth``."""
        return self._jalankan("rev-parse", "--is-shallow-repository").strip() == b"true"

    def rev(self, nama: str) -> str:
        """The full id of the commit that a name stands for. Raises GitSalah."""
        hasil = self._jalankan("rev-parse", "--verify", "--quiet", "--end-of-options", f"{nama}^{{commit}}")
        return hasil.decode().strip()

    def kepala(self) -> Komit:
        """The commit that the work tree stands at, without its files. Raises GitSalah when there is none yet."""
        return next(_komit(self._log("-1", "--no-patch", "HEAD")))

    def log(self) -> Iterator[Komit]:
        """The commits that changed the folder, newest first, each with its files below the folder.

        Along first parents: what was merged counts as one change, on the day of the merge. One process of git.
        """
        return _komit(self._log("--raw", "--first-parent", "-m", "HEAD", "--", "."))

    def _log(self, *pilihan: str) -> bytes:
        tetap = ("-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-mailmap", "--no-decorate")
        return self._jalankan("log", *tetap, "--format=@%H %ct %cI", *pilihan)

    def pohon(self, rev: str) -> dict[str, str]:
        """The regular files of the folder in a commit: path within the folder, and blob."""
        hasil = {}
        for satu in self._jalankan("ls-tree", "-r", "-z", "--full-tree", rev, "--", self.awalan or ".").split(b"\0"):
            sifat, _, jalur = satu.partition(b"\t")
            jenis, _, blob = sifat.decode().partition(" blob ")
            if jenis in ("100644", "100755"):
                hasil[os.fsdecode(jalur).removeprefix(self.awalan)] = blob.strip()
        return hasil

    def entri(self, rev: str) -> Iterator[Entri]:
        """Every entry of the folder in a commit, whatever it is, with its path within the folder."""
        hasil = self._jalankan("ls-tree", "-r", "-l", "-z", "--full-tree", rev, "--", self.awalan or ".")
        for satu in hasil.split(b"\0"):
            sifat, _, jalur = satu.partition(b"\t")
            if jalur:
                mode, _, objek, ukuran = sifat.decode().split()
                nama = os.fsdecode(jalur).removeprefix(self.awalan)
                yield Entri(mode, objek, 0 if ukuran == "-" else int(ukuran), nama)

    def isi(self, semua: Iterable[Entri]) -> Iterator[tuple[Entri, bytes]]:
        """The bytes of files one after the other, of any number and size, through one process. Raises GitSalah."""
        with self._mulai("cat-file", "--batch") as (kirim, terima):
            for satu in semua:
                kirim.write(f"{satu.objek}\n".encode())
                kirim.flush()
                kepala = terima.readline().split()
                if kepala[1:] != [b"blob", str(satu.ukuran).encode()]:
                    raise GitSalah(f"objek {satu.objek} tidak dapat dibaca")
                yield satu, terima.read(satu.ukuran)
                terima.read(1)

    def pangkal(self, satu: str, lain: str) -> str:
        """The commit from which two histories went apart. Raises GitSalah when there is none."""
        try:
            return self._jalankan("merge-base", satu, lain).decode().strip()
        except GitSalah:
            raise GitSalah("kedua revisi tidak punya pangkal yang sama; ambil riwayat lengkap") from None

    def berubah(self, satu: str, lain: str) -> list[str]:
        """The paths, from the root of the repository, that differ between two commits; a renamed file has two."""
        hasil = self._jalankan("diff-tree", "-r", "-z", "--name-only", "--no-renames", satu, lain)
        return [os.fsdecode(jalur) for jalur in hasil.split(b"\0") if jalur]

    def blob(self, semua: Iterable[str], batas: int) -> Iterator[tuple[str, bytes]]:
        """The contents of blobs, ``batas`` bytes and one more at most; unknown ones are left out. One process."""
        unik = list(dict.fromkeys(filter(None, semua)))
        if not unik:
            return
        isi = self._jalankan("cat-file", "--batch", masukan="".join(f"{satu}\n" for satu in unik).encode())
        posisi = 0
        for satu in unik:
            akhir = isi.index(b"\n", posisi)
            kepala = isi[posisi:akhir].split()
            posisi = akhir + 1
            if len(kepala) == 3:
                panjang = int(kepala[2])
                yield satu, isi[posisi : posisi + min(panjang, batas + 1)]
                posisi += panjang + 1

    @contextmanager
    def _mulai(self, *perintah: str) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
        """A process of git that is asked and answers: where to write, where to read."""
        proses = subprocess.Popen(  # noqa: S603 - no shell, nothing from outside in the command
            _perintah(perintah), cwd=self._folder, env=_lingkungan(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert proses.stdin, "a pipe was asked for"  # noqa: S101
        assert proses.stdout, "a pipe was asked for"  # noqa: S101
        with proses:
            yield proses.stdin, proses.stdout

    def _jalankan(self, *perintah: str, masukan: bytes = b"") -> bytes:
        try:
            hasil = subprocess.run(  # noqa: S603 - no shell; names of revisions stand after --end-of-options
                _perintah(perintah),
                cwd=self._folder, env=_lingkungan(), input=masukan, capture_output=True, check=False,
            )  # fmt: skip
        except OSError as salah:
            raise GitSalah(f"git tidak dapat dijalankan: {salah.strerror}") from None
        if hasil.returncode:
            sebab = hasil.stderr.decode(errors="replace").strip().partition("\n")[0]
            raise GitSalah(sebab or "git menolak")
        return hasil.stdout


def _perintah(perintah: Sequence[str]) -> list[str]:
    return ["git", "--no-pager", *(bagian for satu in _SETELAN for bagian in ("-c", satu)), *perintah]


def _lingkungan() -> dict[str, str]:
    return {kunci: nilai for kunci, nilai in os.environ.items() if kunci not in _BUANG} | _LINGKUNGAN


def _komit(mentah: bytes) -> Iterator[Komit]:
    """Commits from ``@id seconds time NUL (:mode mode blob blob status NUL path NUL)*``; a path may hold any byte."""
    bagian = iter(mentah.split(b"\0"))
    kepala: list[str] = []
    berkas: list[Perubahan] = []
    for satu in bagian:
        tanda = satu.lstrip(b"\n")
        if tanda.startswith(b":"):
            berkas.append(_berkas(tanda.decode(), next(bagian)))
        elif tanda.startswith(b"@"):
            if kepala:
                yield Komit(kepala[0], int(kepala[1]), kepala[2], tuple(berkas))
            kepala, berkas = tanda[1:].decode().split(), []
    if kepala:
        yield Komit(kepala[0], int(kepala[1]), kepala[2], tuple(berkas))


def _berkas(sifat: str, jalur: bytes) -> Perubahan:
    """Links and submodules are as good as nothing: only regular files have blobs here."""
    mode_lama, mode_baru, lama, baru, _ = sifat.lstrip(":").split(" ")
    dahulu = lama if mode_lama.startswith("100") and lama != _KOSONG else ""
    kini = baru if mode_baru.startswith("100") and baru != _KOSONG else ""
    return Perubahan(os.fsdecode(jalur), dahulu, kini)
