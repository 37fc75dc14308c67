"""The revisions of every SOP, from one pass over git: when, and what changed in meaning."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo

from macros.flow.paths import Measures, measure
from macros.history.archive import Archive, Completeness, Event
from macros.history.change import Change, ChangeKind
from macros.history.diff import Differ, lacks_approval
from macros.history.form_files import replaced_forms
from macros.model.sop import Sop
from macros.source.ident import SopId


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision of an SOP. ``komit`` is the commit's id, ``waktu`` its time in ISO form; measures before
    and after.

    ``sop`` is its id today, ``id_dulu`` the one that it had on that day. ``perlu_pengesahan``: it changed in
    substance while in force, and nothing says that this was approved.
    """

    sop: str
    id_dulu: str
    nama: str
    nomor: str
    komit: str
    waktu: str
    detik: int
    jenis: ChangeKind
    ubahan: tuple[Change, ...]
    lama: Measures | None
    baru: Measures | None
    perlu_pengesahan: bool = False

    @property
    def tanggal(self) -> str:
        """The day in ISO form."""
        return self.waktu[:10]


def revisions_of(
    arsip: Archive, ident: str, banding: Differ, *, draf: bool = False, zona: tzinfo = UTC
) -> tuple[Revision, ...]:
    """The revisions of one SOP that changed its meaning, newest first, on the days of a time zone.

    Drafts are passed over unless ``draf``: an SOP begins when it is first published. A file that cannot be
    read is passed over too; the next one is compared with the last that could. Where the past is cut off,
    what was there already is no revision.
    """
    hasil: list[Revision] = []
    lalu: Sop | None = None
    ukuran: Measures | None = None
    for event, form in _ordered(arsip, ident):
        kini = arsip.naskah(event.baru, event.ident) if event.lama or event.baru else lalu
        if (event.baru and kini is None) or (kini is not None and kini.draf and not draf):
            continue
        ubahan = (*banding.sop(lalu, kini), *replaced_forms(lalu, kini, form)) if lalu and kini else ()
        if ubahan or (lalu is None) != (kini is None):
            dahulu, ukuran = ukuran, measure(kini.langkah, kini.unit) if kini else None
            if not (event.komit.awal and arsip.kelengkapan is Completeness.DANGKAL):
                hasil.append(_revision(ident, event, (lalu, kini), (dahulu, ukuran), ubahan, zona))
        lalu = kini
    return tuple(reversed(hasil))


def _ordered(arsip: Archive, ident: str) -> Iterator[tuple[Event, frozenset[str]]]:
    """What happened to an SOP, oldest first, each with the forms of its unit that were replaced in the same
    commit.

    An event of forms alone has no blobs, and the id that the SOP had on that day.
    """
    semua = list(arsip.events.get(ident, ()))
    bersama = {event.komit.id for event in semua}
    form: dict[tuple[str, str], set[str]] = {}
    for unit in {SopId(event.ident).unit for event in semua}:
        for komit, nama in arsip.form.get(unit, ()):
            form.setdefault((unit, komit.id), set()).add(nama)
            if komit.id not in bersama:
                bersama.add(komit.id)
                semua.append(Event(komit, "", "", ""))
    kini = ident
    for event in sorted(semua, key=lambda entry: arsip.urutan.get(entry.komit.id, 0)):
        kini = event.ident or kini
        diganti = form.get((SopId(kini).unit, event.komit.id), ())
        if event.ident or diganti:
            yield replace(event, ident=kini), frozenset(diganti)


def _revision(
    ident: str,
    kejadian: Event,
    sop: tuple[Sop | None, Sop | None],
    ukuran: tuple[Measures | None, Measures | None],
    ubahan: tuple[Change, ...],
    zona: tzinfo,
) -> Revision:
    lama, baru = sop
    ada = baru or lama
    assert ada is not None, "one of the two is there"  # noqa: S101
    return Revision(
        sop=ident,
        id_dulu=kejadian.ident,
        nama=ada.nama or ident,
        nomor=ada.nomor,
        komit=kejadian.komit.id,
        waktu=datetime.fromtimestamp(kejadian.komit.detik, zona).isoformat(),
        detik=kejadian.komit.detik,
        jenis=ChangeKind.DIUBAH if lama and baru else ChangeKind.DITAMBAH if baru else ChangeKind.DIHAPUS,
        ubahan=ubahan,
        lama=ukuran[0],
        baru=ukuran[1],
        perlu_pengesahan=lama is not None and baru is not None and lacks_approval(lama, baru, ubahan),
    )


@dataclass(frozen=True, slots=True)
class History:
    """The history of a site: the revisions of every SOP by its id, newest first. ``sebab``: why some are
    missing.
    """

    kelengkapan: Completeness = Completeness.TANPA
    sebab: str = ""
    sop: Mapping[str, tuple[Revision, ...]] = field(default_factory=dict)

    def everything(self, pilih: Callable[[str], bool] = lambda _: True) -> list[Revision]:
        """All revisions of the SOPs whose id is chosen, newest first, of one commit in the order of ids."""
        isi = (revision for ident, semua in self.sop.items() if pilih(ident) for revision in semua)
        return sorted(isi, key=lambda entry: (-entry.detik, entry.komit, entry.sop))


def build_history(arsip: Archive, semua: Iterable[tuple[str, tuple[Revision, ...]]]) -> History:
    """The history from what was found for each SOP; those without any are left out."""
    return History(arsip.kelengkapan, arsip.sebab, {ident: isi for ident, isi in semua if isi})
