"""``sop ganti-id``: another name for an SOP, in its own file and in every file that names it."""

from argparse import Namespace

from macros.base.failure import cause_of
from macros.catalog.renaming import RenameRefused, plan_rename
from macros.cli.atomic import write_all
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.reporting import report
from macros.cli.targets import find_targets
from macros.pages.parts import signatures
from macros.source.folder import read_folder


def ganti_id(isian: Namespace) -> int:
    """Give the SOP ``isian.lama`` the id ``isian.baru``, everywhere or (when anything is in the way)
    nowhere.
    """
    (sasaran,) = find_targets([], isian.setelan.akar)
    lama, baru = (ident.removesuffix(".md") for ident in (isian.lama, isian.baru))
    try:
        rencana = plan_rename(read_folder(sasaran.akar, sasaran.sebut), signatures(), lama, baru)
        tulis = {sasaran.akar / jalur: isi for jalur, isi in rencana.tulis.items()}
        write_all(tulis, [sasaran.akar / jalur for jalur in rencana.hapus])
    except RenameRefused as salah:
        raise CommandError(f"{salah}. Tidak ada yang diubah") from None
    except OSError as galat:
        raise CommandError(
            f"'{galat.filename}' tidak dapat ditulis: {cause_of(galat)}. Tidak ada yang diubah"
        ) from None
    banyak = len(rencana.tulis)
    report(
        [],
        isian.format,
        f"{lama} menjadi {baru}: {banyak} berkas ditulis, {rencana.rujukan} tulisan diganti.",
    )
    return 0


COMMAND = Command(
    name="ganti-id",
    help="memberi sebuah SOP id lain, di berkasnya dan di setiap naskah yang menyebutnya",
    run=ganti_id,
    group=Group.MENULIS,
    usage="sop ganti-id LAMA BARU",
    guide="Memberi sebuah SOP id lain, di berkasnya dan di setiap naskah yang menyebutnya. Alamat lama tetap "
    "sampai.",
    options=(
        option("lama", help="id sekarang: unit/nama-berkas"),
        option("baru", help="id baru; id lama tetap berlaku sebagai alamat pengalih"),
    ),
)
