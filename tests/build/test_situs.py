"""The whole site: nothing to warn of, nothing broken, the same every time, and any city's own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin

import pytest

from macros.audit.site_check import check_site
from macros.base import address
from macros.base.templates import file_size
from macros.catalog.loading import open_folder
from macros.catalog.whole import Catalog
from macros.documents.forms import SEMUA
from macros.history.edition import edition_of
from macros.model.sop import Status
from macros.pages.host_headers import host_header_files
from macros.pages.parts import signatures
from tests.build.halaman import Halaman, baca_situs, isi
from tests.pages.safe import bahaya, dijalankan
from tests.site import HARI_INI, ROOT, Situs, bangun

EMAS = ROOT / "tests" / "pages" / "golden"
CITY = "bon" + "tang"


@pytest.fixture(scope="module")
def katalog() -> Catalog:
    """What the repository's own site is made of."""
    return open_folder(ROOT / "sops", signatures()).katalog


def test_the_build_has_nothing_to_warn_of(situs: Situs) -> None:
    assert [baris for baris in situs.catatan.splitlines() if baris.startswith(("WARNING", "ERROR"))] == []


def test_no_internal_link_or_anchor_is_broken(situs: Situs, halaman_situs: dict[str, Halaman]) -> None:
    berkas = set(isi(situs.folder))
    putus = []
    for halaman in halaman_situs.values():
        for satu in halaman.tautan():
            ke = halaman_situs.get(satu.berkas)
            if satu.berkas and satu.berkas not in berkas:
                putus.append(f"{halaman.berkas}: {satu.tertulis}")
            elif satu.jangkar and ke and satu.jangkar not in ke.jangkar:
                putus.append(f"{halaman.berkas}: {satu.tertulis} (no such anchor)")
    assert putus == []


def test_nothing_is_loaded_from_another_host(halaman_situs: dict[str, Halaman]) -> None:
    for halaman in halaman_situs.values():
        luar = [satu.tertulis for satu in halaman.tautan() if satu.tag != "a" and not satu.berkas]
        assert [satu for satu in luar if not satu.startswith("data:")] == [], halaman.berkas


def test_every_page_has_one_title_one_heading_and_a_policy(halaman_situs: dict[str, Halaman]) -> None:
    for halaman in halaman_situs.values():
        pohon = halaman.pohon
        assert len(pohon.css("h1")) == 1, halaman.berkas
        assert len(pohon.css("head title")) == 1, halaman.berkas
        assert pohon.css_matches('html[lang="id"]'), halaman.berkas
        assert pohon.css_matches('meta[name="description"][content]'), halaman.berkas
        assert pohon.css_matches('meta[http-equiv="Content-Security-Policy"]'), halaman.berkas
        assert not pohon.css_matches("article [style]"), halaman.berkas


def test_anchors_are_unique_within_the_content_of_a_page(halaman_situs: dict[str, Halaman]) -> None:
    for halaman in halaman_situs.values():
        semua = [satu.attributes["id"] for satu in halaman.pohon.css("article [id]")]
        assert len(semua) == len(set(semua)), halaman.berkas


def berkas_sop(ident: str) -> str:
    return f"{address.sop(ident)}index.html"


def tertaut(halaman: Halaman, bagian: str) -> set[str]:
    """The files that one half of a page's links leads to."""
    [akar] = halaman.pohon.css(f'.sop-keterkaitan section[aria-labelledby="{bagian}"]')
    return {satu.berkas for satu in halaman.tautan(akar)}


def test_every_link_between_sops_can_be_walked_both_ways(
    halaman_situs: dict[str, Halaman], katalog: Catalog
) -> None:
    semua = [satu for daftar in katalog.keluar.values() for satu in daftar]
    assert len(semua) > 50
    for satu in semua:
        dari, ke = berkas_sop(satu.dari), berkas_sop(satu.ke)
        assert ke in tertaut(halaman_situs[dari], "dirujuk"), f"{satu.dari} names {satu.ke}"
        assert dari in tertaut(halaman_situs[ke], "merujuk"), f"{satu.ke} is named by {satu.dari}"


def test_no_page_claims_a_link_that_is_not_there(halaman_situs: dict[str, Halaman], katalog: Catalog) -> None:
    for ident in katalog.sop:
        dikira = {berkas_sop(satu.dari) for satu in katalog.masuk.get(ident, ())}
        tampak = {
            satu for satu in tertaut(halaman_situs[berkas_sop(ident)], "merujuk") if satu.startswith("sop/")
        }
        assert tampak - {berkas_sop(ident)} == dikira


def test_every_role_page_leads_to_every_step_it_performs(
    halaman_situs: dict[str, Halaman], katalog: Catalog
) -> None:
    for kunci, peran in katalog.peran.items():
        halaman = halaman_situs[f"{address.jabatan(peran)}index.html"]
        langkah = {(t.berkas, t.jangkar) for t in halaman.tautan() if t.jangkar.startswith("langkah-")}
        tugas = katalog.tugas.get(kunci, ())
        assert langkah == {(berkas_sop(satu.sop), f"langkah-{satu.langkah}") for satu in tugas}, kunci


def test_every_regulation_page_leads_to_every_sop_that_cites_it(
    halaman_situs: dict[str, Halaman], katalog: Catalog
) -> None:
    for ident in katalog.peraturan:
        halaman = halaman_situs[f"{address.peraturan(ident)}index.html"]
        tampak = {satu.berkas for satu in halaman.tautan(halaman.pohon.css_first("article"))}
        assert {berkas_sop(satu) for satu in katalog.pengutip.get(ident, ())} <= tampak, ident


def test_old_addresses_lead_to_new_ones(situs: Situs, katalog: Catalog) -> None:
    assert katalog.alihan
    for lama, kini in katalog.alihan.items():
        html = (situs.folder / berkas_sop(lama)).read_text("utf-8")
        tujuan = html.partition("; url=")[2].partition('"')[0]
        assert urljoin(f"/{address.sop(lama)}", tujuan) == f"/{address.sop(kini)}"
        assert (situs.folder / berkas_sop(kini)).is_file()


def test_the_map_of_the_site_names_every_page(situs: Situs, halaman_situs: dict[str, Halaman]) -> None:
    peta = (situs.folder / "sitemap.xml").read_text("utf-8")
    for berkas, halaman in halaman_situs.items():
        if not halaman.pohon.css_matches('meta[name="robots"][content="noindex"]'):
            assert berkas == "404.html" or f"/{berkas.removesuffix('index.html')}</loc>" in peta, berkas


def test_every_page_made_from_a_source_file_can_be_edited_there(
    halaman_situs: dict[str, Halaman], katalog: Catalog
) -> None:
    for ident in katalog.sop:
        tautan = [satu.tertulis for satu in halaman_situs[berkas_sop(ident)].tautan()]
        assert f"{katalog.kota.repositori}/edit/main/sops/{ident}.md" in tautan


ESOK = "import time_machine\ntime_machine.travel(1_900_000_000).start()\n"
"""Run when Python starts: for the whole process it is a day of 2030."""


def salinan(folder: Path) -> Path:
    """This project in another folder: what git knows, what is new and not ignored, and its history."""
    daftar = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    terdaftar = subprocess.run(daftar, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    subprocess.run(["git", "clone", "--quiet", "--no-checkout", str(ROOT), str(folder)], check=True)
    for nama in filter(None, terdaftar.split("\0")):
        if (ROOT / nama).is_file():
            (folder / nama).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / nama, folder / nama)
    return folder


def test_the_same_commit_gives_the_same_bytes_on_another_machine(situs: Situs, tmp_path: Path) -> None:
    """Another place of the project and of the site, another day, time zone, language, order of hashes,
    umask, home.
    """
    (tmp_path / "esok").mkdir()
    (tmp_path / "esok/sitecustomize.py").write_text(ESOK)
    semula = os.umask(0o077)
    try:
        akar = salinan(tmp_path / "tempat lain" / "proyek")
        bangun(
            tmp_path / "lain" / "situs",
            akar=akar,
            PYTHONPATH=str(tmp_path / "esok"),
            TZ="Pacific/Kiritimati",
            LC_ALL="C",
            PYTHONHASHSEED="7",
            HOME=str(tmp_path),
        )
    finally:
        os.umask(semula)
    satu, dua = isi(situs.folder), isi(tmp_path / "lain" / "situs")
    assert satu.keys() == dua.keys()
    assert [nama for nama in satu if satu[nama] != dua[nama]] == []


def test_the_map_of_the_site_carries_the_day_of_the_commit(melati: Path, situs: Situs) -> None:
    edisi = edition_of(ROOT / "sops")
    hari = datetime.fromtimestamp(edisi.seconds, UTC).date().isoformat() if edisi else HARI_INI
    assert set(re.findall("<lastmod>(.*?)</lastmod>", (situs.folder / "sitemap.xml").read_text("utf-8"))) == {
        hari
    }
    assert set(re.findall("<lastmod>(.*?)</lastmod>", (melati / "sitemap.xml").read_text("utf-8"))) == {
        HARI_INI
    }


def test_the_built_site_passes_its_own_check(situs: Situs, jahat: Path) -> None:
    assert [str(satu) for satu in check_site(situs.folder)] == []
    assert [str(satu) for satu in check_site(jahat) if satu.kode != "situs-terlalu-besar"] == []


def test_headers_for_hosts_stand_beside_the_site(situs: Situs) -> None:
    for nama, isinya in host_header_files():
        assert (situs.folder / nama).read_bytes() == isinya


def test_every_sop_and_unit_has_its_data_and_a_twin_in_markdown(
    situs: Situs, halaman_situs: dict[str, Halaman], katalog: Catalog
) -> None:
    halaman = {ident: (f"{address.sop(ident)}", address.data_sop(ident)) for ident in katalog.sop}
    halaman |= {ident: (f"{address.unit(ident)}", address.data_unit(ident)) for ident in katalog.unit}
    for ident, (url, data) in halaman.items():
        lain = {
            satu.attributes["type"]: urljoin(f"/{url}", satu.attributes["href"] or "")
            for satu in halaman_situs[f"{url}index.html"].pohon.css('link[rel~="alternate"][type]')
        }
        assert lain["application/json"] == f"/{data}"
        assert lain["text/markdown"] == f"/{url}index.md"
        assert json.loads((situs.folder / data).read_text("utf-8"))["id"] == ident
        assert (situs.folder / f"{url}index.md").read_text("utf-8").startswith("# ")
    assert (situs.folder / "llms.txt").is_file()


def test_every_sop_offers_its_documents_with_their_size(
    situs: Situs, halaman_situs: dict[str, Halaman], katalog: Catalog
) -> None:
    for ident in katalog.sop:
        menu = halaman_situs[berkas_sop(ident)].pohon.css(".sop-unduh li")
        tautan = [satu.css("a")[0].attributes["href"] or "" for satu in menu]
        berkas = [urljoin(f"/{address.sop(ident)}", satu).removeprefix("/") for satu in tautan]
        assert [f"sop/{ident}.{b.id}" if not b.data else address.data_sop(ident) for b in SEMUA] == berkas
        for satu, nama in zip(menu, berkas, strict=True):
            assert file_size((situs.folder / nama).stat().st_size) in satu.text()


def test_every_unit_with_sops_in_force_offers_its_book(
    situs: Situs, halaman_situs: dict[str, Halaman], katalog: Catalog
) -> None:
    for ident in katalog.unit:
        tautan = {satu.berkas for satu in halaman_situs[f"{address.unit(ident)}index.html"].tautan()}
        berlaku = [
            satu for satu in katalog.milik.get(ident, ()) if katalog.sop[satu].status is Status.BERLAKU
        ]
        assert (address.buku(ident) in tautan) is bool(berlaku)
        assert (situs.folder / address.buku(ident)).is_file() is bool(berlaku)


def test_documents_can_be_left_out(melati: Path) -> None:
    assert list(melati.rglob("*.pdf")) == [melati / "sop/dukcapil/lampiran/f-1-02.pdf"]


def test_pages_tell_machines_what_they_are_about(halaman_situs: dict[str, Halaman], katalog: Catalog) -> None:
    def jenis(berkas: str) -> list[str]:
        semua = [
            json.loads(satu.text())
            for satu in halaman_situs[berkas].pohon.css('[type="application/ld+json"]')
        ]
        return [satu["@type"] for data in semua for satu in data.get("@graph", [data])]

    assert jenis("index.html") == ["WebSite"]
    assert jenis("data/index.html") == ["Dataset"]
    for ident in katalog.unit:
        assert jenis(f"{address.unit(ident)}index.html") == ["GovernmentOrganization"]
    for ident, sop in katalog.sop.items():
        assert jenis(berkas_sop(ident)) == ["GovernmentService", "HowTo"] if sop.layanan else ["HowTo"]


def test_another_city_has_a_site_of_its_own(melati: Path) -> None:
    for nama, isinya in isi(melati).items():
        assert CITY.encode() not in isinya.lower(), nama
        assert CITY not in nama.lower()
    assert "Kota Melati" in (melati / "index.html").read_text("utf-8")
    for halaman in baca_situs(melati).values():
        assert "Melati" in halaman.html, halaman.berkas


def test_a_city_of_examples_says_so_on_every_page(halaman_situs: dict[str, Halaman]) -> None:
    for halaman in halaman_situs.values():
        terlihat = halaman.pohon.css("aside.md-banner, .sop-pita")
        assert any("bukan dokumen resmi" in satu.text() for satu in terlihat), halaman.berkas


def test_every_page_leads_to_the_pages_about_the_site(halaman_situs: dict[str, Halaman]) -> None:
    tentang = {f"{nama}/index.html" for nama in ("data", "evaluasi", "panduan", "perubahan", "tentang")}
    for halaman in halaman_situs.values():
        kaki = halaman.pohon.css_first("footer.sop-bawah")
        assert kaki or halaman.pohon.css_matches("main.sop-naskah > .sop-lembar"), halaman.berkas
        assert kaki is None or tentang <= {satu.berkas for satu in halaman.tautan(kaki)}, halaman.berkas


def test_drafts_are_hidden_unless_asked_for(melati: Path, isi_melati: Path, tmp_path: Path) -> None:
    draf = "sop/setda-organisasi/uji-coba/index.html"
    assert not (melati / draf).exists()
    assert not [nama for nama, isinya in isi(melati).items() if b"Uji Coba SOP" in isinya]
    bangun(tmp_path, sops=isi_melati, SOP_DRAF="1")
    assert "Masih draf" in (tmp_path / draf).read_text("utf-8")


def test_another_generator_builds_the_same_site(melati: Path, isi_melati: Path, tmp_path: Path) -> None:
    bangun(tmp_path, sops=isi_melati, alat="properdocs", SOP_DOKUMEN="0")
    satu, dua = isi(melati), isi(tmp_path)
    assert satu.keys() == dua.keys()
    assert [nama for nama in satu if satu[nama] != dua[nama]] == []


def test_hostile_content_gets_through_nowhere(jahat: Path) -> None:
    for halaman in baca_situs(jahat).values():
        assert list(bahaya(halaman.html)) == [], halaman.berkas
        assert not dijalankan(halaman.html), halaman.berkas
        assert not halaman.pohon.css_matches("article [style]"), halaman.berkas
    for jalur in jahat.rglob("*.json"):
        json.loads(jalur.read_text("utf-8"))


def test_hostile_content_breaks_no_link(jahat: Path) -> None:
    situs = baca_situs(jahat)
    berkas = set(isi(jahat))
    for halaman in situs.values():
        putus = [satu.tertulis for satu in halaman.tautan() if satu.berkas and satu.berkas not in berkas]
        assert putus == [], halaman.berkas


@pytest.mark.parametrize("ident", ["dukcapil/ktp", "dukcapil/ktp-lama", "setda-organisasi/penyusunan"])
def test_a_page_is_what_it_was(melati: Path, ident: str) -> None:
    """Refresh with ``GOLDEN=1``, and look at the difference."""
    [artikel] = baca_situs(melati)[berkas_sop(ident)].pohon.css("article")
    html = artikel.html
    emas = EMAS / f"{ident.replace('/', '-')}.html"
    if os.environ.get("GOLDEN") == "1":
        emas.write_text(f"{html}\n", encoding="utf-8")
    assert emas.is_file(), "make it with GOLDEN=1"
    assert f"{html}\n" == emas.read_text("utf-8")
