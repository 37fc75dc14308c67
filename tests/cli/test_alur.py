"""``sop alur``: one picture of a flowchart, for slides and word processors."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from macros.cli import main
from tests.city import kota
from tests.site import ROOT

MELATI = ROOT / "tests" / "melati"
SVG = "{http://www.w3.org/2000/svg}"
JAHAT = '</text><script>alert("1")</script> & Rekan'
KOTA = f"""\
-- kota.yml --
nama: Kota Melati
-- dinas/index.md --
---
nama: Dinas Contoh
singkatan: Dinas
jenis: dinas
jabatan:
  - id: loket
    nama: '{JAHAT}'
---
-- dinas/izin.md --
---
nama: '{JAHAT}'
status: draf
langkah:
  - kegiatan: '{JAHAT}'
    pelaksana:
      - loket
    waktu: 5 menit
    output: Berkas
  - kegiatan: Menentukan jenis
    pelaksana:
      - loket
    cabang:
      - bila: Belum pernah terdaftar
        ke: selesai
      - bila: Baru
        ke: selesai
---
-- dinas/rusak.md --
---
nama: [
---
"""


@pytest.fixture
def melati(di_kota: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, beside the example city."""
    monkeypatch.setenv("SOPS_DIR", str(MELATI))
    return di_kota


def gambar(berkas: Path) -> ET.Element:
    return ET.fromstring(berkas.read_text("utf-8"))


def test_the_picture_has_the_words_of_the_table_as_text(melati: Path) -> None:
    assert main(["alur", "dukcapil/ktp", "-o", "ktp.svg"]) == 0
    akar = gambar(melati / "ktp.svg")
    assert akar.tag == f"{SVG}svg"
    teks = " ".join("".join(satu.itertext()) for satu in akar.iter(f"{SVG}text"))
    for kata in ("Kegiatan", "Menyerahkan berkas permohonan", "Pemohon", "Tidak", "Ya"):
        assert kata in teks
    assert akar.findtext(f"{SVG}title") == "Bagan alir Penerbitan KTP Elektronik"


def test_the_picture_stands_alone(melati: Path) -> None:
    """Its size and its styles are its own, and it leads nowhere."""
    assert main(["alur", "dukcapil/ktp", "-o", "ktp.svg"]) == 0
    akar = gambar(melati / "ktp.svg")
    assert akar.attrib["viewBox"] == f"0 0 {akar.attrib['width']} {akar.attrib['height']}"
    gaya = akar.findtext(f"{SVG}style") or ""
    assert "stroke" in gaya
    assert all(re.fullmatch(r"\.?[a-z]+", pilih) for pilih in re.findall(r"([^{}]+)\{", gaya)), (
        "no program fails at these"
    )
    assert [satu.tag for satu in akar.iter(f"{SVG}svg")] == [akar.tag], "nor at a view within the view"
    dasar = next(akar.iter(f"{SVG}rect"))
    assert {nama: dasar.get(nama) for nama in ("width", "height", "fill")} == {
        "width": akar.get("width"),
        "height": akar.get("height"),
        "fill": "#ffffff",
    }
    assert not list(akar.iter(f"{SVG}a"))
    assert not [nama for satu in akar.iter() for nama in satu.attrib if nama in ("style", "href")]


@pytest.mark.usefixtures("melati")
def test_without_a_file_it_goes_to_the_standard_output_and_is_the_same(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for _ in range(2):
        assert main(["alur", "dukcapil/ktp"]) == 0
    satu, dua = capsys.readouterr().out.split("</svg>\n<svg", 1)
    assert f"{satu}</svg>\n" == f"<svg{dua}"


def test_hostile_names_stay_text(di_kota: Path) -> None:
    kota(di_kota / "sops", KOTA)
    assert main(["alur", "dinas/izin", "--keluar", "izin.svg"]) == 0, "a draft may be drawn"
    akar = gambar(di_kota / "izin.svg")
    assert not list(akar.iter(f"{SVG}script"))
    assert akar.attrib["aria-label"] == f"Bagan alir {JAHAT}"
    assert "& Rekan" in "".join(akar.itertext())


def test_answers_that_are_letters_in_the_drawing_stand_below_their_step(di_kota: Path) -> None:
    kota(di_kota / "sops", KOTA)
    assert main(["alur", "dinas/izin", "--keluar", "izin.svg"]) == 0
    teks = ["".join(satu.itertext()) for satu in gambar(di_kota / "izin.svg").iter(f"{SVG}text")]
    assert teks[teks.index("Menentukan jenis") :][:3] == [
        "Menentukan jenis",
        "a. Belum pernah terdaftar",
        "b. Baru",
    ]
    assert "a / b" in teks


@pytest.mark.parametrize(
    ("ident", "kata"),
    [
        ("dukcapil/ktpp", "SOP 'dukcapil/ktpp' tidak ada; maksudnya 'dukcapil/ktp'?"),
        ("x", "SOP 'x' tidak ada, tulis unit/nama-berkas, misalnya dinas/izin"),
    ],
)
@pytest.mark.usefixtures("melati")
def test_an_unknown_sop_is_told(capsys: pytest.CaptureFixture[str], ident: str, kata: str) -> None:
    assert main(["alur", ident]) == 2
    assert capsys.readouterr().err == f"sop: {kata}\n"


def test_an_sop_that_cannot_be_read_says_why(di_kota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kota(di_kota / "sops", KOTA)
    assert main(["alur", "dinas/rusak"]) == 1
    assert "sops/dinas/rusak.md:" in capsys.readouterr().out


@pytest.mark.usefixtures("melati")
def test_a_place_that_cannot_be_written_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["alur", "dukcapil/ktp", "-o", "tidak/ada/x.svg"]) == 2
    assert "'tidak/ada/x.svg' tidak dapat ditulis" in capsys.readouterr().err
