"""Activities that do not begin with an active verb."""

from collections.abc import Iterator, Sequence

from macros.evaluate.kinds import BENTUK
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.evaluate.step_form import (
    first_word,
    is_active_verb,
    observe_steps,
    steps_where,
    steps_with_performer,
)
from macros.model.sop import Sop
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_steps(context, RULE, _breaking)


def _breaking(context: Context, sop: Sop) -> Sequence[int]:
    """The steps without a verb in front; those that begin with a performer are another rule's."""
    without = steps_where(
        sop, lambda step: bool(step.kegiatan) and not is_active_verb(first_word(step.kegiatan))
    )
    performer = steps_with_performer(context, sop) if without else ()
    return [n for n in without if n not in performer]


RULE = Rule(
    kode="kegiatan-kata-kerja",
    jenis=BENTUK,
    tingkat=Level.PERINGATAN,
    sumber=PEDOMAN,
    nama="Kegiatan diawali kata kerja aktif",
    arti="Kata pertama kegiatan tidak berawalan me- atau ber-.",
    saran="Mulai dengan kata kerja berawalan me-, misalnya “Memeriksa ...”.",
    buruk="""
sop:
  a/periksa: {langkah: [{kegiatan: Pemeriksaan berkas}]}
""",
    baik="""
sop:
  a/periksa: {langkah: [{kegiatan: Memeriksa berkas}]}
""",
    find=_find,
)
