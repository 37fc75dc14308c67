"""Work of another unit's role for which that unit has no procedure."""

from collections.abc import Iterator

from macros.catalog.links import Peran
from macros.evaluate.finding import RujukLangkah
from macros.evaluate.kinds import BUNTU
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.evaluate.stems import stems
from macros.model.sop import Langkah, Sop
from macros.source.diagnostic import Level
from macros.source.phrases import join_words

WEWENANG = frozenset(
    {"tandatangan", "paraf", "tetap", "setuju", "sah", "disposisi", "undang", "undangkan", "putus"}
)
"""Acts of authority: whoever signs or decides needs no procedure of his own for it."""

TERIMA = frozenset({"sampai", "serah", "kirim", "kembali", "embali", "minta", "lapor", "beritahu"})
"""Acts in which another unit's role, named beside one's own, only receives or answers."""


def _find(context: Context) -> Iterator[Observation]:
    """One observation for each role of another unit that is at work without an SOP there."""
    steps_of: dict[str, list[RujukLangkah]] = {}
    for sop in context.sop:
        for n, step in enumerate(sop.langkah, 1):
            for role in _foreign(context, sop, step):
                steps_of.setdefault(role.kunci, []).append((sop.id, n))
    for key, steps in steps_of.items():
        yield _observe(context, context.katalog.peran[key], steps)


def _foreign(context: Context, sop: Sop, step: Langkah) -> Iterator[Peran]:
    """The roles of other units that work in a step which no SOP of their unit receives."""
    if step.rujuk:
        return
    roles = [context.katalog.performer(sop, name) for name in dict.fromkeys(step.pelaksana)]
    together = any(role.unit == sop.unit for role in roles)
    activity = frozenset(stems(step.kegiatan))
    if activity & WEWENANG or (together and activity & TERIMA):
        return
    for role in roles:
        if role.unit is None or role.unit == sop.unit:
            continue
        receivers = _receivers(context, sop, role.unit)
        if not receivers or (not together and not any(_uses(other, step) for other in receivers)):
            yield role


def _receivers(context: Context, sop: Sop, unit: str) -> list[Sop]:
    """The SOPs of a unit that are linked to this one, in either direction."""
    linked = (context.katalog.sop[ident] for ident in context.linked(sop.id))
    return [other for other in linked if other.unit == unit and not other.dicabut]


def _uses(sop: Sop, step: Langkah) -> bool:
    """Whether an SOP names the document that a step hands over, or makes what the step makes."""
    papers = _papers(step)
    known = [paper for own in sop.langkah for paper in _papers(own)]
    return any(paper <= other or (len(other) > 1 and other <= paper) for paper in papers for other in known)


def _papers(step: Langkah) -> list[frozenset[str]]:
    return [frozenset(stems(text)) for text in (*step.kelengkapan, step.output) if text]


def _observe(context: Context, role: Peran, steps: list[RujukLangkah]) -> Observation:
    katalog = context.katalog
    unit = katalog.unit[role.unit or ""]
    short = unit.sebutan
    sops = tuple(dict.fromkeys(ident for ident, _ in steps))
    names = join_words(f"“{katalog.sop[ident].nama}”" for ident in sops)
    return Observation(
        sops,
        f"{role.nama} ({short}) bekerja dalam {names}, "
        f"tetapi tidak ada SOP {short} yang menerima pekerjaan itu.",
        tuple(steps),
        f"Susun SOP-nya di {short} dan hubungkan dengan 'rujuk', atau sebut SOP yang sudah ada.",
    )


RULE = Rule(
    kode="peran-tanpa-sop",
    jenis=BUNTU,
    tingkat=Level.PERINGATAN,
    sumber=f"{PEDOMAN}, prinsip keselarasan",
    nama="Pekerjaan unit lain mempunyai SOP di unit itu",
    arti="Jabatan unit lain bekerja dalam sebuah langkah, dan unitnya tidak mempunyai SOP terkait yang "
    "menerima "
    "pekerjaan itu. Tanda tangan, persetujuan, dan sekadar menerima tidak dihitung.",
    saran="Susun SOP-nya di unit itu dan hubungkan dengan 'rujuk', atau sebut SOP yang sudah ada.",
    buruk="""
unit:
  b: [{id: operator, nama: Operator}]
sop:
  a/gaji: {langkah: [{kegiatan: Menyesuaikan gaji, pelaksana: ['b:operator'], kelengkapan: [Surat gaji]}]}
""",
    baik="""
unit:
  b: [{id: operator, nama: Operator}]
sop:
  a/gaji:
    nama: Kenaikan gaji
    keterkaitan: [b/bayar]
    langkah: [{kegiatan: Menyesuaikan gaji, pelaksana: ['b:operator'], kelengkapan: [Surat gaji]}]
  b/bayar:
    nama: Pembayaran
    keterkaitan: [a/gaji]
    langkah: [{kegiatan: Membayar, pelaksana: [operator], kelengkapan: [Surat gaji], output: Bukti transfer}]
""",
    find=_find,
)
