"""The places on a page that links may lead to."""

import re

TOP = "atas"
"""The anchor of the heading of a page whose head is a part."""

_ANCHOR = re.compile(r' id="([^"]+)"')


def anchors(html: str) -> set[str]:
    """The anchors of a finished page."""
    return set(_ANCHOR.findall(html))
