"""References between SOPs that are not returned."""

from collections.abc import Iterator

from macros.catalog.links import LinkKind
from macros.evaluate.kinds import BUNTU
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    links, sops = context.katalog.keluar, context.katalog.sop
    for sop in context.sop:
        for link in links.get(sop.id, ()):
            other = sops[link.ke]
            returned = {back.ke for back in links.get(other.id, ())}
            if link.jenis is LinkKind.KETERKAITAN and sop.id not in returned and not other.dicabut:
                unit = context.katalog.unit[other.unit]
                yield Observation(
                    (sop.id, other.id),
                    f"Menyebut “{other.nama}” ({unit.sebutan}) sebagai terkait, tetapi tidak disebut balik.",
                    saran=f"Tambahkan {sop.id} pada keterkaitan {other.id}, atau hapus bila tidak terkait.",
                )


RULE = Rule(
    kode="keterkaitan-sepihak",
    jenis=BUNTU,
    tingkat=Level.SARAN,
    sumber=UMUM,
    nama="SOP terkait saling menyebut",
    arti="Sebuah SOP menyebut SOP lain dalam keterkaitan, tetapi SOP itu tidak menyebutnya dengan cara apa "
    "pun.",
    saran="Tambahkan pada keterkaitan SOP yang satu lagi, atau hapus bila tidak terkait.",
    buruk="""
sop:
  a/ukur: {nama: Pengukuran tanah, keterkaitan: [b/gambar], langkah: [{kegiatan: Mengukur tanah}]}
  b/gambar: {nama: Penggambaran peta, langkah: [{kegiatan: Menggambar peta}]}
""",
    baik="""
sop:
  a/ukur: {nama: Pengukuran tanah, keterkaitan: [b/gambar, b/lama], langkah: [{kegiatan: Mengukur tanah}]}
  b/gambar: {nama: Penggambaran peta, keterkaitan: [a/ukur], langkah: [{kegiatan: Menggambar peta}]}
  b/lama: {nama: Pemetaan, status: dicabut}
""",
    find=_find,
)
