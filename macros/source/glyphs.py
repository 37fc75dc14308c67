"""Which characters the official document can show: the fonts that Typst brings along, and what stands for
others.
"""

import re
from collections.abc import Iterator
from unicodedata import category, name, normalize

_SHOWN = (
    "20-7e a0-ac ae-377 37a-37f 384-38a 38c 38e-3a1 3a3-482 48a-4ff 510-513 51a-51d 1d00-1dbf 1e00-1f15 "
    "1f18-1f1d "
    "1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb "
    "1fdd-1fef "
    "1ff2-1ff4 1ff6-1ffe 2000-200a 2010-2027 202f-2040 2042 2044-2052 2054-205f 2070-2071 2074-208e "
    "2090-209c "
    "20a0-20c0 2100-211e 2120 2122 2124 2126-2151 2153-2184 2189 2190-23ff 2422-2423 2460-2606 2609-262f "
    "2638-268b 2690-269c 26a0-26a7 26aa-26af 26b2 2701-2704 2706-2709 270c-2714 2717-2726 272a-274b 274d "
    "274f-2752 2756 2758-275e 2761-277f 2794 2798-27af 27b1-2b73 2b76-2b95 2b97-2bff 2c60-2c7f 2e02-2e05 "
    "2e08-2e0a 2e17-2e18 2e1f 2e22-2e25 2e2e a720-a727 a72d a730 a735 a765 a789-a78e a790-a791 a793 a7aa "
    "a7f8-a7f9 ab52 ab66 1d400-1d454 1d456-1d49c 1d49e-1d49f 1d4a2 1d4a5-1d4a6 1d4a9-1d4ac 1d4ae-1d4b9 1d4bb "
    "1d4bd-1d4c3 1d4c5-1d505 1d507-1d50a 1d50d-1d514 1d516-1d51c 1d51e-1d539 1d53b-1d53e 1d540-1d544 1d546 "
    "1d54a-1d550 1d552-1d6a5 1d6a8-1d7cb 1d7ce-1d7ff 1f12f 1f6d1 1f780-1f7d8 1f7e0-1f7eb 1f800-1f80b "
    "1f810-1f847 "
    "1f850-1f859 1f860-1f887 1f890-1f8ad 1f8b0-1f8b1"
)
"""Code points with a glyph in one of Typst's own fonts (0.15: Libertinus Serif, New Computer Modern, DejaVu
Sans Mono).

Letters of Latin, Greek and Cyrillic, and signs; other scripts join their letters, and what one font shows of
them alone it may not show in a word. Found by setting each as PDF/A, which refuses text without a glyph; the
tests of the document set all of them again.
"""

LOST = "?"
"""Stands for a character that no font shows: PDF/A takes no text without a glyph (ISO 19005-3, 6.2.11.8)."""

_CLASS = "".join("-".join(f"\\U{int(end, 16):08x}" for end in span.split("-")) for span in _SHOWN.split())
_MISSING = re.compile(f"[^\n{_CLASS}]|(?<![A-Za-z0-9\u00c0-\u024f\u0300-\u036f])[\u0300-\u036f]")
"""A mark is shown on letters and digits of its own font only."""

_LIGATURE = re.compile("[\ufb00-\ufb06]")
_REPLACEMENT = "\ufffd"


def printable(text: str) -> str:
    """The text as the fonts can show it.

    Letters and their marks are composed (NFC), ligatures are their letters, spaces of any width are spaces,
    and signs that only direct the layout (soft hyphen, zero width, variation selectors) go. A character
    without a glyph becomes the characters it is compatible with (NFKC: a full-width digit, a square metre),
    or else ``LOST``.
    """
    return text if text.isascii() and "\t" not in text else _MISSING.sub(_instead, _composed(text))


def lacking(text: str) -> Iterator[str]:
    """The characters of a text that become ``LOST``, each once, as they are written."""
    if not text.isascii():
        found = dict.fromkeys(_MISSING.findall(_composed(text)))
        yield from (char for char in found if char != _REPLACEMENT and _instead_of(char) == LOST)


def named(char: str) -> str:
    """``U+2705 WHITE HEAVY CHECK MARK``."""
    return f"U+{ord(char):04X} {name(char, '')}".rstrip()


def _composed(text: str) -> str:
    text = normalize("NFC", _LIGATURE.sub(lambda found: normalize("NFKC", found[0]), text))
    return "".join(filter(None, map(_plain, text)))


def _plain(char: str) -> str:
    """A space as a space, what only directs the layout as nothing, all else as it is."""
    if " " <= char <= "~":
        return char
    if char in "\u2007\u202f":
        return "\xa0"
    if char == "\t" or (char != "\xa0" and category(char) == "Zs"):
        return " "
    return "" if category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f" else char


def _instead(found: re.Match[str]) -> str:
    return _instead_of(found[0])


def _instead_of(char: str) -> str:
    compatible = _composed(normalize("NFKC", char))
    return compatible if compatible and not _MISSING.search(compatible) else LOST
