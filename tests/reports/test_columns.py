"""Heads, units and values of the evaluation's tables stand in one record each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from macros.base.table import ALAMAT, Column, table
from macros.base.xlsx import WorkbookSheet
from macros.evaluate.before_after import Difference, Simplification
from macros.evaluate.overall import evaluate
from macros.reports import finding_tables, measure_tables, revision_tables
from macros.reports.evaluation_files import evaluation_tables
from macros.reports.summary import summarize
from tests.evaluate.kecil import HARI_INI, little_city
from tests.evaluate.test_rules import RULES


def test_a_table_is_its_columns_of_its_rows() -> None:
    columns: tuple[Column[int], ...] = (
        Column("n", "langkah", lambda n: n),
        Column("tulis", "", lambda n: f"{n}!"),
        Column("url", ALAMAT, lambda n: f"sop/{n}/"),
    )
    assert table("x", "X", columns, range(2)) == WorkbookSheet(
        "x", "X", ("n", "tulis", "url"), ((0, "0!", "sop/0/"), (1, "1!", "sop/1/")), frozenset({"url"})
    )


def test_a_table_without_rows_keeps_its_heads() -> None:
    none: Iterable[int] = ()
    assert table("x", "X", (Column("n", "", str),), none) == WorkbookSheet("x", "X", ("n",), ())


def test_every_number_says_what_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, dict[str, str]] = {}
    numbers: set[tuple[str, str]] = set()

    def spy(nama: str, judul: str, columns: Sequence[Column[Any]], rows: Iterable[Any]) -> WorkbookSheet:
        sheet = table(nama, judul, columns, rows)
        seen[nama] = {column.head: column.unit for column in columns}
        assert len(seen[nama]) == len(columns), f"two columns of {nama} have one head"
        numbers.update(
            (nama, head)
            for row in sheet.baris
            for head, cell in zip(sheet.kolom, row, strict=True)
            if isinstance(cell, int | float)
        )
        return sheet

    for module in (finding_tables, measure_tables, revision_tables):
        monkeypatch.setattr(module, "table", spy)
    change = Difference("a", "Unit a", 1, 1)
    for rule in RULES:
        city = little_city(rule.buruk)
        result = evaluate(city, HARI_INI)
        told = summarize(city, result, Simplification((), change, (change,), (change,)))
        assert list(evaluation_tables(city, result, told))
    assert len(numbers) > 30
    assert [(nama, head) for nama, head in sorted(numbers) if not seen[nama][head]] == []
