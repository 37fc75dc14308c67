"""Amended regulations that are cited without any of their amendments."""

from collections.abc import Iterator

from macros.evaluate.kinds import DASAR_HUKUM
from macros.evaluate.legal_basis import cited
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.model.peraturan import StatusPeraturan
from macros.source.diagnostic import Level
from macros.source.phrases import join_words


def _find(context: Context) -> Iterator[Observation]:
    known = context.katalog.peraturan
    for sop, regulation in cited(context, StatusPeraturan.DIUBAH):
        if not set(regulation.diubah_oleh) & set(sop.dasar_hukum):
            amendments = [known[ident].nama for ident in regulation.diubah_oleh if ident in known]
            by = f" dengan {join_words(amendments)}" if amendments else ""
            yield Observation(
                (sop.id,),
                f"{regulation.nama} masih berlaku, tetapi sudah diubah{by}; perubahannya tidak disebut.",
            )


RULE = Rule(
    kode="dasar-diubah",
    jenis=DASAR_HUKUM,
    tingkat=Level.SARAN,
    sumber=f"{PEDOMAN}, prinsip kepatuhan hukum",
    nama="Peraturan yang diubah dikutip bersama perubahannya",
    arti="SOP mengutip peraturan yang sudah diubah, tanpa satu pun perubahannya.",
    saran="Sebutkan bersama perubahannya, sesudah memeriksa apakah langkahnya masih sesuai.",
    buruk="""
peraturan:
  - {id: uu-3, nama: UU 3, status: diubah, diubah_oleh: [uu-4]}
  - {id: uu-4, nama: UU 4}
sop:
  a/ukur: {dasar_hukum: [uu-3]}
""",
    baik="""
peraturan:
  - {id: uu-3, nama: UU 3, status: diubah, diubah_oleh: [uu-4]}
  - {id: uu-4, nama: UU 4}
sop:
  a/ukur: {dasar_hukum: [uu-3, uu-4]}
""",
    find=_find,
)
