from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from macros.source.canonical import Daftar, Peta, Polos, Teks, bakukan, tulis_markdown, tulis_yaml
from macros.source.document import parse_markdown
from macros.source.teks import bersihkan
from macros.source.yaml import BATAS_KUNCI, Data

LANGKAH = Peta({"id": Teks(), "kegiatan": Teks(), "pelaksana": Daftar(Teks()), "peluang_ya": Polos()})
SOP = Peta({
    "nama": Teks(), "nomor": Teks(), "tanggal": Peta({"efektif": Polos()}), "contoh": Polos(),
    "dasar_hukum": Daftar(Teks()), "langkah": Daftar(LANGKAH),
})  # fmt: skip


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
        tulis_markdown(document.data, SOP, document.body)
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
    bentuk = Daftar(Peta({"id": Teks(), "diubah_oleh": Daftar(Teks())}))
    data: Data = [{"diubah_oleh": "b", "id": "a"}, {"id": "b"}]
    assert tulis_yaml(data, bentuk) == "- id: a\n  diubah_oleh:\n    - b\n- id: b\n"


def test_without_a_body_the_file_ends_with_the_front_matter() -> None:
    assert tulis_markdown({"nama": "x"}, SOP, " \n\n") == "---\nnama: x\n---\n"


@pytest.mark.parametrize(
    "teks",
    ["± 10 menit", "000.8.3.3/012/A/2025", "(0548) 000000", "1 x 24 jam", "ya", "tidak", "Ya/Tidak",
     "a:b", "a#b",
     "https://contoh.test/?a=b#c", "{urut:03}"[1:], "Jum'at", "5 menit", "Pasal 3 \"a\"",
     "kelurahan/surat", "’x’", "😀"],
)  # fmt: skip
def test_texts_that_stand_plain(teks: str) -> None:
    assert tulis_yaml({"a": teks}, Peta({"a": Teks()})) == f"a: {teks}\n"


@pytest.mark.parametrize(
    "teks",
    ["012", "2024", "0x1F", "0o17", "1e3", "1.", ".5", "1_000", "-5", "1:30", "08:30", "2024-11-06",
     "true", "No", "on",
     "y", "null", "~", "<<", "=", ".inf", ".NaN", "-", "- a", "? a", "a: b", "a:", "a #b", "#a", "@a",
     "`a", "%a", "&a",
     "*a", "!a", "|", ">", "'a", '"a', "[a", "{a", "]", "}", ",", "---", "...", "... a",
     "2001-12-14 21:59:43.10 -5",
     "a\nb", "a\tb", "a\u00a0b"],
)  # fmt: skip
def test_texts_that_need_quotes(teks: str) -> None:
    ditulis = tulis_yaml({"a": teks}, Peta({"a": Teks()}))
    assert ditulis.startswith('a: "')
    assert yaml.safe_load(ditulis) == {"a": teks}


HURUF = st.characters(exclude_categories=["Cs", "Cc", "Co"]).filter(lambda h: bersihkan(h) == h)
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
    ditulis = tulis_markdown(data, SOP, body)
    document = parse_markdown("a.md", ditulis.encode())
    if baku := bakukan(data, SOP):
        assert not document.diagnostics
        assert document.data == baku
        assert tulis_markdown(document.data, SOP, document.body) == ditulis


@given(st.dictionaries(KUNCI, TEKS.map(str.strip).filter(bool), min_size=1, max_size=4))
def test_other_readers_see_the_same_texts(data: dict[str, Data]) -> None:
    assert yaml.safe_load(tulis_yaml(data, Peta({}))) == data


@given(ISI)
def test_nothing_is_lost_but_what_is_empty(data: dict[str, Data]) -> None:
    baku = bakukan(data, SOP)
    assert isinstance(baku, dict)
    assert bakukan(baku, SOP) == baku
    for kunci, nilai in data.items():
        if isinstance(nilai, str) and nilai.strip():
            assert nilai.strip() in (baku[kunci], *(baku[kunci] or ()))


@given(st.lists(TEKS, max_size=6).map("\n".join))
def test_the_body_is_kept_but_for_blank_lines_around_it(body: str) -> None:
    ditulis = tulis_markdown({"nama": "x"}, SOP, body)
    isi = body.rstrip()
    assert ditulis.removeprefix("---\nnama: x\n---\n").strip() == isi.strip()
    assert ditulis.endswith("\n")
    assert not ditulis.endswith("\n\n")


def test_unknown_keys_stay_in_their_order_after_the_known_ones() -> None:
    ditulis = tulis_yaml({"z": "1a", "nomor": "2a", "y: z": "3a", "nama": "4a"}, SOP)
    assert [baris.split(": ")[-1] for baris in ditulis.splitlines()] == ["4a", "2a", "1a", "3a"]
