"""What may remain of an editor's Markdown once it is HTML: an allow-list of plain text markup."""

import nh3

TAGS = {
    "a", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "h2", "h3", "h4", "hr", "img", "li", "ol", "p",
    "pre", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "td": {"align"}, "th": {"align"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel"}

_PEMBERSIH = nh3.Cleaner(tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener noreferrer")


def bersihkan(html: str) -> str:
    """HTML with only the allowed tags, attributes and schemes of links; everything else is dropped, text is kept."""
    return _PEMBERSIH.clean(html)
