"""Tables of what revisions did: each of them, and what they come to for units and life events."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from macros.base.table import Column, table
from macros.base.xlsx import Sel, WorkbookSheet
from macros.catalog.whole import Catalog
from macros.evaluate.before_after import Amounts, Difference
from macros.evaluate.simplification import RevisionEffect
from macros.flow.paths import Measures
from macros.model.totals import Total
from macros.reports.summary import Summary

_AMOUNTS: tuple[Column[Amounts], ...] = (
    Column("langkah", "langkah", lambda amounts: amounts.langkah),
    Column("keputusan", "langkah", lambda amounts: amounts.keputusan),
    Column("serah terima", "kali", lambda amounts: amounts.serah_terima),
    Column("pelaksana", "pelaksana", lambda amounts: amounts.pelaksana),
    Column("syarat", "syarat", lambda amounts: amounts.syarat),
    Column("layanan gratis", "layanan", lambda amounts: amounts.gratis),
    Column("waktu kerja", "lama", lambda amounts: _total(amounts.waktu)),
    Column("waktu tunggu", "lama", lambda amounts: _total(amounts.tunggu)),
    Column("janji layanan", "lama", lambda amounts: _total(amounts.janji)),
)
_MEASURES: tuple[Column[Measures], ...] = (
    Column("langkah", "langkah", lambda measures: measures.langkah),
    Column("serah terima", "kali", lambda measures: measures.serah_terima),
    Column("pelaksana", "pelaksana", lambda measures: measures.pelaksana),
    Column("waktu", "lama", lambda measures: str(measures.waktu)),
    Column("tunggu", "lama", lambda measures: str(measures.tunggu)),
)


def _total(total: Total) -> Sel:
    return "" if total == Total() else str(total)


def revision_tables(katalog: Catalog, ringkasan: Summary) -> Iterator[WorkbookSheet]:
    """Each revision, then the sums of each unit and each life event."""
    told = ringkasan.sederhana
    yield table("penyederhanaan", "Penyederhanaan", _revision_columns(katalog), _revised(told.revisi))
    for name, differences in (("unit", told.unit), ("peristiwa", told.peristiwa)):
        yield table(
            f"penyederhanaan-{name}", f"Penyederhanaan per {name}", _difference_columns(), differences
        )


def _difference_columns() -> list[Column[Difference]]:
    columns: list[Column[Difference]] = [
        Column("id", "", lambda difference: difference.kunci),
        Column("nama", "", lambda difference: difference.nama),
        Column("SOP direvisi", "SOP", lambda difference: difference.sop),
        Column("revisi", "revisi", lambda difference: difference.revisi),
    ]
    for amount in _AMOUNTS:
        columns += _before_and_after_amount(amount)
    return columns


def _before_and_after_amount(amount: Column[Amounts]) -> tuple[Column[Difference], Column[Difference]]:
    return (
        Column(f"{amount.head} dahulu", amount.unit, lambda difference: amount.of(difference.lama)),
        Column(f"{amount.head} kini", amount.unit, lambda difference: amount.of(difference.baru)),
    )


class _Revised(NamedTuple):
    effect: RevisionEffect
    lama: Measures
    baru: Measures


def _revised(effects: Sequence[RevisionEffect]) -> Iterator[_Revised]:
    for effect in effects:
        if effect.revisi.lama is not None and effect.revisi.baru is not None:
            yield _Revised(effect, effect.revisi.lama, effect.revisi.baru)


def _revision_columns(katalog: Catalog) -> list[Column[_Revised]]:
    columns: list[Column[_Revised]] = [
        Column("tanggal", "tanggal", lambda row: row.effect.revisi.tanggal),
        Column("id", "", lambda row: row.effect.revisi.sop),
        Column("unit", "", lambda row: _unit_name(katalog, row.effect.revisi.sop)),
        Column("nama", "", lambda row: row.effect.revisi.nama),
    ]
    for measure in _MEASURES:
        columns += _before_and_after_measure(measure)
    columns += (
        Column("syarat bertambah", "syarat", lambda row: row.effect.syarat),
        Column("janji dahulu", "lama", lambda row: row.effect.janji[0] if row.effect.janji else ""),
        Column("janji kini", "lama", lambda row: row.effect.janji[1] if row.effect.janji else ""),
        Column("biaya dahulu", "", lambda row: row.effect.biaya[0] if row.effect.biaya else ""),
        Column("biaya kini", "", lambda row: row.effect.biaya[1] if row.effect.biaya else ""),
    )
    return columns


def _before_and_after_measure(measure: Column[Measures]) -> tuple[Column[_Revised], Column[_Revised]]:
    return (
        Column(f"{measure.head} dahulu", measure.unit, lambda row: measure.of(row.lama)),
        Column(f"{measure.head} kini", measure.unit, lambda row: measure.of(row.baru)),
    )


def _unit_name(katalog: Catalog, sop: str) -> str:
    unit = katalog.unit.get(sop.partition("/")[0])
    return unit.nama if unit else ""
