"""The history on the site: the revisions of an SOP on its page, and all of them on ``/perubahan/``."""

from functools import cached_property, partial
from itertools import groupby
from pathlib import Path

from markupsafe import Markup

from macros.base import forge
from macros.base.pool import ahead
from macros.base.templates import Templates
from macros.catalog.whole import Catalog
from macros.history.archive import read_archive
from macros.history.change import ChangeKind
from macros.history.diff import Differ
from macros.history.measure_diff import describe_measures, measure_diff
from macros.history.naming import CatalogNames
from macros.history.revisions import History, Revision, build_history, revisions_of
from macros.model.sop import Sop
from macros.model.tanggal import BULAN, read_tanggal
from macros.model.unit import Unit
from macros.settings import time_zone
from macros.source.ident import SopId

PENDEK = 60
"""Characters of measures that still say something at a glance."""
SATU = 90
"""Characters of a change that is the only one, and told at once where no measure says more."""
TERBARU = 60
"""So many revisions stand on ``/perubahan/`` itself; all of them on the pages of their months."""


def read_history(folder: Path, katalog: Catalog, *, draf: bool = False) -> History:
    """The history of a content folder: one pass over git, then every SOP's revisions on all processors."""
    arsip = read_archive(folder, katalog.alihan)
    semua = tuple(arsip.kejadian)
    banding = Differ(CatalogNames((katalog,)))
    baca = partial(revisions_of, arsip, banding=banding, draf=draf, zona=time_zone(katalog.kota.zona_waktu))
    return build_history(arsip, zip(semua, ahead(baca, semua), strict=True))


def months(riwayat: History) -> tuple[str, ...]:
    """The months (``2026-11``) that have revisions, newest first."""
    return tuple(dict.fromkeys(satu.tanggal[:7] for satu in riwayat.everything()))


def month_name(nilai: str) -> str:
    """ "November 2026"."""
    tahun, _, nomor = nilai.partition("-")
    return f"{BULAN[int(nomor) - 1]} {tahun}"


def describe_revision(satu: Revision) -> str:
    """What a revision did, in a few words."""
    if satu.jenis is ChangeKind.DITAMBAH:
        return "Terbit di situs ini"
    if satu.jenis is ChangeKind.DIHAPUS:
        return "Dihapus"
    beda = describe_measures(satu.lama, satu.baru)
    if not beda and len(satu.ubahan) == 1 and len(kata := str(satu.ubahan[0])) <= SATU:
        return kata
    return f"{len(satu.ubahan)} perubahan" + (f", {beda}" if beda and len(beda) <= PENDEK else "")


class HistoryPresenter:
    """Renders the history for the page at an address."""

    def __init__(self, templat: Templates, riwayat: History) -> None:
        self._templat = templat
        self.riwayat = riwayat

    def sop(self, sop: Sop, halaman: str) -> Markup:
        """The revisions of one SOP, or why there are none."""
        unit = next((satu for satu in self.berumpan if satu.id == sop.unit), None)
        return self._render(
            "riwayat.html.j2", halaman, sop=sop, semua=self.riwayat.sop.get(sop.id, ()), umpan=unit
        )

    def everything(self, halaman: str, bulan_ini: str = "") -> Markup:
        """The newest revisions of all SOPs, or all of a month, by day; and the months that have a page."""
        semua = self.riwayat.everything()
        pilihan = [satu for satu in semua if satu.tanggal.startswith(bulan_ini)]
        tampil = pilihan if bulan_ini else pilihan[:TERBARU]
        return self._render(
            "perubahan.html.j2",
            halaman,
            hari=[(read_tanggal(satu), list(isi)) for satu, isi in groupby(tampil, lambda r: r.tanggal)],
            bulan=[(satu, month_name(satu)) for satu in months(self.riwayat)],
            bulan_ini=bulan_ini,
            umpan=self.berumpan,
        )

    @cached_property
    def berumpan(self) -> list[Unit]:
        """The units that have a feed; feeds name pages by their full address, so a city without one has
        none.
        """
        katalog = self._templat.katalog
        punya = {SopId(ident).unit for ident in self.riwayat.sop} if katalog.kota.situs else set()
        return [unit for ident, unit in katalog.unit.items() if ident in punya]

    def _render(self, nama: str, halaman: str, **konteks: object) -> Markup:
        kota = self._templat.katalog.kota
        return self._templat.isi(
            nama,
            halaman,
            kelengkapan=self.riwayat.kelengkapan,
            sebut=describe_revision,
            ukuran=lambda satu: measure_diff(satu.lama, satu.baru),
            komit=lambda satu: forge.commit_address(kota, satu.komit),
            tanggal=read_tanggal,
            **konteks,
        )
