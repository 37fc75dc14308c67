"""Simplification as figures: what each revision did to the measures of an SOP."""

from dataclasses import dataclass

from macros.history.riwayat import Revisi, Riwayat
from macros.history.ubahan import Jenis, Ubahan


@dataclass(frozen=True, slots=True)
class Ringkas:
    """A revision that changed what an SOP takes. ``syarat`` is how many documents more are asked, ``janji`` the public
    promise before and after (None: as it was). ``langkah`` is how many steps there are more. Where nothing had been
    promised before, the papers are told for the first time, and count as none more.
    """

    revisi: Revisi
    langkah: int
    syarat: int
    janji: tuple[str, str] | None
    biaya: tuple[str, str] | None


def penyederhanaan(riwayat: Riwayat) -> tuple[Ringkas, ...]:
    """All revisions of SOPs, newest first, after which the work, the papers asked, or the promise are other ones."""
    return tuple(satu for satu in map(_ringkas, riwayat.semua()) if satu is not None)


def _ringkas(revisi: Revisi) -> Ringkas | None:
    if revisi.jenis is not Jenis.DIUBAH or revisi.lama is None or revisi.baru is None:
        return None
    syarat = [satu.jenis for satu in revisi.ubahan if satu.bidang == "layanan.persyaratan"]
    janji = _nilai(revisi.ubahan, "layanan.waktu")
    hasil = Ringkas(
        revisi,
        revisi.baru.langkah - revisi.lama.langkah,
        0 if janji and not janji[0] else syarat.count(Jenis.DITAMBAH) - syarat.count(Jenis.DIHAPUS),
        janji,
        _nilai(revisi.ubahan, "layanan.biaya"),
    )
    return hasil if revisi.lama != revisi.baru or hasil.syarat or hasil.janji or hasil.biaya else None


def _nilai(semua: tuple[Ubahan, ...], bidang: str) -> tuple[str, str] | None:
    return next(((satu.lama, satu.baru) for satu in semua if satu.bidang == bidang), None)
