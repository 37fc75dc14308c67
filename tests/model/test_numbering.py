"""Numbers of SOPs by a unit's pattern."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.numbering import NomorPattern, PatternError

HARI = date(2026, 3, 9)


@pytest.mark.parametrize(
    ("pola", "tertulis"),
    [
        ("000.8.3.3/{urut:03}/DINAS/{tahun}", "000.8.3.3/007/DINAS/2026"),
        ("{urut}/SOP/{bulan}/{tahun}", "7/SOP/III/2026"),
        ("188.4/{urut:2}", "188.4/07"),
        ("SOP-{urut:05}", "SOP-00007"),
    ],
)
def test_a_number_by_the_pattern(pola: str, tertulis: str) -> None:
    assert NomorPattern(pola).write(7, HARI) == tertulis
    assert NomorPattern(pola).sequence(tertulis) == 7


@pytest.mark.parametrize(
    ("pola", "sebab"),
    [
        ("001/DINAS/2026", "nomor urut {urut} harus ada satu kali"),
        ("{urut}/{urut}", "nomor urut {urut} harus ada satu kali"),
        ("{nomor}/DINAS", "'{nomor}' tidak dikenal"),
        ("{urut:099999}/D", "'{urut:099999}' tidak dikenal"),
        ("{urut!r}", "'{urut!r}' tidak dikenal"),
        ("{urut.__class__}", "'{urut.__class__}' tidak dikenal"),
        ("{urut}/{", "'{' tidak dikenal"),
        ("{urut}}", "'}' tidak dikenal"),
    ],
)
def test_a_pattern_that_numbers_nothing_is_refused(pola: str, sebab: str) -> None:
    with pytest.raises(PatternError) as galat:
        NomorPattern(pola)
    assert str(galat.value).startswith(sebab)


@pytest.mark.parametrize(
    ("ada", "berikut"),
    [
        ([], "001/D/2026"),
        (["001/D/2023", "004/D/2023", "003/D/2026"], "005/D/2026"),
        ([" 12 / d / 2025 "], "013/D/2026"),
        (["065/020/D/2022", "bebas", "", "001/E/2026"], "001/D/2026"),
        (["999/D/2026"], "1000/D/2026"),
    ],
)
def test_the_next_number_is_free_behind_those_that_follow_the_pattern(ada: list[str], berikut: str) -> None:
    assert NomorPattern("{urut:03}/D/{tahun}").next_after(ada, HARI) == berikut


@given(st.lists(st.text(max_size=20)), st.text(alphabet="aX0./ -+*[](", max_size=12))
def test_the_next_number_is_always_new(ada: list[str], teks: str) -> None:
    pola = NomorPattern(f"{teks}{{urut}}{teks}")
    nomor = [pola.next_after(ada, HARI)]
    for _ in range(3):
        nomor.append(pola.next_after([*ada, *nomor], HARI))
    assert len({*nomor}) == 4
    assert not {*nomor} & {*ada}
