"""The comment in a pull request, against a GitHub of our own and artifacts of strangers."""

from __future__ import annotations

import importlib.util
import io
import json
import re
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any

import pytest

from tests.site import ROOT


def _muat() -> ModuleType:
    spec = importlib.util.spec_from_file_location("komentar", ROOT / ".ci/komentar.py")
    assert spec
    assert spec.loader
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    return modul


komentar: Any = _muat()
SHA = "a" * 40
REPO = "kota/sop"
RINGKASAN = "## Usulan perubahan SOP\n\n**Lolos pemeriksaan.**\n"


def arsip(**isi: str | bytes) -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as zip_:
        for nama, satu in isi.items():
            zip_.writestr(nama.replace("__", "."), satu)
    return wadah.getvalue()


class Tiruan:
    """A GitHub with one pull request; ``catatan`` lists what was asked of it, with the token that came
    along.
    """

    def __init__(self) -> None:
        self.arsip = arsip(ringkasan__md=RINGKASAN, nomor="7\n")
        self.artefak: list[dict[str, Any]] = [
            {"id": 1, "name": "ringkasan", "expired": False, "size_in_bytes": 99}
        ]
        self.usulan: dict[str, Any] = {
            "state": "open",
            "head": {"sha": SHA, "repo": {"full_name": "warga/sop"}},
            "base": {"repo": {"full_name": REPO}},
        }
        self.komentar: list[dict[str, Any]] = []
        self.berkas: list[dict[str, Any]] = [{"filename": "sops/dinas/x.md"}]
        self.catatan: list[tuple[str, str, str]] = []

    def jawab(self, cara: str, jalur: str, isi: Any) -> Any:
        """The answer: data, bytes, or where to go instead."""
        jalur, _, kueri = jalur.removeprefix(f"/repos/{REPO}/").partition("?")
        halaman = int(dict(satu.split("=") for satu in kueri.split("&")).get("page", 1)) if kueri else 1
        match cara, jalur:
            case "GET", "actions/runs/5/artifacts":
                return {"artifacts": self.artefak}
            case "GET", "actions/artifacts/1/zip":
                return "/gudang/berkas.zip"
            case "GET", "/gudang/berkas.zip":
                return self.arsip
            case "GET", "pulls/7":
                return self.usulan
            case "GET", "pulls/7/files":
                return self.berkas[(halaman - 1) * 100 : halaman * 100]
            case "GET", "issues/7/comments":
                return self.komentar[(halaman - 1) * 100 : halaman * 100]
            case "POST", "issues/7/comments":
                self.komentar.append({"id": 900, "user": {"type": "Bot"}, **isi})
                return {}
            case "PATCH", ubah:
                nomor = int(ubah.rpartition("/")[2])
                next(satu for satu in self.komentar if satu["id"] == nomor).update(isi)
                return {}
        raise AssertionError((cara, jalur))


@pytest.fixture
def github() -> Iterator[Tiruan]:
    tiruan = Tiruan()

    class Peladen(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            isi = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or "null")
            tiruan.catatan.append((self.command, self.path, self.headers.get("Authorization") or ""))
            jawaban = tiruan.jawab(self.command, self.path, isi)
            self.send_response(302 if isinstance(jawaban, str) else 200)
            if isinstance(jawaban, str):
                self.send_header("Location", f"http://127.0.0.1:{self.server.server_port}{jawaban}")  # type: ignore[attr-defined]
            self.end_headers()
            self.wfile.write(jawaban if isinstance(jawaban, bytes) else json.dumps(jawaban).encode())

        do_POST = do_PATCH = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Peladen) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        tiruan.api = f"http://127.0.0.1:{server.server_port}"  # type: ignore[attr-defined]
        yield tiruan
        server.shutdown()


def jalankan(github: Any, tmp_path: Path) -> str:
    jalan = {
        "id": 5,
        "head_sha": SHA,
        "head_repository": {"full_name": "warga/sop"},
        "html_url": "https://forge/jalan/5",
    }
    (tmp_path / "event.json").write_text(json.dumps({"workflow_run": jalan}))
    lingkungan = {
        "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
        "GITHUB_REPOSITORY": REPO,
        "TOKEN": "rahasia",
    }
    hasil: str = komentar.utama({**lingkungan, "GITHUB_API_URL": github.api})
    return hasil


def test_the_first_time_a_comment_is_written_and_then_renewed(github: Tiruan, tmp_path: Path) -> None:
    github.komentar = [{"id": n, "user": {"type": "User"}, "body": "x"} for n in range(150)]
    assert jalankan(github, tmp_path) == "Komentar di usulan 7 ditulis."
    assert jalankan(github, tmp_path) == "Komentar di usulan 7 diperbarui."
    assert len(github.komentar) == 151
    isi = github.komentar[-1]["body"]
    assert isi.startswith(f"{komentar.TANDA}\n## Usulan perubahan SOP\n")
    assert "(https://forge/jalan/5)" in isi


def test_the_token_goes_to_the_api_and_nowhere_else(github: Tiruan, tmp_path: Path) -> None:
    jalankan(github, tmp_path)
    assert {token for _, jalur, token in github.catatan if jalur.startswith("/repos/")} == {"Bearer rahasia"}
    assert [token for _, jalur, token in github.catatan if jalur.startswith("/gudang/")] == [""]


def test_a_comment_of_somebody_else_is_never_overwritten(github: Tiruan, tmp_path: Path) -> None:
    github.komentar = [
        {"id": 1, "user": {"type": "User"}, "body": f"{komentar.TANDA}\nsaya"},
        {"id": 2, "user": None, "body": f"{komentar.TANDA}\nhantu"},
        {"id": 3, "user": {"type": "Bot"}, "body": f"> {komentar.TANDA}"},
        {"id": 4, "user": {"type": "Bot"}, "body": None},
    ]
    assert jalankan(github, tmp_path) == "Komentar di usulan 7 ditulis."
    assert len(github.komentar) == 5


@pytest.mark.parametrize(
    "ubah",
    [
        {"head": {"sha": "b" * 40, "repo": {"full_name": "warga/sop"}}},
        {"head": {"sha": SHA, "repo": {"full_name": "lain/sop"}}},
        {"base": {"repo": {"full_name": "lain/sop"}}},
        {"state": "closed"},
    ],
)
def test_a_number_that_belongs_to_another_commit_is_refused(
    github: Tiruan, tmp_path: Path, ubah: dict[str, Any]
) -> None:
    github.usulan |= ubah
    with pytest.raises(komentar.Ditolak):
        jalankan(github, tmp_path)
    assert {cara for cara, _, _ in github.catatan} == {"GET"}


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"bukan zip", "tidak dapat dibaca"),
        (arsip(nomor="7"), "tidak memuat ringkasan.md"),
        (arsip(ringkasan__md="x"), "tidak memuat nomor"),
        (arsip(ringkasan__md="x", nomor="7; rm -rf /"), "tidak menyebut nomor usulan"),
        (arsip(ringkasan__md="x", nomor="../7"), "tidak menyebut nomor usulan"),
        (arsip(ringkasan__md="x", nomor="0"), "tidak menyebut nomor usulan"),
        (arsip(ringkasan__md="x", nomor="1" * 30), "nomor terlalu besar"),
        (arsip(ringkasan__md="x" * 300_000, nomor="7"), "ringkasan.md terlalu besar"),
        (arsip(ringkasan__md=b"\xff\xfe", nomor="7"), "tidak dapat dibaca"),
        (b"\0" * ((1 << 20) + 1), "artefak lebih besar"),
    ],
)
def test_an_artifact_that_is_not_ours_is_refused(
    github: Tiruan, tmp_path: Path, isi: bytes, sebab: str
) -> None:
    github.arsip = isi
    with pytest.raises(komentar.Ditolak, match=re.escape(sebab)):
        jalankan(github, tmp_path)
    assert {cara for cara, _, _ in github.catatan} == {"GET"}


def test_a_zip_bomb_is_never_unpacked(github: Tiruan, tmp_path: Path) -> None:
    github.arsip = arsip(ringkasan__md=b"\0" * (200 << 20), nomor="7")
    assert len(github.arsip) < 1 << 20
    with pytest.raises(komentar.Ditolak, match="terlalu besar"):
        jalankan(github, tmp_path)


def test_no_artifact_no_comment(github: Tiruan, tmp_path: Path) -> None:
    github.artefak[0]["expired"] = True
    assert "tidak ada yang ditulis" in jalankan(github, tmp_path)


def test_a_redirect_to_another_scheme_is_not_followed(github: Tiruan, tmp_path: Path) -> None:
    asli = github.jawab
    github.jawab = lambda cara, jalur, isi: (  # type: ignore[method-assign]
        "\r\nLocation: file:///etc/passwd" if jalur.endswith("/zip") else asli(cara, jalur, isi)
    )
    with pytest.raises((komentar.Ditolak, OSError)):
        jalankan(github, tmp_path)
    assert {cara for cara, _, _ in github.catatan} == {"GET"}


def test_the_text_calls_nobody_hides_nothing_and_fits() -> None:
    teks = f"{komentar.TANDA}@bupati\u202ex\u200f\x07 surel@kota.example\n" + "baris panjang\n" * 9_000
    isi = komentar.komentar(teks, "u")
    assert isi.count(komentar.TANDA) == 1
    assert "@bupati" not in isi
    assert not re.search("[\u202e\u200f\x07]", isi)
    assert len(isi) < 65_536
    assert "Ringkasan ini dipotong." in isi


def test_what_lies_outside_the_content_is_told_by_the_writer_itself(github: Tiruan, tmp_path: Path) -> None:
    github.berkas = [
        *({"filename": f"sops/dinas/{n}.md"} for n in range(150)),
        {"filename": "README.md"},
        {"filename": "sops/x.md", "previous_filename": "docs/a_b<b>@bupati.md"},
    ]
    jalankan(github, tmp_path)
    body = github.komentar[-1]["body"]
    assert "mengubah 2 berkas di luar naskah" in body
    assert "<code>README.md</code>" in body
    assert r"<code>docs/a\_b?b??bupati.md</code>" in body
    assert "Lolos pemeriksaan" in body


@pytest.mark.parametrize("path", [".github/workflows/usulan.yml", ".ci/usulan", "macros/cli/__init__.py"])
def test_a_change_of_the_check_itself_is_not_believed(github: Tiruan, tmp_path: Path, path: str) -> None:
    github.berkas.append({"filename": path})
    jalankan(github, tmp_path)
    body = github.komentar[-1]["body"]
    assert "Lolos pemeriksaan" not in body
    assert "mengubah pemeriksaannya sendiri" in body
    assert "berkas di luar naskah" in body


def test_more_files_than_the_forge_lists_are_no_ground_for_a_comment(github: Tiruan, tmp_path: Path) -> None:
    github.berkas = [{"filename": f"sops/dinas/{n}.md"} for n in range(3_000)]
    with pytest.raises(komentar.Ditolak, match="3000 berkas atau lebih"):
        jalankan(github, tmp_path)


def test_html_in_the_text_is_text() -> None:
    body = komentar.komentar("<img src=x> <!-- a --> **Lolos** <details>", "u")
    assert body.count("<") == 1, "only our own mark begins with one"
    assert "&lt;img src=x>" in body


def test_a_repository_that_is_gone_is_told(github: Tiruan, tmp_path: Path) -> None:
    github.usulan["head"] = {"sha": SHA, "repo": None}
    with pytest.raises(komentar.Ditolak, match="sudah tidak ada"):
        jalankan(github, tmp_path)
    with pytest.raises(komentar.Ditolak, match="sudah tidak ada"):
        komentar.periksa_nomor({**Tiruan().usulan}, {"id": 5, "head_sha": SHA, "head_repository": None}, REPO)


def test_an_archive_with_any_byte_changed_is_read_or_refused() -> None:
    whole = arsip(ringkasan__md=RINGKASAN, nomor="7")
    for n in range(len(whole)):
        for cut in (whole[:n], whole[:n] + bytes([whole[n] ^ 0xFF]) + whole[n + 1 :]):
            try:
                number, text = komentar.isi_artefak(cut)
            except komentar.Ditolak:
                continue
            assert isinstance(number, int)
            assert isinstance(text, str)
