"""SOPs that were neither monitored nor evaluated though half a year has passed."""

from collections.abc import Iterator

from macros.evaluate.kinds import TINJAUAN
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.evaluate.schedule import is_in_force, schedules, sops_in_force
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    for sop in context.once(sops_in_force):
        monitoring, evaluation = schedules(sop)
        if (
            monitoring.terakhir is None
            and evaluation.terakhir is None
            and monitoring.overdue(context.hari_ini)
        ):
            yield Observation(
                (sop.id,), f"Belum pernah dimonitor atau dievaluasi sejak berlaku {sop.tanggal.efektif}."
            )


RULE = Rule(
    kode="belum-pernah",
    jenis=TINJAUAN,
    tingkat=Level.PERINGATAN,
    sumber=PEDOMAN,
    nama="Setiap SOP pernah ditinjau",
    arti="SOP sudah berlaku lebih dari enam bulan, dan belum pernah dimonitor atau dievaluasi.",
    saran="Lakukan evaluasi pertama, dan catat siapa, kapan, caranya, dan hasilnya.",
    buruk="""
sop:
  a/ukur: {tanggal: {efektif: 2025-07-30}}
""",
    baik="""
sop:
  a/ukur: {tanggal: {efektif: 2025-07-31}}
  a/lama: {status: dicabut, tanggal: {efektif: 2020-01-01}}
""",
    find=_find,
    berlaku=is_in_force,
)
