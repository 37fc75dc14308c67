"""The step table at work: walking through it, finding one's own steps, and what stays in sight."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.bagan import bagian, gambar, sop_dari
from tests.browser.penjaga import DESKTOP, PONSEL, SEMUA_LAYAR, Layar, axe, luapan
from tests.flow.procedures import written
from tests.site import Situs

NAMA = ("Pemohon", "Petugas Loket", "Verifikator")
KEGIATAN = ("Menyerahkan berkas", "Memeriksa kelengkapan", "Menerbitkan surat", "Menyerahkan surat")
WAKTU = ("5 menit", "10–15 menit", "1 hari kerja")
HTML = "text/html; charset=utf-8"
ARTIKEL = re.compile(r"(<article[^>]*>).*?(</article>)", re.DOTALL)
LEBAR_SEKALI = " ".join(f"{chr(65 + n)}?{n + 2},1" if n < 14 else chr(65 + n) for n in range(15))

Muat = Callable[..., None]


@pytest.fixture
def muat(halaman: Page, situs: Situs, alamat_bingkai: str) -> Muat:
    """Opens a page of the site whose steps are these, as ``written``."""
    bingkai = (situs.folder / alamat_bingkai.strip("/") / "index.html").read_text("utf-8")

    def buka(teks: str = "A B?3,1 C A", ekor: str = "", *, satu_gambar: bool = False) -> None:
        sop = sop_dari(written(teks), "satu", KEGIATAN, WAKTU)
        isi = gambar(sop, NAMA) if satu_gambar else bagian([sop], NAMA)[0]
        html = ARTIKEL.sub(lambda cocok: f"{cocok[1]}<h1>Uji</h1>{isi}{cocok[2]}", bingkai, count=1)
        halaman.route(
            re.compile("/sop/uji/jalan/"), lambda route: route.fulfill(body=html, content_type=HTML)
        )
        halaman.goto(f"/sop/uji/jalan/{ekor}")

    return buka


def langkah(halaman: Page, nomor: int) -> Locator:
    return halaman.locator(f"tr[data-langkah='{nomor}']")


def tekan(halaman: Page, nama: str) -> None:
    halaman.get_by_role("button", name=nama, exact=True).click()


def kabar(halaman: Page) -> Locator:
    return halaman.locator(".sop-jalan [aria-live=polite]")


@pytest.mark.parametrize("layar", [PONSEL, DESKTOP], ids=str, indirect=True)
def test_a_reader_walks_from_the_start_over_a_decision_to_the_end(halaman: Page, muat: Muat) -> None:
    muat()
    tekan(halaman, "Jalankan langkah demi langkah")
    expect(langkah(halaman, 1)).to_have_attribute("aria-current", "step")
    expect(kabar(halaman)).to_contain_text("Langkah 1 dari 4 · Pemohon")
    expect(kabar(halaman)).to_contain_text("Waktu sampai di sini: 5 menit.")
    tekan(halaman, "Langkah berikutnya")
    expect(kabar(halaman)).to_contain_text("Memeriksa kelengkapan. Bagaimana hasilnya?")
    expect(kabar(halaman)).to_contain_text("15 menit sampai 20 menit")
    tekan(halaman, "Tidak kembali ke langkah 1")
    expect(kabar(halaman)).to_contain_text("Langkah 1 dari 4, kali ke-2")
    tekan(halaman, "Langkah berikutnya")
    tekan(halaman, "Ya ke langkah 3")
    expect(langkah(halaman, 3)).to_have_class(re.compile(r"\bsedang\b"))
    expect(halaman.locator("tr.sedang, tr[aria-current]")).to_have_count(1)
    expect(kabar(halaman)).to_contain_text("1 hari kerja 30 menit sampai 1 hari kerja 40 menit")
    tekan(halaman, "Langkah berikutnya")
    expect(kabar(halaman)).to_contain_text("(1 langkah tidak dihitung)")
    tekan(halaman, "Selesai")
    expect(kabar(halaman)).to_contain_text("Selesai setelah 6 langkah")
    expect(halaman.locator("tr[aria-current]")).to_have_count(0)
    tekan(halaman, "Mundur")
    expect(langkah(halaman, 4)).to_have_attribute("aria-current", "step")
    tekan(halaman, "Ulangi dari awal")
    expect(langkah(halaman, 1)).to_have_attribute("aria-current", "step")
    tekan(halaman, "Berhenti")
    expect(halaman.get_by_role("button", name="Jalankan langkah demi langkah")).to_be_focused()
    expect(halaman.locator("tr.sedang, tr.lewat, .tempuh")).to_have_count(0)


def test_the_way_taken_is_lit(halaman: Page, muat: Muat) -> None:
    muat()
    for nama in ("Jalankan langkah demi langkah", "Langkah berikutnya", "Ya ke langkah 3"):
        tekan(halaman, nama)
    lurus = halaman.locator("[data-dari='1'][data-ke='2'], [data-dari='2'][data-ke='3']")
    assert lurus.count() == halaman.locator(".tempuh").count() > 0
    expect(halaman.locator("[data-ke='1'].tempuh")).to_have_count(0)


def test_it_works_with_the_keyboard_alone(halaman: Page, muat: Muat) -> None:
    muat()
    halaman.get_by_role("button", name="Jalankan langkah demi langkah").focus()
    halaman.keyboard.press("Enter")
    expect(halaman.get_by_role("button", name="Langkah berikutnya")).to_be_focused()
    halaman.keyboard.press("Enter")
    expect(halaman.get_by_role("button", name="Ya ke langkah 3")).to_be_focused()
    halaman.keyboard.press("Tab")
    halaman.keyboard.press("Space")
    expect(langkah(halaman, 1)).to_have_attribute("aria-current", "step")
    expect(langkah(halaman, 1)).to_be_in_viewport()
    halaman.keyboard.press("Escape")
    expect(halaman.get_by_role("button", name="Jalankan langkah demi langkah")).to_be_focused()


def test_the_state_stands_in_the_address(halaman: Page, muat: Muat) -> None:
    muat()
    for nama in ("Jalankan langkah demi langkah", "Langkah berikutnya", "Ya ke langkah 3"):
        tekan(halaman, nama)
    halaman.get_by_label("Tonjolkan langkah").select_option(label="Verifikator")
    expect(halaman).to_have_url(re.compile(r"\?jalan=1\.2\.3&peran=p2$"))
    halaman.reload()
    expect(langkah(halaman, 3)).to_have_attribute("aria-current", "step")
    expect(halaman.get_by_label("Tonjolkan langkah")).to_have_value("p2")
    expect(langkah(halaman, 1)).to_have_class(re.compile(r"\bredup\b"))
    tekan(halaman, "Berhenti")
    expect(halaman).to_have_url(re.compile(r"/\?peran=p2$"))


@pytest.mark.parametrize(
    ("ekor", "kini"),
    [
        ("?jalan=1.2.1.2", 2),
        ("?jalan=1.4", 1),
        ("?jalan=3", None),
        ("?jalan=x&tamat=1", None),
        ("?jalan=1&tamat=1", 1),
    ],
)
def test_an_address_takes_no_way_that_the_procedure_does_not_allow(
    halaman: Page, muat: Muat, ekor: str, kini: int | None
) -> None:
    muat(ekor=ekor)
    expect(halaman.locator("tr[aria-current]")).to_have_count(1 if kini else 0)
    if kini:
        expect(langkah(halaman, kini)).to_have_attribute("aria-current", "step")


def test_a_reader_finds_the_own_steps(halaman: Page, muat: Muat) -> None:
    muat()
    halaman.get_by_label("Tonjolkan langkah").select_option(label="Pemohon")
    expect(halaman.locator("tr.milik")).to_have_count(2)
    expect(halaman.locator("tr.redup")).to_have_count(2)
    halaman.get_by_label("Tonjolkan langkah").select_option(label="Semua pelaksana")
    expect(halaman.locator("tr:is(.milik, .redup)")).to_have_count(0)


@pytest.mark.parametrize("layar", SEMUA_LAYAR, ids=str, indirect=True)
def test_it_is_accessible_while_it_runs(halaman: Page, muat: Muat) -> None:
    muat(ekor="?jalan=1.2&peran=p0")
    expect(kabar(halaman)).to_contain_text("Langkah 2")
    assert axe(halaman, "article") == []
    assert luapan(halaman) == []
    for kotak in (satu.bounding_box() for satu in halaman.locator(".sop-jalan :is(button, select)").all()):
        assert kotak is None or min(kotak["width"], kotak["height"]) >= 24


@pytest.mark.parametrize(
    ("layar", "letak"),
    [(Layar(320, 600, "light"), "fixed"), (Layar(320, 256, "light"), "static")],
    ids=str,
    indirect=["layar"],
)
def test_on_a_small_or_much_enlarged_screen_the_board_leaves_room_for_the_step(
    halaman: Page, muat: Muat, letak: str
) -> None:
    muat(ekor="?jalan=1.2")
    assert luapan(halaman) == []
    papan = halaman.locator(".sop-jalan__papan")
    expect(papan).to_have_css("position", letak)
    tekan(halaman, "Ya ke langkah 3")
    kotak = papan.bounding_box()
    assert kotak
    assert letak == "static" or kotak["height"] <= 300
    expect(langkah(halaman, 3)).to_be_in_viewport()


def test_a_moving_page_stands_still_for_those_who_ask(halaman: Page, muat: Muat) -> None:
    muat()
    halaman.evaluate(
        """() => {
          window.gulir = [];
          Element.prototype.scrollIntoView = function (cara) { window.gulir.push(cara.behavior) };
        }"""
    )
    tekan(halaman, "Jalankan langkah demi langkah")
    halaman.emulate_media(reduced_motion="no-preference")
    tekan(halaman, "Langkah berikutnya")
    assert halaman.evaluate("window.gulir") == ["auto", "smooth"]


# Lights


@pytest.mark.parametrize("cara", ["pointer", "keyboard"])
def test_a_step_lights_its_connectors_and_both_ends(halaman: Page, muat: Muat, cara: str) -> None:
    muat()
    if cara == "pointer":
        langkah(halaman, 2).locator(".sop-isi").hover()
    else:
        langkah(halaman, 2).locator(".sop-no a").focus()
    nyala = halaman.locator("[data-dari].nyala").evaluate_all(
        "s => s.map(x => `${x.dataset.dari}>${x.dataset.ke}`)"
    )
    assert set(nyala) == {"1>2", "2>3", "2>1"}
    simbol = halaman.locator(".simbol.nyala").evaluate_all("s => s.map(x => x.closest('tr').dataset.langkah)")
    assert simbol == ["1", "2", "3"]
    halaman.mouse.move(0, 0)
    halaman.locator("h1").click()
    halaman.get_by_role("button", name="Jalankan langkah demi langkah").focus()
    expect(halaman.locator(".nyala")).to_have_count(0)


# The head of the table


def test_the_head_of_a_table_that_fits_stays_below_the_head_of_the_page(halaman: Page, muat: Muat) -> None:
    muat(" ".join(["A B C"] * 10))
    expect(halaman.locator(".sop-gulir")).to_have_class(re.compile(r"\bmuat\b"))
    langkah(halaman, 20).evaluate("tr => tr.scrollIntoView({ block: 'center' })")
    assert _atas(halaman, "table.sop-langkah thead") == pytest.approx(_bawah(halaman, ".md-header"), abs=6)
    halaman.goto(halaman.url + "#langkah-15")
    assert _atas(halaman, "#langkah-15") >= _bawah(halaman, "table.sop-langkah thead") - 1
    assert _atas(halaman, "#langkah-15") < 400


def test_a_wider_table_scrolls_in_its_own_frame_and_keeps_head_and_steps(halaman: Page, muat: Muat) -> None:
    muat(LEBAR_SEKALI)
    daerah = halaman.get_by_role("region", name="Tabel langkah")
    expect(daerah).to_have_class(re.compile(r"\blebar\b"))
    expect(daerah).to_have_attribute("tabindex", "0")
    assert luapan(halaman) == []
    daerah.evaluate("d => d.scrollTo(400, 300)")
    kotak = daerah.bounding_box()
    assert kotak
    assert _atas(halaman, "table.sop-langkah thead") == pytest.approx(kotak["y"], abs=2)
    for pilih in ("tr[data-langkah='9'] .sop-no", "thead .sop-no"):
        tepi = halaman.locator(pilih).bounding_box()
        assert tepi
        assert tepi["x"] == pytest.approx(kotak["x"], abs=2)


def test_without_scripts_a_table_keeps_its_head_in_a_frame_of_its_own(
    peramban: Browser, situs: Situs
) -> None:
    semua = {
        satu: satu.read_text("utf-8").count("<tr id=") for satu in situs.folder.glob("sop/*/*/index.html")
    }
    panjang = max(semua, key=lambda satu: (semua[satu], str(satu)))
    with peramban.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 700}) as context:
        page = context.new_page()
        page.goto(f"{situs.url}/{panjang.parent.relative_to(situs.folder)}/")
        daerah = page.locator(".sop-gulir").first
        expect(daerah).to_have_attribute("tabindex", "0")
        daerah.evaluate("d => d.scrollTo(0, 400)")
        kotak = daerah.bounding_box()
        assert kotak
        assert kotak["height"] < 700
        assert _atas(page, "table.sop-langkah thead") == pytest.approx(kotak["y"], abs=2)


@pytest.mark.parametrize("layar", SEMUA_LAYAR, ids=str, indirect=True)
def test_the_flowchart_in_one_picture_keeps_its_size_and_scrolls_where_it_must(
    halaman: Page, muat: Muat
) -> None:
    muat("A B?3,1 C* A", satu_gambar=True)
    bagan = halaman.get_by_role("region", name="Bagan alir Uji satu")
    svg = bagan.locator("svg.sop-bagan")
    kotak, luar = svg.bounding_box(), bagan.bounding_box()
    assert kotak
    assert luar
    assert kotak["width"] == pytest.approx(float(svg.get_attribute("width") or 0), abs=0.1)
    assert luapan(halaman) == []
    assert axe(halaman, "article") == []
    if luar["width"] < kotak["width"]:
        bagan.focus()
        halaman.keyboard.press("ArrowRight")
        expect(bagan).not_to_have_js_property("scrollLeft", 0)
    else:
        assert luar["width"] <= kotak["width"] + 3
    halaman.emulate_media(media="print")
    halaman.set_viewport_size({"width": 700, "height": 900})
    assert luapan(halaman) == []


@pytest.mark.parametrize("teks", ["A B?3,1 C A", LEBAR_SEKALI])
def test_on_paper_the_whole_flowchart_fits_and_no_row_is_cut(halaman: Page, muat: Muat, teks: str) -> None:
    muat(teks)
    halaman.emulate_media(media="print")
    halaman.set_viewport_size({"width": 1032, "height": 700})  # a landscape A4 page within its margins
    assert luapan(halaman) == []
    for simbol in halaman.locator("[data-simbol]").all():
        expect(simbol).to_be_visible()
    expect(langkah(halaman, 1)).to_have_css("break-inside", "avoid")
    expect(halaman.locator("table.sop-langkah thead")).to_have_css("display", "table-header-group")
    expect(halaman.locator("table.sop-langkah thead")).to_have_css("position", "static")
    expect(halaman.locator(".sop-jalan")).to_be_hidden()


def test_those_who_hear_the_table_hear_symbols_and_words_only(halaman: Page, muat: Muat) -> None:
    muat("A B?3,1 C* A")
    dengar = langkah(halaman, 2).aria_snapshot()
    assert re.findall(r"\bimg\b.*", dengar) == ['img "Memutuskan: Petugas Loket"\'']
    assert "Ya: lanjut ke" in dengar


def test_an_address_with_a_walk_opens_at_its_step(halaman: Page, muat: Muat) -> None:
    muat(" ".join(["A B C"] * 10), "?jalan=1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.20")
    expect(langkah(halaman, 20)).to_be_in_viewport()
    expect(halaman.locator("h1")).not_to_be_in_viewport()


def test_forced_colours_keep_the_drawing_visible(halaman: Page, muat: Muat) -> None:
    muat(ekor="?jalan=1.2")
    halaman.emulate_media(forced_colors="active")
    warna = halaman.evaluate(
        """() => {
          const ujung = document.createElement("i");
          document.body.append(ujung);
          const dari = nama => { ujung.style.color = nama; return getComputedStyle(ujung).color };
          const garis = pilih => getComputedStyle(document.querySelector(pilih)).stroke;
          const isi = pilih => getComputedStyle(document.querySelector(pilih)).fill;
          return [dari("CanvasText"), garis(".alur line:not(.tempuh)"), dari("Highlight"), garis(".alur line.tempuh"),
                  dari("Canvas"), isi(".simbol[data-simbol='mulai']"), isi(".simbol[data-simbol='keputusan']")];
        }"""
    )
    assert warna[0] == warna[1]
    assert warna[2] == warna[3]
    assert warna[4] == warna[5] == warna[6]


def _atas(halaman: Page, pilih: str) -> float:
    return float(halaman.locator(pilih).evaluate("e => e.getBoundingClientRect().top"))


def _bawah(halaman: Page, pilih: str) -> float:
    return float(halaman.locator(pilih).evaluate("e => e.getBoundingClientRect().bottom"))
