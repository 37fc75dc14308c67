"""Sites that more than one test looks at, each built once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.build.halaman import Halaman, baca_situs
from tests.once import once
from tests.site import ROOT, Situs, bangun

MELATI = ROOT / "tests" / "melati"


@pytest.fixture(scope="session")
def halaman_situs(situs: Situs) -> dict[str, Halaman]:
    """The pages of the repository's own site."""
    return baca_situs(situs.folder)


@pytest.fixture(scope="session")
def isi_melati(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of another city, outside of this repository: its history is not ours."""
    return once(
        tmp_path_factory, "melati-content", lambda folder: shutil.copytree(MELATI, folder, dirs_exist_ok=True)
    )


@pytest.fixture(scope="session")
def melati(isi_melati: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of another city."""
    return once(tmp_path_factory, "melati", lambda folder: bangun(folder, sops=isi_melati, SOP_DOKUMEN="0"))
