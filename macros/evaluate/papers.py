"""Documents as steps name them: by the stems of their words, and by the word that says what they are."""

from macros.evaluate.rule import Context
from macros.evaluate.stems import stems

Paper = frozenset[str]


def paper(text: str) -> Paper:
    """A document by the stems of its words."""
    return frozenset(stems(text))


def is_of_sort(text: str, sorts: frozenset[str]) -> bool:
    """Whether a document's first word is one of these stems, and more follows that tells which one it is."""
    words = stems(text)
    return len(words) > 1 and words[0] in sorts


def papers_made(context: Context) -> frozenset[Paper]:
    """What the steps of all SOPs give."""
    return frozenset(paper(step.output) for sop in context.sop for step in sop.langkah)


def papers_needed(context: Context) -> frozenset[Paper]:
    """What the steps of all SOPs need."""
    return frozenset(paper(text) for sop in context.sop for step in sop.langkah for text in step.kelengkapan)
