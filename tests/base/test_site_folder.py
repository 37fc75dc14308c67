"""A site takes the place of the last one in one step, and of nothing else ever."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.base import site_folder
from macros.base.site_folder import SiteFolder
from macros.base.site_guard import MARKER, SIGNATURE, SiteFolderError
from tests.history.gudang import Gudang


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with content, without git."""
    folder = tmp_path / "proyek"
    (folder / "sops/dinas").mkdir(parents=True)
    (folder / "sops/kota.yml").write_text("nama: Kota Melati\n")
    (folder / "mkdocs.yml").write_text("site_name: SOP\n")
    return folder


def begin(project: Path, folder: Path) -> SiteFolder:
    return SiteFolder(folder, content=project / "sops", project=project)


def build(project: Path, folder: Path, **files: str) -> None:
    """One whole build that makes these files, by path with "__" for "/" and "_" for "."."""
    site = begin(project, folder)
    fill(site.building, files)
    site.publish()


def fill(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARKER
    }


def test_the_last_site_stands_until_the_next_is_complete(project: Path) -> None:
    site = project / "site"
    build(project, site, index_html="satu", lama_html="lama")
    new = begin(project, site)
    fill(new.building, {"index_html": "dua"})
    assert contents(site) == {"index.html": "satu", "lama.html": "lama"}
    new.publish()
    assert contents(site) == {"index.html": "dua"}
    given_up = begin(project, site)
    fill(given_up.building, {"index_html": "tiga"})
    given_up.discard()
    given_up.discard()
    assert contents(site) == {"index.html": "dua"}
    assert sorted(path.name for path in project.iterdir()) == ["mkdocs.yml", "site", "sops"]


def test_where_names_cannot_be_exchanged_the_old_site_steps_aside(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site_folder, "_exchange_names", lambda *_: False)
    site = project / "site"
    build(project, site, index_html="satu")
    build(project, site, index_html="dua")
    assert contents(site) == {"index.html": "dua"}
    work = project / ".site.bangun"
    work.mkdir()
    site.rename(work / "lama")  # a build was stopped between the two names
    given_up = begin(project, site)
    assert contents(site) == {"index.html": "dua"}
    given_up.discard()


def test_what_open_pages_ask_for_stays_one_edition_and_hidden_files_for_good(project: Path) -> None:
    site = project / "site"
    build(project, site, index_html="1", assets__a1_css="a1", cari__v1__x_json="v1")
    (site / ".git").mkdir()
    (site / ".git/HEAD").write_text("ref")
    (site / ".nojekyll").write_text("")
    build(project, site, index_html="2", assets__a2_css="a2", cari__v2__x_json="v2")
    hidden = {".git/HEAD": "ref", ".nojekyll": ""}
    both = {"assets/a1.css": "a1", "assets/a2.css": "a2", "cari/v1/x.json": "v1", "cari/v2/x.json": "v2"}
    assert contents(site) == {"index.html": "2", **both, **hidden}
    build(project, site, index_html="3", assets__a2_css="a2 baru")
    assert contents(site) == {"index.html": "3", "assets/a2.css": "a2 baru", "cari/v2/x.json": "v2", **hidden}
    build(project, site, index_html="4")
    assert contents(site) == {"index.html": "4", "assets/a2.css": "a2 baru", **hidden}


@pytest.mark.parametrize("name", ["surat", "site"])
def test_a_folder_of_other_things_is_left_as_it_is(project: Path, name: str) -> None:
    folder = project / name
    fill(folder, {"surat_docx": "penting", "index_html": "bukan situs kita"})
    with pytest.raises(SiteFolderError, match="berisi berkas lain"):
        begin(project, folder)
    assert contents(folder) == {"surat.docx": "penting", "index.html": "bukan situs kita"}
    assert not (project / f".{name}.bangun").exists()


def test_an_empty_folder_and_one_of_hidden_files_only_will_do(project: Path) -> None:
    (project / "site").mkdir()
    build(project, project / "site", index_html="1")
    fill(project / "cabang/.git", {"HEAD": "ref"})
    build(project, project / "cabang", index_html="1")
    assert contents(project / "cabang") == {"index.html": "1", ".git/HEAD": "ref"}


def test_a_site_from_before_there_were_markers_is_known_by_what_it_holds(project: Path) -> None:
    site = project / "site"
    for name in SIGNATURE:
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("") if "." in name else path.mkdir()
    (site / "surat.docx").write_text("penting")
    with pytest.raises(SiteFolderError):
        begin(project, site)
    (site / "surat.docx").unlink()
    build(project, site, index_html="1")
    assert contents(site) == {"index.html": "1"}


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("sops", "bertumpuk dengan folder isi"),
        ("sops/situs", "bertumpuk dengan folder isi"),
        ("sops/dinas/../../sops/dinas", "bertumpuk dengan folder isi"),
        ("tautan", "bertumpuk dengan folder isi"),
        (".", "bertumpuk dengan folder isi"),
        ("..", "bertumpuk dengan folder isi"),
        ("mkdocs.yml", "bukan folder"),
        ("/dev/null", "bukan folder"),
        ("/", "pangkal sebuah cakram"),
        ("/proc", "pangkal sebuah cakram"),
    ],
)
def test_no_site_meets_the_content_or_ends_where_no_folder_can_be(
    project: Path, folder: str, reason: str
) -> None:
    (project / "tautan").symlink_to("sops")
    before = contents(project)
    with pytest.raises(SiteFolderError, match=reason):
        begin(project, project / folder)
    assert contents(project) == before


@pytest.mark.parametrize("folder", ["macros", "macros/situs", ".", "README.md/..", ".github"])
def test_no_site_meets_what_git_keeps(tmp_path: Path, folder: str) -> None:
    repository = Gudang(tmp_path)
    repository.komit(
        {"kota.yml": "nama: K\n", "../macros/x.py": "", "../README.md": "", "../.github/a/b.yml": ""}
    )
    elsewhere = tmp_path.parent / "isi"
    with pytest.raises(SiteFolderError, match="berkas yang disimpan git"):
        SiteFolder(tmp_path / folder, content=elsewhere, project=tmp_path)
    SiteFolder(tmp_path / "site", content=elsewhere, project=tmp_path).discard()
    SiteFolder(tmp_path / "hasil/situs", content=tmp_path / "sops", project=tmp_path).discard()


def test_a_link_to_a_site_stays_a_link(project: Path, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (project / "site").symlink_to(tmp_path / "www")
    build(project, project / "site", index_html="1")
    assert (project / "site").is_symlink()
    assert contents(tmp_path / "www") == {"index.html": "1"}


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(project: Path) -> None:
    (project / "berkas").write_text("")
    with pytest.raises(SiteFolderError, match=r"^SITE_DIR '.*berkas/site': .*bukan folder"):
        begin(project, project / "berkas/site")


_HOLD = """
import sys, time
from pathlib import Path
from macros.base.site_folder import SiteFolder
site = SiteFolder(Path(sys.argv[1], "site"), content=Path(sys.argv[1], "sops"), project=Path(sys.argv[1]))
(site.building / "index.html").write_text(sys.argv[2])
print("mulai", flush=True)
time.sleep(float(sys.argv[3]))
site.publish()
"""


def hold(project: Path, text: str, seconds: float) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _HOLD, str(project), text, str(seconds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_second_build_waits_for_the_first(project: Path) -> None:
    with hold(project, "satu", 0.7) as first:
        assert first.stdout is not None
        first.stdout.readline()
        with hold(project, "dua", 0) as second:
            assert second.communicate()[1].startswith("Menunggu pembangunan lain")
        assert (first.wait(), second.returncode) == (0, 0)
    assert contents(project / "site") == {"index.html": "dua"}
    assert not (project / ".site.bangun").exists()


def test_a_second_build_gives_up_in_the_end(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_folder, "_WAIT", 0)
    with hold(project, "satu", 30) as first:
        assert first.stdout is not None
        first.stdout.readline()
        with pytest.raises(SiteFolderError, match="pembangunan lain ke folder ini belum selesai"):
            begin(project, project / "site")
        first.kill()


@pytest.mark.parametrize("forked", [False, True])
def test_a_killed_build_leaves_the_last_site_and_no_lock(project: Path, forked: bool) -> None:
    build(project, project / "site", index_html="satu")
    with hold(project, "dua", 30) as killed:
        assert killed.stdout is not None
        killed.stdout.readline()
        killed.kill()
    if forked:  # what a process that it left behind still writes
        (left,) = (path for path in (project / ".site.bangun").iterdir() if path.is_dir())
        (left / "sisa.html").write_text("sisa")
    assert contents(project / "site") == {"index.html": "satu"}
    begun = time.monotonic()
    build(project, project / "site", index_html="tiga")
    assert time.monotonic() - begun < 5
    assert contents(project / "site") == {"index.html": "tiga"}
    assert not (project / ".site.bangun").exists()


def test_a_forked_process_that_ends_takes_nothing_away(project: Path) -> None:
    site = begin(project, project / "site")
    if (pid := os.fork()) == 0:
        site.discard()
        os._exit(0)
    os.waitpid(pid, 0)
    assert site.building.is_dir()
    site.discard()
