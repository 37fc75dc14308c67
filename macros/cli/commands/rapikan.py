"""``sop rapikan``: content files in canonical form."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import PurePosixPath

from macros.base.failure import cause_of
from macros.cli.atomic import write
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.reporting import report
from macros.cli.targets import CONTENT_PATHS, Target, find_targets, shown_path
from macros.model import formatting
from macros.source.diagnostic import Diagnostic, Level
from macros.source.folder import Folder, read_folder


def rapikan(isian: Namespace) -> int:
    """Write the chosen files in canonical form, or (``--periksa``) only tell which are not."""
    semua: list[Diagnostic] = []
    ditulis: list[str] = []
    banyak = 0
    for sasaran in find_targets(isian.jalur, isian.setelan.akar):
        folder = read_folder(sasaran.akar, sasaran.sebut)
        sebab = [diagnostic for diagnostic in folder.diagnostics if diagnostic.tingkat is Level.KESALAHAN]
        for berkas, isi in _file(folder, sasaran):
            banyak += 1
            baku, salah = _decide(berkas, isi, isian)
            sebab += salah
            if baku is not None:
                _replace(sasaran, berkas, baku)
                ditulis.append(shown_path(berkas))
        semua += sasaran.chosen(sebab)
    if isian.format == "teks":
        for berkas in ditulis:
            print(f"{berkas}: dirapikan")
    semua.sort()
    belum = len({diagnostic.berkas for diagnostic in semua})
    report(semua, isian.format, f"{banyak} berkas, {len(ditulis)} dirapikan, {belum} belum baku.")
    return int(bool(semua))


def _file(folder: Folder, sasaran: Target) -> Iterator[tuple[str, bytes]]:
    """The chosen files that have a canonical form, by the path to show."""
    for kumpulan in (folder.daftar, folder.unit, folder.sop):
        for ident, isi in kumpulan.items():
            berkas = folder.file(ident)
            if sasaran.holds(berkas) and formatting.file_shape(PurePosixPath(berkas).name):
                yield berkas, isi


def _decide(berkas: str, isi: bytes, isian: Namespace) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """What to write, or None, and why a file is not canonical when this is over."""
    bentuk = formatting.file_shape(PurePosixPath(berkas).name)
    assert bentuk is not None  # noqa: S101 - only such files are asked about
    hasil = formatting.format_file(berkas, isi, bentuk)
    if hasil.isi is None or hasil.isi == isi:
        return None, hasil.sebab
    if hasil.komentar and not isian.buang_komentar:
        return None, hasil.komentar
    if isian.periksa:
        return None, (formatting.first_difference(berkas, isi, hasil.isi),)
    return hasil.isi, ()


def _replace(sasaran: Target, berkas: str, isi: bytes) -> None:
    jalur = sasaran.akar / berkas.removeprefix(f"{sasaran.sebut}/")
    try:
        write(jalur, isi)
    except OSError as salah:
        raise CommandError(f"'{jalur}' tidak dapat ditulis: {cause_of(salah)}") from None


COMMAND = Command(
    name="rapikan",
    help="menulis naskah dalam bentuk baku, tanpa mengubah artinya",
    run=rapikan,
    group=Group.MENULIS,
    usage="sop rapikan [jalur]",
    guide="Menulis naskah dalam bentuk baku, tanpa mengubah artinya. `--periksa` hanya menyebut berkas yang "
    "belum "
    "baku, `--buang-komentar` juga merapikan berkas yang komentarnya akan hilang.",
    options=(
        CONTENT_PATHS,
        option("--periksa", action="store_true", help="hanya sebut berkas yang belum baku, tanpa menulis"),
        option(
            "--buang-komentar", action="store_true", help="rapikan juga berkas yang komentarnya akan hilang"
        ),
    ),
)
