"""Services that lack one of the six parts of a service standard that must be published."""

from collections.abc import Iterator

from macros.evaluate.kinds import BENTUK
from macros.evaluate.rule import STANDAR, Context, Observation, Rule
from macros.model.sop import Sop
from macros.source.diagnostic import Level
from macros.source.phrases import join_words


def missing_parts(sop: Sop) -> tuple[str, ...]:
    """Which of the six parts a service lacks."""
    service = sop.layanan
    if service is None:
        return ()
    parts = (
        ("persyaratan", service.persyaratan),
        ("prosedur", sop.langkah),
        ("jangka waktu", service.waktu),
        ("biaya", service.biaya),
        ("produk", service.produk),
        ("penanganan pengaduan", service.pengaduan),
    )
    return tuple(name for name, filled in parts if not filled)


def _find(context: Context) -> Iterator[Observation]:
    for sop in context.sop:
        if missing := missing_parts(sop):
            yield Observation((sop.id,), f"Bagian layanan belum memuat {join_words(missing)} ({STANDAR}).")


RULE = Rule(
    kode="standar-pelayanan",
    jenis=BENTUK,
    tingkat=Level.SARAN,
    sumber=STANDAR,
    nama="Layanan memuat enam bagian standar pelayanan yang diumumkan",
    arti="Sebuah layanan belum memuat persyaratan, prosedur, jangka waktu, biaya, produk, atau penanganan "
    "pengaduan.",
    saran="Lengkapi bagian layanan.",
    buruk="""
sop:
  a/izin: {layanan: {biaya: ''}}
""",
    baik="""
sop:
  a/izin:
    layanan: {persyaratan: [Formulir], waktu: 1 hari kerja, biaya: Gratis, produk: [Izin], pengaduan: Loket}
""",
    find=_find,
    berlaku=lambda sop: sop.layanan is not None,
)
