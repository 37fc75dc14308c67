"""The history in a built site: in pages, heads and feeds; the same bytes elsewhere; missing where git
holds none.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from tests.build.conftest import MELATI
from tests.build.halaman import Halaman, baca_situs, isi
from tests.city import ganti
from tests.history.gudang import Gudang
from tests.site import bangun

pytestmark = pytest.mark.site

SITUS = "https://sop.melati.example/"
KTP = "sop/dukcapil/ktp/index.html"
FEEDS = ("perubahan/atom.xml", "unit/dukcapil/atom.xml")


@pytest.fixture(scope="module")
def gudang(tmp_path_factory: pytest.TempPathFactory) -> Gudang:
    gudang = Gudang(tmp_path_factory.mktemp("gudang") / "kota")
    shutil.copytree(MELATI, gudang.sops)
    gudang.komit({})
    ktp = (MELATI / "dukcapil/ktp.md").read_text("utf-8")
    akhir = "\n    output: Berkas permohonan"
    gudang.komit({"dukcapil/ktp.md": ganti(ktp, f"waktu: 5 menit{akhir}", f"waktu: 3 menit{akhir}")})
    return gudang


@pytest.fixture(scope="module")
def folder(gudang: Gudang, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("situs")
    bangun(folder, sops=gudang.sops, SOP_DOKUMEN="0")
    return folder


@pytest.fixture(scope="module")
def halaman(folder: Path) -> dict[str, Halaman]:
    return baca_situs(folder)


def umpan(halaman: Halaman) -> list[str]:
    """The feeds that a page names in its head, as paths from the root."""
    semua = halaman.pohon.css('link[type="application/atom+xml"]')
    assert all("alternate" in (satu.attributes["rel"] or "").split() for satu in semua)
    alamat = (urljoin(f"{SITUS}{halaman.berkas}", satu.attributes["href"] or "") for satu in semua)
    return [satu.removeprefix(SITUS) for satu in alamat]


def test_pages_name_the_feeds_that_they_belong_to(folder: Path, halaman: dict[str, Halaman]) -> None:
    assert umpan(halaman["index.html"]) == [FEEDS[0]]
    assert umpan(halaman[KTP]) == umpan(halaman["unit/dukcapil/index.html"]) == list(FEEDS)
    for satu in FEEDS:
        assert ElementTree.parse(folder / satu).getroot().tag == "{http://www.w3.org/2005/Atom}feed"


def test_entries_lead_to_anchors_that_are_there(folder: Path, halaman: dict[str, Halaman]) -> None:
    for satu in FEEDS:
        for tautan in ElementTree.parse(folder / satu).iter("{http://www.w3.org/2005/Atom}link"):
            jalur, _, jangkar = tautan.attrib["href"].removeprefix(SITUS).partition("#")
            if tautan.attrib["rel"] == "alternate":
                assert not jangkar or halaman[f"{jalur}index.html"].pohon.css(f"#{jangkar}")


def test_the_history_is_on_the_page_and_in_the_month(halaman: dict[str, Halaman]) -> None:
    for berkas in (KTP, "perubahan/index.html", "perubahan/2026-01/index.html"):
        assert "Langkah 1: waktu 5 menit → 3 menit" in (halaman[berkas].pohon.css("article")[0].text())


def test_another_copy_of_the_repository_gives_the_same_bytes(
    gudang: Gudang, folder: Path, tmp_path: Path
) -> None:
    gudang.git("clone", "--quiet", str(gudang.akar), str(tmp_path / "lain"))
    bangun(tmp_path / "situs", sops=tmp_path / "lain/sops", SOP_DOKUMEN="0")
    assert isi(tmp_path / "situs") == isi(folder)


def test_a_copy_without_the_past_builds_and_says_so(gudang: Gudang, tmp_path: Path) -> None:
    gudang.git("clone", "--quiet", "--depth=1", f"file://{gudang.akar}", str(tmp_path / "lain"))
    catatan = bangun(tmp_path / "situs", sops=tmp_path / "lain/sops", SOP_DOKUMEN="0")
    assert "git fetch --unshallow" in catatan
    teks = baca_situs(tmp_path / "situs")[KTP].pohon.css("article")[0].text()
    assert "Riwayat tidak lengkap" in teks
    assert "Terbit di situs ini" not in teks
    assert not (tmp_path / "situs/perubahan/atom.xml").exists()
