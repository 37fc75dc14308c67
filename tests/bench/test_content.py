"""The benchmark's invented city is one that could be real: valid, canonical, the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalog.loading import open_folder
from macros.catalog.whole import Catalog
from macros.model.shape import shape_of
from macros.model.sop import Naskah
from macros.pages.parts import signatures
from macros.source.canonical import write_markdown
from macros.source.document import parse_markdown
from tests.bench.content import write_city

SIZE = 90


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_city(tmp_path_factory.mktemp("bench"), SIZE)


@pytest.fixture(scope="module")
def katalog(folder: Path) -> Catalog:
    opened = open_folder(folder, signatures(), draf=False)
    assert [str(satu) for satu in opened.diagnostics] == []
    return opened.katalog


def test_every_sop_is_published(katalog: Catalog) -> None:
    assert (len(katalog.sop), len(katalog.unit)) == (SIZE, 30)


def test_an_sop_has_about_twelve_steps_with_decisions_links_and_laws(katalog: Catalog) -> None:
    steps = [len(sop.langkah) for sop in katalog.sop.values()]
    assert 11 <= sum(steps) / SIZE <= 14
    for sop in katalog.sop.values():
        assert sum(langkah.keputusan for langkah in sop.langkah) >= 3
        assert sop.dasar_hukum
    assert sum(sop.layanan is not None for sop in katalog.sop.values()) > SIZE / 2
    assert sum(map(len, katalog.keluar.values())) > 3 * SIZE


def test_files_are_canonical(folder: Path) -> None:
    for path in folder.glob("*/*-*.md"):
        document = parse_markdown(path.name, path.read_bytes())
        assert write_markdown(document.data, shape_of(Naskah), document.body) == path.read_text("utf-8"), path


def test_one_size_and_seed_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    again = write_city(tmp_path, SIZE)
    assert {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*.*")} == {
        p.relative_to(again): p.read_bytes() for p in again.rglob("*.*")
    }
