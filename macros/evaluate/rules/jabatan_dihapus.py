"""Abolished posts that are still named as performers."""

from collections.abc import Iterator

from macros.evaluate.finding import RujukLangkah
from macros.evaluate.kinds import JABATAN_DIHAPUS
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.model.unit import Jabatan
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    """One observation for each SOP and abolished post, with the post that succeeded it."""
    katalog = context.katalog
    posts = {f"{unit.id}:{post.id}": post for unit in katalog.unit.values() for post in unit.jabatan}
    for sop in context.sop:
        steps_of: dict[str, list[RujukLangkah]] = {}
        for n, step in enumerate(sop.langkah, 1):
            for name in dict.fromkeys(step.pelaksana):
                role = katalog.performer(sop, name)
                if role.dihapus:
                    steps_of.setdefault(role.kunci, []).append((sop.id, n))
        for key, steps in steps_of.items():
            successor = _successor(context, key, posts[key])
            now = f"; penggantinya {successor}" if successor else ""
            yield Observation(
                (sop.id,),
                f"{posts[key].nama} masih menjadi pelaksana, padahal jabatan itu dihapus sejak "
                f"{posts[key].dihapus}{now}.",
                tuple(steps),
                f"Ganti pelaksananya dengan {successor}." if successor else "",
            )


def _successor(context: Context, key: str, post: Jabatan) -> str:
    """The name of the post that took over, "" when none is known."""
    role = context.katalog.peran.get(f"{key.partition(':')[0]}:{post.menjadi}") if post.menjadi else None
    return role.nama if role else ""


RULE = Rule(
    kode="jabatan-dihapus",
    jenis=JABATAN_DIHAPUS,
    tingkat=Level.PERINGATAN,
    sumber=UMUM,
    nama="Pelaksana adalah jabatan yang masih ada",
    arti="Pelaksana sebuah langkah adalah jabatan yang menurut unit.yml sudah dihapus.",
    saran="Tetapkan pelaksana yang baru.",
    buruk="""
unit:
  a: [{id: kasi, nama: Kepala Seksi, dihapus: 2021-12-31, menjadi: analis}, {id: analis, nama: Analis}]
sop:
  a/nilai: {langkah: [{kegiatan: Menilai berkas, pelaksana: [kasi]}]}
""",
    baik="""
unit:
  a: [{id: kasi, nama: Kepala Seksi, dihapus: 2021-12-31, menjadi: analis}, {id: analis, nama: Analis}]
sop:
  a/nilai: {langkah: [{kegiatan: Menilai berkas, pelaksana: [analis]}]}
  a/nilai-lama: {status: dicabut, langkah: [{kegiatan: Menilai berkas, pelaksana: [kasi]}]}
""",
    find=_find,
)
