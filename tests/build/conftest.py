"""Sites that more than one test looks at, each built once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.build.halaman import Halaman, baca_situs
from tests.pages.hostile import tulis_berriwayat
from tests.site import ROOT, Situs, bangun

MELATI = ROOT / "tests" / "melati"


@pytest.fixture(scope="session")
def halaman_situs(situs: Situs) -> dict[str, Halaman]:
    """The pages of the repository's own site."""
    return baca_situs(situs.folder)


@pytest.fixture(scope="session")
def isi_melati(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of another city, outside of this repository: its history is not ours."""
    return Path(shutil.copytree(MELATI, tmp_path_factory.mktemp("isi") / "melati"))


@pytest.fixture(scope="session")
def melati(isi_melati: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of another city."""
    folder = tmp_path_factory.mktemp("melati")
    bangun(folder, sops=isi_melati, SOP_DOKUMEN="0")
    return folder


@pytest.fixture(scope="session")
def jahat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a city whose every text attacks it."""
    folder = tmp_path_factory.mktemp("jahat")
    bangun(folder / "situs", sops=tulis_berriwayat(folder / "kota"))
    return folder / "situs"
