"""The number of a civil servant: what is plausible, and what a spreadsheet made of it."""

from __future__ import annotations

import pytest

from macros.model.nip import nip_fault


@pytest.mark.parametrize(
    "nip",
    [
        "197001012000032001",
        "19700101 200003 2 001",
        "199012312022211007",
        "19650228.198601.1.001",
        "",
        "(contoh)",
        "-",
        "${nip}",
    ],
)
def test_a_plausible_number_and_words_are_taken(nip: str) -> None:
    assert nip_fault(nip) == ""


@pytest.mark.parametrize(
    ("nip", "kata"),
    [
        ("1.97001E+17", "disingkat"),
        ("1,97001012E17", "disingkat"),
        ("197001012000032000", "dibulatkan"),
        ("197001012000030000", "dibulatkan"),
        ("19700101200003200", "17 angka"),
        ("1970010120000320012", "19 angka"),
        ("١٩٧٠٠١٠١٢٠٠٠٠٣٢٠٠١", "selain angka"),
        ("NIP 197001012000032001", "selain angka"),
        ("197002302000032001", "tanggal lahir"),
        ("197001011980032001", "pengangkatan"),
        ("197001012000132001", "pengangkatan"),
        ("197001012000033001", "jenis kelamin"),
    ],
)
def test_an_implausible_number_is_told_with_its_reason(nip: str, kata: str) -> None:
    assert kata in nip_fault(nip)
