"""An editor's prose as HTML: Markdown as the forge draws it, macro calls as their fragments, nothing else."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from macros.pages.cleaning import clean
from macros.pages.marks import fill_marks
from macros.source.markdown import OPEN, SpanMarks, parser, with_marks
from macros.source.prose import MacroCall
from macros.source.text import clean_text as without_refused

Address = Callable[[str], str | None]
"""From an address as written to one that works on the page; None for what leads nowhere."""

ALERT_TITLES = {
    "NOTE": "Catatan",
    "TIP": "Kiat",
    "IMPORTANT": "Penting",
    "WARNING": "Peringatan",
    "CAUTION": "Awas",
}
_HEADINGS = {"h1": "h2", "h5": "h4", "h6": "h4"}
_BOXES = {
    False: 'class="sop-kotak" role="img" aria-label="belum"',
    True: 'class="sop-kotak sop-kotak--isi" role="img" aria-label="sudah"',
}
_ALIGN = {"text-align:center": "sop-tengah", "text-align:right": "sop-kanan"}


def prose_html(
    body: str, calls: Sequence[MacroCall], fragment: Callable[[MacroCall], str], address: Address
) -> str:
    """The HTML of a checked body; a call alone in its paragraph takes the paragraph's place.

    Only what :mod:`macros.pages.cleaning` allows remains of what is written; fragments are filled in after
    that.
    """
    if not body.strip():
        return ""
    html = _converter().render(with_marks(body, calls), {"address": address})

    def drawn(found: re.Match[str]) -> str:
        number = int(found[1])
        return fragment(calls[number]) if number < len(calls) else ""

    return fill_marks(_second_look(clean(html)), SpanMarks.pattern, drawn).strip()


def _second_look(html: str) -> str:
    """Whatever a character reference was turned into: of refused characters only our marks reach the next
    stage.
    """
    parts = SpanMarks.pattern.split(html)
    return "".join(
        SpanMarks.mark(int(part)) if n % 2 else without_refused(part) for n, part in enumerate(parts)
    )


@cache
def _converter() -> MarkdownIt:
    md = parser()
    md.core.ruler.push("sop", _adapt)
    md.add_render_rule("list_item_open", _item)
    md.add_render_rule("footnote_block_open", lambda *_: '<section class="footnotes">\n<ol>\n')
    md.add_render_rule("footnote_caption", lambda _, tokens, n, *__: f"{tokens[n].meta['id'] + 1}")
    md.add_render_rule("footnote_anchor", _back)
    return md


def _item(renderer: Any, tokens: Sequence[Token], n: int, *rest: Any) -> str:
    """A list item, with its box when it is a task: a picture, for nobody can tick it here."""
    token = tokens[n]
    if "checked" not in token.meta:
        return str(renderer.renderToken(tokens, n, *rest))
    box = _BOXES[bool(token.meta["checked"])]
    return f'<li class="task-list-item"><span {box}></span> '


def _back(_: Any, tokens: Sequence[Token], n: int, *__: Any) -> str:
    meta = tokens[n].meta
    again = f":{meta['subId']}" if meta["subId"] else ""
    return f' <a href="#fnref{meta["id"] + 1}{again}" aria-label="Kembali ke teks">↩</a>'


def _adapt(state: StateCore) -> None:
    """What a page needs otherwise than the parser gives it: levels of headings, words of alerts,
    addresses.
    """
    before = ""
    for token in state.tokens:
        token.tag = _HEADINGS.get(token.tag, token.tag)
        if before == "alert_title_open":
            token.children = [Token("text", "", 0, content=ALERT_TITLES[token.content.upper()])]
        if "style" in token.attrs:
            token.attrs = {"class": _ALIGN.get(str(token.attrs["style"]), "")}
        for child in token.children or ():
            _adapt_inline(child, state.env["address"])
        before = token.type


def _adapt_inline(token: Token, address: Address) -> None:
    if token.tag == "s":
        token.tag = "del"
    for name in ("href", "src"):
        if name in token.attrs:
            written = str(token.attrs.pop(name))
            leads = None if quote(OPEN) in written or OPEN in written else address(written)
            token.attrs = {name: leads, **token.attrs} if leads is not None else token.attrs
