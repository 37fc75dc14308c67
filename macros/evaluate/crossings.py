"""Work that crosses from unit to unit: whether the other side has a procedure for it, and names it back."""

from collections.abc import Iterator

from macros.catalog.links import LinkKind, Peran
from macros.catalog.whole import Catalog
from macros.evaluate.stems import stems
from macros.evaluate.temuan import FindingKind, RujukLangkah, Temuan, join_words
from macros.model.sop import Langkah, Sop, Status
from macros.source.diagnostic import Level

WEWENANG = frozenset(
    {"tandatangan", "paraf", "tetap", "setuju", "sah", "disposisi", "undang", "undangkan", "putus"}
)
"""Acts of authority: whoever signs or decides needs no procedure of his own for it."""

TERIMA = frozenset({"sampai", "serah", "kirim", "kembali", "embali", "minta", "lapor", "beritahu"})
"""Acts in which another unit's role, named beside one's own, only receives or answers."""


def crossing_findings(katalog: Catalog) -> Iterator[Temuan]:
    """Roles of other units at work without an SOP of theirs, then references that are not returned."""
    peran: dict[str, list[RujukLangkah]] = {}
    for sop in katalog.sop.values():
        if sop.status is Status.DICABUT:
            continue
        for n, langkah in enumerate(sop.langkah, 1):
            for pelaku in _foreign(katalog, sop, langkah):
                peran.setdefault(pelaku.kunci, []).append((sop.id, n))
    for kunci, semua in peran.items():
        yield _without_sop(katalog, katalog.peran[kunci], semua)
    yield from _onesided(katalog)


def _foreign(katalog: Catalog, sop: Sop, langkah: Langkah) -> Iterator[Peran]:
    """The roles of other units that work in a step which no SOP of their unit receives."""
    if langkah.rujuk:
        return
    pelaku = [katalog.pelaku(sop, teks) for teks in dict.fromkeys(langkah.pelaksana)]
    bersama = any(satu.unit == sop.unit for satu in pelaku)
    kegiatan = frozenset(stems(langkah.kegiatan))
    if kegiatan & WEWENANG or (bersama and kegiatan & TERIMA):
        return
    for satu in pelaku:
        if satu.unit is None or satu.unit == sop.unit:
            continue
        penerima = _receiver(katalog, sop, satu.unit)
        if not penerima or (not bersama and not any(_uses(lain, langkah) for lain in penerima)):
            yield satu


def _receiver(katalog: Catalog, sop: Sop, unit: str) -> list[Sop]:
    """The SOPs of a unit that are linked to this one, in either direction."""
    terkait = [t.ke for t in katalog.keluar.get(sop.id, ())] + [t.dari for t in katalog.masuk.get(sop.id, ())]
    semua = [katalog.sop[ident] for ident in dict.fromkeys(terkait)]
    return [satu for satu in semua if satu.unit == unit and satu.status is not Status.DICABUT]


def _uses(sop: Sop, langkah: Langkah) -> bool:
    """Whether an SOP names the document that a step hands over, or makes what the step makes."""
    dokumen = [frozenset(stems(teks)) for teks in (*langkah.kelengkapan, langkah.output) if teks]
    ada = [
        frozenset(stems(teks)) for satu in sop.langkah for teks in (*satu.kelengkapan, satu.output) if teks
    ]
    return any(satu <= lain or (len(lain) > 1 and lain <= satu) for satu in dokumen for lain in ada)


def _without_sop(katalog: Catalog, peran: Peran, semua: list[RujukLangkah]) -> Temuan:
    unit = katalog.unit[peran.unit or ""]
    sop = tuple(dict.fromkeys(ident for ident, _ in semua))
    nama = join_words(f"“{katalog.sop[ident].nama}”" for ident in sop)
    return Temuan(
        "peran-tanpa-sop",
        FindingKind.BUNTU,
        Level.PERINGATAN,
        sop,
        tuple(semua),
        f"{peran.nama} ({unit.singkatan or unit.nama}) bekerja dalam {nama}, "
        f"tetapi tidak ada SOP {unit.singkatan or unit.nama} yang menerima pekerjaan itu.",
        f"Susun SOP-nya di {unit.singkatan or unit.nama} dan hubungkan dengan 'rujuk', atau sebut SOP yang sudah ada.",
    )


def _onesided(katalog: Catalog) -> Iterator[Temuan]:
    for sop in katalog.sop.values():
        if sop.status is Status.DICABUT:
            continue
        for tautan in katalog.keluar.get(sop.id, ()):
            lain = katalog.sop[tautan.ke]
            balik = {satu.ke for satu in katalog.keluar.get(lain.id, ())}
            if tautan.jenis is not LinkKind.KETERKAITAN or sop.id in balik or lain.status is Status.DICABUT:
                continue
            unit = katalog.unit[lain.unit]
            yield Temuan(
                "keterkaitan-sepihak",
                FindingKind.BUNTU,
                Level.SARAN,
                (sop.id, lain.id),
                (),
                f"Menyebut “{lain.nama}” ({unit.singkatan or unit.nama}) sebagai terkait, tetapi tidak disebut balik.",
                f"Tambahkan {sop.id} pada keterkaitan {lain.id}, atau hapus bila tidak terkait.",
            )
