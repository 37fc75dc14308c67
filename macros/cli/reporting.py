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
        butir = [satu.to_dict() if bentuk == "json" else code_quality(satu) for satu in semua]
        print(json.dumps(butir, ensure_ascii=False, indent=2))
        return
    for satu in semua:
        print(annotation(satu) if bentuk == "github" else satu)
    if bentuk == "teks":
        print(ringkasan)


def count_levels(semua: Iterable[Diagnostic]) -> str:
    """How many there are of each level: "2 kesalahan, 1 peringatan"."""
    banyak = Counter(satu.tingkat for satu in semua)
    return (
        ", ".join(f"{banyak[tingkat]} {tingkat}" for tingkat in Level if banyak[tingkat])
        or "tidak ada masalah"
    )


def annotation(satu: Diagnostic) -> str:
    """A workflow command of GitHub Actions."""
    isi = {"file": satu.berkas, "line": satu.baris, "col": satu.kolom, "title": satu.kode}
    sifat = ",".join(f"{kunci}={_sifat(str(nilai))}" for kunci, nilai in isi.items())
    return f"::{_ANOTASI[satu.tingkat]} {sifat}::{_message(satu.pesan)}"


def code_quality(satu: Diagnostic) -> dict[str, Any]:
    """An entry of GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/)."""
    ciri = f"{satu.berkas}\n{satu.baris}\n{satu.kolom}\n{satu.kode}\n{satu.pesan}"
    return {
        "description": satu.pesan,
        "check_name": satu.kode,
        "fingerprint": hashlib.sha256(ciri.encode()).hexdigest(),
        "severity": _BERAT[satu.tingkat],
        "location": {"path": satu.berkas, "lines": {"begin": satu.baris}},
    }


def _message(teks: str) -> str:
    return teks.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _sifat(teks: str) -> str:
    return _message(teks).replace(":", "%3A").replace(",", "%2C")
