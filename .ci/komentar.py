"""Writes what a pull request means as one comment in it, renewed each time; for
.github/workflows/komentar.yml.

The run that was completed belongs to the pull request, whose author may have changed its workflow: everything
that it left is untrusted. Of its artifact only two texts of limited size are read, in memory; the number in
it counts only when that pull request's head is the very commit, of the very repository, that the run was for.
Needs nothing but Python.

Environment: TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_EVENT_PATH.
"""

from __future__ import annotations

import html
import io
import json
import os
import re
import sys
import urllib.error
import urllib.request
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

TANDA = "<!-- ringkasan-usulan -->"
"""Begins the comment, to find it again. Only comments of a bot count, so nobody else can have theirs
overwritten.
"""

ARTEFAK = "ringkasan"
BATAS_ARTEFAK = 1 << 20
BATAS_TEKS = 60_000
BATAS_HALAMAN = 30
TUNGGU = 30

NASKAH = "sops/"
PEMERIKSA = (".github/", ".ci/", "macros/")
"""Who changes something here may change what the summary says."""
BATAS_NAMA = 20

_ASING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200c-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_SEBUTAN = re.compile(r"@(?=\w)")
_TANPA = "\u200b"  # between a mark and a name it keeps forges from calling anybody; the summary uses it too


class Ditolak(Exception):
    """What the run left is not what our workflow leaves; the message says why."""


class Github:
    """The few calls of GitHub's REST API (https://docs.github.com/rest) that are needed."""

    def __init__(self, api: str, repo: str, token: str) -> None:
        self._api, self._repo, self._token = api.rstrip("/"), repo, token

    def panggil(self, cara: str, jalur: str, isi: Any = None) -> Any:
        """The answer of a call below the repository, from JSON."""
        data = None if isi is None else json.dumps(isi).encode()
        with urllib.request.urlopen(self._minta(cara, self._alamat(jalur), data), timeout=TUNGGU) as jawaban:  # noqa: S310
            return json.load(jawaban)

    def semua(self, jalur: str) -> list[Any]:
        """A list over all its pages."""
        hasil: list[Any] = []
        for halaman in range(1, BATAS_HALAMAN + 1):
            bagian = self.panggil("GET", f"{jalur}?per_page=100&page={halaman}")
            hasil += bagian
            if len(bagian) < 100:
                break
        return hasil

    def unduh(self, jalur: str, batas: int) -> bytes:
        """A file, from wherever a redirect leads; the token stays here. Raises Ditolak beyond ``batas``
        bytes.
        """
        buka = urllib.request.build_opener(_TanpaAlihan)
        try:
            jawaban = buka.open(self._minta("GET", self._alamat(jalur)), timeout=TUNGGU)
        except urllib.error.HTTPError as alihan:
            if alihan.code not in (301, 302, 303, 307, 308):
                raise
            tujuan = alihan.headers["Location"]
            if urlsplit(tujuan).scheme not in ("https", urlsplit(self._api).scheme):
                raise Ditolak("unduhan dialihkan ke alamat yang tidak aman") from None
            jawaban = urllib.request.urlopen(tujuan, timeout=TUNGGU)  # noqa: S310 - the scheme was checked
        with jawaban:
            isi: bytes = jawaban.read(batas + 1)
        if len(isi) > batas:
            raise Ditolak(f"artefak lebih besar dari {batas} bita")
        return isi

    def _alamat(self, jalur: str) -> str:
        return f"{self._api}/repos/{self._repo}/{jalur}"

    def _minta(self, cara: str, alamat: str, data: bytes | None = None) -> urllib.request.Request:
        kepala = {"Authorization": f"Bearer {self._token}", "Accept": "application/vnd.github+json"}
        return urllib.request.Request(alamat, data, kepala, method=cara)  # noqa: S310 - our own API


class _TanpaAlihan(urllib.request.HTTPRedirectHandler):
    """Follows no redirect by itself, as it would take the token along."""

    def redirect_request(self, *_: Any) -> None:
        return None


def isi_artefak(arsip: bytes) -> tuple[int, str]:
    """The pull request's number and the text out of an artifact. Raises Ditolak."""
    try:
        with zipfile.ZipFile(io.BytesIO(arsip)) as zip_:
            nomor = _baca(zip_, "nomor", 20).strip()
            teks = _baca(zip_, "ringkasan.md", BATAS_TEKS * 4)
    except Ditolak:
        raise
    except Exception:  # a broken archive raises whatever its decompressor, its header or its names make of it
        raise Ditolak("artefak tidak dapat dibaca") from None
    if not re.fullmatch(r"[1-9][0-9]{0,9}", nomor):
        raise Ditolak("artefak tidak menyebut nomor usulan")
    return int(nomor), teks


def _baca(arsip: zipfile.ZipFile, nama: str, batas: int) -> str:
    """One member, of which no more than ``batas`` bytes are ever unpacked."""
    if nama not in arsip.namelist():
        raise Ditolak(f"artefak tidak memuat {nama}")
    with arsip.open(nama) as berkas:
        isi = berkas.read(batas + 1)
    if len(isi) > batas:
        raise Ditolak(f"{nama} terlalu besar")
    return isi.decode()


def komentar(teks: str, url: str, luar: Sequence[str] = ()) -> str:
    """The comment: what lies outside of the content, in our own words; then the text without hidden
    characters and HTML, calling nobody by name; and where the preview is.

    The text comes from a run that the change itself may have rewritten: where it touches what checks, the
    text is left out.
    """
    bersih = bersihkan(teks.replace(TANDA, ""))
    if len(bersih) > BATAS_TEKS:
        bersih = bersih[:BATAS_TEKS].rpartition("\n")[0] + "\n\nRingkasan ini dipotong."
    if any(nama.startswith(PEMERIKSA) for nama in luar):
        bersih = (
            "Usulan ini mengubah pemeriksaannya sendiri, jadi ringkasan yang dibuatnya tidak dikutip di "
            "sini: "
            "periksa berkas di atas lebih dahulu."
        )
    kaki = (
        f"[Pratinjau situs dan catatan pemeriksaan]({url}): buka, lalu unduh `pratinjau-situs` "
        "di bagian Artifacts."
    )
    return (
        "\n\n".join((TANDA, *_sebut_luar(luar), bersih.strip(), kaki)).replace(
            f"{TANDA}\n\n", f"{TANDA}\n", 1
        )
        + "\n"
    )


def bersihkan(teks: str) -> str:
    """Text without hidden characters, in which nothing is HTML and no name calls anybody."""
    return _SEBUTAN.sub(f"@{_TANPA}", _ASING.sub("", teks)).replace("<", "&lt;")


def _sebut_luar(luar: Sequence[str]) -> list[str]:
    """What the change touches outside of the content, as the forge itself tells."""
    if not luar:
        return []
    nama = [f"- <code>{html.escape(bersihkan_nama(satu))}</code>" for satu in luar[:BATAS_NAMA]]
    lain = len(luar) - BATAS_NAMA
    kepala = (
        f"**Perhatian: usulan ini mengubah {len(luar)} berkas di luar naskah.** Berkas itu tidak dipakai "
        f"dalam "
        "pemeriksaan dan harus ditinjau tersendiri:"
    )
    return [
        kepala,
        "\n".join([*nama, *([f"- dan {lain} berkas lain"] if lain > 0 else [])]),
    ]


def bersihkan_nama(nama: str) -> str:
    """A path of a file as one line of visible text, in which nothing is Markdown."""
    return "".join(
        huruf if huruf.isalnum() or huruf in "./-+ " else f"\\{huruf}" if huruf == "_" else "?"
        for huruf in nama[:200]
    )


def di_luar(github: Github, nomor: int) -> list[str]:
    """The changed files outside of the content folder, old names too. Raises Ditolak when GitHub cannot list
    them all.
    """
    semua = github.semua(f"pulls/{nomor}/files")
    if len(semua) >= BATAS_HALAMAN * 100:
        raise Ditolak(f"usulan itu mengubah {len(semua)} berkas atau lebih; tinjau tanpa ringkasan")
    nama = {berkas.get(kunci) for berkas in semua for kunci in ("filename", "previous_filename")}
    return sorted(satu for satu in nama if satu and not satu.startswith(NASKAH))


def periksa_nomor(usulan: Any, jalan: Any, repo: str) -> None:
    """The pull request must be open, for this repository, and at the commit of the run. Raises Ditolak."""
    kepala = usulan["head"]
    asal = (kepala.get("repo") or {}).get("full_name")
    if usulan["state"] != "open" or usulan["base"]["repo"]["full_name"] != repo:
        raise Ditolak("usulan itu sudah ditutup, atau bukan untuk repositori ini")
    milik = (jalan.get("head_repository") or {}).get("full_name")
    if asal is None or milik is None:
        raise Ditolak("repositori asal usulan itu sudah tidak ada")
    if kepala["sha"] != jalan["head_sha"] or asal != milik:
        raise Ditolak("nomor usulan di artefak bukan milik komit yang diperiksa")


def tulis(github: Github, nomor: int, isi: str) -> str:
    """Renew our comment, or write the first."""
    for ada in github.semua(f"issues/{nomor}/comments"):
        if (ada["user"] or {}).get("type") == "Bot" and (ada["body"] or "").startswith(TANDA):
            github.panggil("PATCH", f"issues/comments/{ada['id']}", {"body": isi})
            return "diperbarui"
    github.panggil("POST", f"issues/{nomor}/comments", {"body": isi})
    return "ditulis"


def utama(lingkungan: dict[str, str]) -> str:
    """Do it all; what was done, in a sentence. Raises Ditolak."""
    jalan = json.loads(Path(lingkungan["GITHUB_EVENT_PATH"]).read_text("utf-8"))["workflow_run"]
    repo = lingkungan["GITHUB_REPOSITORY"]
    github = Github(lingkungan["GITHUB_API_URL"], repo, lingkungan["TOKEN"])
    semua = github.panggil("GET", f"actions/runs/{int(jalan['id'])}/artifacts?name={ARTEFAK}&per_page=10")[
        "artifacts"
    ]
    artefak = [satu for satu in semua if satu["name"] == ARTEFAK and not satu["expired"]]
    if not artefak:
        return "Pemeriksaan itu tidak meninggalkan ringkasan; tidak ada yang ditulis."
    terakhir = max(artefak, key=lambda satu: int(satu["id"]))  # a run that was repeated left several
    arsip = github.unduh(f"actions/artifacts/{int(terakhir['id'])}/zip", BATAS_ARTEFAK)
    nomor, teks = isi_artefak(arsip)
    periksa_nomor(github.panggil("GET", f"pulls/{nomor}"), jalan, repo)
    isi = komentar(teks, jalan["html_url"], di_luar(github, nomor))
    return f"Komentar di usulan {nomor} {tulis(github, nomor, isi)}."


if __name__ == "__main__":
    try:
        print(utama(dict(os.environ)))
    except Ditolak as salah:
        sys.exit(f"Tidak ada komentar yang ditulis: {salah}.")
    except (OSError, ValueError, LookupError, TypeError) as salah:
        sys.exit(
            f"Tidak ada komentar yang ditulis: jawaban GitHub tidak seperti yang diharapkan ({salah!r})."
        )
