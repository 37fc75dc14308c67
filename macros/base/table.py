"""Columns of a table: head, unit and value stand together, so that none can slip."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from macros.base.xlsx import Sel, WorkbookSheet

ALAMAT = "alamat"
"""The unit of a column of addresses of our own."""

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its head, its unit, and its value ``of`` a row.

    The unit is what its numbers count ("SOP", "menit"), or what its text is ("tanggal", "alamat"); "" of
    other text. A number always has one.
    """

    head: str
    unit: str
    of: Callable[[Row], Sel]


def table(nama: str, judul: str, columns: Sequence[Column[Row]], rows: Iterable[Row]) -> WorkbookSheet:
    """A table of these rows: ``nama`` for files, ``judul`` for readers."""
    return WorkbookSheet(
        nama,
        judul,
        tuple(column.head for column in columns),
        tuple(tuple(column.of(row) for column in columns) for row in rows),
        frozenset(column.head for column in columns if column.unit == ALAMAT),
    )
