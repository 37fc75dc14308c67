"""What stands in git: the content folder of a revision, read as objects, so that nothing of it is ever checked out."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.cli.galat import Galat
from macros.source.saringan import Entri

_GIT = ("git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")


def akar_git(folder: Path) -> Path:
    """The root of the repository around a folder. Raises Galat when there is none."""
    penuh = folder.resolve()
    for satu in (penuh, *penuh.parents):
        if (satu / ".git").exists():
            return satu
    raise Galat(f"'{folder}' tidak berada dalam repositori git")


class Gudang:
    """A git repository, of which only objects are read."""

    def __init__(self, akar: Path) -> None:
        self.akar = akar

    def komit(self, revisi: str) -> str:
        """The full name of a commit. Raises Galat."""
        hasil = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revisi}^{{commit}}", boleh=True)
        if hasil is None:
            raise Galat(f"revisi '{revisi}' tidak ada di repositori ini")
        return hasil.decode().strip()

    def pangkal(self, satu: str, lain: str) -> str:
        """The commit from which two histories went apart. Raises Galat."""
        hasil = self._git("merge-base", satu, lain, boleh=True)
        if hasil is None:
            raise Galat("kedua revisi tidak punya pangkal yang sama; ambil riwayat lengkap: git fetch --unshallow")
        return hasil.decode().strip()

    def isi(self, komit: str, folder: str) -> Iterator[Entri]:
        """Every entry below a folder of a commit, with paths relative to it."""
        pohon = self._git("ls-tree", "-r", "-z", "-l", f"{komit}:{folder}" if folder else komit, boleh=True)
        for baris in (pohon or b"").split(b"\0"):
            if baris:
                kepala, _, jalur = baris.partition(b"\t")
                mode, _, objek, ukuran = kepala.decode().split()
                nama = jalur.decode(errors="surrogateescape")
                yield Entri(mode, objek, 0 if ukuran == "-" else int(ukuran), nama)

    def beda(self, satu: str, lain: str) -> list[str]:
        """The paths that differ between two commits; a file that was renamed counts twice."""
        hasil = self._git("diff-tree", "-r", "-z", "--name-only", "--no-renames", satu, lain)
        return [jalur.decode(errors="surrogateescape") for jalur in (hasil or b"").split(b"\0") if jalur]

    def baca(self, semua: Iterable[Entri]) -> Iterator[tuple[Entri, bytes]]:
        """The bytes of files, through one process."""
        perintah = [*_GIT, "cat-file", "--batch"]
        with subprocess.Popen(  # noqa: S603 - no shell, no argument from outside
            perintah, cwd=self.akar, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as proses:
            assert proses.stdin  # noqa: S101 - a pipe was asked for
            assert proses.stdout  # noqa: S101
            for satu in semua:
                proses.stdin.write(f"{satu.objek}\n".encode())
                proses.stdin.flush()
                kepala = proses.stdout.readline().split()
                if len(kepala) != 3 or kepala[1] != b"blob" or int(kepala[2]) != satu.ukuran:
                    raise Galat(f"objek git {satu.objek} tidak dapat dibaca")
                yield satu, proses.stdout.read(satu.ukuran)
                proses.stdout.read(1)
            proses.stdin.close()

    def _git(self, *isian: str, boleh: bool = False) -> bytes | None:
        """The output of a command; None when it fails and may. Raises Galat."""
        try:
            hasil = subprocess.run([*_GIT, *isian], cwd=self.akar, capture_output=True, check=False)  # noqa: S603
        except OSError as galat:
            raise Galat(f"git tidak dapat dijalankan: {galat.strerror}") from None
        if hasil.returncode == 0:
            return hasil.stdout
        if boleh:
            return None
        raise Galat(f"git {isian[0]}: {hasil.stderr.decode(errors='replace').strip()}")
