"""The revisions of every SOP, from one pass over git: when, and what changed in meaning."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo

from macros.flow.jalur import Ukuran, ukur
from macros.history.arsip import Arsip, Kejadian, Kelengkapan
from macros.history.lampiran import form_diganti
from macros.history.selisih import Pembanding, tanpa_pengesahan
from macros.history.ubahan import Jenis, Ubahan
from macros.model.sop import Sop, Status


@dataclass(frozen=True, slots=True)
class Revisi:
    """One revision of an SOP. ``komit`` is the commit's id, ``waktu`` its time in ISO form; measures before and after.

    ``sop`` is its id today, ``id_dulu`` the one that it had on that day. ``perlu_pengesahan``: it changed in substance
    while in force, and nothing says that this was approved.
    """

    sop: str
    id_dulu: str
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
        """The day in ISO form."""
        return self.waktu[:10]


def revisi(
    arsip: Arsip, ident: str, banding: Pembanding, *, draf: bool = False, zona: tzinfo = UTC
) -> tuple[Revisi, ...]:
    """The revisions of one SOP that changed its meaning, newest first, on the days of a time zone.

    Drafts are passed over unless ``draf``: an SOP begins when it is first published. A file that cannot be read is
    passed over too; the next one is compared with the last that could. Where the past is cut off, what was there
    already is no revision.
    """
    hasil: list[Revisi] = []
    lalu: Sop | None = None
    ukuran: Ukuran | None = None
    for satu, form in _berurut(arsip, ident):
        kini = arsip.naskah(satu.baru, satu.ident) if satu.lama or satu.baru else lalu
        if (satu.baru and kini is None) or (kini is not None and kini.status is Status.DRAF and not draf):
            continue
        ubahan = (*banding.sop(lalu, kini), *form_diganti(lalu, kini, form)) if lalu and kini else ()
        if ubahan or (lalu is None) != (kini is None):
            dahulu, ukuran = ukuran, ukur(kini.langkah, kini.unit) if kini else None
            if not (satu.komit.awal and arsip.kelengkapan is Kelengkapan.DANGKAL):
                hasil.append(_revisi(ident, satu, (lalu, kini), (dahulu, ukuran), ubahan, zona))
        lalu = kini
    return tuple(reversed(hasil))


def _berurut(arsip: Arsip, ident: str) -> Iterator[tuple[Kejadian, frozenset[str]]]:
    """What happened to an SOP, oldest first, each with the forms of its unit that were replaced in the same commit.

    An event of forms alone has no blobs, and the id that the SOP had on that day.
    """
    semua = list(arsip.kejadian.get(ident, ()))
    bersama = {satu.komit.id for satu in semua}
    form: dict[tuple[str, str], set[str]] = {}
    for unit in {satu.ident.partition("/")[0] for satu in semua}:
        for komit, nama in arsip.form.get(unit, ()):
            form.setdefault((unit, komit.id), set()).add(nama)
            if komit.id not in bersama:
                bersama.add(komit.id)
                semua.append(Kejadian(komit, "", "", ""))
    kini = ident
    for satu in sorted(semua, key=lambda satu: arsip.urutan.get(satu.komit.id, 0)):
        kini = satu.ident or kini
        diganti = form.get((kini.partition("/")[0], satu.komit.id), ())
        if satu.ident or diganti:
            yield replace(satu, ident=kini), frozenset(diganti)


def _revisi(
    ident: str,
    kejadian: Kejadian,
    sop: tuple[Sop | None, Sop | None],
    ukuran: tuple[Ukuran | None, Ukuran | None],
    ubahan: tuple[Ubahan, ...],
    zona: tzinfo,
) -> Revisi:
    lama, baru = sop
    ada = baru or lama
    assert ada is not None, "one of the two is there"  # noqa: S101
    return Revisi(
        sop=ident,
        id_dulu=kejadian.ident,
        nama=ada.nama or ident,
        nomor=ada.nomor,
        komit=kejadian.komit.id,
        waktu=datetime.fromtimestamp(kejadian.komit.detik, zona).isoformat(),
        detik=kejadian.komit.detik,
        jenis=Jenis.DIUBAH if lama and baru else Jenis.DITAMBAH if baru else Jenis.DIHAPUS,
        ubahan=ubahan,
        lama=ukuran[0],
        baru=ukuran[1],
        perlu_pengesahan=lama is not None and baru is not None and tanpa_pengesahan(lama, baru, ubahan),
    )


@dataclass(frozen=True, slots=True)
class Riwayat:
    """The history of a site: the revisions of every SOP by its id, newest first. ``sebab``: why some are missing."""

    kelengkapan: Kelengkapan = Kelengkapan.TANPA
    sebab: str = ""
    sop: Mapping[str, tuple[Revisi, ...]] = field(default_factory=dict)

    def semua(self, pilih: Callable[[str], bool] = lambda _: True) -> list[Revisi]:
        """All revisions of the SOPs whose id is chosen, newest first, of one commit in the order of ids."""
        isi = (satu for ident, semua in self.sop.items() if pilih(ident) for satu in semua)
        return sorted(isi, key=lambda satu: (-satu.detik, satu.komit, satu.sop))


def susun_riwayat(arsip: Arsip, semua: Iterable[tuple[str, tuple[Revisi, ...]]]) -> Riwayat:
    """The history from what was found for each SOP; those without any are left out."""
    return Riwayat(arsip.kelengkapan, arsip.sebab, {ident: isi for ident, isi in semua if isi})
