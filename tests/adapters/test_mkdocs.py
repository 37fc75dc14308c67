"""The MkDocs plugin decides nothing, and leaves the process as it found it."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.city import kota
from tests.site import ROOT

CITY = """\
-- kota.yml --
nama: Kota Melati
-- dinas/index.md --
---
nama: Dinas Satu
singkatan: D
jenis: dinas
---

Loket buka di {{ kota() }}. Kurung {kurawal}.
-- dinas/izin.md --
---
nama: "Izin {{ 7*7 }}"
nomor: 1/D/2025
status: draf
---

Bacaan {kurawal} dan {{ unit("dinas") }}.
"""

SETTINGS = """\
site_name: uji
theme: {name: mkdocs}
plugins:
  - sop
  - macros: {module_name: offered, on_error_fail: true}
hooks: [hook.py]
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a small city; its hook does what a test writes into it."""
    kota(tmp_path / "sops", CITY)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Beranda\n\n{{ daftar_unit() }}\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "offered.py").write_text("from macros import define_env\n", "utf-8")
    (tmp_path / "hook.py").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(("SOP", "SITE_", "SOURCE_DATE"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("SOP_DRAF", "1")
    monkeypatch.setenv("SOP_DOKUMEN", "0")
    return tmp_path


def make() -> None:
    """A build as the command makes it."""
    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def test_the_plugin_is_short() -> None:
    plugin = (ROOT / "macros/adapters/mkdocs.py").read_text("utf-8")
    assert len(plugin.splitlines()) <= 120


def test_a_small_project_is_built(project: Path) -> None:
    make()
    page = (project / "site/sop/dinas/izin/index.html").read_text("utf-8")
    assert "Bacaan {kurawal} dan <a" in page
    assert "Izin {{ 7*7 }}" in page.replace("&#123;", "{")
    assert "Dinas Satu" in (project / "site/index.html").read_text("utf-8")
    assert "Loket buka di Kota Melati. Kurung {kurawal}." in (
        project / "site/unit/dinas/index.html"
    ).read_text("utf-8")
    assert gc.isenabled()


FAILING = [
    "def on_pre_build(config): raise ValueError('uji')",
    "def on_nav(nav, config, files): raise ValueError('uji')",
    "def on_page_content(html, page, config, files): raise ValueError('uji')",
    "def on_page_context(context, page, config, nav): raise ValueError('uji')",
]


@pytest.mark.parametrize("hook", FAILING)
@pytest.mark.parametrize("epoch", [None, "1800000000"])
def test_a_build_that_fails_puts_back_what_it_changed(
    project: Path, monkeypatch: pytest.MonkeyPatch, hook: str, epoch: str | None
) -> None:
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    (project / "hook.py").write_text(hook, "utf-8")
    with pytest.raises(Abort, match="Kesalahan mesin"):
        make()
    assert gc.isenabled()
    assert os.environ.get("SOURCE_DATE_EPOCH") == epoch


def test_content_and_settings_that_are_refused_put_it_back_too(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "sops/kota.yml").write_text("nama: Kota Melati\nsitus: javascript:x\n", "utf-8")
    with pytest.raises(Abort, match="1 kesalahan"):
        make()
    assert gc.isenabled()
    monkeypatch.setenv("SOP_HARI_INI", "kemarin")
    with pytest.raises(Abort, match="bukan tanggal"):
        make()
    assert gc.isenabled()
    assert "SOURCE_DATE_EPOCH" not in os.environ
