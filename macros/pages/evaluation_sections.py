"""The sections of the evaluation, each with a page of its own."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.catalog.whole import Catalog
from macros.evaluate.registry import all_kinds


class EvaluationSection(NamedTuple):
    """A section: its path below ``/evaluasi/``, and what it is called and holds."""

    path: str
    title: str
    description: str


def evaluation_sections(catalog: Catalog) -> Iterator[EvaluationSection]:
    """The evaluation itself, each kind of finding, the map of units, the measures, what revisions did to
    them, each unit with SOPs.
    """
    yield EvaluationSection("", "Evaluasi", "Tumpang tindih, tinjauan, dan ukuran dari semua SOP")
    for kind in all_kinds():
        yield EvaluationSection(
            f"temuan/{kind.address}", kind.nama, f"Temuan evaluasi tentang {kind.nama.lower()}"
        )
    yield EvaluationSection(
        "antarunit", "Hubungan antarunit", "Unit mana menyerahkan pekerjaan kepada unit mana"
    )
    yield EvaluationSection(
        "ukuran", "Ukuran", "Langkah, pelaksana, dan waktu semua SOP per unit dan per peristiwa"
    )
    yield EvaluationSection(
        "penyederhanaan", "Penyederhanaan", "Ukuran SOP sebelum dan sesudah setiap revisi"
    )
    for ident, unit in catalog.unit.items():
        if catalog.milik.get(ident):
            description = f"Tinjauan dan temuan SOP {unit.nama}"
            yield EvaluationSection(f"unit/{ident}", f"Evaluasi {unit.nama}", description)
