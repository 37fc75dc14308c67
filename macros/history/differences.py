"""What differs between two states of a city's SOPs, as values and as plain data."""

from dataclasses import asdict, dataclass
from typing import Any

from macros.flow.paths import Measures
from macros.history.change import Change, ChangeKind
from macros.model.sop import Status


@dataclass(frozen=True, slots=True)
class Touched:
    """An SOP that did not change itself, but refers to what did."""

    id: str
    nama: str
    unit: str


@dataclass(frozen=True, slots=True)
class SopChange:
    """What happened to one SOP. ``id_lama`` differs from ``id`` when it was renamed; ``unit`` is the unit's
    name.

    ``lama`` and ``baru`` are its measures before and after, None where it was not there, and so are the two
    statuses. ``perlu_pengesahan``: it is in force and changed in substance, and nothing says that the change
    was approved. ``cacat``: something in its file could not be read, before or after, so that a value may
    seem to be missing that is only wrong. ``alamat_mati``: it has another id, and nothing leads there from
    the old one. ``isi`` says in lines what is in one that is new: what citizens are promised, and every step.
    """

    id: str
    id_lama: str
    nama: str
    unit: str
    jenis: ChangeKind
    ubahan: tuple[Change, ...]
    lama: Measures | None
    baru: Measures | None
    perlu_pengesahan: bool = False
    cacat: bool = False
    tersentuh: tuple[Touched, ...] = ()
    status_lama: Status | None = None
    status: Status | None = None
    isi: tuple[str, ...] = ()
    alamat_mati: bool = False

    @property
    def comes_into_force(self) -> bool:
        """Whether it comes into force by this change."""
        return self.status is Status.BERLAKU is not self.status_lama

    @property
    def is_gone(self) -> bool:
        """Whether its page, which has been published, goes from the site."""
        return self.status_lama not in (None, Status.DRAF) and self.status in (None, Status.DRAF)


@dataclass(frozen=True, slots=True)
class OtherChange:
    """What happened to a unit, a regulation, a form or the city: what it is (``apa``), its name, whom it
    touches.
    """

    apa: str
    id: str
    nama: str
    jenis: ChangeKind
    ubahan: tuple[Change, ...]
    cacat: bool = False
    tersentuh: tuple[Touched, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences; ``rusak`` is what cannot be compared, as it could not be read before or after: ids of
    SOPs and units, names of files such as ``peraturan.yml``.
    """

    sop: tuple[SopChange, ...]
    lain: tuple[OtherChange, ...]
    rusak: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed in meaning."""
        return not (self.sop or self.lain or self.rusak)

    def to_dict(self) -> dict[str, Any]:
        """``{sop: [...], lain: [...], rusak: [ids]}`` as plain data, ready for JSON.

        An SOP is ``{id,
        id_lama, nama, unit, jenis, status_lama, status, perlu_pengesahan, mulai_berlaku, hilang, alamat_mati,
        cacat, ubahan, isi, sebelum, sesudah,
        tersentuh}``
        with ``jenis`` one of ditambah, dihapus, diubah; ``sebelum`` and ``sesudah`` its measures or null,
        ``{langkah, keputusan, pelaksana, serah_terima, waktu, tunggu}``, a duration
        ``{kerja: [least, most], kalender: [least, most], tak_terukur}`` in minutes and steps; ``tersentuh``
        ids of SOPs. Anything else is ``{apa, id, nama, jenis, cacat, ubahan, tersentuh}`` with ``apa`` one of
        unit, peraturan, lampiran, kota, istilah. For the changes see ``Ubahan.to_dict``.
        """
        return {
            "sop": [_data_sop(change) for change in self.sop],
            "lain": [_data_other(change) for change in self.lain],
            "rusak": list(self.rusak),
        }


def _data_sop(change: SopChange) -> dict[str, Any]:
    return {
        "id": change.id,
        "id_lama": change.id_lama,
        "nama": change.nama,
        "unit": change.unit,
        "jenis": change.jenis.value,
        "status_lama": change.status_lama,
        "status": change.status,
        "perlu_pengesahan": change.perlu_pengesahan,
        "mulai_berlaku": change.comes_into_force,
        "hilang": change.is_gone,
        "alamat_mati": change.alamat_mati,
        "cacat": change.cacat,
        "ubahan": [u.to_dict() for u in change.ubahan],
        "isi": list(change.isi),
        "sebelum": asdict(change.lama) if change.lama else None,
        "sesudah": asdict(change.baru) if change.baru else None,
        "tersentuh": [t.id for t in change.tersentuh],
    }


def _data_other(change: OtherChange) -> dict[str, Any]:
    ubahan = [u.to_dict() for u in change.ubahan]
    isi = {"apa": change.apa, "id": change.id, "nama": change.nama, "jenis": change.jenis.value}
    return isi | {"cacat": change.cacat, "ubahan": ubahan, "tersentuh": [t.id for t in change.tersentuh]}
