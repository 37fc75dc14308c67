"""Markdown as the forge draws it: CommonMark with the extensions of GitHub (https://github.github.com/gfm/).

The one parser of editors' prose, for checking and for drawing. It reads no HTML, and each of its rules takes
time that grows with the text alone, or with something that :mod:`macros.source.weight` limits.
"""

import re
import secrets
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Protocol

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.gfm import gfm_plugin

OPEN, CLOSE = "\ue000", "\ue001"
"""Private-use characters around a mark; source files may not hold them, not even as character references."""

ALERTS = ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")

_DEPTH = 100
"""How deep blocks may nest for the parser: it leaves out what lies deeper, so checked prose stays far
below.
"""

_SCHEMES = ("http", "https", "mailto", "xmpp")


NO_PLAIN_TEXT = ("[", "`", "~", "\t", "    ", ":", "www.", "@")
"""What links, bare addresses, pictures and code do not do without."""


class Span(Protocol):
    """A part of a text: where it begins and ends."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class SpanMarks:
    """Short texts that stand for finished parts while a text is converted; nobody can guess them.

    ``nonce`` differs from process to process and never reaches a page.
    """

    nonce = secrets.token_hex(8)
    pattern = re.compile(f"{OPEN}{nonce}(\\d{{1,9}}){CLOSE}")

    @classmethod
    def mark(cls, number: int) -> str:
        """The mark of this number."""
        return f"{OPEN}{cls.nonce}{number}{CLOSE}"


def parser() -> MarkdownIt:
    """A parser of its own, to add rules to."""
    md = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEPTH}).use(gfm_plugin)
    md.disable(["html_block", "html_inline"])
    rules = dict(zip(md.get_active_rules()["inline"], md.inline.ruler.getRules(""), strict=True))
    autolink = rules["gfm_autolink_protocol"]

    def guarded(state: StateInline, silent: bool) -> bool:
        """The plugin searches all pending text at every colon: only where a scheme ends is there anything
        to find.
        """
        return state.pending.endswith(_SCHEMES) and autolink(state, silent)

    md.inline.ruler.at("gfm_autolink_protocol", guarded)
    return md


@cache
def _checker() -> MarkdownIt:
    return parser()


def with_marks(body: str, spans: Sequence[Span]) -> str:
    """The text with the mark of its number (from 0) for each span; spans are in order and do not overlap."""
    parts, position = [], 0
    for number, span in enumerate(spans):
        parts += [body[position : span.start], SpanMarks.mark(number)]
        position = span.end
    return "".join([*parts, body[position:]])


def marks_in_text(body: str, spans: Sequence[Span]) -> dict[int, bool]:
    """Which spans are running text (not code, an address, a title, a picture's words): True inside a
    link's text.
    """
    return dict(_in_text(_checker().parse(with_marks(body, spans))))


def _in_text(tokens: Sequence[Token]) -> Iterator[tuple[int, bool]]:
    for block in tokens:
        links, bare = 0, False
        for token in block.children or ():
            if token.type in ("link_open", "link_close"):
                links += token.nesting
                bare = token.nesting > 0 and token.info == "auto"  # an address is its own text
            if token.type == "text" and not bare:
                for found in SpanMarks.pattern.finditer(token.content):
                    yield int(found[1]), links > 0
