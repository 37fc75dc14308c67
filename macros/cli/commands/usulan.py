"""``sop usulan``: a proposed change, taken out of git without trusting any of it, checked and told in
words.
"""

import tempfile
from argparse import Namespace
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.base.failure import cause_of
from macros.catalog.loading import Opened, assemble
from macros.changes.proposal import Proposal, proposal_summary
from macros.cli.atomic import write
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.reporting import count_levels, report
from macros.cli.targets import find_targets
from macros.history.comparison import compare
from macros.history.git import Repository
from macros.history.git_process import GitError
from macros.history.state import State
from macros.model import formatting
from macros.pages.parts import signatures
from macros.source.diagnostic import Diagnostic, Level
from macros.source.folder import Folder, read_folder
from macros.source.tree_filter import TreeEntry, filter_entries


def usulan(isian: Namespace) -> int:
    """Take the content of the commit ``isian.kepala`` into the new folder ``isian.ke`` and compare it with
    its origin.

    Told are all errors, and of warnings those in changed files and those that the origin had not. The code is
    1 when there are errors. Only git objects are read; the engine, the theme and the settings are those that
    run this.
    """
    (sasaran,) = find_targets([], isian.setelan.akar)
    try:
        gudang = Repository(sasaran.akar)
        kepala = _revision(gudang, isian.kepala)
        pangkal = gudang.merge_base(_revision(gudang, isian.dasar), kepala)
        hasil = _periksa(gudang, pangkal, kepala, _prepare(Path(isian.ke)))
    except GitError as galat:
        raise CommandError(str(galat)) from None
    isi, masalah = proposal_summary(hasil), hasil.masalah
    if isian.ringkasan:
        write(Path(isian.ringkasan), isi.encode())
    report(masalah, isian.format, f"{isi}\n{count_levels(masalah).capitalize()}.")
    return int(hasil.is_refused > 0)


def _revision(gudang: Repository, nama: str) -> str:
    try:
        return gudang.rev(nama)
    except GitError:
        raise CommandError(f"revisi '{nama}' tidak ada di repositori ini") from None


def _periksa(gudang: Repository, pangkal: str, kepala: str, tujuan: Path) -> Proposal:
    sebut = gudang.awalan.rstrip("/") or "sops"
    with tempfile.TemporaryDirectory() as sementara:
        semula = _open(gudang, pangkal, sebut, Path(sementara) / "sops")
        kini = _open(gudang, kepala, sebut, tujuan / sebut)
        beda = gudang.changed(pangkal, kepala)
        berubah = [jalur.removeprefix(gudang.awalan) for jalur in beda if jalur.startswith(gudang.awalan)]
        return Proposal(
            semula.bukaan.katalog,
            kini.bukaan.katalog,
            compare(semula.state, kini.state),
            berubah,
            _problem(semula, kini, {f"{sebut}/{jalur}" for jalur in berubah}),
            len(beda) - len(berubah),
        )


def _prepare(folder: Path) -> Path:
    """An empty folder; one that holds anything is refused, as what is there would mix with what is taken."""
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise CommandError(f"'{folder}' tidak kosong; sebut folder baru")
    return folder


@dataclass(frozen=True)
class _Taken:
    """The content of a commit, taken out and opened; ``salah`` tells what was not taken."""

    folder: Folder
    bukaan: Opened
    salah: Sequence[Diagnostic]

    @property
    def state(self) -> State:
        """What can be compared of it."""
        return State.from_opened(self.bukaan, self.folder)


def _open(gudang: Repository, komit: str, sebut: str, tujuan: Path) -> _Taken:
    boleh, salah = filter_entries(gudang.entries(komit), sebut)
    tujuan.mkdir(parents=True, exist_ok=True)
    for entry, isi in gudang.content(boleh):
        _write(tujuan, entry, isi)
    terbaca = read_folder(tujuan, sebut)
    return _Taken(terbaca, assemble(terbaca, signatures(), draf=True), salah)


def _write(tujuan: Path, entry: TreeEntry, isi: bytes) -> None:
    """Write a new file; it must not be there yet, whatever the name means to this file system."""
    jalur = tujuan / entry.jalur
    try:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        with jalur.open("xb") as berkas:
            berkas.write(isi)
    except OSError as galat:
        raise CommandError(f"'{entry.jalur}' tidak dapat ditulis: {cause_of(galat)}") from None


def _problem(semula: _Taken, kini: _Taken, berubah: Collection[str]) -> list[Diagnostic]:
    """Every error, warnings that came with the change, and changed files that are not canonical."""
    lama = {
        (diagnostic.berkas, diagnostic.kode, diagnostic.pesan) for diagnostic in semula.bukaan.diagnostics
    }
    semua = {
        diagnostic
        for diagnostic in kini.bukaan.diagnostics
        if diagnostic.tingkat is Level.KESALAHAN
        or diagnostic.berkas in berubah
        or (diagnostic.berkas, diagnostic.kode, diagnostic.pesan) not in lama
    }
    return sorted({*semua, *kini.salah, *_not_canonical(kini.folder, berubah)})


def _not_canonical(folder: Folder, berubah: Collection[str]) -> Iterator[Diagnostic]:
    """What ``sop rapikan --periksa`` says of each changed file that can be read."""
    for kumpulan in (folder.daftar, folder.unit, folder.sop):
        for ident, isi in kumpulan.items():
            berkas = folder.file(ident)
            bentuk = formatting.file_shape(Path(berkas).name) if berkas in berubah else None
            baku = formatting.format_file(berkas, isi, bentuk) if bentuk else None
            if baku and baku.isi is not None and baku.isi != isi:
                yield from baku.komentar or (formatting.first_difference(berkas, isi, baku.isi),)


COMMAND = Command(
    name="usulan",
    help="mengambil naskah sebuah usulan dari git dengan aman, memeriksanya, dan menceritakan perubahannya",
    run=usulan,
    group=Group.MEMERIKSA,
    usage="sop usulan DASAR UJUNG --ke FOLDER",
    guide="Mengambil naskah sebuah usulan dari git dengan aman, memeriksanya, dan menceritakan perubahannya. "
    "`--ringkasan BERKAS` menulis ceritanya sebagai Markdown. Dipakai oleh alur kerja di repositori.",
    options=(
        option("dasar", help="revisi git yang akan menerima usulan, misalnya main"),
        option("kepala", help="revisi git usulan itu"),
        option("--ke", metavar="FOLDER", required=True, help="folder baru untuk naskah yang diambil"),
        option("--ringkasan", metavar="BERKAS", help="tempat ringkasan sebagai Markdown"),
    ),
)
