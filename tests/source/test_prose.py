from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.source.prose import Parameter, Signature, check_prose
from tests.source.kasus import PROSA

MAKRO = {
    "sop": Signature((Parameter("sop", True), Parameter("teks", False))),
    "kota": Signature(()),
}


@pytest.mark.parametrize(("kode", "body", "letak"), PROSA)
def test_each_problem_is_told_at_its_place(kode: str, body: str, letak: list[tuple[int, int]]) -> None:
    semua = check_prose("a.md", body, 11, MAKRO).diagnostics
    assert [(satu.baris - 10, satu.kolom) for satu in semua if satu.kode == kode] == letak


@pytest.mark.parametrize(
    "body",
    [
        "a < b, <5 menit, 3<4",
        "<https://contoh.test/a> <loket@contoh.test> <mailto:loket@contoh.test>",
        "`<b>` ``<i> ` x``",
        "```html\n<b>[a](javascript:x)\n```",
        "~~~\n<b>\n~~~~",
        "[a](b.md) [c](#d) [e](tel:+62548) [f]: g",
        "&lt;b&gt; &#60;",
        "[a](https://contoh.test 'judul: x') ![b](lampiran/b.png)",
        "{ {",
        "${a}",
        "{: kelas }",
        "a { b } c",
        "Pukul 10:30:15 == 10.30, 3^2, $$, a: b: c",
        "> [!TIP]\n> a",
        "[^1]\n\n[^1]: a",
        "- [ ] a\n- [x] b",
    ],
)
def test_plain_markdown_is_taken(body: str) -> None:
    assert check_prose("a.md", body, 1, MAKRO).diagnostics == ()


def test_calls_are_given_with_arguments_and_place() -> None:
    body = "±\n\n{{ sop('a/b', teks=\"x }} y\") }} dan {{kota()}}"
    satu, dua = check_prose("a.md", body, 5, MAKRO).panggilan
    assert (satu.nama, satu.args, satu.kwargs, satu.baris, satu.kolom) == (
        "sop",
        ("a/b",),
        {"teks": "x }} y"},
        7,
        1,
    )
    assert (dua.nama, dua.baris, dua.kolom, body[dua.start : dua.end]) == ("kota", 7, 37, "{{kota()}}")
    assert satu.argument(MAKRO["sop"]) == {"sop": "a/b", "teks": "x }} y"}


def test_a_broken_call_hides_no_other() -> None:
    body = "{{ sop('a' dan {{ kota() }} lalu {{ kota( }} lalu {{ kota() }}"
    prosa = check_prose("a.md", body, 1, MAKRO)
    assert [(satu.nama, satu.kolom) for satu in prosa.panggilan] == [("kota", 16), ("kota", 51)]
    assert [satu.kode for satu in prosa.diagnostics] == ["makro-terbuka", "makro-bentuk"]


def test_relative_links_are_given_with_their_place() -> None:
    body = "±[a](b.md) [c](#d) [e](https://f.test)\n[g]: ../h/i.md#j\n`[k](l.md)`"
    tautan = check_prose("a.md", body, 3, MAKRO).tautan
    assert [(satu.alamat, satu.baris, satu.kolom) for satu in tautan] == [
        ("b.md", 3, 6),
        ("#d", 3, 16),
        ("../h/i.md#j", 4, 6),
    ]


def test_nearest_macro_and_parameter_are_named() -> None:
    pesan = [
        satu.pesan
        for satu in check_prose("a.md", "{{ kotta() }} {{ sop('a', tekss='b') }}", 1, MAKRO).diagnostics
    ]
    assert "maksud Anda 'kota'?" in pesan[0]
    assert "maksud Anda 'teks'?" in pesan[1]


TEKS = st.text() | st.lists(
    st.sampled_from(
        [
            "{",
            "{{",
            "{%",
            "{#",
            "}}",
            "%}",
            "#}",
            "-",
            "+",
            "\n",
            "\r",
            "\r\n",
            " ",
            "kota()",
            "'",
            '"',
            "raw",
            "sop('a')",
            "<",
            "[",
            "](",
            "`",
            "```",
            "&#",
            "a",
            "\\",
            "\ue000",
        ]
    ),
    max_size=30,
).map("".join)


@given(TEKS)
@example("{{" * 50_000)
@example("{{" + "(" * 500 + "}}")
@example("[a](" * 20_000)
@example("{{ sop(" + "1" * 5000 + ") }}")
def test_checking_never_raises_and_every_place_is_in_the_text(teks: str) -> None:
    baris = teks.split("\n")
    for satu in check_prose("a.md", teks, 1, MAKRO).diagnostics:
        assert satu.kolom <= len(baris[satu.baris - 1]) + 1


@pytest.mark.parametrize(
    ("body", "letak"),
    [
        ("a" * 32_001, (11, 32_001)),
        ("teks\n\n" + "[" * 31, (13, 31)),
        ("[a][b" * 31, (11, 151)),
        ("# a\n" * 201, (211, 1)),
        ("a\n-\n" * 201, (412, 1)),
        ("> 1. # a\n" * 201, (211, 1)),
        ("teks\n\n" + "> " * 21 + "a", (13, 1)),
        ("".join("  " * n + "- a\n" for n in range(30)), (31, 1)),
        ("1. " * 15 + "a", (11, 1)),
        ("|a|b|\n|-|-|\n" + "|c|\n" * 2_500, (12, 1)),
        ("a\n\n" + "|a" * 500 + "\n" + "|-" * 500 + "\n" + "|\n" * 10, (14, 1)),
    ],
)
def test_a_body_that_would_keep_the_builder_busy_is_refused(body: str, letak: tuple[int, int]) -> None:
    [satu] = check_prose("a.md", body, 11, MAKRO).diagnostics
    assert (satu.kode, satu.baris, satu.kolom) == ("naskah-terlalu-berat", *letak)


@pytest.mark.parametrize(
    "body",
    [
        "a" * 32_000,
        "[a](b.md) " * 1_000,
        ("[" * 20 + "\n\n") * 100,
        "`" + "[" * 100 + "`",
        r"\[" * 100,
        "# a\n" * 200,
        "- a\n" * 1_000,
        "|-|-|\n" * 300,
        "- - " * 40,
        "".join("  " * n + "- a\n" for n in range(8)),
        "|a|b|\n|-|-|\n" + "|c|\n" * 900 + "\na | b\n",
    ],
)
def test_a_long_body_of_the_usual_kind_is_taken(body: str) -> None:
    assert check_prose("a.md", body, 11, MAKRO).diagnostics == ()
