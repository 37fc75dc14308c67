"""Steps that were measured and have no measurable time."""

from collections.abc import Iterator

from macros.evaluate.kinds import UJI_COBA
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.evaluate.trials import Verdict, observe_verdict
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_verdict(
        context,
        Verdict.BELUM_TERUKUR,
        advice="Tulis waktunya dengan jumlah dan satuan; tengah hasil uji coba {tengah}.",
    )


RULE = Rule(
    kode="uji-waktu-belum-terukur",
    jenis=UJI_COBA,
    tingkat=Level.SARAN,
    sumber=UMUM,
    nama="Langkah yang sudah diukur mempunyai waktu tertulis",
    arti="Paling sedikit tiga pengukuran, dan waktu langkah itu tidak ditulis sebagai jumlah dengan satuan.",
    saran="Tulis waktunya dengan jumlah dan satuan.",
    buruk="""
sop:
  a/periksa:
    langkah: [{kegiatan: Memeriksa berkas, waktu: Secukupnya}]
    tinjauan:
      - tanggal: 2026-01-15
        jenis: simulasi
        uji_coba: [{langkah: 1, kegiatan: Memeriksa berkas, menit: [9, 10, 15]}]
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
    bersama=frozenset({"mutu-baku"}),
    berlaku=lambda sop: any(review.uji_coba for review in sop.tinjauan),
)
