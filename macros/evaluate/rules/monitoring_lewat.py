"""Monitoring that is overdue: every six months."""

from collections.abc import Iterator

from macros.evaluate.kinds import TINJAUAN
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.evaluate.schedule import is_in_force, observe_overdue
from macros.model.sop import JenisTinjauan
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_overdue(context, JenisTinjauan.MONITORING, "enam bulan")


RULE = Rule(
    kode="monitoring-lewat",
    jenis=TINJAUAN,
    tingkat=Level.PERINGATAN,
    sumber=PEDOMAN,
    nama="Monitoring paling lambat enam bulan sekali",
    arti="Monitoring terakhir, atau hari SOP mulai berlaku bila belum pernah, lebih dari enam bulan yang "
    "lalu.",
    saran="Lakukan monitoring sekarang; jadwalnya setiap enam bulan.",
    buruk="""
sop:
  a/ukur:
    tanggal: {efektif: 2020-01-01}
    tinjauan:
      - {tanggal: 2025-07-30, jenis: monitoring, hasil: Berjalan dengan baik}
      - {tanggal: 2025-08-31, jenis: evaluasi, hasil: Berjalan dengan baik}
""",
    baik="""
sop:
  a/ukur:
    tanggal: {efektif: 2020-01-01}
    tinjauan:
      - {tanggal: 2025-07-31, jenis: monitoring, hasil: Berjalan dengan baik}
      - {tanggal: 2025-08-31, jenis: evaluasi, hasil: Berjalan dengan baik}
""",
    find=_find,
    berlaku=is_in_force,
)
