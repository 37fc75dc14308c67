"""The foot of a page: where a change is proposed and a mistake reported, on any forge or none."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from macros.base.forge import FORMULIR, actions, forge_of
from macros.model.kota import Forge, Kota
from macros.model.sop import Sop
from macros.model.unit import Kontak, Unit
from tests.site import ROOT

SOP = Sop(id="dinas/ktp", nama='Kartu "A" & B #1')
UNIT = Unit(id="dinas", kontak=Kontak(surel="dinas@kota.example"))


def kueri(alamat: str) -> dict[str, str]:
    return {kunci: nilai for kunci, [nilai] in parse_qs(urlsplit(alamat).query, strict_parsing=True).items()}


@pytest.mark.parametrize(
    ("repositori", "sebut", "hasil"),
    [
        ("https://github.com/kota/sop", None, Forge.GITHUB),
        ("https://github.kota.example/kota/sop", None, Forge.GITHUB),
        ("https://gitlab.com/kota/sop", None, Forge.GITLAB),
        ("https://gitlab.kota.example/sop/", None, Forge.GITLAB),
        ("https://git.kota.example/sop", None, None),
        ("https://git.kota.example/sop", Forge.GITLAB, Forge.GITLAB),
        ("https://gitlab.kota.example/sop", Forge.GITHUB, Forge.GITHUB),
        ("https://git.kota.example/github/gitlab", None, None),
        ("", Forge.GITHUB, None),
    ],
)
def test_the_forge_is_what_the_city_says_or_its_host_shows(
    repositori: str, sebut: Forge | None, hasil: Forge | None
) -> None:
    assert forge_of(Kota(repositori=repositori, forge=sebut)) is hasil


def test_github_opens_the_form_with_the_id_in_its_field() -> None:
    hasil = actions(Kota(repositori="https://github.com/kota/sop/"), SOP, UNIT)
    assert hasil.usul == "https://github.com/kota/sop/edit/main/sops/dinas/ktp.md"
    assert hasil.lapor.startswith("https://github.com/kota/sop/issues/new?")
    isian = kueri(hasil.lapor)
    assert isian == {"template": FORMULIR, "sop": "dinas/ktp", "title": '[dinas/ktp] Kartu "A" & B #1'}
    formulir = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE" / FORMULIR).read_text("utf-8"))
    assert {"sop"} <= {satu.get("id") for satu in formulir["body"]}


def test_gitlab_opens_an_issue_with_the_same_questions() -> None:
    kota = Kota(repositori="https://gitlab.com/kota/sop", situs="https://sop.example/")
    hasil = actions(kota, SOP, UNIT)
    assert hasil.usul == "https://gitlab.com/kota/sop/-/edit/main/sops/dinas/ktp.md"
    isian = kueri(hasil.lapor)
    assert set(isian) == {"issue[title]", "issue[description]"}
    assert isian["issue[description]"].startswith(
        "SOP: dinas/ktp\nHalaman: https://sop.example/sop/dinas/ktp/\n"
    )
    templat = (ROOT / ".gitlab/issue_templates/Kesalahan.md").read_text("utf-8")
    for tanya in ("SOP:", "Yang keliru:", "Seharusnya, dan sumbernya:"):
        assert tanya in templat
        assert tanya in isian["issue[description]"]


@pytest.mark.parametrize("repositori", ["", "https://git.kota.example/sop"])
def test_without_a_known_forge_a_letter_goes_to_the_unit(repositori: str) -> None:
    hasil = actions(Kota(repositori=repositori, situs="https://sop.example"), SOP, UNIT)
    for alamat in (hasil.usul, hasil.lapor):
        assert alamat.startswith("mailto:dinas@kota.example?subject=")
        assert 'Kartu "A" & B #1 (dinas/ktp)' in kueri(alamat)["subject"]
        assert "\r\nHalaman: https://sop.example/sop/dinas/ktp/" in kueri(alamat)["body"]
        assert "+" not in alamat, "a mail program would show it as it is"
    assert actions(Kota(repositori=repositori), SOP, Unit(id="dinas")).usul == ""
