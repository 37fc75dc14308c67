"""The parts of pages: each module here declares one as ``PART``. A folder holds its template beside it."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from macros.pages.page import Part
from macros.source.prose import Signature


@cache
def all_parts() -> Mapping[str, Part]:
    """Every part by its name, in its order. Raises ValueError when two are alike."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    parts: list[Part] = sorted((module.PART for module in modules), key=lambda part: part.order)
    if len({part.name for part in parts}) < len(parts) or len({part.order for part in parts}) < len(parts):
        raise ValueError(
            f"two parts have one name or one order: {[(part.name, part.order) for part in parts]}"
        )
    return {part.name: part for part in parts}


def macros() -> Mapping[str, Part]:
    """The parts that authors may call, by name."""
    return {name: part for name, part in all_parts().items() if part.macro}


def signatures() -> dict[str, Signature]:
    """What a call of each macro must look like; the check of source files holds calls against it."""
    return {name: part.signature for name, part in macros().items()}


def parts_on(kind: str) -> tuple[Part, ...]:
    """The parts that stand by themselves on the pages of a kind ("sop", "unit"), in order."""
    return tuple(part for part in all_parts().values() if part.on == kind)
