"""Text from the content is hostile until escaped: nothing of it reaches HTML, JSON-LD or a template alive."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.catalog.loading import open_folder
from macros.pages.cleaning import clean
from macros.pages.page import Page
from macros.pages.parts import all_parts, signatures
from macros.pages.plain_site import inert, plain_files
from macros.pages.site import Site
from macros.source.diagnostic import Level
from tests.pages.hostile import JAHAT, tulis
from tests.pages.safe import bahaya, dijalankan
from tests.parts import draw


@pytest.fixture(scope="module")
def penyaji(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A presenter of the hostile city."""
    bukaan = open_folder(tulis(tmp_path_factory.mktemp("jahat")), signatures(), sebut="sops")
    assert [str(d) for d in bukaan.diagnostics if d.tingkat is Level.KESALAHAN] == [], (
        "the attack passes the check"
    )
    return Site(bukaan.katalog, date(2026, 1, 31), bukaan.draf)


def test_the_attack_is_noticed_where_nothing_is_escaped() -> None:
    assert set(bahaya(f"<p>{JAHAT}</p>")) == {
        "an unescaped script tag",
        "an injected image",
        "an injected script",
        "<img onerror='alert(0)'>",
    }
    assert list(bahaya('<a href="java&#10;script:x">')) == ["<a href='java\\nscript:x'>"]
    assert dijalankan("a 1337 b")
    assert not dijalankan(JAHAT)


def test_no_page_and_no_data_lets_the_attack_through(penyaji: Site) -> None:
    semua = dict(plain_files(penyaji))
    assert len([nama for nama in semua if nama.endswith(".md")]) > 15
    for nama, isi in semua.items():
        if not nama.endswith((".md", ".html", ".json", ".csv", ".ics")):
            continue
        teks = isi.decode()
        assert not dijalankan(teks), nama
        if nama.endswith((".md", ".html")):
            tanpa_kode = re.sub(r"```.*?```|`[^`]*`", "", teks.rpartition("\n---\n")[2], flags=re.DOTALL)
            assert list(bahaya(tanpa_kode)) == [], nama
            assert not re.search(r"\{[{%#]", tanpa_kode), nama


def test_every_macro_is_safe_wherever_it_is_called(penyaji: Site) -> None:
    isian = {
        "sop": "dinas/sop",
        "unit": "dinas",
        "peraturan": "uu-1",
        "peristiwa": "lahir",
        "jabatan": "dinas:loket",
        "bagian": "unit/dinas",
    }
    page = Page("sop/dinas/sop/", sop="dinas/sop", unit="dinas")
    for nama, part in all_parts().items():
        parameter = part.signature.parameter
        wajib = {satu.nama: isian.get(satu.nama, "langkah") for satu in parameter if satu.wajib}
        semua = {satu.nama: isian.get(satu.nama, JAHAT) for satu in parameter} | wajib
        if "unit" in semua and "peristiwa" in semua:
            semua["unit"] = ""
        for argumen in (wajib, semua):
            html = str(part.draw(penyaji, page, **argumen))
            assert list(bahaya(html)) == [], nama
            assert list(bahaya(inert(html))) == [], nama
            assert terbaca(inert(html)) == terbaca(html), nama


def terbaca(html: str) -> str:
    """What a reader sees of a fragment, but for the space in it."""
    pohon = LexborHTMLParser(html)
    pohon.strip_tags(["script"])
    return " ".join(pohon.text().split())


def test_data_for_machines_keeps_every_text_whole(penyaji: Site) -> None:
    pohon = LexborHTMLParser(str(draw(penyaji, "kaki", "sop/dinas/sop/", sop="dinas/sop")))
    [skrip] = pohon.css('script[type="application/ld+json"]')
    data = json.loads(skrip.text(deep=True))
    assert [satu["name"] for satu in data["@graph"]] == [JAHAT, JAHAT]
    langkah = data["@graph"][1]["step"]
    assert [satu["position"] for satu in langkah] == [1, 2, 3]
    assert langkah[0]["name"] == JAHAT


@pytest.mark.parametrize(
    ("kotor", "bersih"),
    [
        ("<p>a</p><script>b</script>", "<p>a</p>"),
        ('<a href="javascript:x">a</a>', '<a rel="noopener noreferrer">a</a>'),
        ('<a href="mailto:a@b.c">a</a>', '<a href="mailto:a@b.c" rel="noopener noreferrer">a</a>'),
        ('<a href="../x/" onclick="y">a</a>', '<a href="../x/" rel="noopener noreferrer">a</a>'),
        ('<img src="lampiran/a.png" onerror="x" alt="b">', '<img src="lampiran/a.png" alt="b">'),
        ('<p style="color:red" id="y">a</p>', "<p>a</p>"),
        ("<iframe src='//x'></iframe><form><input></form>", ""),
        (
            '<div class="x">a</div><span class="sop-kotak y">b</span>',
            '<div class="">a</div><span class="sop-kotak">b</span>',
        ),
        ("<svg><a href='x'>a</a></svg>b", "b"),
        ("<h1>a</h1><h2>b</h2><h6>c</h6>", "a<h2>b</h2>c"),
        (
            "<table><tr><td class='sop-kanan' width='9'>a</td></tr></table>",
            '<table><tbody><tr><td class="sop-kanan">a</td></tr></tbody></table>',
        ),
    ],
)
def test_prose_keeps_what_is_on_the_list_and_nothing_else(kotor: str, bersih: str) -> None:
    assert clean(kotor) == bersih


@pytest.mark.parametrize(
    ("html", "jadi"),
    [
        ("<p>{{ x }}</p>", "<p>&#123;{ x }}</p>"),
        ("<a href='{% x %}'>a</a>", "<a href='&#123;% x %}'>a</a>"),
        (
            '<script type="application/ld+json">{"a":"{{ x }}{# "}</script>',
            '<script type="application/ld+json">{"a":"\\u007b{ x }}\\u007b# "}</script>',
        ),
        ("<p>a</p>\n\n  \n<p>b</p>", "<p>a</p>\n<p>b</p>"),
        ("<a href='a_b_c'>a *b* _c_ [d]</a>", "<a href='a_b_c'>a &#42;b&#42; &#95;c&#95; &#91;d&#93;</a>"),
        ("<p>a *b*</p>", "<p>a *b*</p>"),
        ("Kota `x`", "Kota &#96;x&#96;"),
    ],
)
def test_a_finished_fragment_is_left_alone_by_templates_and_markdown(html: str, jadi: str) -> None:
    assert inert(html) == jadi
