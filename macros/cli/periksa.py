"""``sop periksa``: everything that is wrong in the content."""

from argparse import Namespace
from pathlib import Path

from macros.audit.site_check import check_site
from macros.catalog.loading import open_folder
from macros.cli.reporting import count_levels, report
from macros.cli.targets import find_targets, shown_path
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
        semua += sasaran.chosen(bukaan.diagnostics)
    return _finish(sorted(semua), isian)


def _finish(semua: list[Diagnostic], isian: Namespace) -> int:
    report(semua, isian.format, f"{count_levels(semua).capitalize()}.")
    gagal = {Level.KESALAHAN, Level.PERINGATAN} if isian.ketat else {Level.KESALAHAN}
    return int(any(satu.tingkat in gagal for satu in semua))
