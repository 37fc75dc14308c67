"""Words put together to Indonesian phrases."""

from collections.abc import Iterable


def joints(count: int) -> tuple[str, ...]:
    """What stands before each word of a list of so many: nothing, then commas, then "dan" (from three words
    on ", dan").
    """
    if count < 2:
        return ("",) * count
    return ("", *(", " for _ in range(count - 2)), ", dan " if count > 2 else " dan ")


def join_words(words: Iterable[str]) -> str:
    """ "a", "a dan b", "a, b, dan c"; "" of none."""
    listed = list(words)
    return "".join(joint + word for joint, word in zip(joints(len(listed)), listed, strict=True))
