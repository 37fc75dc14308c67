"""One style sheet from many."""

from __future__ import annotations

import re

from macros.pages.stylesheet import join_sheets


def test_sheets_are_joined_in_their_order() -> None:
    _, isi = join_sheets(["a{color:red}", "a{color:blue}\n"])
    assert isi == "a{color:red}\na{color:blue}\n"


def test_the_map_of_a_sheet_is_left_out_with_what_points_to_it() -> None:
    _, isi = join_sheets(["a{}/*# sourceMappingURL=main.min.css.map */", "/* keterangan */ b{}"])
    assert isi == "a{}\n/* keterangan */ b{}\n"


def test_the_address_follows_the_text() -> None:
    alamat, _ = join_sheets(["a{}"])
    assert re.fullmatch(r"assets/stylesheets/semua\.[0-9a-f]{8}\.css", alamat)
    assert join_sheets(["a{}"])[0] == alamat
    assert join_sheets(["b{}"])[0] != alamat
