"""The two clocks: monitoring every six months (PermenPAN-RB 35/2012), evaluation every year (common
practice).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from macros.evaluate.form_answers import answered_no
from macros.evaluate.rule import Context, Observation
from macros.model.sop import JenisTinjauan, Sop, Tinjauan
from macros.model.tanggal import Tanggal
from macros.source.phrases import join_words

BULAN_MONITORING = 6
BULAN_EVALUASI = 12
_HAMPA = frozenset({"", "-", "nihil", "belum", "belum ada"})
_BAIK = (
    "berjalan dengan baik",
    "berjalan baik",
    "tidak ada masalah",
    "tidak ada kendala",
    "tidak ada catatan",
)


@dataclass(frozen=True, slots=True)
class Schedule:
    """When an SOP was last looked at and when it is due again, by one clock.

    ``terakhir`` is None when it never was; ``jatuh`` counts from the last time, else from the day it took
    force. It is None for an SOP that is not known to be in force since a day.
    """

    sop: str
    jenis: JenisTinjauan
    terakhir: date | None
    jatuh: date | None

    def overdue(self, hari_ini: date) -> bool:
        """Whether the day has passed."""
        return self.jatuh is not None and self.jatuh < hari_ini


def schedules(sop: Sop) -> tuple[Schedule, Schedule]:
    """The monitoring and the evaluation that are due next."""
    return (
        _schedule(sop, JenisTinjauan.MONITORING, BULAN_MONITORING),
        _schedule(sop, JenisTinjauan.EVALUASI, BULAN_EVALUASI),
    )


def _schedule(sop: Sop, jenis: JenisTinjauan, bulan: int) -> Schedule:
    terakhir = max(
        (review.tanggal.last_day for review in sop.tinjauan if review.jenis is jenis), default=None
    )
    mulai = terakhir or (sop.tanggal.efektif.last_day if sop.tanggal.efektif else None)
    return Schedule(sop.id, jenis, terakhir, add_months(mulai, bulan) if mulai else None)


def add_months(hari: date, banyak: int) -> date:
    """The same day some months later, or the last day of that month."""
    tahun, bulan = divmod(hari.year * 12 + hari.month - 1 + banyak, 12)
    akhir = Tanggal(tahun, bulan + 1).last_day
    return akhir if akhir.day < hari.day else akhir.replace(day=hari.day)


def sops_in_force(context: Context) -> tuple[Sop, ...]:
    """The SOPs that reviews are asked of."""
    return tuple(sop for sop in context.sop if is_in_force(sop))


def is_in_force(sop: Sop) -> bool:
    """Whether an SOP is in force: neither a draft nor repealed."""
    return sop.berlaku


def observe_overdue(context: Context, jenis: JenisTinjauan, every: str) -> Iterator[Observation]:
    """What is overdue by one clock (``every``: how often), of SOPs that were reviewed at least once."""
    for sop in context.once(sops_in_force):
        clocks = schedules(sop)
        schedule = next(clock for clock in clocks if clock.jenis is jenis)
        if schedule.jatuh is None or not schedule.overdue(context.hari_ini):
            continue
        if any(clock.terakhir for clock in clocks):
            last = f"terakhir {_date(schedule.terakhir)}" if schedule.terakhir else "belum pernah dilakukan"
            yield Observation(
                (sop.id,),
                f"{jenis.value.capitalize()} seharusnya paling lambat {_date(schedule.jatuh)}; {last}.",
                saran=f"Lakukan {jenis.value} sekarang; jadwalnya setiap {every}.",
            )


def _date(day: date) -> str:
    return str(Tanggal(day.year, day.month, day.day))


def found_problems(tinjauan: Tinjauan) -> bool:
    """Whether a review recorded something other than that all is well, or its form says no."""
    return _troubled(tinjauan.hasil) or bool(answered_no(tinjauan.formulir))


def _troubled(hasil: str) -> bool:
    return not is_void(hasil) and hasil.strip().rstrip(".").casefold() not in _BAIK


def notes(tinjauan: Tinjauan) -> str:
    """What a review found, in words."""
    hasil = [f"mencatat “{tinjauan.hasil}”"] if _troubled(tinjauan.hasil) else []
    tidak = answered_no(tinjauan.formulir)
    if tidak:
        hasil.append(f"menjawab Tidak pada {join_words(f'“{statement}”' for statement in tidak)}")
    return " dan ".join(hasil)


def is_void(teks: str) -> bool:
    """Whether a text says that there is nothing."""
    return teks.strip().rstrip(".").casefold() in _HAMPA
