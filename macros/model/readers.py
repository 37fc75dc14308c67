"""From a parsed file to the models: SOP, unit, city and registry of regulations."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import BaseModel

from macros.model import field_codes
from macros.model.binding import Bound, Origin, bind
from macros.model.checks import check_naskah, soften
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.sop import Naskah, Sop
from macros.model.unit import DataUnit, Unit
from macros.source.diagnostic import Diagnostic
from macros.source.document import Document

M = TypeVar("M", bound=BaseModel)


def read_sop(document: Document, ident: str) -> Bound[Sop]:
    """Read and check one SOP by itself; ``ident`` is ``<unit>/<slug>``. Includes the document's own
    diagnostics.
    """
    if not document.utuh:
        return Bound(None, Origin(document), document.diagnostics)
    hasil = bind(document, Naskah)
    if hasil.nilai is None:
        return Bound(None, hasil.asal, (*document.diagnostics, *hasil.diagnostics))
    naskah = hasil.nilai
    sop = Sop.model_construct(naskah.model_fields_set, **naskah.__dict__, id=ident, isi=document.body)
    sendiri = [*hasil.diagnostics, *check_naskah(naskah, hasil.asal)]
    semua = [*document.diagnostics, *_without_echoes(document, sendiri)]
    return Bound(sop, hasil.asal, tuple(soften(semua, naskah.status)))


_GEMA = frozenset(
    code.id for code in (field_codes.KOSONG, field_codes.BUKAN_TEKS, field_codes.WAKTU_TAK_TERUKUR)
)


def _without_echoes(document: Document, semua: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """The problems without those that only follow from what the reader told of the same line already."""
    baris = {diagnostic.baris for diagnostic in document.diagnostics}
    return (
        diagnostic for diagnostic in semua if diagnostic.baris not in baris or diagnostic.kode not in _GEMA
    )


def read_unit(document: Document, ident: str) -> Bound[Unit]:
    """Read and check a unit's ``index.md``; ``ident`` is the folder's name."""
    if not document.utuh:
        unit = Unit.model_construct(**DataUnit(nama=ident).__dict__, id=ident, isi="")
        return Bound(unit, Origin(document), document.diagnostics)
    hasil = bind(document, DataUnit)
    data = hasil.nilai or DataUnit()
    unit = Unit.model_construct(data.model_fields_set, **data.__dict__, id=ident, isi=document.body)
    wajib = _required(hasil, ("nama", "singkatan", "jenis"))
    return Bound(unit, hasil.asal, (*document.diagnostics, *hasil.diagnostics, *wajib))


def read_kota(document: Document) -> Bound[Kota]:
    """Read ``kota.yml``; always gives a city, so that the rest can be checked."""
    if not document.utuh:
        return Bound(Kota(), Origin(document), document.diagnostics)
    hasil = bind(document, Kota)
    wajib = _required(hasil, ("nama",))
    return Bound(hasil.nilai or Kota(), hasil.asal, (*document.diagnostics, *hasil.diagnostics, *wajib))


def _required(hasil: Bound[M], semua: Sequence[str]) -> Iterator[Diagnostic]:
    for kunci in semua:
        if hasil.nilai is not None and not getattr(hasil.nilai, kunci) and not hasil.asal.is_named(kunci):
            yield field_codes.WAJIB.at(hasil.asal.place(kunci, kunci=True), kunci=kunci, tambahan="")


def read_peraturan(document: Document) -> tuple[list[tuple[Peraturan, Origin]], list[Diagnostic]]:
    """Read ``peraturan.yml``: each readable regulation with its place in the file, and all problems."""
    semua = list(document.diagnostics)
    hasil: list[tuple[Peraturan, Origin]] = []
    if not isinstance(document.data, list):
        if document.utuh:
            semua.append(field_codes.BUKAN_DAFTAR.at(document.place(()), kunci="peraturan.yml"))
        return hasil, semua
    for i, data in enumerate(document.data):
        bound = bind(document, Peraturan, (i,), data)
        semua += bound.diagnostics
        if bound.nilai is not None:
            hasil.append((bound.nilai, bound.asal))
    return hasil, semua
