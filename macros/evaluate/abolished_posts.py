"""Abolished posts that are still named as performers."""

from collections.abc import Iterator

from macros.catalog.whole import Catalog
from macros.evaluate.temuan import FindingKind, RujukLangkah, Temuan
from macros.model.sop import Status
from macros.source.diagnostic import Level


def abolished_post_findings(katalog: Catalog) -> Iterator[Temuan]:
    """One finding for each SOP and abolished post, with the post that succeeded it."""
    jabatan = {f"{unit.id}:{satu.id}": satu for unit in katalog.unit.values() for satu in unit.jabatan}
    for sop in katalog.sop.values():
        if sop.status is Status.DICABUT:
            continue
        isi: dict[str, list[RujukLangkah]] = {}
        for n, langkah in enumerate(sop.langkah, 1):
            for teks in dict.fromkeys(langkah.pelaksana):
                peran = katalog.pelaku(sop, teks)
                if peran.dihapus:
                    isi.setdefault(peran.kunci, []).append((sop.id, n))
        for kunci, langkah_peran in isi.items():
            satu = jabatan[kunci]
            pengganti = (
                katalog.peran.get(f"{kunci.partition(':')[0]}:{satu.menjadi}") if satu.menjadi else None
            )
            kini = f"; penggantinya {pengganti.nama}" if pengganti else ""
            yield Temuan(
                "jabatan-dihapus",
                FindingKind.JABATAN_DIHAPUS,
                Level.PERINGATAN,
                (sop.id,),
                tuple(langkah_peran),
                f"{satu.nama} masih menjadi pelaksana, padahal jabatan itu dihapus sejak {satu.dihapus}{kini}.",
                f"Ganti pelaksananya dengan {pengganti.nama}."
                if pengganti
                else "Tetapkan pelaksana yang baru.",
            )
