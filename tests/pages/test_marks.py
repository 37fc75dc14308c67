"""Marks stand for fragments; nothing that is no mark of this build is touched."""

from __future__ import annotations

import pytest

from macros.pages.marks import AKHIR, AWAL, Marks


def test_a_mark_alone_in_its_paragraph_takes_the_paragraphs_place() -> None:
    marks = Marks()
    table, link = marks.put("<table></table>"), marks.put("<a>b</a>")
    assert marks.fill(f"<p> {table}\n</p><p>lihat {link}</p>") == "<table></table><p>lihat <a>b</a></p>"


def test_a_fragment_is_given_once_unless_it_is_to_be_kept() -> None:
    marks = Marks()
    mark = marks.put("<b>a</b>")
    assert marks.fill(mark, keep=True) == "<b>a</b>"
    assert marks.fill(mark) == "<b>a</b>"
    assert marks.fill(mark) == mark


@pytest.mark.parametrize("text", [f"{AWAL}1{AKHIR}", f"<p>{AWAL}0{AKHIR}</p>", f"{AWAL}{AKHIR}", f"{AWAL}a"])
def test_what_is_no_mark_stays_text(text: str) -> None:
    marks = Marks()
    marks.put("<b>a</b>")
    assert marks.fill(text) == text


def test_a_mark_of_another_build_stays_text() -> None:
    marks, others = Marks(), Marks()
    marks.put("<b>a</b>")
    foreign = others.put("<i>b</i>")
    assert marks.fill(f"<p>{foreign}</p>") == f"<p>{foreign}</p>"


def test_a_fragment_that_holds_a_mark_is_no_template() -> None:
    marks = Marks()
    inner = marks.put("<b>a</b>")
    outer = marks.put(f"<i>{inner}</i>")
    assert marks.fill(outer) == f"<i>{inner}</i>"
