"""``sop pemilik``: CODEOWNERS, from the owners that units name."""

import os
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from macros.base.failure import cause_of
from macros.catalog.loading import open_folder
from macros.changes.codeowners import OwnersSyntax, codeowners, owners_by_unit
from macros.cli.atomic import write
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.reporting import count_levels, report
from macros.cli.targets import find_targets
from macros.model import field_codes
from macros.pages.parts import signatures
from macros.source.diagnostic import Level, Place


def pemilik(isian: Namespace) -> int:
    """Write ``CODEOWNERS`` where the forge ``isian.bentuk`` reads it, or (``--periksa``) only tell whether
    it fits.
    """
    (sasaran,) = find_targets([], isian.setelan.akar)
    akar = _root(sasaran.akar)
    bukaan = open_folder(sasaran.akar, signatures(), draf=True, sebut=sasaran.sebut)
    salah = [
        diagnostic
        for diagnostic in sasaran.chosen(bukaan.diagnostics)
        if diagnostic.tingkat is Level.KESALAHAN
    ]
    if salah:
        report(salah, isian.format, f"{count_levels(salah).capitalize()}; tidak ada yang ditulis.")
        return 1
    bentuk = OwnersSyntax(isian.bentuk)
    berkas = akar / bentuk.file
    folder = sasaran.akar.resolve().relative_to(akar).as_posix()
    unit = bukaan.katalog.unit
    lama = _read(berkas)
    bawaan = bukaan.katalog.kota.pemilik
    baru = codeowners(unit, "" if folder == "." else folder, bentuk, lama, default=bawaan).encode()
    sebut = str(berkas) if isian.setelan.akar.is_absolute() else os.path.relpath(berkas)
    if isian.periksa:
        beda = (
            [field_codes.PEMILIK_BELUM_SESUAI.at(Place(sebut), bentuk=bentuk)]
            if baru != lama.encode()
            else []
        )
        report(beda, isian.format, f"{sebut}: {'belum sesuai' if beda else 'sesuai'}.{_missing(bawaan)}")
        return int(bool(beda))
    try:
        berkas.parent.mkdir(exist_ok=True)
        write(berkas, baru)
    except OSError as galat:
        raise CommandError(f"'{sebut}' tidak dapat ditulis: {cause_of(galat)}") from None
    tanpa = sorted(ident for ident, milik in owners_by_unit(unit).items() if not milik)
    kurang = f" Belum punya pemilik: {', '.join(tanpa)}." if tanpa else ""
    report([], isian.format, f"{sebut}: {len(unit) - len(tanpa)} unit ditulis.{kurang}{_missing(bawaan)}")
    return 0


def _missing(default: Sequence[str]) -> str:
    return (
        ""
        if default
        else (
            " Belum ada pemilik bawaan: berkas kota, unit baru, dan mesin tidak diperiksa siapa pun; isi "
            "'pemilik' di "
            "kota.yml."
        )
    )


def _read(berkas: Path) -> str:
    try:
        return berkas.read_text("utf-8") if berkas.exists() else ""
    except (OSError, UnicodeDecodeError) as galat:
        raise CommandError(f"'{berkas}' tidak dapat dibaca: {galat}") from None


def _root(folder: Path) -> Path:
    """The root of the repository around a folder. Raises Galat when there is none."""
    penuh = folder.resolve()
    for tempat in (penuh, *penuh.parents):
        if (tempat / ".git").exists():
            return tempat
    raise CommandError(f"'{folder}' tidak berada dalam repositori git")


COMMAND = Command(
    name="pemilik",
    help="menulis CODEOWNERS dari pemilik setiap unit dan kota",
    run=pemilik,
    group=Group.MENULIS,
    usage="sop pemilik",
    guide="Menulis CODEOWNERS dari pemilik setiap unit dan kota. `--bentuk github` atau `gitlab`; "
    "`--periksa` hanya "
    "menyebut bila berkasnya belum sesuai.",
    options=(
        option(
            "--bentuk",
            choices=[*OwnersSyntax],
            default=OwnersSyntax.GITHUB,
            help="tata tulis (bawaan: github)",
        ),
        option("--periksa", action="store_true", help="hanya sebut bila berkasnya belum sesuai"),
    ),
)
