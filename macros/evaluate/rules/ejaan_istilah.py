"""Words that are spelled otherwise than the dictionary does."""

from collections.abc import Iterator, Sequence

from macros.evaluate.kinds import BENTUK
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.evaluate.spelling import misspelled
from macros.evaluate.step_form import observe_steps, steps_where
from macros.model.sop import Langkah, Sop
from macros.source.diagnostic import Level
from macros.source.phrases import join_words


def _find(context: Context) -> Iterator[Observation]:
    return observe_steps(context, RULE, _breaking, _what_to_write)


def _breaking(_: Context, sop: Sop) -> Sequence[int]:
    return steps_where(sop, lambda step: bool(misspelled("\n".join(_texts(step)))))


def _texts(step: Langkah) -> tuple[str, ...]:
    return (step.kegiatan, step.output, *step.kelengkapan)


def _what_to_write(sop: Sop, numbers: Sequence[int]) -> str:
    pairs = dict.fromkeys(
        pair for n in numbers for text in _texts(sop.langkah[n - 1]) for pair in misspelled(text)
    )
    return f": {join_words(f'“{wrong}” menjadi “{right}”' for wrong, right in pairs)}"


RULE = Rule(
    kode="ejaan-istilah",
    jenis=BENTUK,
    tingkat=Level.SARAN,
    sumber=UMUM,
    nama="Istilah dieja dengan satu cara",
    arti="Kegiatan, kelengkapan, atau output memakai ejaan yang tidak baku menurut KBBI.",
    saran="Samakan ejaannya dengan kamus.",
    buruk="""
sop:
  a/periksa: {langkah: [{kegiatan: Memeriksa fotocopy ijin}]}
""",
    baik="""
sop:
  a/periksa: {langkah: [{kegiatan: Memeriksa fotokopi izin}]}
""",
    find=_find,
)
