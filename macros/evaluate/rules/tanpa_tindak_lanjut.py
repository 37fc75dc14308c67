"""Reviews that found something and changed nothing."""

from collections.abc import Iterator

from macros.evaluate.kinds import TINJAUAN
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.evaluate.schedule import found_problems, is_in_force, is_void, notes, sops_in_force
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    for sop in context.once(sops_in_force):
        last = max(sop.tinjauan, key=lambda review: review.tanggal.last_day, default=None)
        for review in sop.tinjauan:
            if found_problems(review) and is_void(review.tindak_lanjut):
                yield Observation(
                    (sop.id,),
                    f"{review.jenis.value.capitalize()} {review.tanggal} {notes(review)}, tanpa tindak "
                    f"lanjut.",
                    tingkat=None if review is last else Level.SARAN,
                )


RULE = Rule(
    kode="tanpa-tindak-lanjut",
    jenis=TINJAUAN,
    tingkat=Level.PERINGATAN,
    sumber=PEDOMAN,
    nama="Masalah yang ditemukan tinjauan ditindaklanjuti",
    arti="Sebuah tinjauan mencatat masalah, atau menjawab Tidak pada formulirnya, dan tindak lanjutnya "
    "kosong. "
    "Untuk tinjauan yang bukan terakhir, ini hanya saran.",
    saran="Catat apa yang dilakukan, atau alasan tidak dilakukan apa-apa.",
    buruk="""
sop:
  a/ukur:
    tanggal: {efektif: 2025-10-01}
    tinjauan: [{tanggal: 2025-12-01, jenis: monitoring, hasil: Antrean lama}]
""",
    baik="""
sop:
  a/ukur:
    tanggal: {efektif: 2025-10-01}
    tinjauan:
      - {tanggal: 2025-12-01, jenis: monitoring, hasil: Antrean lama, tindak_lanjut: Menambah loket}
      - {tanggal: 2026-01-02, jenis: monitoring, hasil: Berjalan dengan baik}
""",
    find=_find,
    berlaku=is_in_force,
)
