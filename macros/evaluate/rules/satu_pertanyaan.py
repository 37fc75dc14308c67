"""Decisions that do something beside asking."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from macros.evaluate.kinds import BENTUK
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.evaluate.stems import stem_of
from macros.evaluate.step_form import is_active_verb, observe_steps, steps_where, words_in
from macros.evaluate.work_words import unify
from macros.model.sop import Sop
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_steps(context, RULE, _breaking)


BERTANYA = frozenset(
    {"periksa", "nilai", "evaluasi", "tentu", "pasti", "putus", "timbang", "setuju", "pilah"}
)
"""Stems of verbs that ask something; the others do something."""


def _breaking(_: Context, sop: Sop) -> Sequence[int]:
    return steps_where(sop, lambda step: step.keputusan and _asks_and_does(step.kegiatan))


def _asks_and_does(activity: str) -> bool:
    """Whether one verb asks and another, joined to it, does ("memeriksa dan memaraf konsep")."""
    words = [word.casefold() for word in words_in(activity)]
    joined = (after for word, after in pairwise(words) if word in ("dan", "serta", "lalu"))
    verbs = [word for word in (*words[:1], *joined) if word.startswith("me") and is_active_verb(word)]
    return len({unify(stem_of(word)) in BERTANYA for word in verbs}) > 1


RULE = Rule(
    kode="satu-pertanyaan",
    jenis=BENTUK,
    tingkat=Level.SARAN,
    sumber=PEDOMAN,
    nama="Sebuah langkah adalah pelaksanaan atau keputusan, tidak keduanya",
    arti="Kegiatan sebuah keputusan juga mengerjakan sesuatu: satu kata kerjanya bertanya, yang lain tidak.",
    saran="Pisahkan: satu langkah yang bertanya, satu langkah yang mengerjakan.",
    buruk="""
sop:
  a/periksa: {langkah: [{kegiatan: Memeriksa dan memaraf, ya: selesai, tidak: selesai}]}
""",
    baik="""
sop:
  a/periksa: {langkah: [{kegiatan: Memeriksa dan menilai, ya: selesai, tidak: selesai}]}
""",
    find=_find,
)
