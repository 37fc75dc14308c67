"""Repositories made for a test, with commits whose days are known."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

AWAL = 1_767_225_600
"""2026-01-01T00:00:00Z; each commit is a day after the one before."""
HARI = 86_400


class Gudang:
    """A git repository in a folder; the content lies in ``sops``."""

    def __init__(self, akar: Path) -> None:
        self.akar = akar
        self.sops = akar / "sops"
        self.banyak = 0
        akar.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *perintah: str, **lingkungan: str) -> str:
        """Run git in the repository, whatever the settings of the machine."""
        bersih = {kunci: nilai for kunci, nilai in os.environ.items() if not kunci.startswith("GIT_")}
        tetap = {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Penulis",
            "GIT_AUTHOR_EMAIL": "penulis@contoh.go.id",
            "GIT_COMMITTER_NAME": "Penulis",
            "GIT_COMMITTER_EMAIL": "penulis@contoh.go.id",
        }
        hasil = subprocess.run(
            ["git", *perintah],
            cwd=self.akar,
            env=bersih | tetap | lingkungan,
            capture_output=True,
            text=True,
            check=True,
        )
        return hasil.stdout.strip()

    def tulis(self, isi: Mapping[str, str | bytes | None]) -> None:
        """Write files by their path in the content folder; None removes one."""
        for nama, satu in isi.items():
            jalur = self.sops / nama
            if satu is None:
                jalur.unlink()
                continue
            jalur.parent.mkdir(parents=True, exist_ok=True)
            jalur.write_bytes(satu.encode() if isinstance(satu, str) else satu)

    def komit(self, isi: Mapping[str, str | bytes | None], judul: str = "ubah") -> str:
        """Write files and commit everything; returns the id of the commit."""
        self.tulis(isi)
        self.git("add", "--all")
        hari = f"{AWAL + self.banyak * HARI} +0000"
        self.banyak += 1
        self.git(
            "commit", "--quiet", "--allow-empty", "-m", judul, GIT_AUTHOR_DATE=hari, GIT_COMMITTER_DATE=hari
        )
        return self.git("rev-parse", "HEAD")
