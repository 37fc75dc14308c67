"""Marks: short texts that stand for finished HTML while a page's Markdown is converted."""

import re
import secrets

AWAL, AKHIR = "\ue000", "\ue001"
"""Private-use characters, refused in source files."""


class Marks:
    """The fragments of one build, kept until their marks come back as part of a page's HTML.

    Nobody can guess a mark: each holds a number drawn at random for the build, which reaches no page.
    """

    def __init__(self) -> None:
        self._fragments: dict[str, str] = {}
        self._nonce = secrets.token_hex(8)
        mark = f"{AWAL}{self._nonce}(\\d+){AKHIR}"
        self._mark, self._alone = re.compile(mark), re.compile(f"<p>\\s*{mark}\\s*</p>")
        self._count = 0

    def put(self, html: str) -> str:
        """Keep a fragment; the mark that stands for it."""
        self._count += 1
        self._fragments[str(self._count)] = html
        return f"{AWAL}{self._nonce}{self._count}{AKHIR}"

    def fill(self, html: str, *, keep: bool = False) -> str:
        """The page with each mark replaced by its fragment, which is then forgotten unless it is to be kept.

        A mark alone in a paragraph replaces the paragraph; one that stands for nothing stays the text that it
        is.
        """
        take = self._fragments.get if keep else self._fragments.pop

        def fragment(found: re.Match[str]) -> str:
            return take(found[1], found[0])

        return self._mark.sub(fragment, self._alone.sub(fragment, html))
