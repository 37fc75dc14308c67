"""``sop ekspor``: SOPs as documents, one file each."""

from argparse import Namespace
from functools import partial
from pathlib import Path

from macros.base.pool import ahead
from macros.catalog.loading import open_folder
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.output import emit, save
from macros.cli.reporting import count_levels, report
from macros.cli.selection import broken, select
from macros.cli.targets import find_targets
from macros.documents.forms import BENTUK
from macros.documents.maker import Maker, with_progress
from macros.documents.material import material_of
from macros.pages.parts import signatures


def ekspor(isian: Namespace) -> int:
    """Write SOPs in the form ``isian.bentuk``: those of ``isian.id`` (drafts too), or all that are published.

    One SOP goes to the file ``isian.keluar`` or the standard output, several into that folder, each under its
    id. The code is 1 when files have errors that keep them from being read; nothing is written then.
    """
    bentuk = BENTUK[isian.bentuk]
    (sasaran,) = find_targets([], isian.setelan.akar)
    draf = bool(isian.id) or isian.setelan.draf
    bukaan = open_folder(sasaran.akar, signatures(), draf=draf, sebut=sasaran.sebut)
    semua = tuple(select(bukaan, isian.id))
    if salah := broken(sasaran, bukaan, semua):
        report(salah, isian.format, f"{count_levels(salah).capitalize()}; tidak ada yang ditulis.")
        return 1
    alone = len(isian.id) == 1
    if not alone and not isian.keluar:
        raise CommandError("sebut --keluar FOLDER sebagai tempat berkasnya")
    pembuat = Maker(material_of(bukaan))
    hasil = ahead(partial(pembuat.make_one, bentuk=bentuk), semua)
    for ident, isi in zip(semua, with_progress(hasil, len(semua), bentuk.label), strict=True):
        if not alone:
            save(Path(isian.keluar, f"{ident}.{bentuk.id}"), isi)
        else:
            emit(isian.keluar, isi)
    if not alone:
        report([], isian.format, f"{len(semua)} berkas ditulis ke {isian.keluar}.")
    return 0


COMMAND = Command(
    name="ekspor",
    help="menulis SOP sebagai dokumen: satu berkas untuk setiap SOP",
    run=ekspor,
    group=Group.MEMBUAT,
    usage="sop ekspor BENTUK [ID]",
    guide="Menulis SOP sebagai PDF, Word, BPMN, atau JSON: satu berkas untuk setiap SOP.",
    options=(
        option(
            "bentuk", choices=tuple(BENTUK), metavar="bentuk", help=f"salah satu dari: {', '.join(BENTUK)}"
        ),
        option(
            "id", nargs="*", help="SOP: unit/nama-berkas; naskah draf pun boleh (bawaan: semua yang terbit)"
        ),
        option("-o", "--keluar", metavar="TEMPAT", help="berkas untuk satu SOP, folder untuk yang lain"),
    ),
)
