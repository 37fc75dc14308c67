"""One style sheet from many: a page waits once before its first letter, not once for each sheet."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256

FOLDER = "assets/stylesheets/"
"""Where every sheet of the site lies; in one folder, what a sheet refers to is found from the joined one
as well.
"""

CETAK = f"{FOLDER}print.css"
"""The sheet for paper, which no screen waits for."""

_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")
_THEME = re.compile(rf"{FOLDER}main\.\w+\.min\.css")
_SHRUNK = re.compile(r"\.min\.css(\.map)?$")


@dataclass(frozen=True, slots=True)
class JoinedStyles:
    """The sheet that pages ask for: its path and text, and the files that nobody needs beside it."""

    path: str
    text: str
    replaced: tuple[str, ...]


def join_styles(paths: Sequence[str], own: Sequence[str], read: Callable[[str], str]) -> JoinedStyles:
    """The theme's own sheet and the site's in one; colours of the theme, which ours replace, are left out.

    ``paths`` are the files that there are, ``own`` those sheets of the site that every page needs, in order.
    """
    theme = [path for path in paths if _THEME.fullmatch(path)]
    path, text = join_sheets([read(path) for path in (*theme, *own)])
    return JoinedStyles(path, text, tuple(path for path in paths if _SHRUNK.search(path)))


def join_sheets(sheets: Sequence[str]) -> tuple[str, str]:
    """The address of the sheet that holds ``sheets`` in their order, and its text.

    The address changes with the text, so that a host may let browsers keep the sheet for ever.
    """
    text = "\n".join(_MAP.sub("", sheet).strip() for sheet in sheets) + "\n"
    return f"{FOLDER}semua.{sha256(text.encode()).hexdigest()[:8]}.css", text
