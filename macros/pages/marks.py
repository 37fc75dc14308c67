"""Marks: short texts that stand for finished HTML while a page's Markdown is converted."""

import re
import secrets
from collections.abc import Callable

AWAL, AKHIR = "\ue000", "\ue001"
"""Private-use characters, refused in source files."""

_TAG = re.compile(r'(<[^<>"]*(?:"[^"]*"[^<>"]*)*>)')


class Marks:
    """The fragments of one build, kept until their marks come back as part of a page's HTML.

    Nobody can guess a mark: each holds a number drawn at random for the build, which reaches no page.
    """

    def __init__(self) -> None:
        self._fragments: dict[str, str] = {}
        self._mark = re.compile(f"{AWAL}{secrets.token_hex(8)}(\\d{{1,9}}){AKHIR}")
        self._count = 0

    def put(self, html: str) -> str:
        """Keep a fragment; the mark that stands for it."""
        self._count += 1
        self._fragments[str(self._count)] = html
        return self._mark.pattern.replace("(\\d{1,9})", str(self._count))

    def fill(self, html: str, *, keep: bool = False) -> str:
        """The page with each mark replaced by its fragment, which is then forgotten unless it is to be kept.

        A mark that stands for nothing stays the text that it is.
        """
        take = self._fragments.get if keep else self._fragments.pop
        return fill_marks(html, self._mark, lambda found: take(found[1], found[0]))


def fill_marks(html: str, mark: re.Pattern[str], fragment: Callable[[re.Match[str]], str]) -> str:
    """The HTML with the ``fragment`` of each ``mark``; a mark alone in a paragraph replaces the paragraph.

    Marks within tags, where a fragment would become part of an attribute, vanish.
    """
    if AWAL not in html:
        return html
    alone = re.compile(f"<p>\\s*({mark.pattern})\\s*</p>")
    parts = _TAG.split(alone.sub(r"\1", html))
    return "".join(mark.sub(fragment if n % 2 == 0 else "", part) for n, part in enumerate(parts))
