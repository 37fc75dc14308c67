"""The open data of whole cities, each made once."""

from __future__ import annotations

import pytest

from macros.catalog.buka import buka
from macros.catalog.katalog import Katalog
from macros.render.data.berkas import berkas_data
from macros.render.data.terbitan import Terbitan
from macros.render.makro import tanda_tangan
from tests.render.jahat import tulis
from tests.situs import ROOT

TERBITAN = Terbitan("CC BY 4.0", "0123456789abcdef0123456789abcdef01234567", "2026-01-30T08:00:00+08:00")
Berkas = dict[str, bytes]


@pytest.fixture(scope="session", params=["sops", "tests/melati", "jahat"])
def katalog(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Katalog:
    """The project's own city, a small one, and one whose every text attacks."""
    jahat = request.param == "jahat"
    folder = tulis(tmp_path_factory.mktemp("jahat") / "sops") if jahat else ROOT / request.param
    return buka(folder, tanda_tangan()).katalog


@pytest.fixture(scope="session")
def berkas(katalog: Katalog) -> Berkas:
    """Every file below ``data/``, by its name there."""
    return {nama.removeprefix("data/"): isi for nama, isi in berkas_data(katalog, TERBITAN)}
