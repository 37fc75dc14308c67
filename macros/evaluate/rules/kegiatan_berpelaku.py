"""Activities that name their performer."""

from collections.abc import Iterator, Sequence

from macros.evaluate.kinds import BENTUK
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.evaluate.step_form import observe_steps, steps_with_performer
from macros.model.sop import Sop
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_steps(context, RULE, _breaking)


def _breaking(context: Context, sop: Sop) -> Sequence[int]:
    return steps_with_performer(context, sop)


RULE = Rule(
    kode="kegiatan-berpelaku",
    jenis=BENTUK,
    tingkat=Level.PERINGATAN,
    sumber=PEDOMAN,
    nama="Kegiatan tidak menyebut pelaksana",
    arti="Kegiatan diawali nama pelaksananya, atau menyebutnya sesudah “oleh”.",
    saran="Hapus nama jabatannya; pelaksana berdiri di kolomnya.",
    buruk="""
sop:
  a/periksa: {langkah: [{kegiatan: Loket menerima berkas}]}
""",
    baik="""
sop:
  a/periksa: {langkah: [{kegiatan: Menerima berkas di loket}]}
""",
    find=_find,
)
