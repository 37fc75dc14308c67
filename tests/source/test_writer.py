from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from macros.source.canonical import (
    ListShape,
    MappingShape,
    Plain,
    Text,
    canonicalize,
    write_markdown,
    write_yaml,
)
from macros.source.document import parse_markdown
from macros.source.text import clean_text
from macros.source.yaml import BATAS_KUNCI, Data

LANGKAH = MappingShape(
    {"id": Text(), "kegiatan": Text(), "pelaksana": ListShape(Text()), "peluang_ya": Plain()}
)
SOP = MappingShape(
    {
        "nama": Text(),
        "nomor": Text(),
        "tanggal": MappingShape({"efektif": Plain()}),
        "contoh": Plain(),
        "dasar_hukum": ListShape(Text()),
        "langkah": ListShape(LANGKAH),
    }
)


def test_the_canonical_form() -> None:
    longgar = """\
---
langkah:
- {pelaksana: [loket, 'pemohon'], kegiatan: "Memeriksa", lain: ~}
-
- kegiatan: Merekam   # catatan
  peluang_ya: 0.8
catatan: {b: [1, 2], a: no}
dasar_hukum: uu-24-2013
tanggal: {efektif: 2025-03-01}
contoh: true
nomor: 000.8.3.3/012/DISDUKCAPIL/2025
nama: >
  Penerbitan
  KTP
---



  Kode

Isi.

"""
    document = parse_markdown("a.md", longgar.replace("\n", "\r\n").encode())
    assert (
        write_markdown(document.data, SOP, document.body)
        == """\
---
nama: Penerbitan KTP
nomor: 000.8.3.3/012/DISDUKCAPIL/2025
tanggal:
  efektif: 2025-03-01
contoh: true
dasar_hukum:
  - uu-24-2013
langkah:
  - kegiatan: Memeriksa
    pelaksana:
      - loket
      - pemohon
  - kegiatan: Merekam
    peluang_ya: 0.8
catatan:
  b:
    - "1"
    - "2"
  a: "no"
---

  Kode

Isi.
"""
    )


def test_a_list_file_is_a_block_list_without_marks() -> None:
    bentuk = ListShape(MappingShape({"id": Text(), "diubah_oleh": ListShape(Text())}))
    data: Data = [{"diubah_oleh": "b", "id": "a"}, {"id": "b"}]
    assert write_yaml(data, bentuk) == "- id: a\n  diubah_oleh:\n    - b\n- id: b\n"


def test_without_a_body_the_file_ends_with_the_front_matter() -> None:
    assert write_markdown({"nama": "x"}, SOP, " \n\n") == "---\nnama: x\n---\n"


@pytest.mark.parametrize(
    "teks",
    [
        "± 10 menit",
        "000.8.3.3/012/A/2025",
        "(0548) 000000",
        "1 x 24 jam",
        "ya",
        "tidak",
        "Ya/Tidak",
        "a:b",
        "a#b",
        "https://contoh.test/?a=b#c",
        "{urut:03}"[1:],
        "Jum'at",
        "5 menit",
        'Pasal 3 "a"',
        "kelurahan/surat",
        "’x’",
        "😀",
    ],
)
def test_texts_that_stand_plain(teks: str) -> None:
    assert write_yaml({"a": teks}, MappingShape({"a": Text()})) == f"a: {teks}\n"


@pytest.mark.parametrize(
    "teks",
    [
        "012",
        "2024",
        "0x1F",
        "0o17",
        "1e3",
        "1.",
        ".5",
        "1_000",
        "-5",
        "1:30",
        "08:30",
        "2024-11-06",
        "true",
        "No",
        "on",
        "y",
        "null",
        "~",
        "<<",
        "=",
        ".inf",
        ".NaN",
        "-",
        "- a",
        "? a",
        "a: b",
        "a:",
        "a #b",
        "#a",
        "@a",
        "`a",
        "%a",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "'a",
        '"a',
        "[a",
        "{a",
        "]",
        "}",
        ",",
        "---",
        "...",
        "... a",
        "2001-12-14 21:59:43.10 -5",
        "a\nb",
        "a\tb",
        "a\u00a0b",
    ],
)
def test_texts_that_need_quotes(teks: str) -> None:
    ditulis = write_yaml({"a": teks}, MappingShape({"a": Text()}))
    assert ditulis.startswith('a: "')
    assert yaml.safe_load(ditulis) == {"a": teks}


HURUF = st.characters(exclude_categories=["Cs", "Cc", "Co"]).filter(lambda h: clean_text(h) == h)
TEKS = st.text(
    HURUF | st.sampled_from(" :#-\n\t'\"{}[],&*!|>%@`0123456789eyn.~=<"), max_size=30
) | st.sampled_from(["1:30", "no", "012", "1e5", "0o7", "a: b", "- a", "---", "null"])
KUNCI = st.text(HURUF, min_size=1, max_size=BATAS_KUNCI)
DATA: st.SearchStrategy[Any] = st.recursive(
    TEKS | st.none(),
    lambda isi: st.lists(isi, max_size=4) | st.dictionaries(KUNCI, isi, max_size=4),
    max_leaves=12,
)
ISI = st.dictionaries(st.sampled_from([*SOP.kunci, *LANGKAH.kunci]) | KUNCI, DATA, max_size=5)


@given(ISI, TEKS)
@example({"a": [[["b"], []], {"c": {}}]}, "---")
@example({"nama": "08:30", "langkah": {"kegiatan": ["1:30"]}}, "\n  x")
def test_reading_what_was_written_gives_the_same(data: dict[str, Data], body: str) -> None:
    ditulis = write_markdown(data, SOP, body)
    document = parse_markdown("a.md", ditulis.encode())
    if baku := canonicalize(data, SOP):
        assert {d.kode for d in document.diagnostics} <= {"huruf-tak-tercetak", "karakter-tak-terlihat"}
        assert document.data == baku
        assert write_markdown(document.data, SOP, document.body) == ditulis


@given(st.dictionaries(KUNCI, TEKS.map(str.strip).filter(bool), min_size=1, max_size=4))
def test_other_readers_see_the_same_texts(data: dict[str, Data]) -> None:
    assert yaml.safe_load(write_yaml(data, MappingShape({}))) == data


@given(ISI)
def test_nothing_is_lost_but_what_is_empty(data: dict[str, Data]) -> None:
    baku = canonicalize(data, SOP)
    assert isinstance(baku, dict)
    assert canonicalize(baku, SOP) == baku
    for kunci, nilai in data.items():
        if isinstance(nilai, str) and nilai.strip():
            assert nilai.strip() in (baku[kunci], *(baku[kunci] or ()))


@given(st.lists(TEKS, max_size=6).map("\n".join))
def test_the_body_is_kept_but_for_blank_lines_around_it(body: str) -> None:
    ditulis = write_markdown({"nama": "x"}, SOP, body)
    isi = body.rstrip()
    assert ditulis.removeprefix("---\nnama: x\n---\n").strip() == isi.strip()
    assert ditulis.endswith("\n")
    assert not ditulis.endswith("\n\n")


def test_unknown_keys_stay_in_their_order_after_the_known_ones() -> None:
    ditulis = write_yaml({"z": "1a", "nomor": "2a", "y: z": "3a", "nama": "4a"}, SOP)
    assert [baris.split(": ")[-1] for baris in ditulis.splitlines()] == ["4a", "2a", "1a", "3a"]
