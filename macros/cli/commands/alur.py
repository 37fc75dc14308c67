"""``sop alur``: the flowchart of one SOP as a picture that stands alone."""

import sys
from argparse import Namespace
from difflib import get_close_matches
from pathlib import Path

from macros.base.failure import cause_of
from macros.catalog.loading import open_folder
from macros.cli.atomic import write
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.reporting import count_levels, report
from macros.cli.targets import find_targets
from macros.drawing.picture import chart_picture
from macros.pages.parts import signatures
from macros.source.diagnostic import Level


def alur(isian: Namespace) -> int:
    """Write the flowchart of the SOP ``isian.id``, a draft too, as SVG to ``isian.keluar`` or the standard
    output.

    The code is 1 when the SOP's own file has errors that keep it from being read.
    """
    (sasaran,) = find_targets([], isian.setelan.akar)
    bukaan = open_folder(sasaran.akar, signatures(), draf=True, sebut=sasaran.sebut)
    ident = isian.id.removesuffix(".md").strip("/")
    sop = bukaan.katalog.sop.get(ident)
    if sop is None:
        sasaran.pilihan = {f"{ident}.md"}
        salah = [
            diagnostic
            for diagnostic in sasaran.chosen(bukaan.diagnostics)
            if diagnostic.tingkat is Level.KESALAHAN
        ]
        if salah:
            report(salah, isian.format, f"{count_levels(salah).capitalize()}; tidak ada yang digambar.")
            return 1
        mirip = get_close_matches(ident, bukaan.katalog.sop, n=1)
        saran = f"; maksudnya '{mirip[0]}'?" if mirip else ", tulis unit/nama-berkas, misalnya dinas/izin"
        raise CommandError(f"SOP '{isian.id}' tidak ada{saran}")
    isi = f"{chart_picture(bukaan.katalog, sop)}\n"
    if not isian.keluar:
        sys.stdout.write(isi)
        return 0
    try:
        write(Path(isian.keluar), isi.encode())
    except OSError as galat:
        raise CommandError(f"'{isian.keluar}' tidak dapat ditulis: {cause_of(galat)}") from None
    return 0


COMMAND = Command(
    name="alur",
    help="menggambar bagan alir sebuah SOP sebagai satu berkas SVG",
    run=alur,
    group=Group.MEMBUAT,
    usage="sop alur ID",
    guide="Menggambar bagan alir sebuah SOP sebagai satu berkas SVG.",
    options=(
        option("id", help="SOP menurut tempat berkasnya: unit/nama-berkas; naskah draf pun boleh"),
        option("-o", "--keluar", metavar="BERKAS", help="tempat gambar (bawaan: keluaran baku)"),
    ),
)
