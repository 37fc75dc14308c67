"""One style sheet from many."""

from __future__ import annotations

import re

from macros.render.gaya import gabung


def test_sheets_are_joined_in_their_order() -> None:
    _, isi = gabung(["a{color:red}", "a{color:blue}\n"])
    assert isi == "a{color:red}\na{color:blue}\n"


def test_the_map_of_a_sheet_is_left_out_with_what_points_to_it() -> None:
    _, isi = gabung(["a{}/*# sourceMappingURL=main.min.css.map */", "/* keterangan */ b{}"])
    assert isi == "a{}\n/* keterangan */ b{}\n"


def test_the_address_follows_the_text() -> None:
    alamat, _ = gabung(["a{}"])
    assert re.fullmatch(r"assets/stylesheets/semua\.[0-9a-f]{8}\.css", alamat)
    assert gabung(["a{}"])[0] == alamat
    assert gabung(["b{}"])[0] != alamat
