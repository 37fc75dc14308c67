"""``sop rakit``: a folder that any site generator can take."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from macros.cli import main
from tests.cli.test_rapikan import isi
from tests.site import ROOT

MELATI = ROOT / "tests" / "melati"


ISIAN = {"SOPS_DIR": str(MELATI), "SOP_HARI_INI": "2026-01-31"}


@pytest.fixture(scope="module")
def rakitan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the example city."""
    hasil = tmp_path_factory.mktemp("rakitan") / "hasil"
    with pytest.MonkeyPatch.context() as lingkungan:
        for nama in ("SOP_DRAF", "SOP_DOKUMEN"):
            lingkungan.delenv(nama, raising=False)
        for nama, nilai in ISIAN.items():
            lingkungan.setenv(nama, nilai)
        assert main(["rakit", str(hasil)]) == 0
    return hasil


@pytest.fixture
def di_kota_contoh(di_kota: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with the content of the example city."""
    for nama, nilai in ISIAN.items():
        monkeypatch.setenv(nama, nilai)
    return di_kota


def test_every_page_form_redirect_and_data_file_is_there(rakitan: Path) -> None:
    semua = set(isi(rakitan))
    for nama in (
        "sop.md",
        "sop/dukcapil/ktp.md",
        "sop/dukcapil/ktp-lama.md",
        "sop/dukcapil/kartu-penduduk/index.html",
        "unit.md",
        "unit/dukcapil.md",
        "peraturan/uu-24-2013.md",
        "jabatan/dukcapil/loket.md",
        "jabatan/umum/pemohon.md",
        "layanan/punya-identitas.md",
        "data/sop.json",
    ):
        assert nama in semua
    assert "sop/setda-organisasi/uji-coba.md" not in semua, "a draft"
    form = "dukcapil/lampiran/f-1-02.pdf"
    assert (rakitan / "sop" / form).read_bytes() == (MELATI / form).read_bytes()


def test_a_page_has_its_title_finished_fragments_and_its_prose(rakitan: Path) -> None:
    halaman = (rakitan / "sop/dukcapil/ktp.md").read_text("utf-8")
    assert halaman.startswith("---\ntitle: Penerbitan KTP Elektronik\ndescription: ")
    assert '<tr id="langkah-6" data-langkah="6"' in halaman
    assert 'lihat <a href="../../../sop/dukcapil/rekam/">Perekaman Biometrik (Dukcapil)</a>' in halaman
    assert "<h2>Pertanyaan</h2>" in halaman
    assert (
        '<a href="../../../sop/dukcapil/lampiran/f-1-02.pdf" rel="noopener noreferrer">formulir</a>'
        in halaman
    )


def test_nothing_is_left_for_a_template_engine(rakitan: Path) -> None:
    for nama, teks in isi(rakitan).items():
        if nama.endswith(".md"):
            assert not re.search(r"\{[{%#]", teks), nama


def test_every_link_of_a_fragment_leads_to_a_page(rakitan: Path) -> None:
    alamat = {
        f"/{nama.removesuffix('.md')}/" if nama.endswith(".md") else f"/{nama.removesuffix('index.html')}"
        for nama in isi(rakitan)
    }
    for nama, teks in isi(rakitan).items():
        if not nama.endswith(".md"):
            continue
        for href in re.findall(r'<a\b[^>]*\shref="([^"#:]+)[#"]', teks):
            tujuan = urldefrag(unquote(urljoin(f"/{nama.removesuffix('.md')}/", href))).url
            assert tujuan in alamat, f"{nama}: {href}"


def test_the_same_content_gives_the_same_bytes(rakitan: Path, di_kota_contoh: Path) -> None:
    assert main(["rakit", "lagi"]) == 0
    assert isi(rakitan) == isi(di_kota_contoh / "lagi")


def test_drafts_are_written_when_asked_for(
    rakitan: Path, di_kota_contoh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Into a folder that holds the pages without them."""
    shutil.copytree(rakitan, di_kota_contoh / "hasil")
    monkeypatch.setenv("SOP_DRAF", "1")
    assert main(["rakit", "hasil"]) == 0
    assert (di_kota_contoh / "hasil/sop/setda-organisasi/uji-coba.md").is_file()


def test_content_with_errors_is_refused_and_nothing_is_written(
    di_kota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (di_kota / "sops").mkdir()
    (di_kota / "sops/kota.yml").write_text("nama: Kota Melati\nsitus: javascript:x\n")
    assert main(["rakit", "hasil"]) == 1
    assert not (di_kota / "hasil").exists()
    assert "sops/kota.yml:2:8: kesalahan: " in capsys.readouterr().out


@pytest.mark.parametrize("tujuan", ["sops", "sops/hasil", "sops/../sops/dinas"])
def test_the_content_itself_is_no_target(
    di_kota: Path, capsys: pytest.CaptureFixture[str], tujuan: str
) -> None:
    (di_kota / "sops").mkdir()
    (di_kota / "sops/kota.yml").write_text("nama: Kota Melati\n")
    assert main(["rakit", tujuan]) == 2
    assert isi(di_kota) == {"sops/kota.yml": "nama: Kota Melati\n"}
    assert "berada di dalam folder isi" in capsys.readouterr().err


def test_a_link_in_the_target_is_not_followed_out_of_it(
    di_kota: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    luar = di_kota / "luar"
    luar.mkdir()
    (di_kota / "hasil").mkdir()
    (di_kota / "hasil/sop").symlink_to(luar)
    monkeypatch.setenv("SOPS_DIR", str(MELATI))
    assert main(["rakit", "hasil"]) == 2
    assert list(luar.iterdir()) == []
    assert "menunjuk ke luar folder tujuan" in capsys.readouterr().err
