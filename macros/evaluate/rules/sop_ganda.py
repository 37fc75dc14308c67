"""Two SOPs of one name in one unit."""

from collections.abc import Iterator

from macros.evaluate.finding import name_sops, short_names
from macros.evaluate.kinds import TUMPANG_TINDIH
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.evaluate.stems import stems
from macros.model.sop import Sop
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    named: dict[tuple[str, frozenset[str]], list[Sop]] = {}
    for sop in context.sop:
        named.setdefault((sop.unit, frozenset(stems(sop.nama))), []).append(sop)
    for (_, words), group in named.items():
        if words and len(group) > 1:
            names = name_sops(group, short_names(context.katalog))
            yield Observation(tuple(sop.id for sop in group), f"{names} bernama sama dalam satu unit.")


RULE = Rule(
    kode="sop-ganda",
    jenis=TUMPANG_TINDIH,
    tingkat=Level.PERINGATAN,
    sumber=f"{PEDOMAN}, prinsip kemudahan dan kejelasan",
    nama="Setiap SOP dalam satu unit bernama lain",
    arti="Dua SOP sebuah unit bernama sama, tanpa memandang imbuhan, urutan kata, dan kata sambung.",
    saran="Cabut salah satunya, atau bedakan namanya.",
    buruk="""
sop:
  a/pinjam: {nama: Peminjaman kendaraan, langkah: [{kegiatan: Mencatat peminjam}]}
  a/pinjam-lama: {nama: Pinjam kendaraan, langkah: [{kegiatan: Menyerahkan kunci}]}
""",
    baik="""
sop:
  a/pinjam: {nama: Peminjaman kendaraan, langkah: [{kegiatan: Mencatat peminjam}]}
  b/pinjam: {nama: Peminjaman kendaraan, langkah: [{kegiatan: Menyerahkan kunci}]}
  a/pinjam-lama: {nama: Peminjaman kendaraan, status: dicabut}
""",
    find=_find,
)
