"""Trials with performers: what was measured of each step against the time that is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from macros.evaluate.rule import Context, Observation
from macros.model.numbers import Angka
from macros.model.sop import Langkah, Sop, Tinjauan, UjiLangkah
from macros.model.totals import write_range
from macros.model.trial_table import current_number
from macros.model.waktu import Rentang
from macros.model.waktu import TimeKind as JenisWaktu

CUKUP = 3
"""So many measurements are needed before anything is concluded from them."""
LONGGAR = 2 / 3
"""A time is too generous when half of the trials take no more than this part of the least that is written."""


class Verdict(StrEnum):
    """What trials say of a step."""

    SEDIKIT = "belum cukup diuji"
    SESUAI = "sesuai"
    KETAT = "terlalu ketat"
    LONGGAR = "terlalu longgar"
    TAK_PERNAH = "tidak pernah dikerjakan"
    BELUM_TERUKUR = "waktunya belum terukur"


@dataclass(frozen=True, slots=True)
class TrialResult:
    """All trials of a step: ``kali`` measurements out of ``percobaan``; minutes of the kind that is written.

    ``tengah`` is the median and ``rentang`` the shortest and longest, None when it was never measured;
    ``menyimpang`` counts how often it was done otherwise than written.
    """

    nomor: int
    kali: int
    percobaan: int
    tengah: Angka | None
    rentang: Rentang | None
    jenis: JenisWaktu
    menyimpang: int
    kendala: tuple[str, ...]
    putusan: Verdict

    def duration(self) -> str:
        """The median in words: "9 menit"."""
        return write_range((self.tengah, self.tengah), self.jenis) if self.tengah is not None else ""

    def between(self) -> str:
        """The shortest and the longest in words, "" when they are the same."""
        beda = self.rentang is not None and self.rentang[0] != self.rentang[1]
        return write_range(self.rentang, self.jenis) if self.rentang and beda else ""


def attempts(tinjauan: Tinjauan) -> int:
    """How many times the procedure was tried in one review."""
    return max((len(trial.menit) for trial in tinjauan.uji_coba), default=0)


def trial_results(sop: Sop) -> tuple[TrialResult, ...]:
    """What all trials of an SOP say of each step that was on their sheets, in the order of the steps."""
    isi: dict[int, list[tuple[int, UjiLangkah]]] = {}
    for tinjauan in sop.tinjauan:
        for trial in tinjauan.uji_coba:
            nomor = current_number(sop.langkah, trial)
            if nomor is not None:
                isi.setdefault(nomor, []).append((attempts(tinjauan), trial))
    return tuple(_join(nomor, sop.langkah[nomor - 1], isi[nomor]) for nomor in sorted(isi))


def _join(nomor: int, langkah: Langkah, semua: Iterable[tuple[int, UjiLangkah]]) -> TrialResult:
    semua = list(semua)
    menit = sorted(lama for _, trial in semua for lama in trial.menit)
    banyak = sum(kali for kali, _ in semua)
    waktu = langkah.waktu
    terukur = waktu is not None and waktu.menit is not None
    return TrialResult(
        nomor=nomor,
        kali=len(menit),
        percobaan=banyak,
        tengah=_round(median(menit)) if menit else None,
        rentang=(_round(menit[0]), _round(menit[-1])) if menit else None,
        jenis=waktu.jenis if waktu is not None and terukur else JenisWaktu.KERJA,
        menyimpang=sum(trial.menyimpang for _, trial in semua),
        kendala=tuple(dict.fromkeys(trial.kendala for _, trial in semua if trial.kendala)),
        putusan=_decide(waktu.menit if waktu is not None else None, menit, banyak),
    )


def _decide(tertulis: Rentang | None, menit: list[float], banyak: int) -> Verdict:
    if not menit:
        return Verdict.TAK_PERNAH if banyak >= CUKUP else Verdict.SEDIKIT
    if len(menit) < CUKUP:
        return Verdict.SEDIKIT
    if tertulis is None:
        return Verdict.BELUM_TERUKUR
    tengah = median(menit)
    if tengah > tertulis[1]:
        return Verdict.KETAT
    return Verdict.LONGGAR if tengah <= LONGGAR * (tertulis[0] or tertulis[1]) else Verdict.SESUAI


def _round(menit: float) -> Angka:
    return int(menit) if float(menit).is_integer() else round(menit, 2)


def summarize_trial(langkah: Langkah, hasil: TrialResult) -> str:
    """ "diuji 12 kali, tengah 9 menit, tertulis 15 menit"."""
    if hasil.tengah is None:
        return f"tidak dikerjakan dalam {hasil.percobaan} kali uji coba"
    antara = f" ({hasil.between()})" if hasil.between() else ""
    tertulis = f", tertulis {langkah.waktu}" if langkah.waktu else ""
    return f"diuji {hasil.kali} kali, tengah {hasil.duration()}{antara}{tertulis}"


def all_trials(context: Context) -> tuple[tuple[Sop, TrialResult], ...]:
    """What the trials of all SOPs say of their steps."""
    return tuple((sop, result) for sop in context.sop for result in trial_results(sop))


def observe_verdict(
    context: Context, verdict: Verdict, told: str = "", advice: str = ""
) -> Iterator[Observation]:
    """The steps of which the trials say this. ``told`` ends the message; ``{tengah}`` in ``advice`` is the
    median.
    """
    for sop, result in context.once(all_trials):
        if result.putusan is verdict:
            step = sop.langkah[result.nomor - 1]
            yield Observation(
                (sop.id,),
                f"Langkah {result.nomor} {summarize_trial(step, result)}{told}.",
                ((sop.id, result.nomor),),
                advice.format(tengah=result.duration()),
            )
