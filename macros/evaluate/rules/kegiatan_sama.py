"""The same work in several units."""

from collections.abc import Iterator

from macros.evaluate.kinds import TUMPANG_TINDIH
from macros.evaluate.overlap import OverlapGroup, observe_overlap, overlap_groups
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.source.diagnostic import Level

_MERGE = "Gabungkan menjadi satu SOP, atau bagi wilayah kerjanya dengan tegas dan saling merujuk."


def _find(context: Context) -> Iterator[Observation]:
    for group in context.once(overlap_groups):
        if not group.rechecked:
            saran = _MERGE if _nearly_whole(context, group) else ""
            yield observe_overlap(context, group, "mengerjakan hal yang sama", saran)


def _nearly_whole(context: Context, group: OverlapGroup) -> bool:
    """Whether the shared steps are at least half of one of the SOPs."""
    shared = len(group.langkah)
    lengths = (len(context.katalog.sop[ident].langkah) for ident in group.sop)
    return any(shared >= len(group.sop) * length / 2 for length in lengths)


RULE = Rule(
    kode="kegiatan-sama",
    jenis=TUMPANG_TINDIH,
    tingkat=Level.PERINGATAN,
    sumber=f"{PEDOMAN}, prinsip keselarasan",
    nama="Satu pekerjaan dikerjakan satu unit",
    arti="Langkah beberapa unit mengerjakan hal yang sama menurut kata-kata yang jarang dipakai dalam "
    "kegiatan, "
    "kelengkapan, dan outputnya. Persetujuan dan serah terima tidak dihitung.",
    saran="Tetapkan satu unit yang mengerjakannya; yang lain memakai dokumennya atau merujuk SOP-nya.",
    buruk="""
sop:
  a/pangkas:
    nama: Pemangkasan pohon taman
    langkah:
      - {kegiatan: Memangkas dahan pohon, kelengkapan: [Gergaji mesin], output: Pohon terpangkas}
      - {kegiatan: Mengangkut ranting, output: Ranting terangkut}
  b/pangkas:
    nama: Pemangkasan pohon jalan
    langkah:
      - {kegiatan: Memangkas dahan pohon, kelengkapan: [Gergaji mesin], output: Pohon terpangkas}
      - {kegiatan: Membuka lalu lintas, output: Jalan terbuka}
""",
    baik="""
sop:
  a/pangkas:
    nama: Pemangkasan pohon taman
    keterkaitan: [b/pangkas]
    langkah:
      - {kegiatan: Memangkas dahan pohon, kelengkapan: [Gergaji mesin], output: Pohon terpangkas}
  b/pangkas:
    nama: Pemangkasan pohon jalan
    keterkaitan: [a/pangkas]
    langkah:
      - {kegiatan: Memangkas dahan pohon, kelengkapan: [Gergaji], output: Pohon terpangkas, rujuk: a/pangkas}
""",
    find=_find,
)
