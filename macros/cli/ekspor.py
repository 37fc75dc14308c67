"""``sop ekspor``: SOPs as documents, one file each."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from macros.base.pool import ahead
from macros.catalog.loading import Opened, open_folder
from macros.cli.atomic import write
from macros.cli.errors import CommandError
from macros.cli.reporting import count_levels, report
from macros.cli.targets import Target, find_targets
from macros.documents.forms import BENTUK
from macros.documents.maker import Maker, with_progress
from macros.documents.material import material_of
from macros.pages.parts import signatures
from macros.source.diagnostic import Diagnostic, Level


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
    satu = len(isian.id) == 1
    if not satu and not isian.keluar:
        raise CommandError("sebut --keluar FOLDER sebagai tempat berkasnya")
    pembuat = Maker(material_of(bukaan))
    hasil = ahead(partial(pembuat.satu, bentuk=bentuk), semua)
    for ident, isi in zip(semua, with_progress(hasil, len(semua), bentuk.label), strict=True):
        if not satu:
            save(Path(isian.keluar, f"{ident}.{bentuk.id}"), isi)
        else:
            emit(isian.keluar, isi)
    if not satu:
        report([], isian.format, f"{len(semua)} berkas ditulis ke {isian.keluar}.")
    return 0


def select(bukaan: Opened, semua: list[str]) -> Iterator[str]:
    """The ids that were named, or all; a file that cannot be read counts as named. Raises Galat."""
    for teks in semua:
        ident = teks.removesuffix(".md").strip("/")
        if ident not in bukaan.katalog.sop and ident not in bukaan.naskah:
            mirip = get_close_matches(ident, bukaan.naskah, n=1)
            saran = f"; maksudnya '{mirip[0]}'?" if mirip else ", tulis unit/nama-berkas, misalnya dinas/izin"
            raise CommandError(f"SOP '{teks}' tidak ada{saran}")
        yield ident
    if not semua:
        yield from bukaan.katalog.sop


def broken(sasaran: Target, bukaan: Opened, semua: tuple[str, ...]) -> list[Diagnostic]:
    """The errors of those SOPs that could not be read."""
    sasaran.pilihan = {f"{ident}.md" for ident in semua if ident not in bukaan.katalog.sop}
    if not sasaran.pilihan:
        return []
    return [satu for satu in sasaran.chosen(bukaan.diagnostics) if satu.tingkat is Level.KESALAHAN]


def emit(keluar: str | None, isi: bytes) -> None:
    """Write to a file, or to the standard output unless that is a terminal. Raises Galat."""
    if keluar:
        save(Path(keluar), isi)
    elif sys.stdout.isatty():
        raise CommandError("isinya tidak dapat ditampilkan di layar; sebut --keluar BERKAS")
    else:
        sys.stdout.buffer.write(isi)


def save(jalur: Path, isi: bytes) -> None:
    """Write a file, and the folders above it. Raises Galat."""
    try:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        write(jalur, isi)
    except OSError as galat:
        raise CommandError(f"'{jalur}' tidak dapat ditulis: {galat.strerror}") from None
