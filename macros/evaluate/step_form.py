"""How a step is written: its verbs, and the steps that break an item of the checklist."""

import re
from collections.abc import Callable, Iterator, Sequence

from macros.evaluate.rule import Context, Observation, Rule
from macros.evaluate.stems import stem_of
from macros.model.sop import Langkah, Sop
from macros.source.phrases import join_words

_KATA = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AWALAN = re.compile(r"me(?:[lmnrwy]|ng|ny)?[a-z]|ber[a-z]")
_DASAR = frozenset(
    {"berkas", "berita", "menteri", "memo", "menu", "metode", "media", "mesin", "meja", "meter", "merek"}
)
"""Nouns that look like verbs."""


def words_in(text: str) -> list[str]:
    """The words of a text, as they are written; numbers are none."""
    return _KATA.findall(text)


def first_word(text: str) -> str:
    """The first word of a text, "" without one."""
    match = _KATA.search(text)
    return match[0] if match else ""


def is_active_verb(word: str) -> bool:
    """Whether a word is an active verb: the prefix me- or ber- before a stem."""
    lower = word.casefold()
    return bool(_AWALAN.match(lower)) and lower not in _DASAR and stem_of(lower) != lower


def steps_where(sop: Sop, holds: Callable[[Langkah], bool]) -> tuple[int, ...]:
    """The numbers of the steps of which something holds."""
    return tuple(n for n, step in enumerate(sop.langkah, 1) if holds(step))


def steps_with_performer(context: Context, sop: Sop) -> tuple[int, ...]:
    """Steps whose activity begins with the name of a performer, or says "oleh" and the name."""

    def named(step: Langkah) -> bool:
        activity = f" {step.kegiatan.casefold()} "
        names = (context.katalog.performer(sop, text).nama.casefold() for text in step.pelaksana)
        return any(
            name and (activity.startswith(f" {name} ") or f" oleh {name} " in activity) for name in names
        )

    return steps_where(sop, named)


def observe_steps(
    context: Context,
    rule: Rule,
    breaking: Callable[[Context, Sop], Sequence[int]],
    detail: Callable[[Sop, Sequence[int]], str] = lambda _sop, _numbers: "",
) -> Iterator[Observation]:
    """One observation for each SOP with steps (numbers from 1) that break an item of the checklist, which is
    named with its source; ``detail`` ends the message.
    """
    for sop in context.sop:
        if numbers := breaking(context, sop):
            yield Observation(
                (sop.id,),
                f"{rule.nama} ({rule.sumber}); tidak demikian di langkah "
                f"{join_words(map(str, numbers))}{detail(sop, numbers)}.",
                tuple((sop.id, n) for n in numbers),
            )
