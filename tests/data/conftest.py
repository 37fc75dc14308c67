"""The open data of whole cities, each made once."""

from __future__ import annotations

import pytest

from macros.catalog.loading import open_folder
from macros.catalog.whole import Catalog
from macros.data.imprint import Imprint
from macros.data.open_files import open_data_files
from macros.pages.parts import signatures
from tests.pages.hostile import tulis
from tests.site import ROOT

TERBITAN = Imprint("CC BY 4.0", "0123456789abcdef0123456789abcdef01234567", "2026-01-30T08:00:00+08:00")
Berkas = dict[str, bytes]


@pytest.fixture(scope="session", params=["sops", "tests/melati", "jahat"])
def katalog(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The project's own city, a small one, and one whose every text attacks."""
    jahat = request.param == "jahat"
    folder = tulis(tmp_path_factory.mktemp("jahat") / "sops") if jahat else ROOT / request.param
    return open_folder(folder, signatures()).katalog


@pytest.fixture(scope="session")
def berkas(katalog: Catalog) -> Berkas:
    """Every file below ``data/``, by its name there."""
    return {nama.removeprefix("data/"): isi for nama, isi in open_data_files(katalog, TERBITAN)}
