"""Services whose usual way may take longer than promised."""

from collections.abc import Iterator

from macros.evaluate.kinds import JANJI
from macros.evaluate.promises import Excess, observe_excess
from macros.evaluate.rule import STANDAR, Context, Observation, Rule
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_excess(context, Excess.PERHAPS)


RULE = Rule(
    kode="janji-dapat-terlampaui",
    jenis=JANJI,
    tingkat=Level.SARAN,
    sumber=STANDAR,
    nama="Jalan biasa yang paling lama muat dalam janji layanan",
    arti="Jumlah waktu terlama langkah pada jalan biasa melebihi janji layanan; yang tercepat tidak.",
    saran="Percepat langkah yang paling lama, atau perbaiki janjinya.",
    buruk="""
sop:
  a/izin:
    layanan: {waktu: 1 jam}
    langkah:
      - {kegiatan: Memeriksa berkas, waktu: 30 menit, ya: cepat, tidak: lambat}
      - {id: cepat, kegiatan: Mencetak izin, waktu: 10-40 menit, lanjut: selesai}
      - {id: lambat, kegiatan: Meneliti lapangan, waktu: 10 menit}
""",
    baik="""
sop:
  a/izin:
    layanan: {waktu: 1 jam}
    langkah:
      - {kegiatan: Memeriksa berkas, waktu: 30 menit, ya: cepat, tidak: lambat}
      - {id: cepat, kegiatan: Mencetak izin, waktu: 10-30 menit, lanjut: selesai}
      - {id: lambat, kegiatan: Meneliti lapangan, waktu: 10 menit}
""",
    find=_find,
    berlaku=lambda sop: sop.layanan is not None,
)
