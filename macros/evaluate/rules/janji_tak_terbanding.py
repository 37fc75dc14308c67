"""Waiting in calendar time beside a promise in working time: nobody can tell whether it is kept."""

from collections.abc import Iterator

from macros.evaluate.finding import RujukLangkah
from macros.evaluate.kinds import JANJI
from macros.evaluate.promises import judged_promises
from macros.evaluate.rule import STANDAR, Context, Observation, Rule
from macros.model.sop import Langkah, Sop
from macros.model.waktu import TimeKind
from macros.source.diagnostic import Level
from macros.source.phrases import join_words


def _find(context: Context) -> Iterator[Observation]:
    for promise in context.once(judged_promises):
        if promise.excess is None and promise.janji.jenis is TimeKind.KERJA:
            steps, told = _calendar_times(context, promise.sop)
            if steps:
                yield Observation(
                    (promise.sop.id,),
                    f"Janji layanan {promise.janji}, tetapi {join_words(told)} menurut kalender; "
                    "keduanya tidak dapat dibandingkan.",
                    tuple(dict.fromkeys(steps)),
                )


def _calendar_times(context: Context, sop: Sop) -> tuple[list[RujukLangkah], list[str]]:
    """The steps that take or wait for calendar time, and each such time in words. What a citizen does alone
    (paying, mending) does not make the office wait.
    """
    steps: list[RujukLangkah] = []
    told: list[str] = []
    for n, step in enumerate(sop.langkah, 1):
        for time in (step.waktu, step.tunggu):
            if time and time.jenis is TimeKind.KALENDER and not _by_citizens(context, sop, step):
                steps.append((sop.id, n))
                told.append(f"langkah {n} {'menunggu ' if time is step.tunggu else ''}{time}")
    return steps, told


def _by_citizens(context: Context, sop: Sop, step: Langkah) -> bool:
    """Whether only people outside the government act in this step."""
    return all(context.katalog.performer(sop, name).unit is None for name in step.pelaksana)


RULE = Rule(
    kode="janji-tak-terbanding",
    jenis=JANJI,
    tingkat=Level.SARAN,
    sumber=STANDAR,
    nama="Janji dan masa tunggu dihitung dengan cara yang sama",
    arti="Janji layanan dihitung dalam waktu kerja, tetapi sebuah langkah memakai atau menunggu waktu "
    "kalender.",
    saran="Sebutkan dalam janji apakah masa tunggu ini termasuk, atau tuliskan terpisah.",
    buruk="""
sop:
  a/izin:
    layanan: {waktu: 4 hari kerja}
    langkah: [{kegiatan: Mengumumkan permohonan, waktu: 1 jam, tunggu: 7 hari}]
""",
    baik="""
sop:
  a/izin:
    layanan: {waktu: 14 hari}
    langkah: [{kegiatan: Mengumumkan permohonan, waktu: 1 jam, tunggu: 7 hari}]
""",
    find=_find,
    berlaku=lambda sop: sop.layanan is not None,
)
