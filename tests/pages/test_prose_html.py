"""An editor's prose as the forge draws it, with calls filled in as text alone, in bounded time."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from macros.pages.marks import Marks, fill_marks
from macros.pages.prose_html import prose_html
from macros.source.diagnostic import Level
from macros.source.markdown import CLOSE, OPEN, SpanMarks
from macros.source.prose import Signature, check_prose

MACROS = {"kota": Signature(())}


def drawn(body: str) -> str:
    return prose_html(body, check_prose("a.md", body, 1, MACROS).panggilan, lambda _: "<i>K</i>", lambda a: a)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("Syarat:\n- a\n- b", "<p>Syarat:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("a\n1. b\n   - c\n", "<p>a</p>\n<ol>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ol>"),
        ("- a\n  - b\n", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ("Biaya ~~Rp5~~ ~gratis~", "<p>Biaya <del>Rp5</del> <del>gratis</del></p>"),
        ("# A\n\n###### B", "<h2>A</h2>\n<h4>B</h4>"),
        ("Lihat {{ kota() }}.\n\n{{ kota() }}", "<p>Lihat <i>K</i>.</p>\n<i>K</i>"),
        ("a_b_c <d> & {% e %}", "<p>a_b_c &lt;d&gt; &amp; {% e %}</p>"),
        (
            "a | b\n:-:|-\nc | d",
            (
                '<table>\n<thead>\n<tr>\n<th class="sop-tengah">a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>'
                '\n<tr>\n<td class="sop-tengah">c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>'
            ),
        ),
        (
            "- [x] a\n- [ ] b",
            (
                '<ul class="contains-task-list">\n'
                '<li class="task-list-item"><span class="sop-kotak sop-kotak--isi" role="img" '
                'aria-label="sudah"></span> a</li>\n'
                '<li class="task-list-item"><span class="sop-kotak" role="img" aria-label="belum"></span> '
                "b</li>\n</ul>"
            ),
        ),
        (
            "> [!warning]\n> Tutup.",
            (
                '<div class="markdown-alert markdown-alert-warning">\n<p class="markdown-alert-title">'
                "Peringatan</p>\n<p>Tutup.</p>\n</div>"
            ),
        ),
    ],
)
def test_prose_is_drawn_as_the_forge_draws_it(body: str, html: str) -> None:
    assert drawn(body) == html


@pytest.mark.parametrize(
    ("body", "href"),
    [
        ("https://contoh.go.id/a?b=1.", "https://contoh.go.id/a?b=1"),
        ("Surel loket@contoh.go.id, atau", "mailto:loket@contoh.go.id"),
        ("(www.contoh.go.id)", "http://www.contoh.go.id"),
        ("[a](lampiran/F%20(2).pdf)", "lampiran/F%20(2).pdf"),
        ("[a](<lampiran/F (2).pdf> 'judul')", "lampiran/F%20(2).pdf"),
        ("[a](javascript:x)", None),
    ],
)
def test_addresses_become_links(body: str, href: str | None) -> None:
    link = LexborHTMLParser(drawn(body)).css_first("a")
    assert (link and link.attributes["href"]) == href


def test_a_footnote_leads_there_and_back() -> None:
    page = LexborHTMLParser(drawn("a[^x]\n\n[^x]: catatan\n"))
    there, back = (link.attributes for link in page.css("a"))
    assert [note.text().split() for note in page.css(str(there["href"]))] == [["catatan", "↩"]]
    assert back["href"] == f"#{there['id']}"
    assert back["aria-label"] == "Kembali ke teks"


@pytest.mark.parametrize(
    "body", ["&#xE000;0&#xE001; {{ kota() }}", "&#57344;0000000000000000" + "1&#57345;", "&#x202E;a"]
)
def test_a_character_reference_forges_no_mark_and_no_direction(body: str) -> None:
    html = drawn(body)
    assert not re.search("[\ue000\ue001\u202a-\u202e]", html)
    assert html.count("<i>K</i>") == body.count("kota()")


@pytest.mark.parametrize(
    "body",
    [
        "[a](http://b/{{ kota() }})",
        "[a](b.md '{{ kota() }}')",
        "![{{ kota() }}](c.png)",
        "[a]: {{ kota() }}\n\n[a]",
    ],
)
def test_a_call_becomes_no_part_of_an_attribute(body: str) -> None:
    assert "<i>" not in drawn(body)


@pytest.mark.parametrize("body", ["https://b.test/{{ kota() }}", "www.b.test/{{ kota() }}"])
def test_a_call_is_no_part_of_a_bare_address(body: str) -> None:
    assert "makro-tempat" in {found.kode for found in check_prose("a.md", body, 1, MACROS).diagnostics}
    assert SpanMarks.nonce not in drawn(body)
    assert "%EE%80%80" not in drawn(body)


def test_a_reference_with_much_room_before_its_address_is_read_in_time() -> None:
    body = "[a]:" + " " * 31_000 + "\n\n[a]"
    begin = process_time()
    check_prose("a.md", body, 1, MACROS)
    assert process_time() - begin < 1


def test_an_unknown_mark_is_no_exception() -> None:
    marks = Marks()
    kept = marks.put("<b>x</b>")
    other = f"{OPEN}{'0' * 16}7{CLOSE}"
    assert marks.fill(f"<p>{kept}</p>{other}{SpanMarks.mark(5)}") == f"<b>x</b>{other}{SpanMarks.mark(5)}"


def test_a_mark_within_a_tag_vanishes() -> None:
    html = f'<a title="{SpanMarks.mark(0)}">{SpanMarks.mark(0)}</a>'
    assert fill_marks(html, SpanMarks.pattern, lambda _: "<b>") == '<a title=""><b></a>'


PIECES = st.sampled_from(
    [
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "<",
        ">",
        "*",
        "**",
        "_",
        "~",
        "~~",
        "`",
        "```",
        "|",
        "|-",
        "-",
        "- ",
        "1. ",
        "> ",
        "#",
        "# ",
        ":",
        "://",
        "http://",
        "www.",
        "@",
        "a",
        "a.b",
        " ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "\\",
        "&#",
        "&#x41;",
        "&amp;",
        "[^1]",
        "[^1]: ",
        "[!NOTE]",
        "- [ ] ",
        "---",
        "===",
        "!!!",
        "$$",
        "{{ kota() }}",
        "{{",
        "{.a}",
        "^",
        "=",
    ]
)
BODIES = st.lists(st.lists(PIECES, min_size=1, max_size=5).map("".join), min_size=1, max_size=3).map(
    lambda parts: "".join((part * (11_000 // len(part)))[:11_000] for part in parts)[:32_000]
)


@given(BODIES)
@settings(max_examples=40, deadline=None)
def test_any_body_of_the_allowed_size_is_checked_and_drawn_in_time(body: str) -> None:
    start = process_time()
    prose = check_prose("a.md", body, 1, MACROS)
    checked = process_time()
    assert checked - start <= 1
    if all(problem.tingkat is not Level.KESALAHAN for problem in prose.diagnostics):
        prose_html(body, prose.panggilan, lambda _: "K", lambda a: a)
        assert process_time() - checked <= 2


WORDS = st.lists(
    st.sampled_from(["kata", "- ", "> ", "1. ", "\n", "\n\n", "  ", " ", "**", "[x]", "`", "|", "#"]),
    max_size=60,
)


@given(WORDS.map("".join))
def test_no_word_is_lost(body: str) -> None:
    prose = check_prose("a.md", body, 1, MACROS)
    if all(problem.tingkat is not Level.KESALAHAN for problem in prose.diagnostics):
        assert drawn(body).count("kata") == body.count("kata")


def test_the_converter_is_commonmark() -> None:
    body = "1. a\n\n   b\n2) c\n***\nd\n-\n`` e ` ``\n\n\tf\n"
    assert drawn(body) == bare(MarkdownIt("commonmark").render(body))


def bare(html: str) -> str:
    return html.replace("<hr />", "<hr>").strip()
