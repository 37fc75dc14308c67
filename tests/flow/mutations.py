"""Ways to spoil a drawing, each of which a reader would notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from random import Random
from typing import Any

from macros.flow.canvas import Arrowhead, Canvas, Cell, Label, Line, Mark, RowNeeds
from macros.flow.points import Horizontal, Vertical, X, Y
from macros.flow.simbol import Simbol

TRACKS = (Horizontal.JALUR_KIRI, Horizontal.JALUR_KANAN)
Mutation = Callable[[Canvas, Random], Canvas | None]
MUTATIONS: dict[str, Mutation] = {}


def mutation(change: Mutation) -> Mutation:
    MUTATIONS[change.__name__] = change
    return change


def _lists(bidang: Canvas, kind: str) -> Iterator[tuple[tuple[int, int], list[Any], int]]:
    for key, petak in bidang.petak.items():
        several = getattr(petak, kind)
        for index in range(len(several)):
            yield key, several, index


def _pick(
    bidang: Canvas, rng: Random, kind: str, fits: Callable[[Any], bool] = lambda _: True
) -> tuple[Canvas, tuple[int, int], list[Any], int] | None:
    """A copy of the drawing, and one of its lines, arrowheads, labels or symbols there."""
    copy = replace(bidang, petak=deepcopy(dict(bidang.petak)), baris=dict(bidang.baris))
    found = [one for one in _lists(copy, kind) if fits(one[1][one[2]])]
    return (copy, *rng.choice(found)) if found else None


def _change(
    kind: str, make: Callable[[Any, Random], Any], fits: Callable[[Any], bool] = lambda _: True
) -> Mutation:
    """Replace one thing of a kind; by None takes it away."""

    def change(bidang: Canvas, rng: Random) -> Canvas | None:
        picked = _pick(bidang, rng, kind, fits)
        if picked is None:
            return None
        copy, _, several, index = picked
        new = make(several[index], rng)
        several[index : index + 1] = [] if new is None else [new]
        return copy

    return change


def _connector(garis: Line) -> bool:
    return garis.ke is not None


def _flat(garis: Line) -> bool:
    return garis.y1 == garis.y2


def _on_track(garis: Line) -> bool:
    return garis.x1 == garis.x2 and garis.x1.acuan in TRACKS


def _next_track(garis: Line, _: Random) -> Line:
    x = X(garis.x1.acuan, garis.x1.ke + (1 if garis.x1.ke == 1 else -1))
    return replace(garis, x1=x, x2=x)


def _other(ke: object) -> int:
    return ke + 1 if isinstance(ke, int) else 1


def _middle(level: Y) -> bool:
    return level.acuan is Vertical.TENGAH


def _lettered(tanda: Mark) -> bool:
    return tanda.simbol is Simbol.PENGHUBUNG


def _lowered(garis: Line, _: Random) -> Line:
    y = Y(Vertical.TENGAH, garis.y1.ke + 1)
    return replace(garis, y1=y, y2=y)


MUTATIONS |= {
    "a piece is missing": _change("garis", lambda _g, _r: None),
    "a piece is on another track": _change("garis", _next_track, _on_track),
    "a piece is at another level": _change("garis", _lowered, lambda g: _flat(g) and _middle(g.y1)),
    "a piece reaches to the edge": _change(
        "garis",
        lambda g, _: replace(g, x2=X(Horizontal.KANAN)),
        lambda g: _flat(g) and g.x2.acuan is not Horizontal.KANAN,
    ),
    "a piece is slanted": _change(
        "garis",
        lambda g, _: replace(g, y2=Y(Vertical.BAWAH)),
        lambda g: _flat(g) and g.y1.acuan is not Vertical.BAWAH,
    ),
    "a piece leads elsewhere": _change("garis", lambda g, _: replace(g, ke=_other(g.ke)), _connector),
    "a piece comes from elsewhere": _change(
        "garis", lambda g, _: replace(g, dari=(_other(g.dari[0]),)), _connector
    ),
    "a piece forgets a source": _change(
        "garis", lambda g, _: replace(g, dari=g.dari[1:]), lambda g: _connector(g) and len(g.dari) > 1
    ),
    "an arrowhead is missing": _change("mata", lambda _m, _r: None),
    "an arrowhead belongs elsewhere": _change("mata", lambda m, _: replace(m, ke=_other(m.ke))),
    "an arrowhead points elsewhere": _change(
        "mata", lambda m, _: replace(m, sisi="kanan" if m.sisi != "kanan" else "kiri")
    ),
    "an arrowhead is off its line": _change(
        "mata", lambda m, _: replace(m, y=Y(Vertical.SIMBOL_BAWAH if m.sisi == "atas" else Vertical.BAWAH))
    ),
    "an answer is missing": _change("label", lambda _l, _r: None),
    "an answer is another": _change("label", lambda label, _: replace(label, teks="lain")),
    "an answer is on the other side": _change(
        "label",
        lambda label, _: replace(
            label, x=X(Horizontal.SIMBOL_KIRI if label.letak == "kanan" else Horizontal.SIMBOL_KANAN)
        ),
        lambda label: label.y.acuan is Vertical.TENGAH,
    ),
    "an answer is at another exit": _change("label", lambda label, _: replace(label, ke=_other(label.ke))),
    "a symbol is missing": _change("tanda", lambda _t, _r: None),
    "a symbol is another": _change(
        "tanda",
        lambda t, _: replace(t, simbol=Simbol.PROSES if t.simbol is not Simbol.PROSES else Simbol.KEPUTUSAN),
    ),
    "a symbol stands on the border": _change("tanda", lambda t, _: replace(t, x=X(Horizontal.KIRI))),
    "a letter is another": _change("tanda", lambda t, _: replace(t, lawan=(999,)), _lettered),
    "a letter is missing": _change("tanda", lambda t, _: replace(t, teks=""), _lettered),
}


@mutation
def two_answers_are_exchanged(bidang: Canvas, rng: Random) -> Canvas | None:
    picked = _pick(bidang, rng, "label")
    if picked is None:
        return None
    copy, key, _, _ = picked
    found = [(s, i) for (row, _), s, i in _lists(copy, "label") if row == key[0]]
    if len(found) < 2:
        return None
    (one, i), (two, j) = found[:2]
    one[i], two[j] = replace(one[i], teks=two[j].teks), replace(two[j], teks=one[i].teks)
    return copy


@mutation
def two_letters_are_one(bidang: Canvas, rng: Random) -> Canvas | None:
    letters = {t.teks for p in bidang.petak.values() for t in p.tanda if _lettered(t)}
    if len(letters) < 2:
        return None
    one, two = rng.sample(sorted(letters), 2)
    copy = replace(bidang, petak=deepcopy(dict(bidang.petak)))
    for petak in copy.petak.values():
        petak.tanda[:] = [replace(t, teks=two) if t.teks == one else t for t in petak.tanda]
    return copy


@mutation
def a_symbol_stands_with_another_performer(bidang: Canvas, rng: Random) -> Canvas | None:
    picked = _pick(bidang, rng, "tanda")
    if picked is None or len(bidang.kolom) < 2:
        return None
    copy, (row, column), several, index = picked
    cells: dict[tuple[int, int], Cell] = dict(copy.petak)
    cells.setdefault((row, (column + 1) % len(bidang.kolom)), Cell()).tanda.append(several.pop(index))
    return replace(copy, petak=cells)


@mutation
def a_cell_is_outside_the_table(bidang: Canvas, rng: Random) -> Canvas:
    row, column = rng.choice(list(bidang.petak))
    cells = dict(bidang.petak)
    cells[row, len(bidang.kolom)] = cells.pop((row, column))
    return replace(bidang, petak=cells)


@mutation
def a_column_has_no_room_for_its_tracks(bidang: Canvas, rng: Random) -> Canvas | None:
    crowded = [k for k, need in enumerate(bidang.kolom) if need.jalur_kiri or need.jalur_kanan]
    if not crowded:
        return None
    k = rng.choice(crowded)
    columns = list(bidang.kolom)
    columns[k] = replace(columns[k], jalur_kiri=0, jalur_kanan=0)
    return replace(bidang, kolom=tuple(columns))


@mutation
def there_is_a_performer_too_many(bidang: Canvas, rng: Random) -> Canvas:
    return replace(bidang, kolom=(*bidang.kolom, rng.choice(bidang.kolom)))


def _low(change: dict[str, Any], crowded: Callable[[RowNeeds], bool]) -> Mutation:
    """A row no longer says what it must hold."""

    def mutate(bidang: Canvas, rng: Random) -> Canvas | None:
        rows = [n for n, need in bidang.baris.items() if crowded(need)]
        if not rows:
            return None
        n = rng.choice(rows)
        return replace(bidang, baris={**bidang.baris, n: replace(bidang.baris[n], **change)})

    return mutate


MUTATIONS |= {
    "a row has no room for its small symbols": _low(
        {"alas": False, "puncak": False}, lambda r: r.alas or r.puncak
    ),
    "a row has no room for the track above": _low({"pita": False}, lambda r: r.pita),
    "a row has no room for its levels": _low({"tingkat": 1}, lambda r: r.tingkat > 1),
}


def _added(bidang: Canvas, key: tuple[int, int], garis: Line) -> Canvas:
    cells = deepcopy(dict(bidang.petak))
    cells.setdefault(key, Cell()).garis.append(garis)
    return replace(bidang, petak=cells)


@mutation
def a_line_goes_through_a_symbol(bidang: Canvas, rng: Random) -> Canvas | None:
    picked = _pick(bidang, rng, "tanda")
    if picked is None:
        return None
    _, key, several, index = picked
    tanda: Mark = several[index]
    return _added(bidang, key, Line(tanda.x, Y(Vertical.ATAS), tanda.x, Y(Vertical.BAWAH), (key[0],), 1))


@mutation
def a_line_goes_through_an_answer(bidang: Canvas, rng: Random) -> Canvas | None:
    picked = _pick(bidang, rng, "label")
    if picked is None:
        return None
    _, key, several, index = picked
    label: Label = several[index]
    side = Horizontal.JALUR_KIRI if label.letak == "kiri" else Horizontal.JALUR_KANAN
    far = X(side, 1)
    need = bidang.kolom[key[1]]
    if not (need.jalur_kiri if label.letak == "kiri" else need.jalur_kanan):
        return None
    low, high = (far, label.x) if label.letak == "kiri" else (label.x, far)
    return _added(bidang, key, Line(low, label.y, high, label.y, (label.dari,), _other(label.ke)))


@mutation
def a_line_runs_along_another(bidang: Canvas, rng: Random) -> Canvas | None:
    picked = _pick(bidang, rng, "garis", _connector)
    if picked is None:
        return None
    _, key, several, index = picked
    garis: Line = several[index]
    return _added(bidang, key, replace(garis, ke=_other(garis.ke)))


@mutation
def a_loose_line_stands_in_a_cell(bidang: Canvas, rng: Random) -> Canvas | None:
    picked = _pick(bidang, rng, "mata")
    if picked is None:
        return None
    _, _, several, index = picked
    mata: Arrowhead = several[index]
    empty = [(n, k) for n in bidang.baris for k in range(len(bidang.kolom)) if (n, k) not in bidang.petak]
    if not empty:
        return None
    x = X(Horizontal.TENGAH)
    return _added(
        bidang, rng.choice(empty), Line(x, Y(Vertical.PITA), x, Y(Vertical.TENGAH), mata.dari, mata.ke)
    )


@mutation
def two_targets_are_merged(bidang: Canvas, rng: Random) -> Canvas | None:
    """The lines and arrowheads to one step now name another."""
    targets = sorted({m.ke for p in bidang.petak.values() for m in p.mata if isinstance(m.ke, int)})
    if len(targets) < 2:
        return None
    one, two = rng.sample(targets, 2)
    copy = replace(bidang, petak=deepcopy(dict(bidang.petak)))
    for petak in copy.petak.values():
        petak.garis[:] = [replace(g, ke=two) if g.ke == one else g for g in petak.garis]
        petak.mata[:] = [replace(m, ke=two) if m.ke == one else m for m in petak.mata]
    return copy
