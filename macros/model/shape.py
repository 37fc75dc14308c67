"""The shape of a source file, derived from its model: key order, lists, and which values are typed."""

from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.model.tanggal import Tanggal
from macros.source.canonical import Bentuk, ListShape, MappingShape, Plain, Text

_POLOS = (bool, float, int, Tanggal)


@cache
def shape_of(kelas: type[BaseModel]) -> MappingShape:
    """The shape of a mapping that this model reads, in the order of its fields."""
    return MappingShape({nama: _from_field(bidang) for nama, bidang in kelas.model_fields.items()})


def _from_field(bidang: FieldInfo) -> Bentuk:
    return _from_kind(bidang.annotation)


def _from_kind(jenis: Any) -> Bentuk:
    if get_origin(jenis) is tuple:
        return ListShape(_from_kind(get_args(jenis)[0]))
    pilihan = [entry for entry in get_args(jenis) if entry is not type(None)]
    if pilihan:  # an Annotated type or "X | None": the first part says what it is
        return _from_kind(pilihan[0])
    if isinstance(jenis, type) and issubclass(jenis, BaseModel):
        return shape_of(jenis)
    if isinstance(jenis, type) and issubclass(jenis, _POLOS):
        return Plain()
    return Text()
