"""Services of several units that give the same and do not know each other."""

import re
from collections.abc import Iterator, Sequence

from macros.evaluate.finding import name_sops, short_names
from macros.evaluate.kinds import TUMPANG_TINDIH
from macros.evaluate.overlap import all_families, words_of_all
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.evaluate.stems import stems
from macros.model.sop import Sop
from macros.source.diagnostic import Level

_KURUNG = re.compile(r"\s*\([^)]*\)")


def _find(context: Context) -> Iterator[Observation]:
    families = {ident: family.sop for family in context.once(all_families) for ident in family.sop}
    services: dict[frozenset[str], dict[str, Sop]] = {}
    for sop in context.sop:
        for product in sop.layanan.produk if sop.layanan else ():
            services.setdefault(frozenset(stems(_KURUNG.sub("", product))), {})[sop.id] = sop
    for words, by_id in services.items():
        group = list(by_id.values())
        if len(words) < 2 or len(group) < 2:
            continue
        heads = {families.get(sop.id, (sop.id,))[0]: sop for sop in reversed(group)}
        strangers = [sop for sop in heads.values() if not _known(context, sop, group)]
        if len({sop.unit for sop in strangers}) > 1:
            told = sorted(strangers, key=lambda sop: sop.id)
            names = name_sops(told, short_names(context.katalog))
            yield Observation(tuple(sop.id for sop in told), f"{names} menghasilkan hal yang sama.")


def _known(context: Context, sop: Sop, group: Sequence[Sop]) -> bool:
    """Whether an SOP is linked to one of the others, or silenced against it."""
    linked, silenced = context.linked(sop.id), context.once(words_of_all).bungkam
    return any(
        other.id in linked or frozenset((sop.id, other.id)) in silenced for other in group if other is not sop
    )


RULE = Rule(
    kode="hasil-sama",
    jenis=TUMPANG_TINDIH,
    tingkat=Level.PERINGATAN,
    sumber=f"{PEDOMAN}, prinsip keselarasan",
    nama="Satu produk layanan diberikan satu unit",
    arti="Layanan di beberapa unit menghasilkan produk yang sama, dan SOP-nya tidak saling menyebut.",
    saran="Gabungkan, atau saling sebut dalam keterkaitan.",
    buruk="""
sop:
  a/reklame:
    nama: Izin papan nama
    layanan: {produk: [Surat izin reklame (asli)]}
    langkah: [{kegiatan: Mengukur papan}]
  b/reklame:
    nama: Persetujuan baliho
    layanan: {produk: [Surat izin reklame]}
    langkah: [{kegiatan: Menghitung pajak}]
""",
    baik="""
sop:
  a/reklame:
    nama: Izin papan nama
    layanan: {produk: [Surat izin reklame]}
    keterkaitan: [b/reklame]
    langkah: [{kegiatan: Mengukur papan}]
  b/reklame:
    nama: Persetujuan baliho
    layanan: {produk: [Surat izin reklame]}
    keterkaitan: [a/reklame]
    langkah: [{kegiatan: Menghitung pajak}]
""",
    find=_find,
)
