"""The whole evaluation of a catalog on a day."""

from dataclasses import dataclass
from datetime import date

from macros.catalog.katalog import Katalog
from macros.evaluate.bentuk import Hasil, periksa_bentuk, temuan_bentuk
from macros.evaluate.dokumen import temuan_dokumen
from macros.evaluate.formulir import Rekap, rekap_formulir
from macros.evaluate.hukum import temuan_dasar_hukum
from macros.evaluate.jabatan import temuan_jabatan
from macros.evaluate.jadwal import temuan_tinjauan
from macros.evaluate.janji import temuan_janji
from macros.evaluate.peta import Sambungan, sambungan
from macros.evaluate.serah import temuan_serah
from macros.evaluate.syarat import temuan_syarat
from macros.evaluate.temuan import Jenis, Temuan, urutan
from macros.evaluate.tumpang import Bungkam, cari_tumpang
from macros.evaluate.uji import temuan_uji
from macros.evaluate.ukuran import Beban, UkuranSop, beban_peristiwa, beban_unit, ukuran_sop


@dataclass(frozen=True)
class Evaluasi:
    """Everything that was found, sorted by kind; what was silenced; the checklist, the measures, the map, the forms."""

    hari_ini: date
    temuan: tuple[Temuan, ...]
    bungkam: tuple[Bungkam, ...]
    bentuk: tuple[Hasil, ...]
    ukuran: tuple[UkuranSop, ...]
    unit: tuple[Beban, ...]
    peristiwa: tuple[Beban, ...]
    peta: tuple[Sambungan, ...]
    formulir: tuple[Rekap, ...] = ()

    def menurut(self, jenis: Jenis) -> tuple[Temuan, ...]:
        """The findings of one kind."""
        return tuple(satu for satu in self.temuan if satu.jenis is jenis)


def evaluasi(katalog: Katalog, hari_ini: date) -> Evaluasi:
    """Evaluate all SOPs that are not repealed, as of ``hari_ini``. Near linear in the number of steps."""
    tumpang = cari_tumpang(katalog)
    bungkam = frozenset(frozenset((satu.sop, satu.dengan)) for satu in tumpang.bungkam)
    bentuk = periksa_bentuk(katalog)
    ukuran = ukuran_sop(katalog)
    semua = [
        *tumpang.temuan,
        *temuan_syarat(katalog, tumpang.rumpun, bungkam),
        *temuan_dokumen(katalog),
        *temuan_serah(katalog),
        *temuan_jabatan(katalog),
        *temuan_dasar_hukum(katalog, hari_ini),
        *temuan_janji(katalog, ukuran),
        *temuan_tinjauan(katalog.sop.values(), hari_ini),
        *temuan_bentuk(katalog, bentuk),
        *temuan_uji(katalog.sop.values()),
    ]
    return Evaluasi(
        hari_ini,
        tuple(sorted(semua, key=urutan)),
        tumpang.bungkam,
        bentuk,
        ukuran,
        beban_unit(katalog, ukuran),
        beban_peristiwa(katalog, ukuran),
        sambungan(katalog),
        rekap_formulir(katalog),
    )
