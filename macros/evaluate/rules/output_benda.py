"""Outputs that are written as an activity."""

from collections.abc import Iterator, Sequence

from macros.evaluate.kinds import BENTUK
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.evaluate.step_form import first_word, is_active_verb, observe_steps, steps_where
from macros.model.sop import Langkah, Sop
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_steps(context, RULE, _breaking)


def _breaking(_: Context, sop: Sop) -> Sequence[int]:
    return steps_where(sop, _gives_a_verb)


def _gives_a_verb(step: Langkah) -> bool:
    word = first_word(step.output)
    return word.casefold().startswith("me") and is_active_verb(word)


RULE = Rule(
    kode="output-benda",
    jenis=BENTUK,
    tingkat=Level.SARAN,
    sumber=UMUM,
    nama="Output berupa kata benda",
    arti="Output diawali kata kerja berawalan me-.",
    saran="Tulis hasilnya, misalnya “Berkas terperiksa”, tidak kegiatannya.",
    buruk="""
sop:
  a/periksa: {langkah: [{kegiatan: Memeriksa berkas, output: Memeriksa berkas}]}
""",
    baik="""
sop:
  a/periksa: {langkah: [{kegiatan: Memeriksa berkas, output: Berita acara}]}
""",
    find=_find,
)
