"""Reviews that an SOP plans for itself and that did not take place."""

from collections.abc import Iterator

from macros.evaluate.kinds import TINJAUAN
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.evaluate.schedule import is_in_force, sops_in_force
from macros.model.sop import JenisTinjauan, Sop
from macros.model.tanggal import Tanggal
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    for sop in context.once(sops_in_force):
        plan = sop.rencana_tinjauan
        if plan and plan.last_day < context.hari_ini:
            yield _observe(sop, plan)


def _observe(sop: Sop, plan: Tanggal) -> Observation:
    evaluations = (review for review in sop.tinjauan if review.jenis is JenisTinjauan.EVALUASI)
    done = next((review for review in evaluations if review.tanggal.last_day >= plan.first_day), None)
    if done is None:
        return Observation((sop.id,), f"Rencana peninjauan {plan} sudah lewat.")
    return Observation(
        (sop.id,),
        f"Peninjauan yang direncanakan {plan} sudah dilakukan ({done.tanggal}), tetapi tanggalnya belum "
        f"diganti.",
        saran="Tulis tanggal rencana yang baru.",
        tingkat=Level.SARAN,
    )


RULE = Rule(
    kode="rencana-lewat",
    jenis=TINJAUAN,
    tingkat=Level.PERINGATAN,
    sumber=UMUM,
    nama="Peninjauan dilakukan seperti direncanakan",
    arti="Tanggal rencana_tinjauan sudah lewat. Bila evaluasinya sudah dilakukan, ini hanya saran.",
    saran="Tinjau sekarang, lalu tulis tanggal rencana yang baru.",
    buruk="""
sop:
  a/ukur: {tanggal: {efektif: 2025-10-01}, rencana_tinjauan: 2025-12}
""",
    baik="""
sop:
  a/ukur: {tanggal: {efektif: 2025-10-01}, rencana_tinjauan: 2026-01}
""",
    find=_find,
    berlaku=is_in_force,
)
