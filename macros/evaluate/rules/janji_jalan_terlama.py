"""Services whose longest way takes longer than promised."""

from collections.abc import Iterator

from macros.evaluate.kinds import JANJI
from macros.evaluate.promises import Excess, observe_excess
from macros.evaluate.rule import STANDAR, Context, Observation, Rule
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_excess(context, Excess.LONGEST)


RULE = Rule(
    kode="janji-jalan-terlama",
    jenis=JANJI,
    tingkat=Level.SARAN,
    sumber=STANDAR,
    nama="Jalan terlama muat dalam janji layanan",
    arti="Jumlah waktu langkah pada jalan terlama melebihi janji layanan; jalan biasa tidak.",
    saran="Percepat langkah yang paling lama, atau perbaiki janjinya.",
    buruk="""
sop:
  a/izin:
    layanan: {waktu: 1 jam}
    langkah:
      - {kegiatan: Memeriksa berkas, waktu: 30 menit, ya: cepat, tidak: lambat}
      - {id: cepat, kegiatan: Mencetak izin, waktu: 30 menit, lanjut: selesai}
      - {id: lambat, kegiatan: Meneliti lapangan, waktu: 3 hari kerja}
""",
    baik="""
sop:
  a/izin:
    layanan: {waktu: 4 hari kerja}
    langkah:
      - {kegiatan: Memeriksa berkas, waktu: 30 menit, ya: cepat, tidak: lambat}
      - {id: cepat, kegiatan: Mencetak izin, waktu: 30 menit, lanjut: selesai}
      - {id: lambat, kegiatan: Meneliti lapangan, waktu: 3 hari kerja}
""",
    find=_find,
    berlaku=lambda sop: sop.layanan is not None,
)
