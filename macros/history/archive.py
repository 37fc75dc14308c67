"""What git holds of the SOPs, from one pass over it: which file changed when, and what it held."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from macros.history.git import Repository
from macros.history.git_log import Commit
from macros.history.git_process import GitError
from macros.history.readable import refuse_unreadable
from macros.history.succession import succession
from macros.model.readers import read_sop
from macros.model.sop import Sop
from macros.source.document import parse_markdown
from macros.source.folder import is_valid_id
from macros.source.text import BATAS_BERKAS


class Completeness(StrEnum):
    """How much of the history is known."""

    LENGKAP = "lengkap"
    DANGKAL = "dangkal"
    TANPA = "tanpa"


@dataclass(frozen=True, slots=True)
class Event:
    """The file of an SOP in one commit: its id on that day, its blobs before and after ("" where it is not
    there).
    """

    komit: Commit
    ident: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class Archive:
    """What git holds of all SOPs: the events of each, oldest first, by its present id; and the blobs that
    they name.

    ``form`` names, by unit, the forms of which another file took the place, and the commit; ``urutan`` says
    which commit came before which. ``sebab`` says why something is missing, in Indonesian.
    """

    kelengkapan: Completeness
    events: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    isi: Mapping[str, bytes] = field(default_factory=dict)
    sebab: str = ""
    form: Mapping[str, tuple[tuple[Commit, str], ...]] = field(default_factory=dict)
    urutan: Mapping[str, int] = field(default_factory=dict)

    def naskah(self, blob: str, ident: str) -> Sop | None:
        """The SOP in a blob, None when it cannot be read."""
        isi = self.isi.get(blob)
        return None if isi is None else read_naskah(isi, ident)


def read_archive(folder: Path, alihan: Mapping[str, str], *, required: bool = False) -> Archive:
    """Read the history of a content folder with a handful of processes, whatever its length.

    Raises HistoryError when it is ``required`` and a repository is there that cannot be read; never
    otherwise.

    ``alihan`` maps former ids to present ones, so that an SOP keeps its history when it is renamed.
    """
    try:
        gudang = Repository(folder)
        komit = [(commit, _file(commit, gudang.awalan)) for commit in gudang.log()]
        isi = dict(
            gudang.blob(
                (blob for _, berkas in komit for dua in berkas.values() for blob in dua), BATAS_BERKAS
            )
        )
        dangkal = gudang.is_shallow
    except GitError as salah:
        if required:
            refuse_unreadable(folder, salah)
        return Archive(Completeness.TANPA, sebab=str(salah))
    lengkap, sebab = Completeness.LENGKAP, ""
    if dangkal:
        lengkap, sebab = Completeness.DANGKAL, "salinan dangkal; ambil semuanya: git fetch --unshallow"
    urutan = {commit.id: -n for n, (commit, _) in enumerate(komit)}
    form = _form((commit for commit, _ in reversed(komit)), gudang.awalan)
    return Archive(lengkap, _Lineage(komit, alihan, isi).events(), isi, sebab, form, urutan)


@lru_cache(maxsize=2)
def read_naskah(isi: bytes, ident: str) -> Sop | None:
    """Read an SOP by itself; None when the file cannot be read."""
    return read_sop(parse_markdown("", isi), ident).nilai


Berkas = dict[str, tuple[str, str]]
"""The SOPs of a commit: id, and blobs before and after."""


def _file(komit: Commit, awalan: str) -> Berkas:
    semua = ((change.jalur.removeprefix(awalan), (change.lama, change.baru)) for change in komit.perubahan)
    sop = ((jalur.removesuffix(".md"), blob) for jalur, blob in semua if jalur.endswith(".md"))
    return {ident: blob for ident, blob in sop if is_valid_id(ident) and any(blob)}


def _form(semua: Iterable[Commit], awalan: str) -> dict[str, tuple[tuple[Commit, str], ...]]:
    """The forms of each unit of which another file took the place, in the order of the commits."""
    hasil: dict[str, list[tuple[Commit, str]]] = {}
    for komit in semua:
        for change in komit.perubahan:
            unit, sela, nama = change.jalur.removeprefix(awalan).partition("/lampiran/")
            if sela and change.lama and change.baru and change.lama != change.baru:
                hasil.setdefault(unit, []).append((komit, nama))
    return {unit: tuple(isi) for unit, isi in hasil.items()}


class _Lineage:
    """Goes back in time, and knows what each file that it meets is called today.

    A file that came on a day goes on another that went; before that day its history is the other's. Two that
    were there at the same time are never one.
    """

    def __init__(
        self, komit: Sequence[tuple[Commit, Berkas]], alihan: Mapping[str, str], isi: Mapping[str, bytes]
    ):
        self._komit, self._alihan, self._render = komit, alihan, isi
        ada = {ident for _, berkas in komit for ident in berkas}
        self._kini = {
            lama: baru for lama, baru in alihan.items() if baru not in ada
        }  # renamed, but not committed yet
        self._begin: set[str] = set()

    def events(self) -> dict[str, tuple[Event, ...]]:
        """The events of each SOP by its present id, oldest first."""
        hasil: dict[str, list[Event]] = {}
        for komit, berkas in self._komit:
            for ident, event in self._event(komit, berkas):
                hasil.setdefault(ident, []).append(event)
        return {ident: tuple(reversed(semua)) for ident, semua in hasil.items()}

    def _event(self, komit: Commit, berkas: Berkas) -> Iterator[tuple[str, Event]]:
        datang = [ident for ident, (lama, _) in berkas.items() if not lama]
        asal = self._origin(berkas, datang, [ident for ident, (_, baru) in berkas.items() if not baru])
        pergi = set(asal.values())
        kini = dict(self._kini)
        for ident in datang:
            kini.pop(ident, None)
            self._begin.add(self._describe(ident))
        for ident, (lama, baru) in berkas.items():
            if ident in pergi:
                continue
            dulu = asal.get(ident, "")
            yield self._describe(ident), Event(komit, ident, berkas[dulu][0] if dulu else lama, baru)
            if dulu:
                kini[dulu] = self._describe(ident)
                self._begin.discard(kini[dulu])
        self._kini = kini

    def _describe(self, ident: str) -> str:
        return self._kini.get(ident, ident)

    def _origin(self, berkas: Berkas, datang: Iterable[str], pergi: Iterable[str]) -> dict[str, str]:
        """Which of the files that came goes on which that went; one that came on a later day may do so
        too.
        """
        baru = {self._describe(ident): ident for ident in datang}
        hasil: dict[str, str] = {}
        sisa = []
        for lama in pergi:
            kini = self._alihan.get(lama, "")
            if kini in baru and baru[kini] not in hasil:
                hasil[baru[kini]] = lama
            elif kini in self._begin and lama not in self._kini:
                self._kini[lama] = kini
                self._begin.discard(kini)
            else:
                sisa.append(lama)
        muncul = [ident for ident in baru.values() if ident not in hasil]
        if sisa and muncul:
            hilang = self._naskah((ident, berkas[ident][0]) for ident in sisa)
            hasil |= succession(hilang, self._naskah((ident, berkas[ident][1]) for ident in muncul))
        return hasil

    def _naskah(self, semua: Iterable[tuple[str, str]]) -> dict[str, Sop]:
        terbaca = (
            (ident, read_naskah(self._render[blob], ident)) for ident, blob in semua if blob in self._render
        )
        return {ident: sop for ident, sop in terbaca if sop is not None}
