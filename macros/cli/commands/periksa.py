"""``sop periksa``: everything that is wrong in the content."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from macros.audit.site_check import check_site
from macros.base.logo import LogoError, draw_logo
from macros.catalog.loading import Opened, open_folder
from macros.cli.command import Command, Group, option
from macros.cli.reporting import count_levels, report
from macros.cli.targets import CONTENT_PATHS, find_targets, shown_path
from macros.pages.parts import signatures
from macros.source.diagnostic import Diagnostic, Level


def periksa(isian: Namespace) -> int:
    """Check content folders as a whole and tell the problems of the chosen files; or a built site
    (``isian.situs``).
    """
    if isian.situs:
        return _finish(check_site(Path(isian.situs), shown_path(isian.situs)), isian)
    semua: list[Diagnostic] = []
    for sasaran in find_targets(isian.jalur, isian.setelan.akar):
        bukaan = open_folder(sasaran.akar, signatures(), draf=True, sebut=sasaran.sebut)
        semua += sasaran.chosen((*bukaan.diagnostics, *_logo(bukaan)))
    return _finish(sorted(semua), isian)


def _logo(bukaan: Opened) -> Iterator[Diagnostic]:
    """What only shows when the logo is drawn, as a build does."""
    try:
        if bukaan.logo:
            draw_logo(bukaan.logo.path, bukaan.logo.place)
    except LogoError as error:
        yield error.diagnostic


def _finish(semua: list[Diagnostic], isian: Namespace) -> int:
    report(semua, isian.format, f"{count_levels(semua).capitalize()}.")
    gagal = {Level.KESALAHAN, Level.PERINGATAN} if isian.ketat else {Level.KESALAHAN}
    return int(any(diagnostic.tingkat in gagal for diagnostic in semua))


COMMAND = Command(
    name="periksa",
    help="memeriksa semua naskah dan menyebut setiap masalah dengan barisnya",
    run=periksa,
    group=Group.MEMERIKSA,
    usage="sop periksa [jalur]",
    guide="Menyebut setiap masalah dengan berkas, baris, kolom, kode, dan cara memperbaikinya. `--ketat` "
    "menganggap "
    "peringatan sebagai kegagalan; `--format teks`, `json`, `github`, atau `gitlab`. `--situs FOLDER` "
    "memeriksa "
    "situs yang sudah dibangun.",
    options=(
        CONTENT_PATHS,
        option("--ketat", action="store_true", help="peringatan pun dianggap gagal"),
        option(
            "--situs", metavar="FOLDER", help="periksa situs yang sudah dibangun: tautan, kebijakan, ukuran"
        ),
    ),
)
