"""``sop ganti-id``: another name for an SOP, in its own file and in every file that names it."""

from argparse import Namespace

from macros.catalog.pindah import TakDapat, rencanakan
from macros.cli.galat import Galat
from macros.cli.laporan import laporkan
from macros.cli.sasaran import cari_sasaran
from macros.cli.tulis import tulis_semua
from macros.render.makro import tanda_tangan
from macros.source.folder import baca_folder


def ganti_id(isian: Namespace) -> int:
    """Give the SOP ``isian.lama`` the id ``isian.baru``, everywhere or (when anything is in the way) nowhere."""
    (sasaran,) = cari_sasaran([], isian.setelan.akar)
    lama, baru = (satu.removesuffix(".md") for satu in (isian.lama, isian.baru))
    try:
        rencana = rencanakan(baca_folder(sasaran.akar, sasaran.sebut), tanda_tangan(), lama, baru)
        tulis = {sasaran.akar / jalur: isi for jalur, isi in rencana.tulis.items()}
        tulis_semua(tulis, [sasaran.akar / jalur for jalur in rencana.hapus])
    except TakDapat as salah:
        raise Galat(f"{salah}. Tidak ada yang diubah") from None
    except OSError as galat:
        raise Galat(f"'{galat.filename}' tidak dapat ditulis: {galat.strerror}. Tidak ada yang diubah") from None
    banyak = len(rencana.tulis)
    laporkan([], isian.format, f"{lama} menjadi {baru}: {banyak} berkas ditulis, {rencana.rujukan} tulisan diganti.")
    return 0

