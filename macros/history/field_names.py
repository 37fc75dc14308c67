"""What fields are called in sentences: their records in the model, found by dotted names."""

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel

from macros.model.field import inner_model, record_of
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.sop import Sop
from macros.model.unit import Unit

_OWNERS: Mapping[str, type[BaseModel]] = {"sop": Sop, "unit": Unit, "peraturan": Peraturan, "kota": Kota}
_NO_FIELD: Mapping[tuple[str, str], str] = {
    ("sop", "unit"): "Unit",
    ("sop", "lampiran.isi"): "isi berkas",
    ("istilah", "istilah"): "Istilah",
}
"""What may change and is no field of a file: the folder it lies in, what an attachment says, another file."""


@cache
def field_name(owner: str, field: str, *, within: bool = False) -> str:
    """What a field of an ``owner`` (``sop``, ``unit``, ``peraturan``, ``kota`` or ``istilah``) is called.

    ``field`` is its dotted name (``layanan.waktu``), ``within`` asks for the name inside a sentence. A name
    that no model has is its own.
    """
    if name := _NO_FIELD.get((owner, field)):
        return name
    *path, last = field.split(".")
    model = _OWNERS.get(owner)
    for key in path:
        info = model.model_fields.get(key) if model else None
        model = inner_model(info.annotation) if info else None
    if model is None or last not in model.model_fields:
        return last
    record = record_of(model, last)
    return record.within if within else record.name
