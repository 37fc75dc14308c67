"""Documents that no step takes up: only of sorts that somebody must act on."""

from collections.abc import Iterator

from macros.evaluate.kinds import BUNTU
from macros.evaluate.papers import Paper, is_of_sort, paper, papers_needed
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.model.exits import exits
from macros.model.sop import Langkah, Sop
from macros.source.diagnostic import Level

DITINDAK = frozenset({"konsep", "rancang", "draf", "usul", "rekomendasi", "hitung"})
"""First words of documents that are made for somebody who acts on them."""

VERSI = frozenset({"baik", "lengkap", "paraf", "periksa", "baru"})
"""Words that tell the state of a document: "usul perbaikan" is taken up wherever the "usul" is."""


def _find(context: Context) -> Iterator[Observation]:
    needed = context.once(papers_needed)
    for sop in context.sop:
        for n, (step, ways) in enumerate(zip(sop.langkah, exits(sop.langkah), strict=True), 1):
            if not is_of_sort(step.output, DITINDAK) or all(way.ke is None for way in ways):
                continue
            if (made := paper(step.output) - VERSI) not in needed and not _used_elsewhere(sop, n, made):
                yield Observation(
                    (sop.id,),
                    f"Output langkah {n}, “{step.output}”, tidak dipakai langkah mana pun yang lain.",
                    ((sop.id, n),),
                )


def _used_elsewhere(sop: Sop, number: int, made: Paper) -> bool:
    return any(
        _is_used(made, taken)
        for n, step in enumerate(sop.langkah, 1)
        if n != number
        for taken in _taken_up(step)
    )


def _taken_up(step: Langkah) -> Iterator[Paper]:
    yield paper(step.kegiatan)
    yield from map(paper, step.kelengkapan)


def _is_used(made: Paper, taken: Paper) -> bool:
    """Whether a step takes the document up, also by a shorter name, or without its sort ("menandatangani
    SIP").
    """
    rest = made - taken
    without_sort = len(made) > 1 and len(rest) == 1 and rest <= DITINDAK
    return not rest or without_sort or (len(taken) > 1 and taken <= made)


RULE = Rule(
    kode="output-tanpa-tujuan",
    jenis=BUNTU,
    tingkat=Level.SARAN,
    sumber=f"{PEDOMAN}, prinsip keselarasan",
    nama="Setiap konsep dan usulan ada yang menindaklanjuti",
    arti="Sebuah langkah menghasilkan dokumen untuk ditindaklanjuti (konsep, rancangan, draf, usulan, "
    "rekomendasi, "
    "perhitungan), tetapi tidak ada langkah lain yang memakainya.",
    saran="Sebutkan sebagai kelengkapan pada langkah yang menindaklanjutinya, atau tambahkan langkah itu.",
    buruk="""
sop:
  a/sanksi:
    nama: Penjatuhan sanksi
    langkah:
      - {kegiatan: Menyusun bahan, output: Usulan sanksi}
      - {kegiatan: Menandatangani, kelengkapan: [Surat], output: Surat}
""",
    baik="""
sop:
  a/sanksi:
    nama: Penjatuhan sanksi
    langkah:
      - {kegiatan: Menyusun bahan, output: Usulan sanksi}
      - {kegiatan: Menandatangani, kelengkapan: [Usulan sanksi], output: Surat}
""",
    find=_find,
)
