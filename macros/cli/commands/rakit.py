"""``sop rakit``: the pages as plain files, for any site generator."""

import os
from argparse import Namespace
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.base import address
from macros.catalog.loading import open_folder
from macros.changes.history_parts import read_history
from macros.cli.atomic import write
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.reporting import count_levels, report
from macros.cli.targets import find_targets, shown_path
from macros.documents.material import material_of
from macros.documents.publisher import Publisher
from macros.history.edition import edition_of
from macros.pages.calls import signatures
from macros.pages.plain_site import plain_files
from macros.pages.presenter import Presenter
from macros.source.diagnostic import Level


def rakit(isian: Namespace) -> int:
    """Write every page and all that stands beside them below a folder; nothing at all from content with
    errors.
    """
    (sasaran,) = find_targets([], isian.setelan.akar)
    tujuan = Path(isian.tujuan).resolve()
    if tujuan.is_relative_to(sasaran.akar.resolve()):
        raise CommandError(f"'{isian.tujuan}' berada di dalam folder isi; pilih folder lain")
    bukaan = open_folder(sasaran.akar, signatures(), draf=isian.setelan.draf, sebut=sasaran.sebut)
    salah = [
        diagnostic
        for diagnostic in sasaran.chosen(bukaan.diagnostics)
        if diagnostic.tingkat is Level.KESALAHAN
    ]
    if salah:
        report(salah, isian.format, f"{count_levels(salah).capitalize()}; tidak ada yang ditulis.")
        return 1
    hari = isian.setelan.hari(bukaan.katalog.kota.zona_waktu)
    edisi = edition_of(sasaran.akar, isian.setelan.epok, required=isian.setelan.riwayat)
    riwayat = read_history(
        sasaran.akar, bukaan.katalog, draf=isian.setelan.draf, wanted=isian.setelan.riwayat
    )
    banyak = 0
    with TemporaryDirectory(prefix="sop-") as simpanan:
        dokumen = Publisher(
            material_of(bukaan, edisi), Path(simpanan), dibuat=isian.setelan.dokumen, dahulu=True
        )
        penyaji = Presenter(bukaan.katalog, hari, bukaan.draf, edisi, riwayat, dokumen.unduhan)
        for jalur, isi in chain(_file(penyaji), dokumen.berkas()):
            _write(tujuan, jalur, isi)
            banyak += 1
    report([], isian.format, f"{banyak} berkas ditulis ke {shown_path(str(isian.tujuan))}.")
    return 0


def _file(penyaji: Presenter) -> Iterator[tuple[str, bytes]]:
    yield from plain_files(penyaji)
    for unit, isi in penyaji.katalog.lampiran.items():
        for nama, form in isi.items():
            yield address.lampiran(unit, nama), form.jalur.read_bytes()


def _write(tujuan: Path, jalur: str, isi: bytes) -> None:
    """Write one file; a link in the target folder that leads out of it is not followed."""
    berkas = tujuan / jalur
    if not Path(os.path.realpath(berkas)).is_relative_to(tujuan):
        raise CommandError(f"'{berkas}' menunjuk ke luar folder tujuan")
    try:
        berkas.parent.mkdir(parents=True, exist_ok=True)
        write(berkas, isi)
    except OSError as salah:
        raise CommandError(f"'{berkas}' tidak dapat ditulis: {salah.strerror}") from None


COMMAND = Command(
    name="rakit",
    help="menulis semua halaman sebagai berkas Markdown untuk pembuat situs lain",
    run=rakit,
    group=Group.MEMBUAT,
    usage="sop rakit TUJUAN",
    guide="Menulis semua halaman sebagai berkas Markdown untuk pembuat situs lain.",
    options=(
        option("tujuan", help="folder tujuan; berkas lama di dalamnya ditimpa, tidak ada yang dihapus"),
    ),
)
