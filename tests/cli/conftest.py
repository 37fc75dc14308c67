"""A place for commands to work in."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def di_kota(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, without settings from outside."""
    monkeypatch.chdir(tmp_path)
    for nama in ("SOPS_DIR", "SOP_DRAF", "SOP_HARI_INI", "SOP_DOKUMEN"):
        monkeypatch.delenv(nama, raising=False)
    return tmp_path
