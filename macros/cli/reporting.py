"""Diagnostics on the terminal, for programs, and as annotations of a pull request."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from macros.source.diagnostic import Diagnostic, Level

FORMAT = ("teks", "json", "github", "gitlab")

_BERAT = {Level.KESALAHAN: "major", Level.PERINGATAN: "minor", Level.SARAN: "info"}
_ANOTASI = {Level.KESALAHAN: "error", Level.PERINGATAN: "warning", Level.SARAN: "notice"}


def report(semua: Sequence[Diagnostic], bentuk: str, ringkasan: str) -> None:
    """Print diagnostics in one of ``FORMAT``; the summary is for people only."""
    if bentuk in ("json", "gitlab"):
        butir = [
            diagnostic.to_dict() if bentuk == "json" else code_quality(diagnostic) for diagnostic in semua
        ]
        print(json.dumps(butir, ensure_ascii=False, indent=2))
        return
    for diagnostic in semua:
        print(annotation(diagnostic) if bentuk == "github" else diagnostic)
    if bentuk == "teks":
        print(ringkasan)


def count_levels(semua: Iterable[Diagnostic]) -> str:
    """How many there are of each level: "2 kesalahan, 1 peringatan"."""
    banyak = Counter(diagnostic.tingkat for diagnostic in semua)
    return (
        ", ".join(f"{banyak[tingkat]} {tingkat}" for tingkat in Level if banyak[tingkat])
        or "tidak ada masalah"
    )


def annotation(diagnostic: Diagnostic) -> str:
    """A workflow command of GitHub Actions."""
    isi = {
        "file": diagnostic.berkas,
        "line": diagnostic.baris,
        "col": diagnostic.kolom,
        "title": diagnostic.kode,
    }
    sifat = ",".join(f"{kunci}={_sifat(str(nilai))}" for kunci, nilai in isi.items())
    return f"::{_ANOTASI[diagnostic.tingkat]} {sifat}::{_message(diagnostic.pesan)}"


def code_quality(diagnostic: Diagnostic) -> dict[str, Any]:
    """An entry of GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/)."""
    ciri = (
        f"{diagnostic.berkas}\n{diagnostic.baris}\n{diagnostic.kolom}\n{diagnostic.kode}\n{diagnostic.pesan}"
    )
    return {
        "description": diagnostic.pesan,
        "check_name": diagnostic.kode,
        "fingerprint": hashlib.sha256(ciri.encode()).hexdigest(),
        "severity": _BERAT[diagnostic.tingkat],
        "location": {"path": diagnostic.berkas, "lines": {"begin": diagnostic.baris}},
    }


def _message(teks: str) -> str:
    return teks.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _sifat(teks: str) -> str:
    return _message(teks).replace(":", "%3A").replace(",", "%2C")
