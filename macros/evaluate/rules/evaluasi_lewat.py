"""Evaluation that is overdue: every year."""

from collections.abc import Iterator

from macros.evaluate.kinds import TINJAUAN
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.evaluate.schedule import is_in_force, observe_overdue
from macros.model.sop import JenisTinjauan
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_overdue(context, JenisTinjauan.EVALUASI, "tahun")


RULE = Rule(
    kode="evaluasi-lewat",
    jenis=TINJAUAN,
    tingkat=Level.PERINGATAN,
    sumber=UMUM,
    nama="Evaluasi paling lambat setahun sekali",
    arti="Evaluasi terakhir, atau hari SOP mulai berlaku bila belum pernah, lebih dari setahun yang lalu.",
    saran="Lakukan evaluasi sekarang; jadwalnya setiap tahun.",
    buruk="""
sop:
  a/ukur:
    tanggal: {efektif: 2020-01-01}
    tinjauan:
      - {tanggal: 2025-12-01, jenis: monitoring, hasil: Berjalan dengan baik}
      - {tanggal: 2025-01-30, jenis: evaluasi, hasil: Berjalan dengan baik}
""",
    baik="""
sop:
  a/ukur:
    tanggal: {efektif: 2020-01-01}
    tinjauan:
      - {tanggal: 2025-12-01, jenis: monitoring, hasil: Berjalan dengan baik}
      - {tanggal: 2025-01-31, jenis: evaluasi, hasil: Berjalan dengan baik}
""",
    find=_find,
    berlaku=is_in_force,
)
