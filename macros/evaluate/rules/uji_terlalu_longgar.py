"""Steps whose written time is much longer than the trials took."""

from collections.abc import Iterator

from macros.evaluate.kinds import UJI_COBA
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.evaluate.trials import Verdict, observe_verdict
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_verdict(
        context,
        Verdict.LONGGAR,
        "; waktunya dapat dipersingkat",
        "Tulis waktu yang lebih singkat; tengah hasil uji coba {tengah}.",
    )


RULE = Rule(
    kode="uji-terlalu-longgar",
    jenis=UJI_COBA,
    tingkat=Level.SARAN,
    sumber=UMUM,
    nama="Waktu tertulis tidak jauh lebih lama daripada kenyataan",
    arti="Paling sedikit tiga pengukuran, dan tengahnya paling banyak dua pertiga dari waktu "
    "tertulis yang paling singkat.",
    saran="Tulis waktu yang lebih singkat.",
    buruk="""
sop:
  a/periksa:
    langkah: [{kegiatan: Memeriksa berkas, waktu: 15 menit}]
    tinjauan:
      - tanggal: 2026-01-15
        jenis: simulasi
        uji_coba: [{langkah: 1, kegiatan: Memeriksa berkas, menit: [9, 10, 15]}]
""",
    baik="""
sop:
  a/periksa:
    langkah: [{kegiatan: Memeriksa berkas, waktu: 15 menit}]
    tinjauan:
      - tanggal: 2026-01-15
        jenis: simulasi
        uji_coba: [{langkah: 1, kegiatan: Memeriksa berkas, menit: [9, 11, 15]}]
""",
    find=_find,
    berlaku=lambda sop: any(review.uji_coba for review in sop.tinjauan),
)
