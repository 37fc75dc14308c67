"""From a parsed file to the models: SOP, unit, city and registry of regulations."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import BaseModel

from macros.model import kode
from macros.model.cek import cek_naskah, lunakkan
from macros.model.ikat import Asal, Ikatan, ikat
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.sop import Naskah, Sop
from macros.model.unit import DataUnit, Unit
from macros.source.diagnostic import Diagnostic
from macros.source.document import Document

M = TypeVar("M", bound=BaseModel)


def baca_sop(document: Document, ident: str) -> Ikatan[Sop]:
    """Read and check one SOP by itself; ``ident`` is ``<unit>/<slug>``. Includes the document's own diagnostics."""
    if not document.utuh:
        return Ikatan(None, Asal(document), document.diagnostics)
    hasil = ikat(document, Naskah)
    if hasil.nilai is None:
        return Ikatan(None, hasil.asal, (*document.diagnostics, *hasil.diagnostics))
    naskah = hasil.nilai
    sop = Sop.model_construct(naskah.model_fields_set, **naskah.__dict__, id=ident, isi=document.body)
    sendiri = [*hasil.diagnostics, *cek_naskah(naskah, hasil.asal)]
    semua = [*document.diagnostics, *_tanpa_gema(document, sendiri)]
    return Ikatan(sop, hasil.asal, tuple(lunakkan(semua, naskah.status)))


_GEMA = frozenset(satu.id for satu in (kode.KOSONG, kode.BUKAN_TEKS, kode.WAKTU_TAK_TERUKUR))


def _tanpa_gema(document: Document, semua: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """The problems without those that only follow from what the reader told of the same line already."""
    baris = {satu.baris for satu in document.diagnostics}
    return (satu for satu in semua if satu.baris not in baris or satu.kode not in _GEMA)


def baca_unit(document: Document, ident: str) -> Ikatan[Unit]:
    """Read and check a unit's ``index.md``; ``ident`` is the folder's name."""
    if not document.utuh:
        unit = Unit.model_construct(**DataUnit(nama=ident).__dict__, id=ident, isi="")
        return Ikatan(unit, Asal(document), document.diagnostics)
    hasil = ikat(document, DataUnit)
    data = hasil.nilai or DataUnit()
    unit = Unit.model_construct(data.model_fields_set, **data.__dict__, id=ident, isi=document.body)
    wajib = _wajib(hasil, ("nama", "singkatan", "jenis"))
    return Ikatan(unit, hasil.asal, (*document.diagnostics, *hasil.diagnostics, *wajib))


def baca_kota(document: Document) -> Ikatan[Kota]:
    """Read ``kota.yml``; always gives a city, so that the rest can be checked."""
    if not document.utuh:
        return Ikatan(Kota(), Asal(document), document.diagnostics)
    hasil = ikat(document, Kota)
    wajib = _wajib(hasil, ("nama",))
    return Ikatan(hasil.nilai or Kota(), hasil.asal, (*document.diagnostics, *hasil.diagnostics, *wajib))


def _wajib(hasil: Ikatan[M], semua: Sequence[str]) -> Iterator[Diagnostic]:
    for kunci in semua:
        if hasil.nilai is not None and not getattr(hasil.nilai, kunci) and not hasil.asal.tersebut(kunci):
            yield kode.WAJIB.at(hasil.asal.tempat(kunci, kunci=True), kunci=kunci, tambahan="")


def baca_peraturan(document: Document) -> tuple[list[tuple[Peraturan, Asal]], list[Diagnostic]]:
    """Read ``peraturan.yml``: each readable regulation with its place in the file, and all problems."""
    semua = list(document.diagnostics)
    hasil: list[tuple[Peraturan, Asal]] = []
    if not isinstance(document.data, list):
        if document.utuh:
            semua.append(kode.BUKAN_DAFTAR.at(document.tempat(()), kunci="peraturan.yml"))
        return hasil, semua
    for i, data in enumerate(document.data):
        satu = ikat(document, Peraturan, (i,), data)
        semua += satu.diagnostics
        if satu.nilai is not None:
            hasil.append((satu.nilai, satu.asal))
    return hasil, semua
