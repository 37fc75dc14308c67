"""The shape of a source file, derived from its model: key order, lists, and which values are typed."""

from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.model.tanggal import Tanggal
from macros.source.canonical import Bentuk, Daftar, Peta, Polos, Teks

_POLOS = (bool, float, int, Tanggal)


@cache
def bentuk(kelas: type[BaseModel]) -> Peta:
    """The shape of a mapping that this model reads, in the order of its fields."""
    return Peta({nama: _dari_bidang(bidang) for nama, bidang in kelas.model_fields.items()})


def _dari_bidang(bidang: FieldInfo) -> Bentuk:
    return _dari_jenis(bidang.annotation)


def _dari_jenis(jenis: Any) -> Bentuk:
    if get_origin(jenis) is tuple:
        return Daftar(_dari_jenis(get_args(jenis)[0]))
    pilihan = [satu for satu in get_args(jenis) if satu is not type(None)]
    if pilihan:  # an Annotated type or "X | None": the first part says what it is
        return _dari_jenis(pilihan[0])
    if isinstance(jenis, type) and issubclass(jenis, BaseModel):
        return bentuk(jenis)
    if isinstance(jenis, type) and issubclass(jenis, _POLOS):
        return Polos()
    return Teks()
