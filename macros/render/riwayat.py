"""The history on the site: the revisions of an SOP on its page, and all of them on ``/perubahan/``."""

from functools import cached_property, partial
from itertools import groupby
from pathlib import Path

from markupsafe import Markup

from macros.catalog.katalog import Katalog
from macros.catalog.setelan import zona
from macros.history.arsip import baca_arsip
from macros.history.beda_ukuran import beda_ukuran, sebut_beda
from macros.history.nama import NamaKatalog
from macros.history.riwayat import Revisi, Riwayat, revisi, susun_riwayat
from macros.history.selisih import Pembanding
from macros.history.ubahan import Jenis
from macros.model.sop import Sop
from macros.model.tanggal import BULAN, baca_tanggal
from macros.model.unit import Unit
from macros.render import forge
from macros.render.regu import dahului
from macros.render.templat import Templat

PENDEK = 60
"""Characters of measures that still say something at a glance."""
SATU = 90
"""Characters of a change that is the only one, and told at once where no measure says more."""
TERBARU = 60
"""So many revisions stand on ``/perubahan/`` itself; all of them on the pages of their months."""


def baca_riwayat(folder: Path, katalog: Katalog, *, draf: bool = False) -> Riwayat:
    """The history of a content folder: one pass over git, then every SOP's revisions on all processors."""
    arsip = baca_arsip(folder, katalog.alihan)
    semua = tuple(arsip.kejadian)
    banding = Pembanding(NamaKatalog((katalog,)))
    baca = partial(revisi, arsip, banding=banding, draf=draf, zona=zona(katalog.kota.zona_waktu))
    return susun_riwayat(arsip, zip(semua, dahului(baca, semua), strict=True))


def bulan(riwayat: Riwayat) -> tuple[str, ...]:
    """The months (``2026-11``) that have revisions, newest first."""
    return tuple(dict.fromkeys(satu.tanggal[:7] for satu in riwayat.semua()))


def sebut_bulan(nilai: str) -> str:
    """ "November 2026"."""
    tahun, _, nomor = nilai.partition("-")
    return f"{BULAN[int(nomor) - 1]} {tahun}"


def sebut_revisi(satu: Revisi) -> str:
    """What a revision did, in a few words."""
    if satu.jenis is Jenis.DITAMBAH:
        return "Terbit di situs ini"
    if satu.jenis is Jenis.DIHAPUS:
        return "Dihapus"
    beda = sebut_beda(satu.lama, satu.baru)
    if not beda and len(satu.ubahan) == 1 and len(kata := str(satu.ubahan[0])) <= SATU:
        return kata
    return f"{len(satu.ubahan)} perubahan" + (f", {beda}" if beda and len(beda) <= PENDEK else "")


class PenyajiRiwayat:
    """Renders the history for the page at an address."""

    def __init__(self, templat: Templat, riwayat: Riwayat) -> None:
        self._templat = templat
        self.riwayat = riwayat

    def sop(self, sop: Sop, halaman: str) -> Markup:
        """The revisions of one SOP, or why there are none."""
        unit = next((satu for satu in self.berumpan if satu.id == sop.unit), None)
        return self._isi("riwayat.html.j2", halaman, sop=sop, semua=self.riwayat.sop.get(sop.id, ()), umpan=unit)

    def semua(self, halaman: str, bulan_ini: str = "") -> Markup:
        """The newest revisions of all SOPs, or all of a month, by day; and the months that have a page."""
        semua = self.riwayat.semua()
        pilihan = [satu for satu in semua if satu.tanggal.startswith(bulan_ini)]
        tampil = pilihan if bulan_ini else pilihan[:TERBARU]
        return self._isi(
            "perubahan.html.j2",
            halaman,
            hari=[(baca_tanggal(satu), list(isi)) for satu, isi in groupby(tampil, lambda r: r.tanggal)],
            bulan=[(satu, sebut_bulan(satu)) for satu in bulan(self.riwayat)],
            bulan_ini=bulan_ini,
            umpan=self.berumpan,
        )

    @cached_property
    def berumpan(self) -> list[Unit]:
        """The units that have a feed; feeds name pages by their full address, so a city without one has none."""
        katalog = self._templat.katalog
        punya = {ident.partition("/")[0] for ident in self.riwayat.sop} if katalog.kota.situs else set()
        return [unit for ident, unit in katalog.unit.items() if ident in punya]

    def _isi(self, nama: str, halaman: str, **konteks: object) -> Markup:
        kota = self._templat.katalog.kota
        return self._templat.isi(
            nama,
            halaman,
            kelengkapan=self.riwayat.kelengkapan,
            sebut=sebut_revisi,
            ukuran=lambda satu: beda_ukuran(satu.lama, satu.baru),
            komit=lambda satu: forge.komit(kota, satu.komit),
            tanggal=baca_tanggal,
            **konteks,
        )
