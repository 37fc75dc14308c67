"""``sop rakit``: the pages as plain files, for any site generator."""

import os
from argparse import Namespace
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.base import address
from macros.base.failure import cause_of
from macros.catalog.loading import open_folder
from macros.cli.atomic import write
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.reporting import count_levels, report
from macros.cli.targets import find_targets, shown_path
from macros.pages.opening import site_of
from macros.pages.parts import signatures
from macros.pages.plain_site import plain_files
from macros.pages.site import Site
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
    banyak = 0
    with TemporaryDirectory(prefix="sop-") as simpanan:
        site = site_of(sasaran.akar, bukaan, isian.setelan, Path(simpanan), ahead=True)
        for jalur, isi in chain(_file(site), site.documents.files() if site.documents else ()):
            _write(tujuan, jalur, isi)
            banyak += 1
    report([], isian.format, f"{banyak} berkas ditulis ke {shown_path(str(isian.tujuan))}.")
    return 0


def _file(site: Site) -> Iterator[tuple[str, bytes]]:
    yield from plain_files(site)
    for unit, isi in site.catalog.lampiran.items():
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
        raise CommandError(f"'{berkas}' tidak dapat ditulis: {cause_of(salah)}") from None


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
