"""Steps that are done otherwise than written in most trials."""

from collections.abc import Iterator

from macros.evaluate.kinds import UJI_COBA
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.evaluate.trials import CUKUP, all_trials
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    for sop, result in context.once(all_trials):
        if result.percobaan >= CUKUP and result.menyimpang * 2 > result.percobaan:
            times = f"{result.menyimpang} dari {result.percobaan} kali"
            obstacles = f" Kendala: {'; '.join(result.kendala)}." if result.kendala else ""
            yield Observation(
                (sop.id,),
                f"Dalam {times} uji coba, langkah {result.nomor} dikerjakan tidak seperti yang "
                f"tertulis.{obstacles}",
                ((sop.id, result.nomor),),
            )


RULE = Rule(
    kode="uji-menyimpang",
    jenis=UJI_COBA,
    tingkat=Level.PERINGATAN,
    sumber=UMUM,
    nama="Langkah dikerjakan seperti yang tertulis",
    arti="SOP diuji coba paling sedikit tiga kali, dan dalam lebih dari separuhnya langkah itu dikerjakan "
    "dengan "
    "cara lain.",
    saran="Tulis langkahnya seperti yang dikerjakan, atau latih pelaksananya.",
    buruk="""
sop:
  a/periksa:
    langkah: [{kegiatan: Memeriksa berkas, waktu: 10 menit}]
    tinjauan:
      - tanggal: 2026-01-15
        jenis: simulasi
        uji_coba: [{langkah: 1, kegiatan: Memeriksa berkas, menit: [9, 10, 11], menyimpang: 2}]
""",
    baik="""
sop:
  a/periksa:
    langkah: [{kegiatan: Memeriksa berkas, waktu: 10 menit}]
    tinjauan:
      - tanggal: 2026-01-15
        jenis: simulasi
        uji_coba: [{langkah: 1, kegiatan: Memeriksa berkas, menit: [9, 10, 11], menyimpang: 1}]
""",
    find=_find,
    berlaku=lambda sop: any(review.uji_coba for review in sop.tinjauan),
)
