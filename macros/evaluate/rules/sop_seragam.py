"""One procedure that many units keep, each its own."""

from collections.abc import Iterator

from macros.evaluate.finding import name_units, short_names
from macros.evaluate.kinds import SERAGAM
from macros.evaluate.overlap import all_families, steps_of
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    sops, short = context.katalog.sop, short_names(context.katalog)
    for family in context.once(all_families):
        units = [short[sops[ident].unit] for ident in family.sop]
        yield Observation(
            family.sop,
            f"{len(family.sop)} unit mempunyai “{sops[family.sop[0]].nama}” sendiri-sendiri, "
            f"dengan {len(family.bukti)} langkah yang sama: {name_units(units)}.",
            steps_of(family.bukti),
            skor=family.skor,
            bukti=family.bukti,
        )


RULE = Rule(
    kode="sop-seragam",
    jenis=SERAGAM,
    tingkat=Level.SARAN,
    sumber=UMUM,
    nama="Prosedur yang sama di banyak unit disusun sekali",
    arti="SOP beberapa unit bernama sama, dan paling sedikit separuh langkahnya sama.",
    saran="Susun satu SOP untuk seluruh kota, lalu rujuk dari tiap unit.",
    buruk="""
sop:
  a/surat:
    nama: Pengelolaan surat masuk
    langkah:
      - {kegiatan: Mencatat surat masuk, output: Agenda surat masuk}
      - {kegiatan: Memilah surat menurut tujuannya, output: Surat terpilah}
  b/surat:
    nama: Penanganan surat masuk
    langkah:
      - {kegiatan: Mencatat surat masuk, output: Agenda surat masuk}
      - {kegiatan: Memilah surat menurut tujuannya, output: Surat terpilah}
""",
    baik="""
sop:
  a/surat:
    nama: Pengelolaan surat masuk
    langkah: [{kegiatan: Mencatat surat masuk, output: Agenda surat masuk}]
  b/surat:
    nama: Penanganan surat masuk
    langkah: [{kegiatan: Membakar arsip kedaluwarsa, output: Abu}]
""",
    find=_find,
)
