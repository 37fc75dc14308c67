"""Which SOPs a command that makes documents was called for, and what keeps them from being read."""

from collections.abc import Iterator
from difflib import get_close_matches

from macros.catalog.loading import Opened
from macros.cli.errors import CommandError
from macros.cli.targets import Target
from macros.source.diagnostic import Diagnostic, Level


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
    return [
        diagnostic
        for diagnostic in sasaran.chosen(bukaan.diagnostics)
        if diagnostic.tingkat is Level.KESALAHAN
    ]
