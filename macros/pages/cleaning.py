"""What may remain of an editor's Markdown once it is HTML: an allow-list of plain text markup."""

import re

import nh3

TAGS = {
    "a",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "dl",
    "dt",
    "em",
    "h2",
    "h3",
    "h4",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
}
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "td": {"align"},
    "th": {"align"},
    "ol": {"start"},
}
SCHEMES = {"http", "https", "mailto", "tel"}

_JUDUL = re.compile(r"<(/?)h1(?![\w-])")
_TERLALU_DALAM = re.compile(r"<(/?)h[56](?![\w-])")
_PEMBERSIH = nh3.Cleaner(
    tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener noreferrer"
)

_ANCHOR = re.compile(r' id="([^"]+)"')
TOP = "atas"
"""The anchor of the heading of a page whose head is a part."""


def anchors(html: str) -> set[str]:
    """The anchors of a finished page."""
    return set(_ANCHOR.findall(html))


def clean(html: str) -> str:
    """HTML with only the allowed tags, attributes and schemes of links; everything else is dropped, text is
    kept.

    Headings become those that a page has room for: its own title is the only one of the first level.
    """
    return _PEMBERSIH.clean(_TERLALU_DALAM.sub(r"<\1h4", _JUDUL.sub(r"<\1h2", html)))
