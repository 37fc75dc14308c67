"""The presenter: every fragment of one catalog."""

from collections.abc import Mapping
from datetime import date

from macros.catalog.katalog import Katalog
from macros.history.riwayat import Riwayat
from macros.history.versi import Versi
from macros.render.cari import PenyajiCari
from macros.render.daftar import PenyajiDaftar
from macros.render.data.terbitan import Terbitan
from macros.render.dokumen.penerbit import Unduhan
from macros.render.evaluasi import PenyajiEvaluasi
from macros.render.panduan import PenyajiPanduan
from macros.render.riwayat import PenyajiRiwayat
from macros.render.sop import PenyajiSop
from macros.render.templat import Templat
from macros.render.terbuka import PenyajiData


class Penyaji:
    """Draws SOP pages (``sop``), lists (``daftar``), the evaluation (``evaluasi``), the guide (``panduan``)
    and the page of open data (``data``).

    ``draf`` names SOPs that exist but are not published, by id; ``hari_ini`` is the day that the site is built for,
    ``versi`` the edition of the content where git knows it, ``riwayat`` its history,
    ``unduhan`` the documents that stand beside its pages.
    """

    def __init__(
        self,
        katalog: Katalog,
        hari_ini: date,
        draf: Mapping[str, str],
        versi: Versi | None = None,
        riwayat: Riwayat | None = None,
        unduhan: Unduhan | None = None,
    ) -> None:
        self.templat = templat = Templat(katalog)
        self.katalog = katalog
        self.draf = draf
        self.terbitan = Terbitan.dari(katalog.kota.lisensi, versi)
        self.sop = PenyajiSop(templat, unduhan or Unduhan())
        self.cari = PenyajiCari(templat)
        self.daftar = PenyajiDaftar(templat, hari_ini, unduhan or Unduhan())
        unduhan = unduhan or Unduhan()
        self.evaluasi = PenyajiEvaluasi(
            templat, hari_ini, riwayat or Riwayat(), dokumen=bool(unduhan.ukuran), cetak=unduhan.tahunan
        )
        self.panduan = PenyajiPanduan(templat)
        self.riwayat = PenyajiRiwayat(templat, riwayat or Riwayat())
        self.data = PenyajiData(templat, self.terbitan)
