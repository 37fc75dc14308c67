"""What may remain of an editor's Markdown once it is HTML: an allow-list of plain text markup."""

import nh3

from macros.source.markdown import ALERTS

TAGS = {
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "div",
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
    "section",
    "span",
    "strong",
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
    "a": {"href", "title", "id", "aria-label"},
    "img": {"src", "alt", "title"},
    "li": {"id"},
    "ol": {"start"},
    "span": {"role", "aria-label"},
}
CLASSES = {
    "div": {"markdown-alert", *(f"markdown-alert-{kind.lower()}" for kind in ALERTS)},
    "li": {"task-list-item", "footnote-item"},
    "p": {"markdown-alert-title"},
    "section": {"footnotes"},
    "span": {"sop-kotak", "sop-kotak--isi"},
    "sup": {"footnote-ref"},
    "td": {"sop-tengah", "sop-kanan"},
    "th": {"sop-tengah", "sop-kanan"},
    "ul": {"contains-task-list"},
    "ol": {"contains-task-list"},
}
SCHEMES = {"http", "https", "mailto", "tel"}

_PEMBERSIH = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    allowed_classes=CLASSES,
    url_schemes=SCHEMES,
    link_rel="noopener noreferrer",
)


def clean(html: str) -> str:
    """HTML with only the allowed tags, attributes and schemes of links; everything else is dropped, text
    is kept.
    """
    return _PEMBERSIH.clean(html)
