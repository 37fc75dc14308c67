"""The same thing checked again along one chain of SOPs."""

from collections.abc import Iterator

from macros.evaluate.kinds import TUMPANG_TINDIH
from macros.evaluate.overlap import observe_overlap, overlap_groups
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    for group in context.once(overlap_groups):
        if group.rechecked:
            yield observe_overlap(context, group, "memeriksa hal yang sama dalam satu rangkaian")


RULE = Rule(
    kode="periksa-berulang",
    jenis=TUMPANG_TINDIH,
    tingkat=Level.PERINGATAN,
    sumber=f"{PEDOMAN}, prinsip efisiensi dan efektivitas",
    nama="Satu hal diperiksa sekali",
    arti="SOP yang saling terkait memeriksa hal yang sama: hasil pemeriksaan yang pertama tidak dipakai.",
    saran="Pakai hasil pemeriksaan unit yang pertama, dan hubungkan dengan 'rujuk'.",
    buruk="""
sop:
  a/reklame:
    nama: Izin reklame
    keterkaitan: [b/reklame]
    langkah: [{kegiatan: Memeriksa konstruksi papan reklame, output: Berita acara konstruksi reklame}]
  b/reklame:
    nama: Rekomendasi reklame
    keterkaitan: [a/reklame]
    langkah: [{kegiatan: Meninjau konstruksi papan reklame, output: Berita acara konstruksi reklame}]
""",
    baik="""
sop:
  a/reklame:
    nama: Izin reklame
    keterkaitan: [b/reklame]
    langkah: [{kegiatan: Memeriksa konstruksi papan reklame, output: Berita acara konstruksi reklame}]
  b/reklame:
    nama: Rekomendasi reklame
    keterkaitan: [a/reklame]
    langkah: [{kegiatan: Mengukur jarak papan reklame dari jalan, output: Data jarak}]
""",
    find=_find,
)
