"""SOPs and roles as lists show them."""

from collections.abc import Iterable

from macros.catalog.links import Peran
from macros.catalog.whole import Catalog
from macros.model.sop import Sop
from macros.model.unit import Unit


def by_unit(catalog: Catalog, idents: Iterable[str]) -> list[tuple[Unit, list[Sop]]]:
    """The SOPs of these ids by their unit, units in the catalog's order."""
    groups: dict[str, list[Sop]] = {}
    for ident in idents:
        groups.setdefault(catalog.sop[ident].unit, []).append(catalog.sop[ident])
    return [(catalog.unit[ident], groups[ident]) for ident in catalog.unit if ident in groups]


def tasks_of(catalog: Catalog, role: Peran) -> int:
    """How many steps a role performs."""
    return len(catalog.tugas.get(role.kunci, ()))


def successor(catalog: Catalog, unit: Unit, role: Peran) -> Peran | None:
    """The role that took over from one that was abolished."""
    position = next((position for position in unit.jabatan if position.id == role.id), None)
    return catalog.peran.get(f"{unit.id}:{position.menjadi}") if position and position.menjadi else None
