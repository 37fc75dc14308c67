"""The presenter: every fragment of one catalog."""

from collections.abc import Mapping
from datetime import date

from macros.base.templates import Templates
from macros.catalog.whole import Catalog
from macros.changes.history_parts import HistoryPresenter
from macros.data.imprint import Imprint
from macros.documents.publisher import Downloads
from macros.history.edition import Edition
from macros.history.revisions import History
from macros.pages.evaluation import EvaluationPresenter
from macros.pages.guide import GuidePresenter
from macros.pages.lists import ListPresenter
from macros.pages.open_data import DataPresenter
from macros.pages.search_page import SearchPresenter
from macros.pages.sop_parts import SopPresenter


class Presenter:
    """Draws SOP pages (``sop``), lists (``daftar``), the evaluation (``evaluasi``), the guide (``panduan``)
    and the page of open data (``data``).

    ``draf`` names SOPs that exist but are not published, by id; ``hari_ini`` is the day that the site is
    built for, ``versi`` the edition of the content where git knows it, ``riwayat`` its history,
    ``unduhan`` the documents that stand beside its pages.
    """

    def __init__(
        self,
        katalog: Catalog,
        hari_ini: date,
        draf: Mapping[str, str],
        versi: Edition | None = None,
        riwayat: History | None = None,
        unduhan: Downloads | None = None,
    ) -> None:
        self.templat = templat = Templates(katalog)
        self.katalog = katalog
        self.draf = draf
        self.terbitan = Imprint.of(katalog.kota.lisensi, versi)
        self.sop = SopPresenter(templat, unduhan or Downloads())
        self.cari = SearchPresenter(templat)
        self.daftar = ListPresenter(templat, hari_ini, unduhan or Downloads())
        unduhan = unduhan or Downloads()
        self.evaluasi = EvaluationPresenter(
            templat, hari_ini, riwayat or History(), dokumen=bool(unduhan.ukuran), cetak=unduhan.tahunan
        )
        self.panduan = GuidePresenter(templat)
        self.riwayat = HistoryPresenter(templat, riwayat or History())
        self.data = DataPresenter(templat, self.terbitan)
