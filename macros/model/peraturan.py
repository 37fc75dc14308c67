"""The registry of regulations: what SOPs may cite, and whether it still holds."""

from enum import StrEnum

from macros.model.record import BidangTanggal, Record, Teks


class StatusPeraturan(StrEnum):
    """In force, amended (still in force, cited with its amendment), or repealed."""

    BERLAKU = "berlaku"
    DIUBAH = "diubah"
    DICABUT = "dicabut"


class Peraturan(Record):
    """A regulation. ``sejak``: since when the status holds; ``dicabut_oleh``: the id of what repealed it."""

    id: Teks
    """Nama pendek, misalnya uu-24-2013."""
    nama: Teks
    """Jenis, nomor, dan tahun."""
    tentang: Teks = ""
    """Judul tanpa kata tentang."""
    status: StatusPeraturan = StatusPeraturan.BERLAKU
    """Berlaku, diubah, atau dicabut."""
    diubah_oleh: tuple[Teks, ...] = ()
    """Id peraturan yang mengubahnya."""
    dicabut_oleh: Teks = ""
    """Id peraturan yang mencabutnya."""
    sejak: BidangTanggal | None = None
    """Sejak kapan statusnya demikian."""
    url: Teks = ""
    """Tautan ke naskahnya."""
