"""The revisions of every SOP, from one pass over git: when, and what changed in meaning."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from macros.flow.jalur import Ukuran, ukur
from macros.history.git import GitSalah, Gudang, Komit
from macros.history.selisih import Pembanding, tanpa_pengesahan
from macros.history.ubahan import Jenis, Ubahan
from macros.model.baca import baca_sop
from macros.model.sop import Sop, Status
from macros.source.document import parse_markdown
from macros.source.folder import sah_id
from macros.source.teks import BATAS_BERKAS


class Kelengkapan(StrEnum):
    """How much of the history is known."""

    LENGKAP = "lengkap"
    DANGKAL = "dangkal"
    TANPA = "tanpa"


@dataclass(frozen=True, slots=True)
class Kejadian:
    """One file of an SOP in one commit: its blobs before and after, "" where it is not there."""

    komit: Komit
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class Arsip:
    """What git holds of all SOPs: the events of each, oldest first, by its present id; and the blobs that they name."""

    kelengkapan: Kelengkapan
    kejadian: Mapping[str, tuple[Kejadian, ...]] = field(default_factory=dict)
    isi: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Revisi:
    """One revision of an SOP. ``komit`` is the commit's id, ``waktu`` its time in ISO form; measures before and after.

    ``perlu_pengesahan``: it changed in substance while in force, and nothing says that this was approved.
    """

    sop: str
    nama: str
    nomor: str
    komit: str
    waktu: str
    detik: int
    jenis: Jenis
    ubahan: tuple[Ubahan, ...]
    lama: Ukuran | None
    baru: Ukuran | None
    perlu_pengesahan: bool = False

    @property
    def tanggal(self) -> str:
        """The day in ISO form, in the commit's own time zone."""
        return self.waktu[:10]


def baca_arsip(folder: Path, alihan: Mapping[str, str]) -> Arsip:
    """Read the history of a content folder with two processes of git, whatever its length. Never raises.

    ``alihan`` maps former ids to present ones, so that an SOP keeps its history when it is renamed.
    """
    try:
        gudang = Gudang(folder)
        kejadian = _kejadian(gudang, alihan)
        blob = (satu for semua in kejadian.values() for k in semua for satu in (k.lama, k.baru))
        isi = dict(gudang.blob(blob, BATAS_BERKAS))
        dangkal = gudang.dangkal
    except GitSalah:
        return Arsip(Kelengkapan.TANPA)
    return Arsip(Kelengkapan.DANGKAL if dangkal else Kelengkapan.LENGKAP, kejadian, isi)


def _kejadian(gudang: Gudang, alihan: Mapping[str, str]) -> dict[str, tuple[Kejadian, ...]]:
    hasil: dict[str, list[Kejadian]] = {}
    for komit in gudang.log():
        berkas: dict[str, list[tuple[str, str]]] = {}
        for satu in komit.perubahan:
            ident = satu.jalur.removeprefix(gudang.awalan).removesuffix(".md")
            if satu.jalur.endswith(".md") and sah_id(ident):
                berkas.setdefault(alihan.get(ident, ident), []).append((satu.lama, satu.baru))
        for ident, semua in berkas.items():  # a renamed SOP is removed under one name and added under the other
            lama = next((satu for satu, _ in semua if satu), "")
            baru = next((satu for _, satu in semua if satu), "")
            hasil.setdefault(ident, []).append(Kejadian(komit, lama, baru))
    return {ident: tuple(reversed(semua)) for ident, semua in hasil.items()}


def revisi(arsip: Arsip, ident: str, banding: Pembanding, *, draf: bool = False) -> tuple[Revisi, ...]:
    """The revisions of one SOP that changed its meaning, newest first.

    Drafts are passed over unless ``draf``: an SOP begins when it is first published. A file that cannot be read is
    passed over too; the next one is compared with the last that could.
    """
    hasil: list[Revisi] = []
    lalu: Sop | None = None
    ukuran: Ukuran | None = None
    for satu in arsip.kejadian.get(ident, ()):
        kini = _sop(arsip, satu.baru, ident)
        if (satu.baru and kini is None) or (kini is not None and kini.status is Status.DRAF and not draf):
            continue
        ubahan = banding.sop(lalu, kini) if lalu and kini else ()
        if ubahan or (lalu is None) != (kini is None):
            dahulu, ukuran = ukuran, ukur(kini.langkah, kini.unit) if kini else None
            hasil.append(_revisi(ident, satu.komit, (lalu, kini), (dahulu, ukuran), ubahan))
        lalu = kini
    return tuple(reversed(hasil))


def _sop(arsip: Arsip, blob: str, ident: str) -> Sop | None:
    isi = arsip.isi.get(blob)
    return None if isi is None else _baca(isi, ident)


@lru_cache(maxsize=2)
def _baca(isi: bytes, ident: str) -> Sop | None:
    return baca_sop(parse_markdown("", isi), ident).nilai


def _revisi(
    ident: str,
    komit: Komit,
    sop: tuple[Sop | None, Sop | None],
    ukuran: tuple[Ukuran | None, Ukuran | None],
    ubahan: tuple[Ubahan, ...],
) -> Revisi:
    lama, baru = sop
    ada = baru or lama
    assert ada is not None, "one of the two is there"  # noqa: S101
    return Revisi(
        sop=ident,
        nama=ada.nama or ident,
        nomor=ada.nomor,
        komit=komit.id,
        waktu=komit.waktu,
        detik=komit.detik,
        jenis=Jenis.DIUBAH if lama and baru else Jenis.DITAMBAH if baru else Jenis.DIHAPUS,
        ubahan=ubahan,
        lama=ukuran[0],
        baru=ukuran[1],
        perlu_pengesahan=lama is not None and baru is not None and tanpa_pengesahan(lama, baru, ubahan),
    )


@dataclass(frozen=True, slots=True)
class Riwayat:
    """The history of a site: the revisions of every SOP by its id, newest first."""

    kelengkapan: Kelengkapan = Kelengkapan.TANPA
    sop: Mapping[str, tuple[Revisi, ...]] = field(default_factory=dict)

    def semua(self, pilih: Callable[[str], bool] = lambda _: True) -> list[Revisi]:
        """All revisions of the SOPs whose id is chosen, newest first, of one commit in the order of ids."""
        isi = (satu for ident, semua in self.sop.items() if pilih(ident) for satu in semua)
        return sorted(isi, key=lambda satu: (-satu.detik, satu.komit, satu.sop))


def susun_riwayat(arsip: Arsip, semua: Iterable[tuple[str, tuple[Revisi, ...]]]) -> Riwayat:
    """The history from what was found for each SOP; those without any are left out."""
    return Riwayat(arsip.kelengkapan, {ident: isi for ident, isi in semua if isi})
