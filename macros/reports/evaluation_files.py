"""The evaluation as tables, files and JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.base import address
from macros.base.csv_text import write_csv
from macros.base.xlsx import WorkbookSheet, workbook
from macros.catalog.whole import Catalog
from macros.evaluate.finding import Finding
from macros.evaluate.overall import Evaluasi
from macros.reports import finding_tables, measure_tables, revision_tables
from macros.reports.calendar import calendar
from macros.reports.summary import Summary


def evaluation_tables(katalog: Catalog, hasil: Evaluasi, ringkasan: Summary) -> Iterator[WorkbookSheet]:
    """Findings, reviews, measures by SOP, unit and life event, before and after, and what goes from unit
    to unit.
    """
    yield finding_tables.kind_table(ringkasan)
    yield finding_tables.state_table(katalog, ringkasan)
    yield finding_tables.finding_table(katalog, hasil)
    yield measure_tables.schedule_table(katalog, hasil)
    yield from measure_tables.effort_tables(hasil)
    yield measure_tables.sop_table(katalog, hasil)
    yield finding_tables.handover_table(katalog, hasil)
    yield finding_tables.checklist_table(hasil)
    yield measure_tables.form_table(hasil)
    yield measure_tables.trial_table(katalog)
    yield from revision_tables.revision_tables(katalog, ringkasan)
    yield finding_tables.silenced_table(hasil)


def evaluation_files(katalog: Catalog, hasil: Evaluasi, ringkasan: Summary) -> Iterator[tuple[str, bytes]]:
    """The files beside the pages: each table as CSV and as a workbook, all in one workbook, the findings as
    JSON, the reviews as ICS; of each unit the SOPs and the reviews.
    """
    sheets = tuple(evaluation_tables(katalog, hasil, ringkasan))
    for sheet in sheets:
        yield from _files(address.evaluasi(), sheet)
    yield "evaluasi/evaluasi.xlsx", workbook(sheets)
    yield "evaluasi/temuan.json", temuan_json(hasil.temuan).encode() + b"\n"
    yield "evaluasi/tinjauan.ics", calendar(katalog, hasil.hari_ini)
    sops = next(sheet for sheet in sheets if sheet.nama == "sop")
    for unit in hasil.unit:
        folder = address.evaluasi(f"unit/{unit.kunci}")
        own = tuple(row for row in sops.baris if str(row[0]).startswith(f"{unit.kunci}/"))
        yield from _files(folder, replace(sops, baris=own))
        yield f"{folder}tinjauan.ics", calendar(katalog, hasil.hari_ini, unit.kunci)


def _files(folder: str, sheet: WorkbookSheet) -> Iterator[tuple[str, bytes]]:
    rows = [list(sheet.kolom), *([str(cell) for cell in row] for row in sheet.baris)]
    yield f"{folder}{sheet.nama}.csv", write_csv(rows)
    yield f"{folder}{sheet.nama}.xlsx", workbook((sheet,))


def temuan_json(findings: Iterable[Finding]) -> str:
    """A list of ``{kode, jenis, tingkat, sop, langkah, skor, pesan, saran}``."""
    return json.dumps([finding.to_dict() for finding in findings], ensure_ascii=False, indent=1)
