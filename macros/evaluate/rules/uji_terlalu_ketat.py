"""Steps whose written time is shorter than half of the trials took."""

from collections.abc import Iterator

from macros.evaluate.kinds import UJI_COBA
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.evaluate.trials import Verdict, observe_verdict
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_verdict(
        context,
        Verdict.KETAT,
        "; paling sedikit separuhnya lebih lama daripada yang tertulis",
        "Tulis waktu yang dapat dipenuhi (tengahnya {tengah}), atau cari apa yang memperlambat.",
    )


RULE = Rule(
    kode="uji-terlalu-ketat",
    jenis=UJI_COBA,
    tingkat=Level.PERINGATAN,
    sumber=UMUM,
    nama="Waktu tertulis dapat dipenuhi",
    arti="Paling sedikit tiga pengukuran, dan tengahnya di atas waktu tertulis yang paling lama.",
    saran="Tulis waktu yang dapat dipenuhi, atau cari apa yang memperlambat.",
    buruk="""
sop:
  a/periksa:
    langkah: [{kegiatan: Memeriksa berkas, waktu: 10 menit}]
    tinjauan:
      - tanggal: 2026-01-15
        jenis: simulasi
        uji_coba: [{langkah: 1, kegiatan: Memeriksa berkas, menit: [9, 11, 15]}]
""",
    baik="""
sop:
  a/periksa:
    langkah: [{kegiatan: Memeriksa berkas, waktu: 10 menit}]
    tinjauan:
      - tanggal: 2026-01-15
        jenis: simulasi
        uji_coba: [{langkah: 1, kegiatan: Memeriksa berkas, menit: [9, 10, 15]}]
""",
    find=_find,
    berlaku=lambda sop: any(review.uji_coba for review in sop.tinjauan),
)
