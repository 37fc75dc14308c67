from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.source.diagnostic import Place
from macros.source.document import Document, parse_markdown, parse_yaml
from tests.source import kasus

SOP = """\
---
nama: Penerbitan KTP  # ± komentar
tanggal: {efektif: 2025-03-01, revisi: null}
dasar_hukum: uu-24-2013
langkah:
  - kegiatan: "Memeriksa: berkas"
    pelaksana: [loket, ’pemohon’]
    waktu: 012
    contoh: no
  -
---

Isi ± bebas.
"""


def ringkas(document: Document) -> list[tuple[str, int, int]]:
    return [(satu.kode, satu.baris, satu.kolom) for satu in document.diagnostics]


def test_scalars_stay_text_and_only_nothing_is_none() -> None:
    document = parse_markdown("sops/a/b.md", SOP.encode())
    assert document.data == {
        "nama": "Penerbitan KTP",
        "tanggal": {"efektif": "2025-03-01", "revisi": None},
        "dasar_hukum": "uu-24-2013",
        "langkah": [
            {
                "kegiatan": "Memeriksa: berkas",
                "pelaksana": ["loket", "’pemohon’"],
                "waktu": "012",
                "contoh": "no",
            },
            None,
        ],
    }
    assert (document.body, document.body_baris) == ("\nIsi ± bebas.\n", 12)
    assert (document.utuh, ringkas(document)) == (True, [("yaml-tagar", 2, 23)])


@pytest.mark.parametrize("kosong", ["", "~", "null", "Null", "NULL"])
def test_quoted_text_is_never_nothing(kosong: str) -> None:
    document = parse_yaml("a.yml", f"a: {kosong}\nb: '{kosong}'\n".encode())
    assert document.data == {"a": None, "b": kosong}


@pytest.mark.parametrize(
    ("jalan", "kunci", "tempat"),
    [
        ((), False, (2, 1)),
        (("nama",), False, (2, 7)),
        (("nama",), True, (2, 1)),
        (("tanggal", "efektif"), False, (3, 20)),
        (("tanggal", "efektif"), True, (3, 11)),
        (("langkah", 0), False, (6, 5)),
        (("langkah", 0, "pelaksana", 1), False, (7, 24)),
        (("langkah", 0, "pelaksana", 5), False, (7, 16)),
        (("langkah", 0, "output"), False, (6, 5)),
        (("langkah", 1), False, (10, 4)),
        (("dasar_hukum", 0), False, (4, 14)),
        (("dasar_hukum", 1), False, (4, 14)),
        (("tidak", "ada"), True, (2, 1)),
    ],
)
def test_the_place_of_every_value_and_key(
    jalan: tuple[str | int, ...], kunci: bool, tempat: tuple[int, int]
) -> None:
    document = parse_markdown("sops/a/b.md", SOP.encode())
    assert document.place(jalan, kunci=kunci) == Place("sops/a/b.md", *tempat)


def test_a_mapping_that_stands_for_a_list_is_its_first_item() -> None:
    document = parse_yaml("a.yml", b"lampiran:\n  nama: x\n")
    assert document.place(("lampiran", 0, "nama")) == Place("a.yml", 2, 9)


@pytest.mark.parametrize("akhir", ["\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_line_ends_and_bom_change_nothing(akhir: str, bom: str) -> None:
    asli = parse_markdown("a.md", SOP.encode())
    lain = parse_markdown("a.md", (bom + SOP.replace("\n", akhir)).encode())
    assert lain == asli
    assert lain.place(("langkah", 0, "waktu")) == asli.place(("langkah", 0, "waktu"))


def test_blank_lines_before_and_dots_after_the_front_matter_are_taken() -> None:
    document = parse_markdown("a.md", b"\n---\na: 1\n...\nb\n---\n")
    assert (document.data, document.body, document.body_baris, document.diagnostics) == (
        {"a": "1"},
        "b\n---\n",
        5,
        (),
    )
    assert document.place(("a",)) == Place("a.md", 3, 4)


@pytest.mark.parametrize(
    "isi",
    [
        "a: >\n  b\n\tc\n",
        "a: 'b\n\tc'\n",
        "a: b\n\n\n",
        "a: b\n  c d\n",
        "jam: 08:00\n",
        "url: http://a.test\n",
        "a: - \n",
        "a:\n  pasal:\n",
        "langkah:\n- a\n-\n  b: c\n",
        "a: https://b.test\n  https://c.test\n",
    ],
)
def test_looser_forms_are_no_syntax_problem_unless_they_are(isi: str) -> None:
    kode = {satu.kode for satu in parse_yaml("a.yml", isi.encode()).diagnostics}
    assert kode == ({"yaml-tanda-hubung"} if isi == "a: - \n" else {"yaml-tab"} if "\tc\n" in isi else set())


SEMUA = kasus.KARAKTER + kasus.SERUPA + kasus.KEPALA + kasus.SUSUNAN + kasus.ISI


@pytest.mark.parametrize(("kode", "isi", "letak"), SEMUA)
def test_each_problem_is_told_at_its_place(kode: str, isi: str, letak: list[tuple[int, int]]) -> None:
    semua = ringkas(parse_markdown("sops/a/b.md", isi.encode()))
    assert [(baris, kolom) for satu, baris, kolom in semua if satu == kode] == letak


@pytest.mark.parametrize(("kode", "isi", "letak"), kasus.SUSUNAN + kasus.ISI)
def test_a_problem_of_yaml_is_told_once_and_alone(kode: str, isi: str, letak: list[tuple[int, int]]) -> None:
    lain = {satu for satu, _, _ in ringkas(parse_markdown("a.md", isi.encode()))} - {kode}
    assert not lain, letak


@pytest.mark.parametrize(("kode", "isi", "letak"), kasus.YAML)
def test_files_that_are_yaml_as_a_whole(kode: str, isi: str, letak: list[tuple[int, int]]) -> None:
    assert ringkas(parse_yaml("kota.yml", isi.encode())) == [(kode, *satu) for satu in letak]


@pytest.mark.parametrize(("kode", "isi", "letak"), kasus.BITA)
def test_bytes_that_are_no_text(kode: str, isi: bytes, letak: tuple[int, int]) -> None:
    for baca in (parse_markdown, parse_yaml):
        assert (kode, *letak) in ringkas(baca("a.md", isi))


def test_what_was_refused_is_not_in_the_data() -> None:
    isi = '---\na: 1\na: 2\nb: !!int 3\nc: &x y\nd: *x\n[e]: f\ng: "\\ue000\\u202e"\n---\n\ue000\n'
    document = parse_markdown("a.md", isi.encode())
    assert document.data == {"a": "1", "b": "3", "c": "y", "d": None, "g": "\ufffd\ufffd"}
    assert document.body == "\ufffd\n"


def test_a_conflict_in_the_body_leaves_the_front_matter_readable() -> None:
    document = parse_markdown("a.md", b"---\na: b\n---\n<<<<<<< x\n")
    assert (document.data, document.utuh) == ({"a": "b"}, True)
    assert not parse_markdown("a.md", b"---\n<<<<<<< x\na: b\n---\n").utuh


def test_a_heading_underlined_with_equal_signs_is_no_conflict() -> None:
    assert parse_markdown("a.md", b"---\na: b\n---\nJudul\n=======\n").diagnostics == ()


POTONGAN = st.sampled_from(
    [
        *"\t\r\n :-?,[]{}#&*!|>'\"%@`~<=",
        "a",
        "- ",
        ": ",
        "---\n",
        "...\n",
        "\n  ",
        "&a ",
        "*a",
        "!!b ",
        "\\",
        "\x00",
        "\u202e",
        "\ue000",
        "’",
        "😀",
        "<<<<<<< ",
        "${x}",
        "1:30",
        "\x85",
        "\ufeff",
        "null",
    ],
)


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.lists(POTONGAN, max_size=40).map(lambda p: "".join(p).encode())
)
@example(b"---\n" + b"[" * 100_000)
@example(b"---\n" + b"- " * 100_000)
@example(b"a: &a [x]\nb: *a\n" * 15_000)
def test_reading_never_raises(isi: bytes) -> None:
    for berkas in (isi, b"---\n" + isi + b"\n---\n"):
        for document in (parse_markdown("a.md", berkas), parse_yaml("a.yml", berkas)):
            assert document.utuh or document.diagnostics
            baris = berkas.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
            assert all(1 <= satu.baris <= baris and satu.kolom >= 1 for satu in document.diagnostics)


@given(st.integers(0, len(SOP)), st.integers(0, 5), POTONGAN)
def test_reading_a_damaged_file_never_raises_and_tells_why(posisi: int, hapus: int, sisip: str) -> None:
    rusak = SOP[:posisi] + sisip + SOP[posisi + hapus :]
    document = parse_markdown("a.md", rusak.encode())
    assert document.utuh or document.diagnostics
    assert all("{" not in satu.pesan or "{" in rusak for satu in document.diagnostics)
