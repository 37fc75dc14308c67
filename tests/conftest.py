"""What every test may use: the profiles of the random tests, and the site, built and served once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.once import once
from tests.pages.hostile import tulis_berriwayat
from tests.site import ROOT, Situs, bangun, saji

settings.register_profile(
    "default", max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "fuzz", max_examples=5_000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("fuzz" if os.environ.get("FUZZ") == "1" else "default")


NEEDS = {"peramban": "browser", "situs": "site", "melati": "site", "jahat": "site"}
"""The marks of tests that ask for these fixtures, directly or by way of others."""


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what `make quick` leaves out."""
    for fixture in NEEDS.keys() & set(getattr(item, "fixturenames", ())):
        item.add_marker(NEEDS[fixture])


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Situs]:
    """The site of the repository's own content, built strictly and served."""

    def make(folder: Path) -> None:
        (folder / "log.txt").write_text(bangun(folder / "site"), "utf-8")

    folder = once(tmp_path_factory, "site", make)
    with saji(folder / "site") as url:
        yield Situs(folder / "site", url, (folder / "log.txt").read_text("utf-8"))


@pytest.fixture(scope="session")
def jahat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a city whose every text attacks it."""

    def make(folder: Path) -> None:
        bangun(folder / "site", sops=tulis_berriwayat(folder / "kota"))

    return once(tmp_path_factory, "hostile", make) / "site"
