"""``sop cetak``: the official document of an SOP, or the book of a unit, as PDF."""

from argparse import Namespace
from difflib import get_close_matches

from macros.catalog.loading import open_folder
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.output import emit
from macros.cli.reporting import count_levels, report
from macros.cli.selection import broken, select
from macros.cli.targets import find_targets
from macros.documents.forms import BENTUK
from macros.documents.maker import Maker
from macros.documents.material import material_of
from macros.pages.parts import signatures


def cetak(isian: Namespace) -> int:
    """Write the PDF of ``isian.apa``, an SOP's id (drafts too) or a unit's, to ``isian.keluar`` or standard
    output.

    The code is 1 when the SOP cannot be read. Raises Galat when there is no such thing, or no SOP of the unit
    in force.
    """
    (sasaran,) = find_targets([], isian.setelan.akar)
    one_sop = "/" in isian.apa.strip("/")
    bukaan = open_folder(sasaran.akar, signatures(), draf=one_sop or isian.setelan.draf, sebut=sasaran.sebut)
    pembuat = Maker(material_of(bukaan))
    if one_sop:
        (ident,) = select(bukaan, [isian.apa])
        if salah := broken(sasaran, bukaan, (ident,)):
            report(salah, isian.format, f"{count_levels(salah).capitalize()}; tidak ada yang ditulis.")
            return 1
        emit(isian.keluar, pembuat.make_one(ident, BENTUK["pdf"]))
        return 0
    unit = isian.apa.strip("/")
    if unit not in bukaan.katalog.unit:
        mirip = get_close_matches(unit, bukaan.katalog.unit, n=1)
        raise CommandError(f"unit '{isian.apa}' tidak ada" + (f"; maksudnya '{mirip[0]}'?" if mirip else ""))
    buku = pembuat.buku(unit)
    if buku is None:
        raise CommandError(f"unit '{unit}' belum punya SOP yang berlaku")
    emit(isian.keluar, buku)
    return 0


COMMAND = Command(
    name="cetak",
    help="membuat dokumen resmi sebuah SOP, atau buku SOP sebuah unit (PDF)",
    run=cetak,
    group=Group.MEMBUAT,
    usage="sop cetak ID|UNIT",
    guide="Membuat dokumen resmi sebuah SOP, atau buku SOP sebuah unit, sebagai PDF. `--keluar BERKAS` "
    "menyebut "
    "tempatnya.",
    options=(
        option("apa", metavar="id|unit", help="SOP: unit/nama-berkas (naskah draf pun boleh), atau id unit"),
        option("-o", "--keluar", metavar="BERKAS", help="tempat PDF (bawaan: keluaran baku)"),
    ),
)
