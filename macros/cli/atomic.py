"""Writing files so that no reader ever sees half of one."""

import contextlib
import os
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path


def write(jalur: Path, isi: bytes) -> None:
    """Replace a file in one step, keeping its permissions; what fails leaves the old file and nothing
    else. A link stays, and what it leads to is replaced; what is no file (a pipe, a device) is written to.
    """
    jalur = Path(os.path.realpath(jalur))
    if jalur.exists() and not jalur.is_file() and not jalur.is_dir():
        with jalur.open("wb") as keluar:
            keluar.write(isi)
        return
    siap = _prepare(jalur, isi)
    try:
        siap.replace(jalur)
    except BaseException:
        _discard(siap)
        raise


def write_all(berkas: Mapping[Path, bytes], hapus: Collection[Path] = ()) -> None:
    """Replace or create files and remove others, all or none: what fails puts everything back as it was."""
    folder: list[Path] = []
    siap: dict[Path, Path] = {}
    semula = {jalur: jalur.read_bytes() if jalur.exists() else None for jalur in (*berkas, *hapus)}
    selesai: list[Path] = []
    try:
        for jalur, isi in berkas.items():
            if not jalur.parent.is_dir():
                jalur.parent.mkdir()
                folder.append(jalur.parent)
            siap[jalur] = _prepare(jalur, isi)
        for jalur, sementara in siap.items():
            sementara.replace(jalur)
            selesai.append(jalur)
        for jalur in hapus:
            jalur.unlink()
            selesai.append(jalur)
    except BaseException:
        for sementara in siap.values():
            _discard(sementara)
        for jalur in selesai:
            _restore(jalur, semula[jalur])
        for baru in reversed(folder):
            baru.rmdir()
        raise


def _restore(jalur: Path, isi: bytes | None) -> None:
    if isi is None:
        _discard(jalur)
    else:
        jalur.write_bytes(isi)


def _prepare(jalur: Path, isi: bytes) -> Path:
    """The bytes in a file beside their target, with its permissions."""
    izin = jalur.stat().st_mode & 0o777 if jalur.exists() else 0o644
    nomor, nama = tempfile.mkstemp(dir=jalur.parent, prefix=f".{jalur.name}.")
    try:
        with os.fdopen(nomor, "wb") as berkas:
            berkas.write(isi)
        Path(nama).chmod(izin)
    except BaseException:
        _discard(Path(nama))
        raise
    return Path(nama)


def _discard(jalur: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        jalur.unlink()
