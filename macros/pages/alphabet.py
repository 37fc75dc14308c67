"""SOPs by the first letter of their names, for readers without JavaScript."""

from collections.abc import Mapping, Sequence

from macros.catalog.whole import Catalog
from macros.model.sop import Sop

MOST = 400
"""Up to this many SOPs the list stands on the search page itself; beyond, each letter has its own."""

OTHER = "lain"
"""Where names stand that begin with no letter from A to Z."""


def by_letter(catalog: Catalog) -> Mapping[str, Sequence[Sop]]:
    """All SOPs by the first letter of their names; letters that begin none are left out."""
    groups: dict[str, list[Sop]] = {}
    for sop in sorted(catalog.sop.values(), key=lambda sop: (sop.nama.casefold(), sop.id)):
        first = sop.nama[:1].lower()
        groups.setdefault(first if "a" <= first <= "z" else OTHER, []).append(sop)
    return dict(sorted(groups.items(), key=lambda group: (group[0] == OTHER, group[0])))


def letters(catalog: Catalog) -> Sequence[str]:
    """The letters that have a page of their own."""
    return tuple(by_letter(catalog)) if len(catalog.sop) > MOST else ()
