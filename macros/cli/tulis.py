"""Writing files so that no reader ever sees half of one."""

import contextlib
import os
import tempfile
from pathlib import Path


def tulis(jalur: Path, isi: bytes) -> None:
    """Replace a file in one step, keeping its permissions; what fails leaves the old file and nothing else."""
    izin = jalur.stat().st_mode & 0o777 if jalur.exists() else 0o644
    nomor, nama = tempfile.mkstemp(dir=jalur.parent, prefix=f".{jalur.name}.")
    try:
        with os.fdopen(nomor, "wb") as berkas:
            berkas.write(isi)
        Path(nama).chmod(izin)
        Path(nama).replace(jalur)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(nama).unlink()
        raise
