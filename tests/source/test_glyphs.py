"""Characters that the official document cannot show are told where they stand, by name."""

from __future__ import annotations

import pytest

from macros.source.document import parse_markdown, parse_yaml
from macros.source.glyphs import LOST, lacking, printable


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("---\nnama: Uji ✅ layanan\n---\n", [(2, 11, "'✅' (U+2705 WHITE HEAVY CHECK MARK)")]),
        (
            "---\nnama: x\nsyarat:\n  - 日本\n---\n\n日\n",
            [
                (4, 5, "'日' (U+65E5 CJK UNIFIED IDEOGRAPH-65E5)"),
                (4, 6, "'本' (U+672C CJK UNIFIED IDEOGRAPH-672C)"),
            ],
        ),
        ("---\nnama: satu\n  dua 😀 tiga\n---\n", [(3, 7, "'😀' (U+1F600 GRINNING FACE)")]),
        ('---\nnama: "a \\u2705"\n---\n', [(2, 7, "'✅' (U+2705 WHITE HEAVY CHECK MARK)")]),
        ("---\nnama: x # ✅\nisi: CO₂ ≤ 8 ℃ ☐ ḥ veri\ufb01kasi e\u0301 ㎡\n---\n", []),
    ],
)
def test_a_character_without_glyph_is_told_at_its_place(
    written: str, told: list[tuple[int, int, str]]
) -> None:
    found = [
        d for d in parse_markdown("a.md", written.encode()).diagnostics if d.kode == "huruf-tak-tercetak"
    ]
    assert [(d.baris, d.kolom) for d in found] == [satu[:2] for satu in told]
    assert all(name in d.pesan for d, (_, _, name) in zip(found, told, strict=True))
    assert {d.tingkat.value for d in found} <= {"peringatan"}


def test_a_list_of_the_city_is_looked_at_as_well() -> None:
    found = parse_yaml("kota.yml", "nama: Kota ✅\n".encode()).diagnostics
    assert [(d.kode, d.baris, d.kolom) for d in found] == [("huruf-tak-tercetak", 1, 12)]


def test_what_is_shown_lacks_nothing_and_stays_as_it_is() -> None:
    for text in ("日 a ✅", "ﬁ\u00ad é ㎥", "plain", "１＋１ ＝ ２"):
        assert list(lacking(printable(text).replace(LOST, ""))) == []
        assert printable(printable(text)) == printable(text)
