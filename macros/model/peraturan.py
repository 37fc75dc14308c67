"""The registry of regulations: what SOPs may cite, and whether it still holds."""

from enum import StrEnum

from macros.model.dasar import BidangTanggal, Dasar, Teks


class StatusPeraturan(StrEnum):
    """In force, amended (still in force, cited with its amendment), or repealed."""

    BERLAKU = "berlaku"
    DIUBAH = "diubah"
    DICABUT = "dicabut"


class Peraturan(Dasar):
    """A regulation. ``sejak``: since when the status holds; ``dicabut_oleh``: the id of what repealed it."""

    id: Teks
    nama: Teks
    tentang: Teks = ""
    status: StatusPeraturan = StatusPeraturan.BERLAKU
    diubah_oleh: tuple[Teks, ...] = ()
    dicabut_oleh: Teks = ""
    sejak: BidangTanggal | None = None
    url: Teks = ""
