"""Reading: values are text, every place is known, and nothing that anybody writes makes the reader fail."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.source.document import parse_markdown, parse_yaml
from macros.source.prose import check_prose

SOP = """---
nama: Penerbitan ± KTP
nomor: 012
tanggal:
  efektif: 2025-03-01
langkah:
  - kegiatan: Menyerahkan ’berkas’
    pelaksana: [pemohon, loket]
    ya: no
    kosong:
---

# Penjelasan
"""


def test_every_scalar_stays_text_and_only_an_empty_one_is_none() -> None:
    data = parse_markdown("a.md", SOP.encode()).data
    assert data == {
        "nama": "Penerbitan ± KTP",
        "nomor": "012",
        "tanggal": {"efektif": "2025-03-01"},
        "langkah": [
            {
                "kegiatan": "Menyerahkan ’berkas’",
                "pelaksana": ["pemohon", "loket"],
                "ya": "no",
                "kosong": None,
            }
        ],
    }


@pytest.mark.parametrize(
    ("jalan", "kunci", "tempat"),
    [
        (("nama",), False, (2, 7)),
        (("nama",), True, (2, 1)),
        (("tanggal", "efektif"), False, (5, 12)),
        (("langkah", 0), False, (7, 5)),
        (("langkah", 0, "pelaksana", 1), False, (8, 26)),
        (("langkah", 0, "pelaksana"), True, (8, 5)),
        (("langkah", 0, "waktu"), False, (7, 5)),
        (("langkah", 9, "waktu"), False, (7, 3)),
        (("tiada",), False, (2, 1)),
    ],
)
def test_the_place_of_a_value_or_of_what_is_around_it(
    jalan: tuple[str | int, ...], kunci: bool, tempat: tuple[int, int]
) -> None:
    satu = parse_markdown("a.md", SOP.encode()).place(jalan, kunci=kunci)
    assert (satu.baris, satu.kolom) == tempat


def test_the_body_begins_after_the_second_line_of_dashes() -> None:
    document = parse_markdown("a.md", SOP.encode())
    assert (document.body, document.body_baris) == ("\n# Penjelasan\n", 12)


@pytest.mark.parametrize("lain_teks", ["\ufeff" + SOP, SOP.replace("\n", "\r\n"), SOP.replace("\n", "\r")])
def test_bom_and_other_line_ends_change_nothing(lain_teks: str) -> None:
    lain, asli = parse_markdown("a.md", lain_teks.encode()), parse_markdown("a.md", SOP.encode())
    assert (lain.data, lain.body, lain.diagnostics) == (asli.data, asli.body, ())
    assert lain.place(("nama",)) == asli.place(("nama",))


def test_comments_and_flow_style_are_taken_without_complaint() -> None:
    document = parse_yaml("kota.yml", b"# kota\nnama: {a: 1, b: [x, 'y']}  # catatan\n")
    assert (document.data, document.diagnostics) == ({"nama": {"a": "1", "b": ["x", "y"]}}, ())


@pytest.mark.parametrize("isi", [b"a: " + b"[" * 100_000, b"a: " + b"{a: " * 50_000, b"- " * 100_000])
def test_deep_nesting_is_told_and_costs_nothing(isi: bytes) -> None:
    document = parse_yaml("kota.yml", isi)
    assert [d.kode for d in document.diagnostics] == ["yaml-terlalu-dalam"]
    assert not document.utuh


def test_a_bomb_of_aliases_is_read_once_and_refused() -> None:
    lapis = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))
    document = parse_yaml("kota.yml", f"a0: &a0 lol\n{lapis}\n".encode())
    assert {d.kode for d in document.diagnostics} == {"yaml-jangkar"}
    assert len(document.diagnostics) == 10 + 9 * 9


POTONGAN = st.sampled_from(
    [
        "---\n",
        "nama: a\n",
        "langkah:\n",
        "  - kegiatan: b\n",
        "{{ ",
        " }}",
        "{%",
        "*a",
        "&a ",
        "!x ",
        "\t",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        ": ",
        "- ",
        "<<<<<<< a\n",
        "\u202e",
        "\x00",
        "```\n",
        "<b>",
        "](",
        "\n",
    ]
)


BERKAS = st.one_of(
    st.binary(max_size=400), st.lists(POTONGAN, max_size=40).map(lambda satu: "".join(satu).encode())
)


@given(BERKAS)
@example(b"---\n" + b"{{" * 5_000)
@example(b"---\n---\n" + b"[" * 20_000)
@example(b"---\n---\n" + b"{{" * 60_000)
@example(b"---\n---\n" + b"``` ` `` " * 2_000)
def test_no_bytes_make_the_reader_fail(isi: bytes) -> None:
    for parse in (parse_markdown, parse_yaml):
        document = parse("a.md", isi)
        banyak_baris = isi.count(b"\n") + isi.count(b"\r") + 2  # the end of the file may be told too
        for satu in document.diagnostics:
            assert 1 <= satu.baris <= banyak_baris
            assert satu.kolom >= 1
        check_prose("a.md", document.body, document.body_baris, {})
