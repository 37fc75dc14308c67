"""The presenter: every fragment of one catalog."""

from collections.abc import Mapping
from datetime import date

from macros.catalog.katalog import Katalog
from macros.render.cari import PenyajiCari
from macros.render.daftar import PenyajiDaftar
from macros.render.evaluasi import PenyajiEvaluasi
from macros.render.panduan import PenyajiPanduan
from macros.render.sop import PenyajiSop
from macros.render.templat import Templat


class Penyaji:
    """Draws SOP pages (``sop``), lists (``daftar``), the evaluation (``evaluasi``) and the guide (``panduan``).

    ``draf`` names SOPs that exist but are not published, by id; ``hari_ini`` is the day that the site is built for.
    """

    def __init__(self, katalog: Katalog, hari_ini: date, draf: Mapping[str, str]) -> None:
        templat = Templat(katalog)
        self.katalog = katalog
        self.draf = draf
        self.sop = PenyajiSop(templat)
        self.cari = PenyajiCari(templat)
        self.daftar = PenyajiDaftar(templat, hari_ini)
        self.evaluasi = PenyajiEvaluasi(templat, hari_ini)
        self.panduan = PenyajiPanduan(templat)
