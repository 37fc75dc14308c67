"""One style sheet from many: a page waits once before its first letter, not once for each sheet."""

import re
from collections.abc import Sequence
from hashlib import sha256

FOLDER = "assets/stylesheets/"
"""Where every sheet of the site lies; in one folder, what a sheet refers to is found from the joined one
as well.
"""

CETAK = f"{FOLDER}print.css"
"""The sheet for paper, which no screen waits for."""

_PETA = re.compile(r"/\*# sourceMappingURL=.*?\*/")


def join_sheets(lembar: Sequence[str]) -> tuple[str, str]:
    """The address of the sheet that holds ``lembar`` in their order, and its text.

    The address changes with the text, so that a host may let browsers keep the sheet for ever.
    """
    isi = "\n".join(_PETA.sub("", satu).strip() for satu in lembar) + "\n"
    return f"{FOLDER}semua.{sha256(isi.encode()).hexdigest()[:8]}.css", isi
