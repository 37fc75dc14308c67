"""Tables of what SOPs take and when they are reviewed: by SOP, unit and life event; forms and trials."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.base.table import Column, table
from macros.base.xlsx import WorkbookSheet
from macros.catalog.whole import Catalog
from macros.evaluate.effort import Effort, SopMeasures
from macros.evaluate.form_answers import PERNYATAAN, FormSummary
from macros.evaluate.overall import Evaluasi
from macros.evaluate.schedule import Schedule, schedules
from macros.evaluate.trials import TrialResult, trial_results
from macros.model.sop import Langkah, Sop
from macros.model.totals import Total

_EFFORT: tuple[Column[Effort], ...] = (
    Column("id", "", lambda effort: effort.kunci),
    Column("nama", "", lambda effort: effort.nama),
    Column("sop", "SOP", lambda effort: effort.sop),
    Column("layanan", "layanan", lambda effort: effort.layanan),
    Column("langkah", "langkah", lambda effort: effort.langkah),
    Column("median langkah", "langkah", lambda effort: effort.tengah),
    Column("keputusan", "langkah", lambda effort: effort.keputusan),
    Column("serah terima", "kali", lambda effort: effort.serah_terima),
    Column("pelaksana", "pelaksana", lambda effort: effort.pelaksana),
    Column("syarat diminta", "syarat", lambda effort: effort.syarat),
    Column("layanan gratis", "layanan", lambda effort: effort.gratis),
    Column("waktu kerja semua SOP", "lama", lambda effort: effort.waktu),
    Column("waktu tunggu semua SOP", "lama", lambda effort: effort.tunggu),
)


def effort_tables(hasil: Evaluasi) -> Iterator[WorkbookSheet]:
    """What the SOPs of each unit and of each life event take."""
    yield table("unit", "Ukuran per unit", _EFFORT, hasil.unit)
    yield table("peristiwa", "Ukuran per peristiwa", _EFFORT, hasil.peristiwa)


class _Measured(NamedTuple):
    sop: Sop
    measures: SopMeasures


def sop_table(katalog: Catalog, hasil: Evaluasi) -> WorkbookSheet:
    """What each SOP takes, promises and costs, and when it is due for evaluation."""
    columns: tuple[Column[_Measured], ...] = (
        Column("id", "", lambda row: row.sop.id),
        Column("unit", "", lambda row: katalog.unit[row.sop.unit].nama),
        Column("nama", "", lambda row: row.sop.nama),
        Column("langkah", "langkah", lambda row: row.measures.ukuran.langkah),
        Column("keputusan", "langkah", lambda row: row.measures.ukuran.keputusan),
        Column("serah terima", "kali", lambda row: row.measures.ukuran.serah_terima),
        Column("pelaksana", "pelaksana", lambda row: row.measures.ukuran.pelaksana),
        Column("syarat diminta", "syarat", lambda row: row.measures.syarat),
        Column("waktu kerja", "lama", lambda row: str(row.measures.ukuran.waktu)),
        Column("waktu tunggu", "lama", lambda row: _waiting(row.measures.ukuran.tunggu)),
        Column("janji layanan", "lama", lambda row: str((row.sop.layanan and row.sop.layanan.waktu) or "")),
        Column("biaya", "", lambda row: row.sop.layanan.biaya if row.sop.layanan else ""),
        Column("evaluasi terakhir", "tanggal", lambda row: row.measures.terakhir),
        Column("jatuh tempo", "tanggal", lambda row: row.measures.jatuh),
    )
    rows = (_Measured(katalog.sop[measures.sop], measures) for measures in hasil.ukuran)
    return table("sop", "Ukuran per SOP", columns, rows)


def _waiting(tunggu: Total) -> str:
    return str(tunggu) if tunggu.kerja[1] or tunggu.kalender[1] else ""


class _Clock(NamedTuple):
    sop: Sop
    schedule: Schedule


def schedule_table(katalog: Catalog, hasil: Evaluasi) -> WorkbookSheet:
    """The next monitoring and evaluation of every SOP in force."""
    columns: tuple[Column[_Clock], ...] = (
        Column("id", "", lambda row: row.sop.id),
        Column("unit", "", lambda row: katalog.unit[row.sop.unit].nama),
        Column("nama", "", lambda row: row.sop.nama),
        Column("jenis", "", lambda row: row.schedule.jenis.value),
        Column(
            "terakhir",
            "tanggal",
            lambda row: row.schedule.terakhir.isoformat() if row.schedule.terakhir else "belum pernah",
        ),
        Column(
            "jatuh tempo", "tanggal", lambda row: row.schedule.jatuh.isoformat() if row.schedule.jatuh else ""
        ),
        Column("keadaan", "", lambda row: _state(row.schedule, hasil)),
    )
    in_force = katalog.berlaku
    rows = (_Clock(sop, schedule) for sop in in_force for schedule in schedules(sop))
    return table("tinjauan", "Jadwal tinjauan", columns, rows)


def _state(schedule: Schedule, hasil: Evaluasi) -> str:
    if schedule.overdue(hasil.hari_ini):
        return "lewat"
    return "belum jatuh tempo" if schedule.jatuh else "tanggal tidak diketahui"


def form_table(hasil: Evaluasi) -> WorkbookSheet:
    """For each unit and the city how many SOPs have a form, and "yes of all answers" to each statement."""
    columns: list[Column[FormSummary]] = [
        Column("id", "", lambda form: form.kunci),
        Column("nama", "", lambda form: form.nama),
        Column("SOP berlaku", "SOP", lambda form: form.sop),
        Column("SOP dinilai", "SOP", lambda form: form.dinilai),
    ]
    columns += (_statement(name, place) for place, name in enumerate(PERNYATAAN))
    return table("formulir", "Formulir evaluasi", columns, hasil.formulir)


def _statement(name: str, place: int) -> Column[FormSummary]:
    return Column(name, "", lambda form: f"{form.ya[place]} dari {form.ya[place] + form.tidak[place]}")


class _Tried(NamedTuple):
    sop: Sop
    step: Langkah
    result: TrialResult


def trial_table(katalog: Catalog) -> WorkbookSheet:
    """What was measured of each step that was tried."""
    columns: tuple[Column[_Tried], ...] = (
        Column("id", "", lambda row: row.sop.id),
        Column("unit", "", lambda row: katalog.unit[row.sop.unit].nama),
        Column("nama", "", lambda row: row.sop.nama),
        Column("langkah", "nomor langkah", lambda row: row.result.nomor),
        Column("kegiatan", "", lambda row: row.step.kegiatan),
        Column("percobaan", "kali", lambda row: row.result.percobaan),
        Column("pengukuran", "kali", lambda row: row.result.kali),
        Column("tertulis", "lama", lambda row: str(row.step.waktu or "")),
        Column("tengah", "lama", lambda row: row.result.duration()),
        Column("rentang", "lama", lambda row: row.result.between()),
        Column("menyimpang", "kali", lambda row: row.result.menyimpang),
        Column("kendala", "", lambda row: "; ".join(row.result.kendala)),
        Column("putusan", "", lambda row: row.result.putusan.value),
    )
    rows = (
        _Tried(sop, sop.langkah[result.nomor - 1], result)
        for sop in katalog.sop.values()
        for result in trial_results(sop)
    )
    return table("uji-coba", "Uji coba", columns, rows)
