"""Binding the text of a source file to a model: every problem told at its place, the rest kept.

A field that cannot be read is left out and diagnosed, so that one mistake hides no other.
"""

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.model import field_codes
from macros.model.shape import shape_of
from macros.source.canonical import ListShape, MappingShape, canonicalize
from macros.source.diagnostic import Diagnostic, Place, did_you_mean
from macros.source.document import Data, Document, Jalan

M = TypeVar("M", bound=BaseModel)


@dataclass
class Origin:
    """Where the values of a model stand in its file, also after unreadable list items were left out.

    ``hilang`` maps each list of the document to the items that are not in the model, in order; ``salah`` are
    the places with an error that was told already, so that later checks need not tell it again. Both are
    paths of the document.
    """

    document: Document
    akar: Jalan = ()
    hilang: dict[Jalan, list[int]] = field(default_factory=dict)
    salah: set[Jalan] = field(default_factory=set)

    def place(self, *jalan: str | int, kunci: bool = False) -> Place:
        """The place of a value given by its path in the model (of its key, with ``kunci``)."""
        return self.document.place(self.raw(*jalan), kunci=kunci)

    def is_named(self, *jalan: str | int) -> bool:
        """Whether an error at this path of the model, or within it, was told already."""
        asli = self.raw(*jalan)
        return any(pair[: len(asli)] == asli for pair in self.salah)

    def raw(self, *jalan: str | int) -> Jalan:
        """The path in the document of a path in the model."""
        asli: Jalan = self.akar
        for text in jalan:
            asli = (*asli, self._shift(asli, text) if isinstance(text, int) else text)
        return asli

    def drop(self, asli: Jalan) -> None:
        """Note that the value at this path of the document is not in the model."""
        indeks = asli[-1]
        if isinstance(indeks, int):
            insort(self.hilang.setdefault(asli[:-1], []), indeks)

    def _shift(self, daftar: Jalan, indeks: int) -> int:
        for number in self.hilang.get(daftar, ()):
            if number > indeks:
                break
            indeks += 1
        return indeks


@dataclass(frozen=True)
class Bound(Generic[M]):
    """A model, where it came from, and what was wrong; ``nilai`` is None when nothing could be read."""

    nilai: M | None
    asal: Origin
    diagnostics: tuple[Diagnostic, ...]


def bind(document: Document, kelas: type[M], akar: Jalan = (), data: Data = None) -> Bound[M]:
    """Read ``data`` (by default the document's) as ``kelas``."""
    asal = Origin(document, akar)
    mentah = document.data if data is None else data
    if not isinstance(mentah, dict):
        nama = str(akar[-1]) if akar else "isi berkas"
        salah = field_codes.BUKAN_KELOMPOK.at(asal.place(), kunci=nama, contoh=next(iter(kelas.model_fields)))
        return Bound(None, asal, (salah,))
    rupa = shape_of(kelas)
    rapi = canonicalize(mentah, rupa)
    kosong = [(*akar, *jalan) for jalan in _empty(mentah)]
    diagnostics = [_tell_empty(jalan, asal) for jalan in kosong]
    for jalan in kosong:
        asal.drop(jalan)
    try:
        return Bound(kelas.model_validate(rapi), asal, tuple(diagnostics))
    except ValidationError as galat:
        daftar = galat.errors(include_url=False)
    diagnostics += (_translate(entry, asal, rupa) for entry in daftar)
    asal.salah.update(asal.raw(*entry["loc"]) for entry in daftar)
    return Bound(_without(kelas, rapi, daftar, asal), asal, tuple(diagnostics))


def _without(kelas: type[M], data: Any, daftar: list[ErrorDetails], asal: Origin) -> M | None:
    """Validate again without the unreadable parts; a part without a required field goes as a whole."""
    while daftar:
        for entry in sorted(daftar, key=lambda e: tuple(map(_ordered, e["loc"])), reverse=True):
            jalan = entry["loc"] if entry["type"] != "missing" else entry["loc"][:-1]
            if not jalan:
                return None
            _delete(data, jalan, asal)
        try:
            return kelas.model_validate(data)
        except ValidationError as salah:
            daftar = salah.errors(include_url=False)
    return None


def _ordered(text: str | int) -> tuple[int, str]:
    return (text, "") if isinstance(text, int) else (-1, text)


def _delete(data: Any, jalan: Jalan, asal: Origin) -> None:
    for text in jalan[:-1]:
        try:
            data = data[text]
        except (KeyError, IndexError):
            return  # a part around it has gone already
    akhir = jalan[-1]
    if isinstance(data, dict):
        data.pop(akhir, None)
    elif isinstance(akhir, int) and akhir < len(data):
        del data[akhir]
        asal.drop(asal.raw(*jalan))


def _empty(data: Data, jalan: Jalan = ()) -> Iterator[Jalan]:
    """The paths of all keys and items that hold nothing, or nothing but what holds nothing."""
    if isinstance(data, dict | list):
        for kunci, nilai in data.items() if isinstance(data, dict) else enumerate(data):
            if _void(nilai):
                yield (*jalan, kunci)
            else:
                yield from _empty(nilai, (*jalan, kunci))


def _void(data: Data) -> bool:
    if isinstance(data, str):
        return not data.strip()
    return data is None or all(map(_void, data.values() if isinstance(data, dict) else data))


def _tell_empty(jalan: Jalan, asal: Origin) -> Diagnostic:
    kunci = next((text for text in reversed(jalan) if isinstance(text, str)), "")
    tempat = asal.document.place(jalan, kunci=True)
    if kunci in ("ya", "tidak"):
        asal.salah.add(jalan)
        return field_codes.KEPUTUSAN_BUNTU.at(tempat, sebab=f"'{kunci}' tidak menuju ke mana pun")
    return field_codes.KOSONG.at(tempat, kunci=kunci)


def _translate(salah: ErrorDetails, asal: Origin, rupa: MappingShape) -> Diagnostic:
    jalan, jenis, nilai = salah["loc"], salah["type"], salah["input"]
    kunci = next((text for text in reversed(jalan) if isinstance(text, str)), "")
    tempat = asal.place(*jalan)
    if jenis == "extra_forbidden":
        saran = did_you_mean(kunci, _key_valid(rupa, jalan[:-1]))
        return field_codes.KUNCI_TAK_DIKENAL.at(asal.place(*jalan, kunci=True), kunci=kunci, saran=saran)
    if jenis == "missing":
        return field_codes.WAJIB.at(asal.place(*jalan[:-1]), kunci=kunci, tambahan="")
    if jenis == "enum" and isinstance(nilai, str):
        pilihan = _choices(salah)
        return field_codes.PILIHAN_TAK_DIKENAL.at(
            tempat, nilai=nilai, kunci=kunci, saran=did_you_mean(nilai, pilihan), pilihan=", ".join(pilihan)
        )
    if jenis in ("model_type", "model_attributes_type", "dict_type"):
        contoh = next(iter(_key_valid(rupa, jalan)), "isian")
        return field_codes.BUKAN_KELOMPOK.at(tempat, kunci=kunci, contoh=contoh)
    khusus = _KHUSUS.get(jenis)
    if khusus is None or not isinstance(nilai, str):
        return field_codes.BUKAN_TEKS.at(tempat, kunci=kunci)
    return khusus.at(tempat, kunci=kunci, nilai=nilai)


_KHUSUS = {
    code.id: code
    for code in (
        field_codes.BUKAN_YA_TIDAK,
        field_codes.BUKAN_PELUANG,
        field_codes.BUKAN_MENIT,
        field_codes.TANGGAL_BENTUK,
        field_codes.TANGGAL_MUSTAHIL,
        field_codes.TANGGAL_JANGKAUAN,
        field_codes.WAKTU_TERBALIK,
        field_codes.WAKTU_NEGATIF,
    )
}


_UMUM = (
    field_codes.KUNCI_TAK_DIKENAL,
    field_codes.PILIHAN_TAK_DIKENAL,
    field_codes.BUKAN_KELOMPOK,
    field_codes.BUKAN_TEKS,
)
NILAI_SALAH = frozenset((*_KHUSUS, *(code.id for code in _UMUM)))
"""The codes of values that were written and had to be left out."""


def _choices(salah: ErrorDetails) -> list[str]:
    """The choices of an enum, from pydantic's "'a', 'b' or 'c'"."""
    return str(salah["ctx"]["expected"]).replace(" or ", ", ").replace("'", "").split(", ")


def _key_valid(rupa: Any, jalan: Jalan) -> list[str]:
    for text in jalan:
        rupa = rupa.isi if isinstance(text, int) and isinstance(rupa, ListShape) else rupa.kunci.get(text)
    return list(rupa.kunci) if isinstance(rupa, MappingShape) else []
