"""Times the reading of a long history: 1,000 SOPs over 5,000 commits, in one pass of git.

    python -m tests.bench.riwayat            1,000 SOPs, 5,000 commits
    python -m tests.bench.riwayat 100 500    other sizes

The first commit brings the city, each further one changes the time of a step in one SOP. For comparison the
same is asked of git file by file, as ``git log -- <file>`` does it, for a sample of the SOPs.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from macros.catalog.loading import open_folder
from macros.changes.history_parts import read_history
from macros.history.archive import read_archive
from macros.pages.parts import signatures
from tests.bench.content import write_city

CONTOH = 20
_MENIT = re.compile(r"waktu: (\d+) menit")


def gudang(folder: Path, banyak: int, komit: int, seed: int = 1) -> Path:
    """A repository with so many SOPs and commits; returns the content folder."""
    random = Random(seed)
    sops = write_city(folder / "sops", banyak)
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(folder)], check=True)
    semua = sorted(satu for satu in sops.rglob("*") if satu.is_file())
    isi = {satu: satu.read_text("utf-8") for satu in semua if satu.parent != sops and satu.name != "index.md"}
    alir = [_komit(0, [(satu.relative_to(folder), satu.read_bytes()) for satu in semua])]
    for n in range(1, komit):
        berkas = random.choice(list(isi))
        isi[berkas] = _MENIT.sub(f"waktu: {random.randint(5, 90)} menit", isi[berkas], count=1)
        alir.append(_komit(n, [(berkas.relative_to(folder), isi[berkas].encode())]))
    subprocess.run(["git", "fast-import", "--quiet"], cwd=folder, input=b"".join(alir), check=True)
    subprocess.run(["git", "reset", "--quiet", "--hard"], cwd=folder, check=True)
    return sops


def _komit(n: int, berkas: Sequence[tuple[Path, bytes]]) -> bytes:
    penulis = f"committer Penulis <p@contoh.go.id> {1_600_000_000 + n * 3600} +0800"
    kepala = f"commit refs/heads/main\n{penulis}\ndata 4\nubah\n"
    isi = (
        f"M 100644 inline {jalur.as_posix()}\ndata {len(data)}\n".encode() + data + b"\n"
        for jalur, data in berkas
    )
    return kepala.encode() + b"".join(isi) + b"\n"


def main(arguments: Sequence[str] | None = None) -> None:
    banyak, komit = map(int, (arguments or sys.argv[1:]) or (1000, 5000))
    with TemporaryDirectory(prefix="sop-bench-") as folder:
        sops = gudang(Path(folder), banyak, komit)
        katalog = open_folder(sops, signatures()).katalog
        awal = perf_counter()
        arsip = read_archive(sops, {})
        baca = perf_counter() - awal
        awal = perf_counter()
        riwayat = read_history(sops, katalog)
        semua = perf_counter() - awal
        awal = perf_counter()
        for ident in list(katalog.sop)[:CONTOH]:
            perintah = ["git", "log", "--format=%H", "-p", "--", f"{ident}.md"]
            subprocess.run(perintah, cwd=sops, check=True, capture_output=True)
        satu = (perf_counter() - awal) / CONTOH * len(katalog.sop)
    print(
        f"\nRiwayat: {len(katalog.sop)} SOP, {komit} komit, {len(riwayat.everything())} revisi\n"
        f"  membaca git sekali jalan      {baca:6.2f} detik ({len(arsip.isi)} naskah)\n"
        f"  beserta arti setiap perubahan {semua:6.2f} detik\n"
        f"  git berkas demi berkas        {satu:6.2f} detik (perkiraan dari {CONTOH} SOP), {satu / baca:.0f} "
        f"kali"
    )


if __name__ == "__main__":
    main()
