"""Steps that nobody did in any trial."""

from collections.abc import Iterator

from macros.evaluate.kinds import UJI_COBA
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.evaluate.trials import Verdict, observe_verdict
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_verdict(context, Verdict.TAK_PERNAH)


RULE = Rule(
    kode="uji-tak-dikerjakan",
    jenis=UJI_COBA,
    tingkat=Level.SARAN,
    sumber=UMUM,
    nama="Setiap langkah dikerjakan dalam uji coba",
    arti="SOP diuji coba paling sedikit tiga kali, dan langkah itu tidak sekali pun dikerjakan.",
    saran="Hapus bila memang tidak diperlukan; bila hanya untuk keadaan tertentu, uji keadaan itu.",
    buruk="""
sop:
  a/periksa:
    langkah: [{kegiatan: Memeriksa berkas, waktu: 10 menit}, {kegiatan: Menyusun lampiran, waktu: 10 menit}]
    tinjauan:
      - tanggal: 2026-01-15
        jenis: simulasi
        uji_coba:
          - {langkah: 1, kegiatan: Memeriksa berkas, menit: [9, 10, 11]}
          - {langkah: 2, kegiatan: Menyusun lampiran}
""",
    baik="""
sop:
  a/periksa:
    langkah: [{kegiatan: Memeriksa berkas, waktu: 10 menit}, {kegiatan: Menyusun lampiran, waktu: 10 menit}]
    tinjauan:
      - tanggal: 2026-01-15
        jenis: simulasi
        uji_coba:
          - {langkah: 1, kegiatan: Memeriksa berkas, menit: [9, 10, 11]}
          - {langkah: 2, kegiatan: Menyusun lampiran, menit: [8]}
""",
    find=_find,
    berlaku=lambda sop: any(review.uji_coba for review in sop.tinjauan),
)
