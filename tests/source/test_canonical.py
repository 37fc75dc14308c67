"""Canonical writing keeps the meaning, is its own fixed point, and every YAML reader understands it alike."""

from __future__ import annotations

import yaml
from hypothesis import given
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
from macros.source.document import Data, parse_markdown, parse_yaml

BENTUK = MappingShape(
    {
        "nama": Text(),
        "efektif": Plain(),
        "alias": ListShape(Text()),
        "langkah": ListShape(MappingShape({"id": Text()})),
    }
)

ARAH = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HURUF = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), exclude_characters=ARAH)
TEKS = st.one_of(
    st.text(HURUF, min_size=1, max_size=30),
    st.sampled_from(
        [
            "no",
            "012",
            "1:30",
            "2025-01-01",
            "null",
            "~",
            "- a",
            "a: b",
            "a #b",
            "#",
            "...",
            "---",
            "0o7",
            "1e3",
            "=",
            "<<",
            "yes",
            "y",
            "'",
            '"',
            "\\",
            "@a",
            "%",
            "!x",
            "&x",
            "*x",
            "a:",
            "[",
            "{a}",
            "?",
            "| a",
        ]
    ),
)
ISI = st.fixed_dictionaries(
    {},
    optional={
        "nama": TEKS,
        "alias": st.lists(TEKS, max_size=3),
        "langkah": st.lists(st.fixed_dictionaries({}, optional={"id": TEKS, "lain": TEKS}), max_size=3),
        "asing": TEKS,
    },
)


def test_the_form_of_the_design() -> None:
    data: Data = {
        "langkah": [{"id": "a", "x": "1"}],
        "efektif": "2025-03-01",
        "nama": "KTP: baru",
        "alias": "satu",
    }
    assert write_markdown(data, BENTUK, "\n\nIsi.\n\n\n") == (
        '---\nnama: "KTP: baru"\nefektif: 2025-03-01\nalias:\n  - satu\nlangkah:\n  - id: a\n    x: '
        '"1"\n---\n\nIsi.\n'
    )


BIASA = ("kepala-bukan-isian", "karakter-tak-terlihat")
"""What may be told of texts of any characters."""


@given(ISI)
def test_reading_what_was_written_gives_the_same_and_writing_again_the_same_bytes(
    data: dict[str, object],
) -> None:
    tertulis = write_markdown(data, BENTUK, "")  # type: ignore[arg-type]
    document = parse_markdown("a.md", tertulis.encode())
    baku = canonicalize(data, BENTUK)  # type: ignore[arg-type]
    assert {d.kode for d in document.diagnostics} <= {"huruf-tak-tercetak", *BIASA}
    assert document.data == (baku or {})
    assert write_markdown(document.data, BENTUK, "") == tertulis


@given(ISI)
def test_another_yaml_reader_sees_the_same_texts(data: dict[str, object]) -> None:
    tertulis = write_yaml(data, BENTUK)  # type: ignore[arg-type]
    assert (yaml.safe_load(tertulis) or {}) == (canonicalize(data, BENTUK) or {})  # type: ignore[arg-type]
    assert (parse_yaml("a.yml", tertulis.encode()).data or {}) == (canonicalize(data, BENTUK) or {})  # type: ignore[arg-type]
