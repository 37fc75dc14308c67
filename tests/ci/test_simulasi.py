"""A hostile pull request, through the very steps of the workflow: nothing of it runs, what is sound in it
is shown.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from runpy import run_path
from typing import Any
from urllib.parse import unquote

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from tests.city import ganti, kota
from tests.cli.test_usulan import KOTA
from tests.site import ROOT

pytestmark = pytest.mark.site

PRATINJAU: Any = run_path(str(ROOT / ".ci/pratinjau.py"))
JEBAKAN = 'import pathlib; pathlib.Path("{}").write_text("jebol")\n'
MESIN = (
    ".ci",
    "Makefile",
    "docs",
    "macros",
    "mkdocs.yml",
    "pyproject.toml",
    "requirements.in",
    "requirements.txt",
)


def git(folder: Path, *isian: str) -> str:
    lingkungan = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "x",
        "GIT_AUTHOR_EMAIL": "x@x",
        "GIT_COMMITTER_NAME": "x",
        "GIT_COMMITTER_EMAIL": "x@x",
    }
    return subprocess.check_output(["git", *isian], cwd=folder, env=lingkungan, text=True).strip()


@dataclass(frozen=True)
class Forge:
    """A forge of our own: ``gudang`` is its repository, ``kerja`` where a stranger works on a change."""

    gudang: Path
    kerja: Path

    def usulkan(self) -> tuple[str, str]:
        """Push what stands in the work tree as pull request 1; its base and its head."""
        git(self.kerja, "add", "--all", "--force")
        git(self.kerja, "commit", "--quiet", "-m", "usulan")
        git(self.kerja, "push", "--quiet", "--force", "origin", "HEAD:refs/pull/1/head")
        return git(self.kerja, "rev-parse", "main"), git(self.kerja, "rev-parse", "HEAD")


def salin(asal: Path, tujuan: Path) -> None:
    """Copy what belongs to the project: what running it has left behind is no part of a repository."""
    if asal.is_dir():
        shutil.copytree(asal, tujuan, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy2(asal, tujuan)


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    """A repository with this engine and a small city. Its environment is this one, as installing takes
    minutes.
    """
    kerja = tmp_path / "kerja"
    kerja.mkdir()
    git(kerja, "init", "--quiet", "--initial-branch=main")
    for nama in MESIN:
        salin(ROOT / nama, kerja / nama)
    kota(kerja, KOTA.partition("-- mkdocs.yml --")[0])
    (kerja / ".ci/venv").write_text(f'#!/bin/sh\nln -sfn "{sys.prefix}" .venv\n')
    (kerja / ".gitignore").write_text((ROOT / ".gitignore").read_text("utf-8") + ".venv\n")
    git(kerja, "add", "--all", "--force")
    git(kerja, "commit", "--quiet", "-m", "asal")
    git(tmp_path, "clone", "--quiet", "--bare", "kerja", "gudang")
    git(kerja, "remote", "add", "origin", str(tmp_path / "gudang"))
    git(kerja, "checkout", "--quiet", "-b", "usulan")
    return Forge(tmp_path / "gudang", kerja)


@dataclass(frozen=True)
class Jalan:
    """How a run ended: what it printed, the step that failed ("" for none), and what it left."""

    catatan: str
    gagal: str
    folder: Path
    ringkasan: str


def jalankan(forge: Forge, dasar: str, kepala: str) -> Jalan:
    """The job of usulan.yml: its checkout, then every step that runs something, with the environment it
    states.
    """
    isi: Any = yaml.safe_load((ROOT / ".github/workflows/usulan.yml").read_text("utf-8"))
    tugas = isi["jobs"]["periksa"]
    runner = forge.gudang.parent / "runner"
    mesin, sementara, ringkas = runner / "mesin", runner / "temp", runner / "ringkas.md"
    sementara.mkdir(parents=True)
    git(runner, "clone", "--quiet", str(forge.gudang), "mesin")
    git(mesin, "checkout", "--quiet", "--detach", dasar)
    nilai = {
        "github.event.pull_request.base.sha": dasar,
        "github.event.pull_request.head.sha": kepala,
        "github.event.pull_request.number": "1",
        "github.token": "t",
    }
    sisa = {
        kunci: satu for kunci, satu in os.environ.items() if not kunci.startswith(("SOP", "SITE_", "GITHUB_"))
    }
    tetap = {"GITHUB_ACTIONS": "true", "RUNNER_TEMP": str(sementara), "GITHUB_STEP_SUMMARY": str(ringkas)}
    tetap["GITHUB_SERVER_URL"] = "https://forge.example"
    catatan, gagal = "", ""
    for langkah in tugas["steps"]:
        if "run" not in langkah or (gagal and "cancelled()" not in langkah.get("if", "")):
            continue
        semua = {**tugas["env"], **langkah.get("env", {})}
        lingkungan = {
            kunci: re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda cocok: nilai[cocok[1]], satu)
            for kunci, satu in semua.items()
        }
        hasil = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", langkah["run"]],
            cwd=mesin,
            env={**sisa, **tetap, **lingkungan},
            capture_output=True,
            text=True,
            check=False,
        )
        catatan += hasil.stdout + hasil.stderr
        if hasil.returncode:
            gagal = gagal or langkah["name"]
    assert git(mesin, "status", "--porcelain") == "", (
        "the engine's files are those of the base branch, untouched"
    )
    return Jalan(catatan, gagal, sementara / "usulan", ringkas.read_text() if ringkas.exists() else "")


def test_a_sound_change_becomes_a_summary_and_a_preview(forge: Forge) -> None:
    kartu = forge.kerja / "sops/dinas/kartu.md"
    kartu.write_text(ganti(kartu.read_text(), "15 menit", "10 menit"))
    jalan = jalankan(forge, *forge.usulkan())
    assert jalan.gagal == "", jalan.catatan
    assert "**Lolos pemeriksaan" in jalan.ringkasan
    assert (jalan.folder / "nomor").read_text() == "1\n"
    assert "10 menit" in (jalan.folder / "situs/sop/dinas/kartu/index.html").read_text()
    assert not {satu.name for satu in jalan.folder.iterdir()} - {"naskah", "ringkasan.md", "nomor", "situs"}


def test_the_preview_can_be_walked_through_from_a_folder(forge: Forge) -> None:
    """Every link of every page leads to a file, as whoever unpacks the artifact has no server."""
    kartu = forge.kerja / "sops/dinas/kartu.md"
    kartu.write_text(ganti(kartu.read_text(), "15 menit", "10 menit"))
    situs = jalankan(forge, *forge.usulkan()).folder / "situs"
    semua = [
        (berkas.relative_to(situs), jalur)
        for berkas in situs.rglob("*.html")
        if berkas.name != "404.html"
        for satu in LexborHTMLParser(berkas.read_text("utf-8")).css("a[href]")
        if (jalur := unquote(re.split("[?#]", satu.attributes["href"] or "")[0]))
        and not re.match(r"[a-z+]+:", jalur)
    ]
    assert len(semua) > 100
    assert [dua for dua in semua if not (situs / dua[0].parent / dua[1]).is_file()] == []


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ('<a href="unit/">', '<a href="unit/index.html">'),
        ('<a class="x" href="../unit/a/#b">', '<a class="x" href="../unit/a/index.html#b">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href=".">', '<a href="./index.html">'),
        ('<a href="../..?q=1">', '<a href="../../index.html?q=1">'),
        ('<a href="x.pdf">', '<a href="x.pdf">'),
        ('<a href="#isi">', '<a href="#isi">'),
        ('<a href="https://a.example/b/">', '<a href="https://a.example/b/">'),
        ('<link href="unit/">', '<link href="unit/">'),
    ],
)
def test_a_link_to_a_folder_names_its_page(lama: str, baru: str) -> None:
    assert PRATINJAU["dari_folder"](lama) == baru


def test_nothing_of_a_hostile_change_is_run_or_used(forge: Forge) -> None:
    """Settings, hooks, engine, lock file, scripts, theme: all of it is changed to break out, along with
    one time.
    """
    kerja, jebol = forge.kerja, forge.gudang.parent / "jebol"
    jebakan = JEBAKAN.format(jebol)
    (kerja / "jahat.py").write_text(jebakan)
    (kerja / "sitecustomize.py").write_text(jebakan)
    (kerja / "mkdocs.yml").write_text("site_name: jahat\nhooks: [jahat.py]\nplugins: [tidak-ada]\n")
    (kerja / "macros/__init__.py").write_text(jebakan)
    (kerja / "docs/overrides/main.html").write_text("<h1>jahat</h1>")
    (kerja / "docs/tentang.md").write_text("# jahat\n")
    (kerja / "requirements.txt").write_text("jahat==1\n")
    for nama in (".ci/venv", ".ci/usulan"):
        (kerja / nama).write_text(f"#!/bin/sh\ntouch {jebol}\n")
    (kerja / "Makefile").write_text(f"build:\n\ttouch {jebol}\n")
    (kerja / ".gitattributes").write_text("* filter=jahat diff=jahat\n")
    kartu = kerja / "sops/dinas/kartu.md"
    kartu.write_text(ganti(kartu.read_text(), "15 menit", "10 menit"))
    jalan = jalankan(forge, *forge.usulkan())
    assert jalan.gagal == "", jalan.catatan
    assert not jebol.exists()
    assert re.search(r"mengubah \d+ berkas di luar naskah", jalan.ringkasan)
    halaman = (jalan.folder / "situs/sop/dinas/kartu/index.html").read_text()
    assert "10 menit" in halaman
    assert "jahat" not in halaman + (jalan.folder / "situs/tentang/index.html").read_text()


def test_a_tree_of_traps_leaves_a_summary_and_no_preview(forge: Forge) -> None:
    sops = forge.kerja / "sops"
    (sops / "dinas/tautan.md").symlink_to("/etc/passwd")
    (sops / "dinas/lampiran").symlink_to("/etc")
    (sops / ".gitmodules").write_text('[submodule "x"]\n\tpath = sops/x\n\turl = ext::sh -c touch% jebol\n')
    (sops / "dinas/conftest.py").write_text(JEBAKAN.format(forge.gudang.parent / "jebol"))
    (sops / "dinas/::stop.md").write_text("---\nnama: x\n---\n")
    jalan = jalankan(forge, *forge.usulkan())
    assert jalan.gagal == "Periksa naskah dan bangun pratinjau"
    assert "**Belum dapat diterbitkan: ada 5 kesalahan.**" in jalan.ringkasan
    assert not (jalan.folder / "situs").exists()
    assert "root:" not in jalan.catatan + jalan.ringkasan
    assert sorted(satu.name for satu in (jalan.folder / "naskah/sops/dinas").iterdir()) == [
        "index.md",
        "kartu.md",
        "rencana.md",
    ]
    assert not [
        baris for baris in jalan.catatan.splitlines() if re.match(r"::(?!error|warning|notice)", baris)
    ]


def test_gitlab_does_the_same_with_its_own_script(forge: Forge, tmp_path: Path) -> None:
    """Both jobs run .ci/usulan; this one clones the target project itself and reports to the merge
    request.
    """
    kartu = forge.kerja / "sops/dinas/kartu.md"
    (forge.kerja / "mkdocs.yml").write_text("site_name: jahat\n")
    kartu.write_text(ganti(kartu.read_text(), "15 menit", "sebentar"))
    _, kepala = forge.usulkan()
    git(forge.kerja, "push", "--quiet", "origin", "HEAD:refs/merge-requests/1/head")
    (tmp_path / "proyek").mkdir()
    Path(f"{forge.gudang}.git").symlink_to(forge.gudang)
    tugas: Any = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
    sisa = {
        kunci: satu for kunci, satu in os.environ.items() if not kunci.startswith(("SOP", "SITE_", "GITHUB_"))
    }
    lingkungan = {
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_MERGE_REQUEST_PROJECT_URL": str(forge.gudang),
        "CI_MERGE_REQUEST_IID": "1",
        "CI_COMMIT_SHA": kepala,
        "CI_PROJECT_DIR": str(tmp_path / "proyek"),
    }
    hasil = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(tugas["usulan"]["script"])],
        cwd=tmp_path / "proyek",
        env={**sisa, **tugas["variables"], **tugas["usulan"]["variables"], **lingkungan},
        capture_output=True,
        text=True,
        check=False,
    )
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    [masalah] = json.loads((tmp_path / "proyek/masalah.json").read_text())
    assert (masalah["check_name"], masalah["severity"]) == ("waktu-tak-terukur", "minor")
    assert "15 menit → sebentar" in (tmp_path / "proyek/usulan/ringkasan.md").read_text()
    for satu in tugas["usulan"]["artifacts"]["paths"]:
        assert (tmp_path / "proyek" / satu).exists()


def test_text_of_the_content_commands_no_runner(forge: Forge) -> None:
    """A name that looks like a workflow command, in places that the build's own log quotes."""
    kartu = forge.kerja / "sops/dinas/kartu.md"
    kartu.write_text(ganti(kartu.read_text(), "nama: Kartu", 'nama: "::set-env name=PATH::/jahat"'))
    jalan = jalankan(forge, *forge.usulkan())
    assert jalan.gagal == "", jalan.catatan
    terbuka, perintah = "", []
    for baris in jalan.catatan.splitlines():
        if cocok := re.fullmatch(r"::stop-commands::(\w{32})", baris):
            terbuka = cocok[1]
        elif terbuka and baris == f"::{terbuka}::":
            terbuka = ""
        elif not terbuka and baris.startswith("::"):
            perintah.append(baris)
    assert terbuka == ""
    assert [baris for baris in perintah if not re.match(r"::(?:error|warning|notice) ", baris)] == []
