"""Tables as CSV."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(
    r"""(?P<start>(?:^|[;,\t\r\n])\s*)
        (?P<formula>[=＝﹦]\s*\S
          | [@＠﹫]\w
          | [+\-＋－﹢﹣]\s*(?:[^\W\d_]|[$("'=@＝＠]|[\d.,][\d.,\s()]*[+*^&=<>!|%＋＝])
        )""",
    re.VERBOSE,
)
"""What spreadsheets run: after the beginning of a cell, or what becomes one when a file is opened with the
other separator. A sign alone, or before a number, is run by none.
"""

_NUMBER = re.compile(r"[+\-]?[\d\s().-]+%?(?:[/,;]\s*[+\-]?[\d\s().-]+%?)*")
"""A number, a share, or telephone numbers as people write them: +62 (548) 21-345 / +62 812 3456."""


def write_csv(baris: Iterable[Sequence[str | float]], pemisah: str = ",") -> bytes:
    """RFC 4180 in UTF-8 with BOM, as spreadsheets expect; no text can become a formula (CWE-1236).

    A formula gets an apostrophe before it, wherever a spreadsheet might begin a cell: after either separator,
    a tab and a line end too. All else stays as it is.
    """
    keluar = io.StringIO(newline="")
    penulis = csv.writer(keluar, lineterminator="\r\n", delimiter=pemisah)
    penulis.writerows(
        [[_tame(sel) if isinstance(sel, str) else sel for sel in sequence] for sequence in baris]
    )
    return b"\xef\xbb\xbf" + keluar.getvalue().encode()


def _tame(teks: str) -> str:
    return teks if _NUMBER.fullmatch(teks) else _FORMULA.sub(r"\g<start>'\g<formula>", teks)
