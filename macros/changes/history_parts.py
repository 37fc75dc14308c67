"""The history of a content folder in words, for pages and feeds."""

from functools import partial
from pathlib import Path

from macros.base.pool import ahead
from macros.catalog.whole import Catalog
from macros.history.archive import read_archive
from macros.history.change import ChangeKind
from macros.history.diff import Differ
from macros.history.measure_diff import describe_measures
from macros.history.naming import CatalogNames
from macros.history.revisions import History, Revision, build_history, revisions_of
from macros.model.tanggal import BULAN
from macros.settings import time_zone

PENDEK = 60
"""Characters of measures that still say something at a glance."""
SATU = 90
"""Characters of a change that is the only one, and told at once where no measure says more."""


def read_history(
    folder: Path, katalog: Catalog, *, draf: bool = False, wanted: bool | None = None
) -> History:
    """The history of a content folder: one pass over git, then every SOP's revisions on all processors.

    With ``wanted`` (``Settings.riwayat``) a repository that cannot be read raises HistoryError, with False
    nothing is read; without it, what cannot be read is missing.
    """
    if wanted is False:
        return History(sebab="dimatikan dengan SOP_RIWAYAT=0")
    arsip = read_archive(folder, katalog.alihan, required=bool(wanted))
    semua = tuple(arsip.events)
    banding = Differ(CatalogNames((katalog,)))
    baca = partial(revisions_of, arsip, banding=banding, draf=draf, zona=time_zone(katalog.kota.zona_waktu))
    return build_history(arsip, zip(semua, ahead(baca, semua), strict=True))


def months(riwayat: History) -> tuple[str, ...]:
    """The months (``2026-11``) that have revisions, newest first."""
    return tuple(dict.fromkeys(revision.tanggal[:7] for revision in riwayat.everything()))


def month_name(nilai: str) -> str:
    """ "November 2026"."""
    tahun, _, nomor = nilai.partition("-")
    return f"{BULAN[int(nomor) - 1]} {tahun}"


def describe_revision(revision: Revision) -> str:
    """What a revision did, in a few words."""
    if revision.jenis is ChangeKind.DITAMBAH:
        return "Terbit di situs ini"
    if revision.jenis is ChangeKind.DIHAPUS:
        return "Dihapus"
    beda = describe_measures(revision.lama, revision.baru)
    if not beda and len(revision.ubahan) == 1 and len(kata := str(revision.ubahan[0])) <= SATU:
        return kata
    return f"{len(revision.ubahan)} perubahan" + (f", {beda}" if beda and len(beda) <= PENDEK else "")
