"""What every test may use: the profiles of the random tests, and the site, built and served once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.site import ROOT, Situs, bangun, saji

settings.register_profile(
    "default", max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "fuzz", max_examples=5_000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("fuzz" if os.environ.get("FUZZ") == "1" else "default")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Situs]:
    """The site of the repository's own content, built strictly and served."""
    folder = tmp_path_factory.mktemp("situs")
    catatan = bangun(folder)
    with saji(folder) as url:
        yield Situs(folder, url, catatan)
