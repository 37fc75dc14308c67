"""The history on the site: on an SOP's page, on ``/perubahan/``, and in feeds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros.catalog.loading import open_folder
from macros.changes.feeds import PANJANG, feeds
from macros.changes.history_parts import months, read_history
from macros.history.archive import Completeness
from macros.history.revisions import History
from macros.pages.entries import all_pages
from macros.pages.parts import all_changes, signatures
from macros.pages.site import Site
from tests.city import ganti
from tests.history.gudang import Gudang
from tests.history.test_revisions import ISI, KTP, WAKTU
from tests.parts import draw

ATOM = "{http://www.w3.org/2005/Atom}"
SITUS = "https://sop.melati.example"
KOTA_YML = f"nama: Kota Melati\nsitus: {SITUS}\nrepositori: https://github.com/kota/sop\n"
Buat = Callable[[], Site]


@pytest.fixture
def gudang(tmp_path: Path) -> Gudang:
    gudang = Gudang(tmp_path / "kota")
    gudang.komit(ISI | {"kota.yml": KOTA_YML})
    return gudang


@pytest.fixture
def penyaji(gudang: Gudang) -> Buat:
    def buat() -> Site:
        katalog = open_folder(gudang.sops, signatures()).katalog
        return Site(katalog, date(2026, 2, 1), {}, history=read_history(gudang.sops, katalog))

    return buat


def html(isi: str) -> LexborHTMLParser:
    return LexborHTMLParser(f"<main>{isi}</main>")


def satu(pohon: LexborHTMLParser, pemilih: str) -> LexborNode:
    """The first element that a selector finds."""
    return pohon.css(pemilih)[0]


def pada_sop(penyaji: Site, ident: str = "dinas/ktp") -> LexborHTMLParser:
    return html(draw(penyaji, "riwayat", f"sop/{ident}/", sop=ident))


def test_an_sop_tells_its_revisions(gudang: Gudang, penyaji: Buat) -> None:
    kini = gudang.komit({"dinas/ktp.md": ganti(KTP, *WAKTU)})
    pohon = pada_sop(penyaji())
    assert satu(pohon, "li[id]").attributes["id"] == f"revisi-{kini[:10]}"
    assert [satu.text() for satu in pohon.css("time")] == ["2 Januari 2026", "1 Januari 2026"]
    assert satu(pohon, "li li").text() == "Langkah 1: waktu 15 menit → 10 menit"
    assert satu(pohon, ".sop-beda").text(strip=True) == "Waktu20 menit → 15 menit"
    assert satu(pohon, "a").attributes["href"] == f"https://github.com/kota/sop/commit/{kini}"


def test_an_sop_names_its_number_and_leads_to_the_feed_of_its_unit(gudang: Gudang, penyaji: Buat) -> None:
    gudang.komit({"dinas/ktp.md": ganti(ganti(KTP, *WAKTU), "400/1", "400/5")})
    pohon = pada_sop(penyaji())
    kini, awal = pohon.css(".sop-riwayat > li")
    assert "Nomor pada hari itu: 400/5" in kini.text()
    assert "Nomor 400/1" in awal.text()
    assert pohon.css('a[type="application/atom+xml"]')[0].attributes["href"] == "../../../unit/dinas/atom.xml"


def test_measures_stand_in_the_line_when_they_are_short(gudang: Gudang, penyaji: Buat) -> None:
    potong = KTP[KTP.index("  - kegiatan: Mencetak") : KTP.rindex("---")]
    gudang.komit({"dinas/ktp.md": ganti(KTP, potong, "")})
    assert (
        satu(pada_sop(penyaji()), "summary span").text() == "1 perubahan, 2 → 1 langkah, 20 menit → 15 menit"
    )


def test_the_only_change_is_told_at_once(gudang: Gudang, penyaji: Buat) -> None:
    gudang.komit({"dinas/ktp.md": ganti(KTP, "nama: Penerbitan KTP", "nama: Penerbitan KTP-el")})
    assert (
        satu(pada_sop(penyaji()), "summary span").text() == "Nama SOP: “Penerbitan KTP” → “Penerbitan KTP-el”"
    )


@pytest.mark.parametrize(
    ("kelengkapan", "kata"),
    [
        (
            Completeness.TANPA,
            "Riwayat tidak tersedia: situs ini dibangun tanpa git, atau dari salinan yang tidak lengkap.",
        ),
        (Completeness.DANGKAL, "Riwayat tidak lengkap: situs ini dibangun dari salinan tanpa sejarah penuh."),
        (Completeness.LENGKAP, "Belum ada revisi yang tercatat."),
    ],
)
def test_a_missing_history_is_said_on_every_page(
    gudang: Gudang, kelengkapan: Completeness, kata: str
) -> None:
    katalog = open_folder(gudang.sops, signatures()).katalog
    tanpa = Site(katalog, date(2026, 2, 1), {}, history=History(kelengkapan))
    assert satu(pada_sop(tanpa), ".sop-kosong").text() == kata
    assert satu(html(draw(tanpa, "perubahan", "perubahan/")), ".sop-kosong").text() == kata


def test_all_changes_stand_by_day_and_each_month_has_a_page(
    gudang: Gudang, penyaji: Buat, monkeypatch: pytest.MonkeyPatch
) -> None:
    for menit in range(35):
        gudang.komit({"dinas/ktp.md": ganti(KTP, "15 menit", f"{menit + 20} menit")})
    monkeypatch.setattr(all_changes, "NEWEST", 10)
    sidang = penyaji()
    assert months(sidang.history) == ("2026-02", "2026-01")
    depan = html(draw(sidang, "perubahan", "perubahan/"))
    assert [h.text() for h in depan.css("h2")][:2] == ["5 Februari 2026", "4 Februari 2026"]
    assert len(depan.css(".sop-riwayat > li")) == 10
    assert [a.attributes["href"] for a in depan.css(".sop-bulan a")] == [
        "../perubahan/2026-02/",
        "../perubahan/2026-01/",
    ]
    januari = html(draw(sidang, "perubahan", "perubahan/2026-01/", bulan="2026-01"))
    assert len(januari.css(".sop-riwayat > li")) == 32
    alamat = {halaman.url for halaman in all_pages(sidang)}
    assert {"perubahan/", "perubahan/2026-01/", "perubahan/2026-02/"} <= alamat


def test_a_removed_sop_is_named_without_a_link(gudang: Gudang, penyaji: Buat) -> None:
    gudang.komit({"dinas/ktp.md": None})
    butir = satu(html(draw(penyaji(), "perubahan", "perubahan/")), ".sop-riwayat > li")
    assert butir.text(strip=True).startswith("Penerbitan KTP")
    assert butir.css('a[href*="sop/dinas/ktp"]') == []


def test_the_city_and_each_unit_have_a_feed(gudang: Gudang, penyaji: Buat) -> None:
    kini = gudang.komit({"dinas/ktp.md": ganti(KTP, *WAKTU)})
    sidang = penyaji()
    semua = dict(feeds(sidang.catalog, sidang.history))
    assert set(semua) == {"perubahan/atom.xml", "unit/dinas/atom.xml"}
    akar = ElementTree.fromstring(semua["perubahan/atom.xml"])
    assert akar.tag == f"{ATOM}feed"
    assert akar.findtext(f"{ATOM}id") == f"{SITUS}/perubahan/atom.xml"
    assert akar.findtext(f"{ATOM}updated") == "2026-01-02T07:00:00+07:00"
    butir = akar.find(f"{ATOM}entry")
    assert butir is not None
    assert butir.findtext(f"{ATOM}title") == "Penerbitan KTP: 1 perubahan, 20 menit → 15 menit"
    assert butir.findtext(f"{ATOM}id") == f"{SITUS}/sop/dinas/ktp/#revisi-{kini[:10]}"
    assert butir.findtext(f"{ATOM}summary") == "Langkah 1: waktu 15 menit → 10 menit"
    assert butir.findtext(f"{ATOM}author/{ATOM}name") == "Dinas Satu"


def test_entries_keep_their_ids_when_an_sop_is_renamed(gudang: Gudang, penyaji: Buat) -> None:
    """RFC 4287, 4.2.6: an id never changes, wherever the entry goes."""

    def kunci() -> list[str]:
        sidang = penyaji()
        akar = ElementTree.fromstring(dict(feeds(sidang.catalog, sidang.history))["perubahan/atom.xml"])
        return [satu.findtext(f"{ATOM}id") or "" for satu in akar.iter(f"{ATOM}entry")]

    semula = kunci()
    lain = ganti(KTP, "status:", "sebelumnya: dinas/ktp\nstatus:")
    gudang.komit({"dinas/ktp.md": None, "dinas/ktp-el.md": lain})
    assert kunci()[1:] == semula


def test_the_page_of_changes_leads_to_every_feed(penyaji: Buat) -> None:
    sidang = penyaji()
    tautan = html(draw(sidang, "perubahan", "perubahan/")).css('a[type="application/atom+xml"]')
    assert {f"../{berkas}" for berkas, _ in feeds(sidang.catalog, sidang.history)} == {
        satu.attributes["href"] for satu in tautan
    }


def test_a_feed_keeps_what_the_standard_asks(gudang: Gudang, penyaji: Buat) -> None:
    """RFC 4287: feeds and entries have one id, title and time each; ids are absolute and never twice."""
    for menit in range(PANJANG + 5):
        gudang.komit({"dinas/ktp.md": ganti(KTP, "15 menit", f"{menit + 20} menit")})
    sidang = penyaji()
    for isi in dict(feeds(sidang.catalog, sidang.history)).values():
        akar = ElementTree.fromstring(isi)
        semua = [akar, *akar.iter(f"{ATOM}entry")]
        assert len(semua) == PANJANG + 1
        for bagian in semua:
            for nama in ("id", "title", "updated"):
                assert len(bagian.findall(f"{ATOM}{nama}")) == 1
        kunci = [bagian.findtext(f"{ATOM}id") or "" for bagian in semua]
        assert len(set(kunci)) == len(kunci)
        assert all(satu_kunci.startswith("https://") for satu_kunci in kunci)


def test_a_city_without_an_address_has_no_feed(gudang: Gudang, penyaji: Buat) -> None:
    gudang.tulis({"kota.yml": "nama: Kota Melati\n"})
    sidang = penyaji()
    assert dict(feeds(sidang.catalog, sidang.history)) == {}
    assert html(draw(sidang, "perubahan", "perubahan/")).css('a[href$="atom.xml"]') == []


def test_foreign_text_stays_text(gudang: Gudang, penyaji: Buat) -> None:
    jahat = "Penerbitan <script>alert(0)</script> {{ 7*7 }}"
    gudang.komit({"dinas/ktp.md": ganti(KTP, "nama: Penerbitan KTP", f"nama: '{jahat}'")})
    sidang = penyaji()
    for pohon in (pada_sop(sidang), html(draw(sidang, "perubahan", "perubahan/"))):
        assert pohon.css("script") == []
        assert jahat in pohon.text()
    akar = ElementTree.fromstring(dict(feeds(sidang.catalog, sidang.history))["perubahan/atom.xml"])
    assert jahat in (akar.findtext(f"{ATOM}entry/{ATOM}title") or "")
