"""Lines of YAML that people read as something else: spaces, colons and bullets that only look like YAML's."""

import re
from collections.abc import Iterator

from macros.source import syntax_codes
from macros.source.diagnostic import Diagnostic
from macros.source.text import LineStarts, is_rare

_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_COLONS = "\u02d0\u0589\u2236\ua789\ufe13\ufe30\ufe55\uff1a"
_BULLETS = (
    "\u2010-\u2015\u2212\u2022\u2023\u2043\u2219\u00b7\u25aa\u25ab\u25cb\u25cf\u25e6\u25e7"
    "\uf0b7\ufe63\uff0d*+"
)

_START = r"^[ ]*(?:-[ ]+)*"
_SPACE = re.compile(rf"{_START}(?:-|[\w-]+[ ]*:)?(?P<sign>[{_SPACES}])", re.MULTILINE)
_COLON = re.compile(rf"{_START}(?P<key>[A-Za-z_]\w*)[ {_SPACES}]?(?P<sign>[{_COLONS}])", re.MULTILINE)
_ANY = re.compile(f"[{_SPACES}{_COLONS}]")
BULLET = re.compile(rf"(?P<sign>[{_BULLETS}]|(?:[0-9]{{1,3}}|[a-z])[.)])(?=[\s{_SPACES}])")
"""What begins an item in other programs, and in YAML goes on with the text of the line before."""


def lookalikes(file: str, text: str, lines_before: int) -> Iterator[Diagnostic]:
    """Signs in YAML text that only look like the space or colon that gives a line its structure. Linear."""
    if _ANY.search(is_rare(text)) is None:
        return
    lines = LineStarts.of(text)
    for found in _SPACE.finditer(text):
        yield syntax_codes.YAML_SPASI_LAIN.at(
            lines.place(file, found.start("sign"), lines_before), nama=_name(found)
        )
    for found in _COLON.finditer(text):
        place = lines.place(file, found.start("sign"), lines_before)
        yield syntax_codes.YAML_TITIK_DUA_LAIN.at(place, nama=_name(found), kunci=found["key"])


def _name(found: re.Match[str]) -> str:
    return f"U+{ord(found['sign']):04X}"
