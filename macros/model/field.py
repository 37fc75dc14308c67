"""A field is one record: what it is called, what it means, how it is written, and where its readers find it.

The record stands at the field in the model: ``nomor: Annotated[Teks, FieldRecord(...)]``. The guide, the JSON
schema, the comparison in words, the official document, the page and its twin read it there; a field without
a record is called by its key until the tests ask for one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Flag, auto
from typing import Any, get_args

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema


class Reader(Flag):
    """Where a field's value is read: on the pages of the site (of an SOP, a unit, a regulation, a role, a
    life event), in the Markdown twin, the official document, the open data, the search, the evaluation, the
    history; or by the site itself, which does something else for it.
    """

    PAGE = auto()
    TWIN = auto()
    DOCUMENT = auto()
    DATA = auto()
    SEARCH = auto()
    EVALUATION = auto()
    SITE = auto()


PAGE, TWIN, DOCUMENT, DATA = Reader.PAGE, Reader.TWIN, Reader.DOCUMENT, Reader.DATA
SEARCH, EVALUATION, SITE = Reader.SEARCH, Reader.EVALUATION, Reader.SITE
PERSON = PAGE | TWIN | DOCUMENT | SEARCH | EVALUATION
"""What a person reads; a field that is in none of them says why."""


@dataclass(frozen=True, slots=True)
class Example:
    """``good`` and ``bad`` as one writes them after the field's name; ``why`` says what is wrong with the bad
    one. ``code`` is the diagnostic that it gets, "" where only a reader can tell.
    """

    good: str
    bad: str
    why: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class FieldRecord:
    """All that is said of a field.

    ``name`` is what it is called as a head ("Tanggal revisi"), ``meaning`` a sentence for editors,
    ``readers`` where its value is found, ``reason`` why no person reads it (only where none does). A field
    that holds a group of its own has its ``example`` there. ``required``: an SOP in force (or a published
    file of another kind) must fill it.
    """

    name: str
    meaning: str
    readers: Reader
    example: Example | None = None
    required: bool = False
    reason: str = ""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "description": self.meaning}

    @property
    def within(self) -> str:
        """The name inside a sentence: "tanggal revisi", but "NIP pengesah" and "SOP pengganti"."""
        return self.name if self.name[1:2].isupper() else self.name[:1].lower() + self.name[1:]

    @property
    def title(self) -> str:
        """The name as the official document heads it: "Pencatatan dan Pendataan"."""
        return " ".join(word if word == "dan" else word[:1].upper() + word[1:] for word in self.name.split())


def record_of(model: type[BaseModel], field: str) -> FieldRecord:
    """The record of a model's field; one that has none is called by its key."""
    return own_record(model.model_fields[field]) or FieldRecord(field.replace("_", " "), "", DATA)


def own_record(info: FieldInfo) -> FieldRecord | None:
    """The record that stands at a field, if any."""
    return next((entry for entry in info.metadata if isinstance(entry, FieldRecord)), None)


def records(model: type[BaseModel]) -> Iterator[tuple[str, FieldRecord]]:
    """Every field of a model in canonical order, with its record."""
    return ((field, record_of(model, field)) for field in model.model_fields)


def required_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that must be filled, in canonical order."""
    return tuple(field for field, record in records(model) if record.required)


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model that a field holds, alone, in a list, or perhaps; None for a plain value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for part in get_args(annotation) if (model := inner_model(part))), None)


def groups(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and all that its fields hold, in the order in which they stand in a file."""
    yield model
    for info in model.model_fields.values():
        if inner := inner_model(info.annotation):
            yield from groups(inner)
