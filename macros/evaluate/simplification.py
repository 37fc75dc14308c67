"""Simplification as figures: what each revision did to the measures of an SOP."""

from dataclasses import dataclass

from macros.history.change import Change, ChangeKind
from macros.history.revisions import History, Revision


@dataclass(frozen=True, slots=True)
class RevisionEffect:
    """A revision that changed what an SOP takes. ``syarat`` is how many documents more are asked, ``janji``
    the public promise before and after (None: as it was). ``langkah`` is how many steps there are more. Where
    nothing had been promised before, the papers are told for the first time, and count as none more.
    """

    revisi: Revision
    langkah: int
    syarat: int
    janji: tuple[str, str] | None
    biaya: tuple[str, str] | None


def revision_effects(riwayat: History) -> tuple[RevisionEffect, ...]:
    """All revisions of SOPs, newest first, after which the work, the papers asked, or the promise are
    other ones.
    """
    return tuple(effect for effect in map(_short, riwayat.everything()) if effect is not None)


def _short(revisi: Revision) -> RevisionEffect | None:
    if revisi.jenis is not ChangeKind.DIUBAH or revisi.lama is None or revisi.baru is None:
        return None
    syarat = [change.jenis for change in revisi.ubahan if change.bidang == "layanan.persyaratan"]
    janji = _value(revisi.ubahan, "layanan.waktu")
    hasil = RevisionEffect(
        revisi,
        revisi.baru.langkah - revisi.lama.langkah,
        0 if janji and not janji[0] else syarat.count(ChangeKind.DITAMBAH) - syarat.count(ChangeKind.DIHAPUS),
        janji,
        _value(revisi.ubahan, "layanan.biaya"),
    )
    return hasil if revisi.lama != revisi.baru or hasil.syarat or hasil.janji or hasil.biaya else None


def _value(semua: tuple[Change, ...], bidang: str) -> tuple[str, str] | None:
    return next(((change.lama, change.baru) for change in semua if change.bidang == bidang), None)
