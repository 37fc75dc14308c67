"""Tables as CSV."""

import csv
import io
from collections.abc import Iterable, Sequence

_RUMUS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(baris: Iterable[Sequence[str | float]], pemisah: str = ",") -> bytes:
    """RFC 4180 in UTF-8 with BOM, as spreadsheets expect; no text can become a formula (CWE-1236)."""
    keluar = io.StringIO(newline="")
    penulis = csv.writer(keluar, lineterminator="\r\n", delimiter=pemisah)
    penulis.writerows([[_tame(sel) if isinstance(sel, str) else sel for sel in satu] for satu in baris])
    return b"\xef\xbb\xbf" + keluar.getvalue().encode()


def _tame(teks: str) -> str:
    return f"'{teks}" if teks.startswith(_RUMUS) else teks
