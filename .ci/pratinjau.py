"""Makes a built site fit to be opened from a folder: links to folders name their ``index.html``; for
.ci/usulan.

    python .ci/pratinjau.py FOLDER

A host answers ``unit/`` with ``unit/index.html``; a browser that reads files shows a list of files instead.
Only links that are followed by readers are touched, so that scripts keep the hashes that the pages allow.
Only Python is needed.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_TAUTAN = re.compile(
    r"""(<a\b[^>]*?\shref=")((?![a-z][a-z0-9+.-]*:|/)(?:[^"#?]*/|(?:[^"#?]*/)?\.{1,2}))(?=["#?])""",
    re.IGNORECASE,
)


def dari_folder(html: str) -> str:
    """The page with links that lead to files."""
    return _TAUTAN.sub(lambda satu: f"{satu[1]}{satu[2].rstrip('/')}/index.html", html)


def utama(folder: Path) -> None:
    """Rewrite every page of a site."""
    for berkas in folder.rglob("*.html"):
        lama = berkas.read_text("utf-8")
        if (baru := dari_folder(lama)) != lama:
            berkas.write_text(baru, "utf-8")


if __name__ == "__main__":
    utama(Path(sys.argv[1]))
