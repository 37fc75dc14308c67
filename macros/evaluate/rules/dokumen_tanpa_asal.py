"""Documents that a step needs and no step writes: only of sorts that somebody must write."""

from collections.abc import Iterator

from macros.evaluate.kinds import BUNTU
from macros.evaluate.papers import is_of_sort, paper, papers_made
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.model.sop import Sop
from macros.source.diagnostic import Level

DITULIS = frozenset({"konsep", "rancang", "draf", "notula", "telaah", "rekap", "berita"})
"""First words of documents that do not exist until somebody has written them."""


def _find(context: Context) -> Iterator[Observation]:
    made = context.once(papers_made)
    for sop in context.sop:
        for n, step in enumerate(sop.langkah, 1):
            outside = all(context.katalog.performer(sop, name).unit is None for name in step.pelaksana)
            for text in () if n == 1 or outside else step.kelengkapan:
                if is_of_sort(text, DITULIS) and paper(text) not in made and not _made_here(sop, text):
                    yield Observation(
                        (sop.id,),
                        f"Langkah {n} memerlukan “{text}”, tetapi tidak ada langkah yang menghasilkannya.",
                        ((sop.id, n),),
                    )


def _made_here(sop: Sop, text: str) -> bool:
    """Whether a step of the SOP gives the document, perhaps under a longer name."""
    return any(paper(text) <= paper(step.output) for step in sop.langkah)


RULE = Rule(
    kode="dokumen-tanpa-asal",
    jenis=BUNTU,
    tingkat=Level.SARAN,
    sumber=f"{PEDOMAN}, prinsip keselarasan",
    nama="Setiap konsep dan berita acara ada yang menyusun",
    arti="Sebuah langkah memerlukan dokumen yang harus ditulis dahulu (konsep, rancangan, draf, notula, "
    "telaahan, "
    "rekapitulasi, berita acara), tetapi tidak ada langkah di SOP mana pun yang menghasilkannya.",
    saran="Tambahkan langkah yang menyusunnya, atau samakan namanya dengan output langkah sebelumnya.",
    buruk="""
sop:
  a/tugas:
    nama: Surat tugas
    langkah:
      - {kegiatan: Menyusun bahan, output: Bahan}
      - {kegiatan: Menandatangani, kelengkapan: [Konsep surat tugas], output: Surat}
""",
    baik="""
sop:
  a/tugas:
    nama: Surat tugas
    langkah:
      - {kegiatan: Menyusun bahan, output: Konsep surat tugas}
      - {kegiatan: Menandatangani, kelengkapan: [Konsep surat], output: Surat}
""",
    find=_find,
)
