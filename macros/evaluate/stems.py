"""Stems of Indonesian words by snowballstemmer, mended where it is known to err."""

import re
from functools import lru_cache

import snowballstemmer

from macros.evaluate.mended_stems import BETULAN
from macros.evaluate.stop_words import HENTI

_HURUF = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_STEMMER = snowballstemmer.stemmer("indonesian")


@lru_cache(maxsize=65_536)
def stem_of(word: str) -> str:
    """The stem of a word in lower case; a word with a digit or a hyphen between words stays whole."""
    if word in BETULAN:
        return BETULAN[word]
    if not word.isalpha():
        return word
    stem = str(_STEMMER.stemWord(word))
    return stem if len(stem) > 2 else word


@lru_cache(maxsize=262_144)
def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words in order, without stop words; synonyms are still apart."""
    return tuple(
        stem_of(word) for word in _HURUF.findall(text.casefold()) if word not in HENTI and len(word) > 1
    )
