"""``sop banding``: what a change of the content means."""

import json
import sys
from argparse import Namespace
from pathlib import Path

from macros.changes.wording import as_markdown, as_text
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.history.comparison import compare
from macros.history.sides import SideError, read_sides
from macros.pages.parts import signatures


def banding(isian: Namespace) -> int:
    """Compare ``isian.dasar`` with ``isian.kini`` (the content folder as it lies there when not given).

    Each is a revision of git or a content folder; ``A...B`` alone compares B with where it left A, as git's
    diff does. The code is 0 whatever differs. Raises CommandError.
    """
    try:
        sides = read_sides(Path(isian.setelan.akar), isian.dasar, isian.kini or "", signatures())
    except SideError as salah:
        raise CommandError(str(salah)) from None
    if sides.note:
        print(sides.note, file=sys.stderr)
    hasil = compare(sides.old, sides.new)
    if isian.format == "json":
        print(json.dumps(hasil.to_dict(), ensure_ascii=False, indent=2))
    else:
        print(as_markdown(hasil) if isian.format == "markdown" else as_text(hasil))
    return 0


COMMAND = Command(
    name="banding",
    help="menyebut apa yang berubah artinya di antara dua revisi, dan SOP mana yang ikut tersentuh",
    run=banding,
    group=Group.MEMERIKSA,
    usage="sop banding DASAR [KINI]",
    guide="Menyebut apa yang berubah artinya di antara dua revisi atau dua folder. `sop banding main...` "
    "membandingkan "
    "dengan `main` ketika Anda mulai. `--format teks`, `markdown`, atau `json`. Lihat "
    "[Membaca perubahan](perubahan.md).",
    options=(
        option("dasar", help="revisi git, misalnya main, atau folder isi"),
        option("kini", nargs="?", help="revisi atau folder yang dibandingkan (bawaan: isi folder sekarang)"),
    ),
    formats=("teks", "markdown", "json"),
)
