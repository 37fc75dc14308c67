"""Steps without a measurable time or without an output."""

from collections.abc import Iterator, Sequence

from macros.evaluate.kinds import BENTUK
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.evaluate.step_form import observe_steps, steps_where
from macros.model.sop import Sop
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_steps(context, RULE, _breaking)


def _breaking(_: Context, sop: Sop) -> Sequence[int]:
    return steps_where(sop, lambda step: step.waktu is None or step.waktu.menit is None or not step.output)


RULE = Rule(
    kode="mutu-baku",
    jenis=BENTUK,
    tingkat=Level.PERINGATAN,
    sumber=PEDOMAN,
    nama="Setiap langkah mempunyai waktu yang terukur dan output",
    arti="Waktu sebuah langkah kosong atau bukan jumlah dengan satuan, atau outputnya kosong.",
    saran="Isi waktu dengan jumlah dan satuan, dan output dengan benda.",
    buruk="""
sop:
  a/periksa: {langkah: [{kegiatan: Memeriksa berkas, waktu: Secukupnya}]}
""",
    baik="""
sop:
  a/periksa: {langkah: [{kegiatan: Memeriksa berkas, waktu: 5 menit, output: Berkas}]}
""",
    find=_find,
)
