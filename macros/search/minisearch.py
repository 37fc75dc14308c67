"""MiniSearch's serialised index (version 2), written without MiniSearch:
https://lucaong.github.io/minisearch/.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Isian = Mapping[str, Sequence[str]]
"""The terms of one document by field; a field that is not there is empty."""


class Index:
    """Collects documents, numbered from 0, as ``MiniSearch.add`` would with these fields."""

    def __init__(self, bidang: Sequence[str]) -> None:
        self._field = tuple(bidang)
        self._render: dict[str, dict[int, dict[int, int]]] = {}
        self._panjang: list[list[int | None]] = []
        self._rata = [0.0] * len(self._field)

    def add(self, isian: Isian) -> None:
        """Add the next document."""
        ident = len(self._panjang)
        panjang: list[int | None] = [None] * len(self._field)
        for n, nama in enumerate(self._field):
            terms = isian.get(nama, ())
            if not terms:
                continue
            hitungan = Counter(terms)
            panjang[n] = len(hitungan)
            # The same arithmetic, in the same order: the scores must be equal to the last bit.
            self._rata[n] = (self._rata[n] * ident + len(hitungan)) / (ident + 1)
            for term, banyak in hitungan.items():
                self._render.setdefault(term, {}).setdefault(n, {})[ident] = banyak
        self._panjang.append(panjang)

    def frame(self) -> dict[str, Any]:
        """Everything but the terms: what ``MiniSearch.loadJS`` wants beside ``index``."""
        banyak = len(self._panjang)
        return {
            "documentCount": banyak,
            "nextId": banyak,
            "documentIds": {str(n): n for n in range(banyak)},
            "fieldIds": {nama: n for n, nama in enumerate(self._field)},
            "fieldLength": {str(n): group for n, group in enumerate(self._panjang)},
            "averageFieldLength": [_number(amount) for amount in self._rata],
            "storedFields": {},
            "dirtCount": 0,
            "serializationVersion": 2,
        }

    def entries(self) -> list[list[Any]]:
        """The value of ``index``: every term in the order of its letters, with its count by field and
        document.
        """
        return [
            [
                term,
                {str(n): {str(ident): banyak for ident, banyak in dok.items()} for n, dok in bidang.items()},
            ]
            for term, bidang in sorted(self._render.items())
        ]


def _number(rata: float) -> float | int | None:
    """As JavaScript writes it: whole without a point, and null for a field that no document has."""
    return None if rata == 0 else int(rata) if rata == int(rata) else rata


def build_index(bidang: Sequence[str], semua: Iterable[Isian]) -> Index:
    """The index of these documents."""
    hasil = Index(bidang)
    for mapping in semua:
        hasil.add(mapping)
    return hasil
