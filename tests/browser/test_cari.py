"""Search as people meet it: in the header, on the home page, and on the search page with its facets."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.penjaga import DESKTOP, DESKTOP_GELAP, PONSEL, PONSEL_GELAP, SEMUA_LAYAR, axe, buka, luapan
from tests.site import ROOT, Situs, saji

KTP = "disdukcapil/ktp-el"
KABAR = "[data-cari-kabar]"
HASIL = "[data-hasil]"


def hasil(halaman: Page) -> list[str]:
    """The ids of the hits that are seen, in order."""
    isi: list[str] = halaman.locator(f"{HASIL}:visible").evaluate_all(
        "semua => semua.map(e => e.dataset.hasil)"
    )
    return isi


def cari(halaman: Page, teks: str) -> None:
    """Open the search page with a query, as a link does."""
    halaman.goto(f"/cari/?q={teks}")
    expect(halaman.locator(KABAR)).to_contain_text("prosedur")


def parameter(halaman: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(halaman.url).query)


def test_the_header_answers_while_one_types_and_marks_what_it_met(halaman: Page) -> None:
    halaman.goto("/tentang/")
    halaman.keyboard.press("/")
    halaman.keyboard.type("ktp elektonik ilang", delay=10)
    butir = halaman.locator(f".md-search-result [data-hasil='{KTP}']")
    expect(butir).to_be_visible()
    for teks in ("Penerbitan KTP Elektronik", "Dinas Kependudukan", "/DISDUKCAPIL/", "Berlaku", "Layanan"):
        expect(butir).to_contain_text(teks)
    assert butir.locator("mark").count() >= 2


@pytest.mark.parametrize("layar", [DESKTOP, DESKTOP_GELAP], indirect=True, ids=str)
def test_the_open_header_and_the_home_panel_are_accessible(halaman: Page) -> None:
    halaman.goto("/")
    halaman.locator("#sop-cari-q").press_sequentially("surat")
    expect(halaman.locator(".cari-panel [data-hasil]").first).to_be_visible()
    assert axe(halaman) == []
    halaman.goto("/tentang/")
    halaman.keyboard.press("/")
    halaman.keyboard.type("surat masuk", delay=10)
    expect(halaman.locator(".md-search-result [data-hasil]").first).to_be_visible()
    assert axe(halaman) == []


def test_enter_opens_the_first_hit_of_the_header(halaman: Page) -> None:
    halaman.goto("/tentang/")
    halaman.keyboard.press("/")
    halaman.keyboard.type("bikin akte lahir", delay=10)
    expect(halaman.locator(".md-search-result [data-hasil]").first).to_be_visible()
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**/sop/disdukcapil/akta-kelahiran/**")


def test_arrows_and_escape_work_in_the_header(halaman: Page) -> None:
    halaman.goto("/tentang/")
    halaman.keyboard.press("/")
    halaman.keyboard.type("surat pindah", delay=10)
    expect(halaman.locator(".md-search-result [data-hasil]").first).to_be_visible()
    halaman.wait_for_load_state(
        "networkidle"
    )  # the hits of the last letter have come: nothing takes the focus away
    halaman.keyboard.press("ArrowDown")
    assert (
        halaman.evaluate("document.activeElement.closest('[data-hasil]').dataset.hasil") == hasil(halaman)[0]
    )
    halaman.keyboard.press("Escape")
    expect(halaman.locator(".md-search__output")).not_to_be_visible()


def test_the_header_leads_to_the_search_page_also_when_nothing_is_found(halaman: Page) -> None:
    halaman.goto("/tentang/")
    halaman.keyboard.press("/")
    halaman.keyboard.type("zzqqx", delay=10)
    expect(halaman.locator(".md-search-result__meta")).to_contain_text("Tidak ada")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**/cari/?q=zzqqx")


def test_a_step_that_was_met_is_shown_and_linked(halaman: Page) -> None:
    cari(halaman, "visitasi tempat praktik")
    petikan = halaman.locator("[data-hasil='dinkes/verifikasi-izin-praktik'] .cari-petikan a").first
    expect(petikan).to_have_text(re.compile(r"Langkah \d+"))
    alamat = petikan.get_attribute("href") or ""
    halaman.goto(alamat)
    nomor = alamat.rpartition("-")[2]
    expect(halaman.locator(f"tr[data-langkah='{nomor}']")).to_be_in_viewport()


def test_an_exact_number_finds_its_sop(halaman: Page) -> None:
    cari(halaman, "000.8.3.3/007/DISDUKCAPIL")
    assert hasil(halaman)[0] == "disdukcapil/pindah-keluar"
    nomor = halaman.locator(f"{HASIL} .cari-nomor").first
    assert {"000", "007", "DISDUKCAPIL"} <= set(nomor.locator("mark").all_inner_texts())


def test_a_repealed_sop_ranks_below_its_successor_and_names_it(halaman: Page) -> None:
    cari(halaman, "imb")
    urut = hasil(halaman)
    assert urut.index("dpmptsp/pbg") < urut.index("dpmptsp/imb")
    lama = halaman.locator("[data-hasil='dpmptsp/imb']")
    expect(lama).to_contain_text("Dicabut")
    expect(lama.locator(".cari-pengganti a")).to_have_attribute("href", re.compile(r"/sop/dpmptsp/pbg/$"))


def test_facets_narrow_the_hits_and_stand_in_the_address(halaman: Page) -> None:
    cari(halaman, "surat")
    semua = int(halaman.locator(KABAR).inner_text().split()[0])
    kotak = halaman.get_by_role("group", name="Unit kerja").get_by_role("checkbox").first
    banyak = int(kotak.locator("xpath=..").locator(".cari-hitung").inner_text().strip(", "))
    kotak.focus()
    halaman.keyboard.press("Space")
    expect(halaman.locator(KABAR)).to_have_text(re.compile(rf"^{banyak} prosedur .* disaring$"))
    assert banyak < semua
    unit = parameter(halaman)["unit"]
    assert {ident.split("/")[0] for ident in hasil(halaman)} == set(unit)
    assert halaman.evaluate("document.activeElement.name") == "unit"
    halaman.reload()
    expect(halaman.locator(KABAR)).to_have_text(re.compile(rf"^{banyak} prosedur"))
    assert parameter(halaman) == {"q": ["surat"], "unit": unit}
    halaman.get_by_role("button", name="Hapus semua saringan").click()
    expect(halaman.locator(KABAR)).to_have_text(re.compile(rf"^{semua} prosedur"))
    assert parameter(halaman) == {"q": ["surat"]}


@pytest.mark.parametrize(
    ("saring", "ada"),
    [
        ("peristiwa=pindah", "disdukcapil/pindah-keluar"),
        ("jenis=internal", "bkpsdm/cuti"),
        ("status=dicabut", "disdikbud/ppdb"),
        ("jabatan=kecamatan-utara:camat", "kecamatan-utara/dispensasi-nikah"),
        ("jabatan=umum:pasien", "puskesmas-utara-1/rawat-jalan"),
        ("peraturan=uu-24-2013", "disdukcapil/akta-kelahiran"),
        ("unit=dlh&unit=dpupr", "dlh/pemangkasan-pohon"),
    ],
)
def test_every_facet_works_without_a_query(halaman: Page, saring: str, ada: str) -> None:
    halaman.goto(f"/cari/?{saring}&urut=nama")
    expect(halaman.locator(KABAR)).to_contain_text("disaring")
    jumlah = int(halaman.locator(KABAR).inner_text().split()[0])
    while halaman.locator("[data-cari-lagi]").is_visible():
        sudah = len(hasil(halaman))
        halaman.locator("[data-cari-lagi]").click()
        expect(halaman.locator(HASIL).nth(sudah)).to_be_visible()
    assert len(hasil(halaman)) == jumlah
    assert ada in hasil(halaman)
    nama = halaman.locator(f"{HASIL} .cari-nama").all_inner_texts()
    assert nama == sorted(nama, key=str.casefold)


def test_a_role_shows_its_tasks(halaman: Page) -> None:
    cari(halaman, "camat")
    langkah_saya = halaman.locator(".cari-peran").filter(
        has=halaman.get_by_role("link", name="Camat", exact=True)
    )
    expect(langkah_saya).to_contain_text("Langkah saya")
    expect(langkah_saya.locator("li a").first).to_have_attribute("href", re.compile(r"/sop/.+/#langkah-\d+$"))
    langkah_saya.get_by_role("link", name="Camat", exact=True).click()
    halaman.wait_for_url("**/jabatan/kecamatan-utara/camat/")


def test_a_role_is_the_one_that_is_named_not_one_of_the_same_stem(halaman: Page) -> None:
    cari(halaman, "lurah")
    nama = halaman.locator(".cari-peran h2 a").all_inner_texts()
    assert set(nama) == {"Lurah"}
    oleh = halaman.locator("[data-hasil='kelurahan-api-api/ahli-waris'] .cari-petikan__oleh").first
    expect(oleh.locator("mark")).to_have_text("Lurah")


@pytest.mark.parametrize(
    "q", ["uu 24 2013", "UU No. 24 Tahun 2013", "undang-undang 24/2013", "uu 24 thn 2013"]
)
def test_the_number_of_a_regulation_finds_what_rests_on_it(halaman: Page, q: str) -> None:
    cari(halaman, q)
    for ident in hasil(halaman)[:3]:
        assert "uu-24-2013" in (ROOT / "sops" / f"{ident}.md").read_text("utf-8")
    petikan = halaman.locator(f"{HASIL} .cari-petikan").first
    expect(petikan).to_contain_text("Dasar hukum")
    expect(petikan.locator("mark", has_text="24 Tahun 2013")).to_be_visible()


@pytest.mark.parametrize(
    ("q", "unit"), [("perpustakaan", "dpk"), ("bkd", "bkpsdm"), ("kecamatan", "kecamatan-utara")]
)
def test_the_name_of_a_unit_finds_all_that_it_has(halaman: Page, q: str, unit: str) -> None:
    halaman.goto(f"/cari/?unit={unit}")
    expect(halaman.locator(KABAR)).to_contain_text("disaring")
    semua = set(hasil(halaman))
    cari(halaman, q)
    assert semua <= set(hasil(halaman))


def test_a_word_that_no_sop_has_is_named(halaman: Page) -> None:
    cari(halaman, "lampu jalan mati")
    expect(halaman.locator(KABAR)).to_contain_text("Tidak ada SOP yang memuat kata “lampu”")
    cari(halaman, "jalan mati")
    expect(halaman.locator(KABAR)).to_have_text(re.compile(r"^\d+ prosedur untuk “jalan mati”$"))
    halaman.goto("/")
    halaman.locator("#sop-cari-q").press_sequentially("lampu jalan")
    expect(halaman.locator(".cari-panel .cari-catatan")).to_contain_text("“lampu”")


def test_soft_words_find_nothing_by_themselves_beside_a_word_of_weight(halaman: Page) -> None:
    cari(halaman, "jompo siapa yg urus")
    expect(halaman.locator(KABAR)).to_contain_text("Tidak ada prosedur")
    expect(halaman.locator(".cari-kontak li").first).to_be_visible()
    expect(halaman.locator("[data-cari-bantuan]")).not_to_contain_text("Mungkin maksud")
    cari(halaman, "handak pindah")
    pertama = hasil(halaman)
    cari(halaman, "mau pindah")
    assert hasil(halaman) == pertama


def test_nothing_found_suggests_a_word_and_whom_to_ask(halaman: Page) -> None:
    halaman.goto("/cari/?q=kelxhrxan")
    bantuan = halaman.locator("[data-cari-bantuan]")
    expect(bantuan).to_contain_text("Mungkin maksud Anda")
    expect(bantuan.locator(".cari-kontak li").first).to_contain_text("telepon")
    telepon = bantuan.locator(".cari-kontak a[href^='tel:']").first
    assert re.fullmatch(r"tel:\+?\d+", telepon.get_attribute("href") or "")
    bantuan.get_by_role("link").first.click()
    expect(halaman.locator(HASIL).first).to_be_visible()


def test_the_search_page_works_from_the_keyboard_alone(halaman: Page) -> None:
    halaman.goto("/cari/")
    expect(halaman.locator("#cari-q")).to_be_focused()
    halaman.keyboard.type("kartu kuning", delay=10)
    expect(halaman.locator(".cari-panel")).to_have_count(0)
    expect(halaman.locator(HASIL).first).to_have_attribute("data-hasil", "disnaker/ak-1")
    halaman.wait_for_load_state("networkidle")
    halaman.keyboard.press("ArrowDown")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**/sop/disnaker/ak-1/")
    halaman.go_back()
    expect(halaman.locator("#cari-q")).to_have_value("kartu kuning")


def test_the_count_is_announced(halaman: Page) -> None:
    cari(halaman, "ijazah")
    assert halaman.locator(KABAR).get_attribute("role") == "status"
    expect(halaman.locator(KABAR)).to_have_text(re.compile(r"^\d+ prosedur untuk “ijazah”$"))


def test_the_home_page_answers_while_one_types(halaman: Page) -> None:
    halaman.goto("/")
    halaman.locator("#sop-cari-q").click()
    halaman.keyboard.type("urus pindah", delay=10)
    expect(halaman.locator(".cari-panel [data-hasil]").first).to_be_visible()
    assert {"disdukcapil/pindah-keluar", "disdukcapil/kedatangan"} & set(hasil(halaman)[:3])
    halaman.keyboard.press("Escape")
    expect(halaman.locator(".cari-panel")).not_to_be_visible()
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**/cari/?q=urus+pindah")
    expect(halaman.locator(HASIL).first).to_be_visible()


@pytest.mark.parametrize("layar", SEMUA_LAYAR, indirect=True, ids=str)
@pytest.mark.parametrize("q", ["surat keterangan", "camat", "zzqqx"])
def test_the_search_page_is_accessible_and_fits(halaman: Page, q: str) -> None:
    cari(halaman, q)
    if halaman.locator(".cari-samping > summary").is_visible():
        halaman.locator(".cari-samping").evaluate("e => { e.open = true; }")
    assert axe(halaman) == []
    assert luapan(halaman) == []


@pytest.mark.parametrize("layar", [PONSEL, PONSEL_GELAP], indirect=True, ids=str)
def test_a_phone_filters_and_searches_from_the_header(halaman: Page) -> None:
    cari(halaman, "surat")
    expect(halaman.get_by_role("group", name="Unit kerja")).not_to_be_visible()
    halaman.get_by_text("Saring hasil").click()
    halaman.get_by_role("group", name="Unit kerja").get_by_role("checkbox").first.check()
    expect(halaman.locator(KABAR)).to_contain_text("disaring")
    halaman.goto("/tentang/")
    halaman.get_by_role("button", name="Cari").click()
    halaman.locator(".md-search__input").fill("kk hilang")
    halaman.keyboard.press("Space")
    expect(halaman.locator(".md-search-result [data-hasil='disdukcapil/kartu-keluarga']")).to_be_visible()


def test_without_scripts_the_search_page_lists_every_sop(peramban: Browser, situs: Situs) -> None:
    with buka(peramban, situs.url, skrip=False) as (halaman, penjaga):
        halaman.goto("/cari/")
        nama = halaman.locator(".cari-abjad a").all_inner_texts()
        assert len(nama) == len(list((situs.folder / "sop").glob("*/*/index.html"))) - pengalih(situs)
        assert nama == sorted(nama, key=str.casefold)
        expect(halaman.get_by_text("memerlukan JavaScript").first).to_be_visible()
        assert halaman.get_by_role("link", name="Penerbitan KTP Elektronik", exact=True).count() == 1
        penjaga.periksa()


def pengalih(situs: Situs) -> int:
    """How many pages only lead to an SOP's present address."""
    semua = (situs.folder / "sop").glob("*/*/index.html")
    return sum('http-equiv="refresh"' in jalur.read_text("utf-8") for jalur in semua)


def test_what_an_editor_writes_is_never_markup_in_hits(halaman: Page) -> None:
    halaman.goto("/tentang/")
    isi = halaman.evaluate(
        """async () => {
          const { drawHit } = await import("/assets/javascripts/search/hits.js");
          const jahat = "<img src=x onerror=alert(1)>";
          const satu = { id: "a/b", unit: [[jahat, true]], nomor: [[jahat, false]], sifat: "L", layanan: 1,
            nama: [[jahat, true]],
            excerpts: [{ title: jahat, anchor: "#x", text: [[jahat, false]], tail: [[jahat, true]] }] };
          return drawHit(satu).querySelectorAll("img").length;
        }"""
    )
    assert isi == 0


@pytest.fixture
def salinan(situs: Situs, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the site that a test may change, and its address."""
    folder = tmp_path / "situs"
    shutil.copytree(situs.folder, folder, ignore=shutil.ignore_patterns("*.pdf", "*.docx", "*.bpmn", "data"))
    with saji(folder) as url:
        yield folder, url


def test_visited_pages_stay_when_offline_are_never_stale_online_and_go_when_the_city_says_so(
    peramban: Browser, salinan: tuple[Path, str]
) -> None:
    folder, url = salinan
    context = peramban.new_context(base_url=url, locale="id-ID")
    try:
        halaman = context.new_page()
        halaman.goto("/")
        halaman.evaluate("navigator.serviceWorker.ready.then(() => true)")
        halaman.goto(f"/sop/{KTP}/")
        context.set_offline(True)
        halaman.reload()
        expect(halaman.locator(f"article[data-sop='{KTP}']")).to_be_visible()
        halaman.goto("/cari/?q=ktp")
        expect(halaman.locator(KABAR)).to_contain_text("prosedur")
        halaman.goto("/sop/dinkes/ambulans/")
        expect(halaman.get_by_role("heading", name="Sambungan terputus")).to_be_visible()
        context.set_offline(False)
        jalur = folder / "sop" / KTP / "index.html"
        jalur.write_text(jalur.read_text("utf-8").replace("<h1", "<h1 data-baru", 1), "utf-8")
        halaman.goto(f"/sop/{KTP}/")
        expect(halaman.locator("h1[data-baru]")).to_be_visible()
        isi = jalur.read_text("utf-8")
        jalur.write_text(re.sub(r'<meta name="sop-luring"[^>]*>', "", isi), "utf-8")
        halaman.goto(f"/sop/{KTP}/")
        halaman.wait_for_function(
            "async () => !(await navigator.serviceWorker.getRegistrations()).length && !(await "
            "caches.keys()).length"
        )
    finally:
        context.close()


@pytest.fixture
def pengunjung(peramban: Browser, salinan: tuple[Path, str]) -> Iterator[Page]:
    """A page in a browser that keeps what it visits; offline with ``page.context.set_offline``."""
    context = peramban.new_context(base_url=salinan[1], locale="id-ID")
    yield context.new_page()
    context.close()


def tunggu_simpanan(halaman: Page, jalur: str) -> None:
    """Until this path is kept."""
    halaman.wait_for_function("async (jalur) => Boolean(await caches.match(jalur))", arg=jalur)


def bergaya(halaman: Page) -> bool:
    return bool(halaman.evaluate("getComputedStyle(document.body).fontFamily.includes('Plus Jakarta')"))


def test_the_very_first_page_opens_offline_as_it_looked(pengunjung: Page) -> None:
    pengunjung.goto(f"/sop/{KTP}/?dari=surat#langkah-2")
    pengunjung.evaluate("navigator.serviceWorker.ready.then(() => true)")
    tunggu_simpanan(pengunjung, f"/sop/{KTP}/")
    tunggu_simpanan(pengunjung, "/cari/")
    gaya = pengunjung.locator("link[rel=stylesheet][href*=semua]").evaluate("e => e.href")
    tunggu_simpanan(pengunjung, gaya)
    pengunjung.context.set_offline(True)
    for alamat in (f"/sop/{KTP}/", f"/sop/{KTP}", "/", "/cari/?q=pindah"):
        pengunjung.goto(alamat)
        assert bergaya(pengunjung), alamat
    expect(pengunjung.locator(HASIL).first).to_be_visible()


def test_after_a_new_publication_old_pages_keep_their_style_and_the_search_is_of_one_piece(
    pengunjung: Page, salinan: tuple[Path, str]
) -> None:
    folder, _ = salinan
    pengunjung.goto(f"/sop/{KTP}/")
    pengunjung.evaluate("navigator.serviceWorker.ready.then(() => true)")
    tunggu_simpanan(pengunjung, f"/sop/{KTP}/")
    lama = terbitkan_ulang(folder)
    pengunjung.goto("/sop/dinkes/ambulans/")
    assert bergaya(pengunjung)
    pengunjung.goto("/cari/?q=ktp")
    expect(pengunjung.locator(HASIL).first).to_be_visible()
    pengunjung.wait_for_function(
        "async (lama) => !(await (await caches.open('sop-1')).keys()).some(({ url }) => url.includes(lama))",
        arg=lama,
    )
    pengunjung.context.set_offline(True)
    for alamat in (f"/sop/{KTP}/", "/sop/dinkes/ambulans/"):
        pengunjung.goto(alamat)
        assert bergaya(pengunjung), alamat
    pengunjung.goto("/cari/?q=cuti")  # of another file than the one that was asked for before
    expect(pengunjung.locator("[data-hasil='bkpsdm/cuti']")).to_be_visible()


def terbitkan_ulang(folder: Path) -> str:
    """Publish the site with another style sheet and another version of the search; the version that was."""
    kepala = folder / "cari" / "indeks.json"
    versi: str = json.loads(kepala.read_text("utf-8"))["versi"]
    kepala.write_text(kepala.read_text("utf-8").replace(versi, "0123abcd", 1), "utf-8")
    (folder / "cari" / versi).rename(folder / "cari" / "0123abcd")
    (gaya,) = (folder / "assets" / "stylesheets").glob("semua.*.css")
    gaya.rename(gaya.with_name("semua.baru.css"))
    for jalur in folder.rglob("*.html"):
        jalur.write_text(jalur.read_text("utf-8").replace(gaya.name, "semua.baru.css"), "utf-8")
    return versi


def test_a_page_that_stays_open_over_a_publication_goes_on_searching(
    pengunjung: Page, salinan: tuple[Path, str]
) -> None:
    pengunjung.goto("/cari/?q=ktp")
    expect(pengunjung.locator(f"[data-hasil='{KTP}']")).to_be_visible()
    pengunjung.evaluate("navigator.serviceWorker.ready.then(async (satu) => { await satu.unregister(); })")
    terbitkan_ulang(salinan[0])
    pengunjung.locator("#cari-q").fill("ular")
    expect(pengunjung.locator("[data-hasil='damkar/penyelamatan']")).to_be_visible()


def test_a_page_that_is_gone_is_not_kept(pengunjung: Page, salinan: tuple[Path, str]) -> None:
    pengunjung.goto("/")
    pengunjung.evaluate("navigator.serviceWorker.ready.then(() => true)")
    pengunjung.goto(f"/sop/{KTP}/")
    tunggu_simpanan(pengunjung, f"/sop/{KTP}/")
    shutil.rmtree(salinan[0] / "sop" / KTP)
    pengunjung.goto(f"/sop/{KTP}/")
    pengunjung.wait_for_function("async (jalur) => !(await caches.match(jalur))", arg=f"/sop/{KTP}/")
    pengunjung.context.set_offline(True)
    pengunjung.goto(f"/sop/{KTP}/")
    expect(pengunjung.get_by_role("heading", name="Sambungan terputus")).to_be_visible()


def test_the_first_visit_stays_small(peramban: Browser, situs: Situs) -> None:
    with buka(peramban, situs.url, DESKTOP) as (halaman, _):
        diminta: list[str] = []
        halaman.on("request", lambda permintaan: diminta.append(permintaan.url))
        halaman.goto(f"/sop/{KTP}/")
        halaman.wait_for_load_state("networkidle")
        jalur = [urlsplit(satu).path for satu in diminta if not satu.endswith(".woff2")]
        assert not [satu for satu in jalur if satu.startswith("/cari/")], "the index waits for the first word"
        besar = 0
        for satu in set(jalur):
            berkas = situs.folder / satu.lstrip("/")
            isi = (berkas / "index.html" if berkas.is_dir() else berkas).read_bytes()
            besar += len(gzip.compress(isi))
        assert besar < 130_000
        assert len(jalur) <= 12


@pytest.mark.parametrize("alamat", ["/", f"/sop/{KTP}/", "/cari/", "/tidak-ada/"])
def test_the_first_letter_waits_for_one_style_sheet_alone(
    peramban: Browser, situs: Situs, alamat: str
) -> None:
    with buka(peramban, situs.url, PONSEL) as (halaman, _):
        halaman.goto(alamat)
        halaman.wait_for_load_state("networkidle")
        menahan = halaman.evaluate(
            "performance.getEntriesByType('resource')"
            ".filter((satu) => satu.initiatorType === 'link' && satu.renderBlockingStatus === 'blocking')"
            ".map((satu) => new URL(satu.name).pathname)"
        )
        assert [satu.rsplit(".", 2)[0] for satu in menahan] == ["/assets/stylesheets/semua"]
        assert len(gzip.compress((situs.folder / menahan[0].lstrip("/")).read_bytes())) < 36_000


def test_a_sheet_for_paper_waits_for_paper(peramban: Browser, situs: Situs) -> None:
    with buka(peramban, situs.url, DESKTOP) as (halaman, _):
        halaman.goto(f"/sop/{KTP}/")
        menu = halaman.get_by_role("navigation", name="Menu utama")
        expect(menu).to_be_visible()
        halaman.emulate_media(media="print")
        expect(menu).to_be_hidden()


def test_a_first_search_stays_small(peramban: Browser, situs: Situs) -> None:
    with buka(peramban, situs.url, PONSEL) as (halaman, _):
        halaman.goto("/tentang/")
        halaman.wait_for_load_state("networkidle")
        diminta: list[str] = []
        halaman.context.on("request", lambda permintaan: diminta.append(permintaan.url))
        halaman.evaluate(
            """async () => {
              const { ask } = await import("/assets/javascripts/search/hits.js");
              await ask({ q: "surat keterangan", brief: true, limit: 10 });
            }"""
        )
        jalur = {urlsplit(satu).path.lstrip("/") for satu in diminta}
        assert "cari/indeks.json" in jalur
        assert sum(len(gzip.compress((situs.folder / satu).read_bytes())) for satu in jalur) < 150_000
