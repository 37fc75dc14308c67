"""Documents that come from nowhere or go nowhere: only of kinds that somebody must write, or must act on."""

from collections.abc import Collection, Iterator

from macros.catalog.whole import Catalog
from macros.evaluate.stems import stems
from macros.evaluate.temuan import FindingKind, Temuan
from macros.model.exits import exits
from macros.model.sop import Langkah, Sop, Status
from macros.source.diagnostic import Level

Kunci = frozenset[str]

DITULIS = frozenset({"konsep", "rancang", "draf", "notula", "telaah", "rekap", "berita"})
"""First words of documents that do not exist until somebody has written them."""

DITINDAK = frozenset({"konsep", "rancang", "draf", "usul", "rekomendasi", "hitung"})
"""First words of documents that are made for somebody who acts on them."""


VERSI = frozenset({"baik", "lengkap", "paraf", "periksa", "baru"})
"""Words that tell the state of a document: "usul perbaikan" is taken up wherever the "usul" is."""


def stray_paper_findings(katalog: Catalog) -> Iterator[Temuan]:
    """Drafts and minutes that a step needs and no step writes; drafts and proposals that no step takes up."""
    berlaku = [sop for sop in katalog.sop.values() if sop.status is not Status.DICABUT]
    hasil = {_key(satu.output) for sop in berlaku for satu in sop.langkah}
    perlu = {_key(teks) for sop in berlaku for satu in sop.langkah for teks in satu.kelengkapan}
    for sop in berlaku:
        yield from _without_origin(katalog, sop, hasil)
        yield from _without_target(sop, perlu)


def _key(teks: str) -> Kunci:
    return frozenset(stems(teks))


def _received(langkah: Langkah) -> Iterator[Kunci]:
    yield _key(langkah.kegiatan)
    yield from map(_key, langkah.kelengkapan)


def _start(teks: str, jenis: frozenset[str]) -> bool:
    kata = stems(teks)
    return len(kata) > 1 and kata[0] in jenis


def _without_origin(katalog: Catalog, sop: Sop, hasil: Collection[Kunci]) -> Iterator[Temuan]:
    for n, satu in enumerate(sop.langkah, 1):
        if n == 1 or all(katalog.pelaku(sop, teks).unit is None for teks in satu.pelaksana):
            continue
        for dokumen in satu.kelengkapan:
            if _start(dokumen, DITULIS) and _key(dokumen) not in hasil and not _produced(sop, _key(dokumen)):
                yield Temuan(
                    "dokumen-tanpa-asal",
                    FindingKind.BUNTU,
                    Level.SARAN,
                    (sop.id,),
                    ((sop.id, n),),
                    f"Langkah {n} memerlukan “{dokumen}”, tetapi tidak ada langkah yang menghasilkannya.",
                    "Tambahkan langkah yang menyusunnya, atau samakan namanya dengan output langkah sebelumnya.",
                )


def _produced(sop: Sop, dokumen: Kunci) -> bool:
    return any(dokumen <= _key(satu.output) for satu in sop.langkah)


def _without_target(sop: Sop, perlu: Collection[Kunci]) -> Iterator[Temuan]:
    for n, (satu, keluar) in enumerate(zip(sop.langkah, exits(sop.langkah), strict=True), 1):
        if not _start(satu.output, DITINDAK) or all(k.ke is None for k in keluar):
            continue
        dokumen = _key(satu.output) - VERSI
        lain = (kunci for m, langkah in enumerate(sop.langkah, 1) if m != n for kunci in _received(langkah))
        if not any(_used(dokumen, kunci) for kunci in lain) and dokumen not in perlu:
            yield Temuan(
                "output-tanpa-tujuan",
                FindingKind.BUNTU,
                Level.SARAN,
                (sop.id,),
                ((sop.id, n),),
                f"Output langkah {n}, “{satu.output}”, tidak dipakai langkah mana pun yang lain.",
                "Sebutkan sebagai kelengkapan pada langkah yang menindaklanjutinya, atau tambahkan langkah itu.",
            )


def _used(dokumen: Kunci, kunci: Kunci) -> bool:
    """Whether a step takes the document up, also by a shorter name, or without its kind ("menandatangani
    SIP").
    """
    lain = dokumen - kunci
    tanpa_jenis = len(dokumen) > 1 and len(lain) == 1 and lain <= DITINDAK
    return not lain or tanpa_jenis or (len(kunci) > 1 and kunci <= dokumen)
