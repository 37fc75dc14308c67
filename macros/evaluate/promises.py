"""The public promise (``layanan.waktu``) against what the steps take.

Working and calendar time are never converted into each other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from macros.evaluate.effort import measures_of_all
from macros.evaluate.rule import Context, Observation
from macros.flow.paths import main_path
from macros.model.numbers import Angka
from macros.model.sop import Sop
from macros.model.totals import Total, add_up, write_range
from macros.model.waktu import Rentang, TimeKind, Waktu


class Excess(Enum):
    """How the steps exceed the promise; ``value`` tells on which way through the flow."""

    SURELY = "pada jalan biasa langkahnya memerlukan"
    PERHAPS = "pada jalan biasa langkahnya dapat memerlukan"
    LONGEST = "pada jalan terlama langkahnya memerlukan"


@dataclass(frozen=True, slots=True)
class Promise:
    """A service's promise, and in which way its steps take longer (None: they do not), in minutes."""

    sop: Sop
    janji: Waktu
    excess: Excess | None
    needed: Rentang


def judged_promises(context: Context) -> tuple[Promise, ...]:
    """The measurable promise of every service with steps, held against them."""
    promises = []
    for measures in context.once(measures_of_all):
        sop = context.katalog.sop[measures.sop]
        janji = sop.layanan.waktu if sop.layanan else None
        if janji is not None and janji.menit is not None and sop.langkah:
            excess, needed = _excess(sop, measures.ukuran.waktu, janji, janji.menit[1])
            promises.append(Promise(sop, janji, excess, needed))
    return tuple(promises)


def _excess(sop: Sop, waktu: Total, janji: Waktu, limit: Angka) -> tuple[Excess | None, Rentang]:
    usual = _alike(add_up(sop.langkah[n - 1].waktu for n in main_path(sop.langkah)), janji.jenis)
    longest = _alike(waktu, janji.jenis)[1]
    if usual[0] > limit:
        return Excess.SURELY, usual
    if usual[1] > limit:
        return Excess.PERHAPS, usual
    return (Excess.LONGEST if longest > limit else None), (longest, longest)


def _alike(total: Total, kind: TimeKind) -> Rentang:
    return total.kerja if kind is TimeKind.KERJA else total.kalender


def observe_excess(context: Context, excess: Excess) -> Iterator[Observation]:
    """The promises that are exceeded in this way."""
    for promise in context.once(judged_promises):
        if promise.excess is excess:
            needed = write_range(promise.needed, promise.janji.jenis)
            yield Observation(
                (promise.sop.id,), f"Janji layanan {promise.janji}, tetapi {excess.value} {needed}."
            )
