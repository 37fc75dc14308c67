"""The evaluation forms (statements answered yes or no), summed up by SOP, unit and city."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.catalog.whole import Catalog
from macros.model.field import records
from macros.model.sop import Formulir, Sop, Tinjauan

PERNYATAAN = {nama: record.meaning.rstrip(".") for nama, record in records(Formulir)}
"""The statements by the name of their field, in the order of the form."""


@dataclass(frozen=True, slots=True)
class FormSummary:
    """The forms of a unit, or ("" as ``kunci``) of the city: of ``sop`` SOPs in force, ``dinilai`` have one.

    ``ya`` and ``tidak`` count the answers to each statement, of the last form of each SOP.
    """

    kunci: str
    nama: str
    sop: int
    dinilai: int
    ya: tuple[int, ...]
    tidak: tuple[int, ...]

    @property
    def share(self) -> int | None:
        """How many per cent of all answers are yes; None without an answer."""
        semua = sum(self.ya) + sum(self.tidak)
        return round(100 * sum(self.ya) / semua) if semua else None


def answers(formulir: Formulir) -> tuple[bool | None, ...]:
    """The answers in the order of the form."""
    return tuple(getattr(formulir, nama) for nama in PERNYATAAN)


def last_form(sop: Sop) -> Tinjauan | None:
    """The last review whose form anybody filled in."""
    terisi = (
        tinjauan for tinjauan in sop.tinjauan if any(isi is not None for isi in answers(tinjauan.formulir))
    )
    return max(terisi, key=lambda entry: entry.tanggal.last_day, default=None)


def answered_no(formulir: Formulir) -> tuple[str, ...]:
    """The statements that were answered no."""
    return tuple(teks for nama, teks in PERNYATAAN.items() if getattr(formulir, nama) is False)


def summarize_forms(katalog: Catalog) -> tuple[FormSummary, ...]:
    """The city first, then each unit that has SOPs in force, in the catalog's order."""
    milik: dict[str, list[Sop]] = {}
    for sop in katalog.sop.values():
        if sop.berlaku:
            milik.setdefault(sop.unit, []).append(sop)
    unit = [_recap(ident, katalog.unit[ident].nama, milik[ident]) for ident in katalog.unit if ident in milik]
    return (_total(katalog.kota.nama, unit), *unit) if unit else ()


def _recap(kunci: str, nama: str, semua: Sequence[Sop]) -> FormSummary:
    isi = [answers(tinjauan.formulir) for tinjauan in map(last_form, semua) if tinjauan is not None]
    return FormSummary(kunci, nama, len(semua), len(isi), _count(isi, True), _count(isi, False))


def _count(isi: Sequence[Sequence[bool | None]], nilai: bool) -> tuple[int, ...]:
    return tuple(sum(sequence[i] is nilai for sequence in isi) for i in range(len(PERNYATAAN)))


def _total(nama: str, semua: Iterable[FormSummary]) -> FormSummary:
    semua = list(semua)
    ya = tuple(map(sum, zip(*(summary.ya for summary in semua), strict=True)))
    tidak = tuple(map(sum, zip(*(summary.tidak for summary in semua), strict=True)))
    return FormSummary(
        "", nama, sum(summary.sop for summary in semua), sum(entry.dinilai for entry in semua), ya, tidak
    )
