from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from macros.flow.canvas import Canvas, Label, Mark
from macros.flow.graph import Graph, Node
from macros.flow.points import Horizontal, Vertical
from macros.flow.router import route, route_pages
from macros.flow.simbol import Simbol
from tests.flow.checker import check
from tests.flow.procedures import written

EXITS = {
    Horizontal.SIMBOL_KIRI: "left",
    Horizontal.SIMBOL_KANAN: "right",
    Vertical.SIMBOL_BAWAH: "bottom",
}
ENTRIES = {"kiri": "left", "kanan": "right", "atas": "top"}


def connector(bidang: Canvas, dari: int, ke: int) -> tuple[str, str, int]:
    """Where a connector leaves its source, where it enters its target, and how often it turns."""
    pieces = [
        (row, column, garis)
        for (row, column), petak in bidang.petak.items()
        for garis in petak.garis
        if garis.ke == ke and dari in garis.dari
    ]
    leaves = {
        EXITS[anchor]
        for row, _, g in pieces
        for anchor in (g.x1.acuan, g.x2.acuan, g.y1.acuan)
        if row == dari and anchor in EXITS and not (row == ke and _at_head(bidang, g.y1, g.x1, g.x2))
    }
    heads = {
        ENTRIES[m.sisi]
        for petak in bidang.petak.values()
        for m in petak.mata
        if m.ke == ke and dari in m.dari
    }
    flat = {(row, c, g.x1, g.y1) for row, c, g in pieces if g.y1 == g.y2}
    flat |= {(row, c, g.x2, g.y1) for row, c, g in pieces if g.y1 == g.y2}
    steep = {(row, c, g.x1, y) for row, c, g in pieces if g.x1 == g.x2 for y in (g.y1, g.y2)}
    return " ".join(sorted(leaves)), " ".join(sorted(heads)), len(flat & steep)


def _at_head(bidang: Canvas, y: object, *xs: object) -> bool:
    return any(m.y == y and m.x in xs for petak in bidang.petak.values() for m in petak.mata)


@pytest.mark.parametrize(
    ("text", "dari", "ke", "expected"),
    [
        ("A A A", 1, 2, ("bottom", "top", 0)),
        ("A B A", 1, 2, ("right", "top", 1)),
        ("B A B", 1, 2, ("left", "top", 1)),
        ("A D B", 2, 3, ("left", "top", 1)),
        ("A AB B", 1, 2, ("bottom", "top", 0)),
        ("AC C B", 1, 2, ("bottom", "top", 0)),
        ("A BC E", 2, 3, ("right", "top", 1)),
        # a jump over rows whose cells in that column are empty stays straight
        ("A B?3,4 C B", 2, 4, ("bottom", "top", 0)),
        # one over a symbol goes around it
        ("A A?3,4 A A", 2, 4, ("right", "right", 2)),
        # a loop enters at a free side
        ("A A?3,1 A", 2, 1, ("left", "left", 2)),
        ("A B?3,1 C", 2, 1, ("left", "left", 2)),
        ("A B C?4,2 D", 3, 2, ("left", "left", 2)),
        # a step that is repeated
        ("A A?3,2 A", 2, 2, ("left", "top", 3)),
    ],
)
def test_connectors_take_the_simplest_way(
    text: str, dari: int, ke: int, expected: tuple[str, str, int]
) -> None:
    leaves, enters, bends = connector(route(written(text)), dari, ke)
    assert (leaves, enters, bends) == expected


def test_the_main_flow_stays_straight_beside_loops() -> None:
    bidang = route(written("A A?3,1 A?4,1 A?5,1 A"))
    for step in range(1, 5):
        assert connector(bidang, step, step + 1) == ("bottom", "top", 0)


def test_loops_into_one_step_share_their_track() -> None:
    bidang = route(written("A B?3,1 B?4,1 B?5,1 A"))
    assert sum(kolom.jalur_kiri + kolom.jalur_kanan for kolom in bidang.kolom) == 1
    assert {m.dari for petak in bidang.petak.values() for m in petak.mata if m.ke == 1} == {(2, 3, 4)}


def symbols(bidang: Canvas) -> Iterator[tuple[int, int, Mark]]:
    for (row, column), petak in sorted(bidang.petak.items()):
        for tanda in petak.tanda:
            yield row, column, tanda


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a first and a last execution step are the capsules
        ("A B A", ["1 A mulai", "2 B proses", "3 A selesai"]),
        ("A B>selesai A", ["1 A mulai", "2 B selesai", "3 A selesai"]),
        # a single step is drawn as the start, and its end stands below it
        ("A", ["1 A mulai", "1 A selesai alas"]),
        # a decision and a reference keep their symbol
        ("A?2,selesai A", ["1 A keputusan", "1 A selesai alas", "1 A mulai puncak", "2 A selesai"]),
        ("A B*", ["1 A mulai", "2 B rujukan", "2 B selesai alas"]),
        ("A* B", ["1 A rujukan", "1 A mulai puncak", "2 B selesai"]),
        # a step of several performers stands in each of their columns, its capsules in one
        ("AB B?selesai,1", ["1 A mulai", "1 B mulai", "2 B keputusan", "2 B selesai alas"]),
        # a step without performers is not drawn, nor are its connectors
        ("A - B", ["1 A mulai", "3 B selesai"]),
        ("", []),
    ],
)
def test_symbols(text: str, expected: list[str]) -> None:
    found = [
        f"{row} {chr(65 + column)} {t.simbol}{'' if t.y.acuan is Vertical.TENGAH else f' {t.y.acuan}'}"
        for row, column, t in symbols(route(written(text)))
    ]
    assert found == expected


def test_an_end_stands_beside_the_line_that_goes_on_straight() -> None:
    bidang = route(written("A A?3,selesai A"))
    end = next(t for _, _, t in symbols(bidang) if t.y.acuan is Vertical.ALAS)
    assert (end.simbol, end.x.acuan) == (Simbol.SELESAI, Horizontal.SAMPING_KANAN)
    assert bidang.kolom[0].samping_kanan == 1
    assert bidang.baris[2].alas
    assert connector(bidang, 2, 3) == ("bottom", "top", 0)


def labels(bidang: Canvas) -> list[Label]:
    return [label for petak in bidang.petak.values() for label in petak.label]


def test_every_answer_stands_at_its_exit() -> None:
    found = labels(route(written("A B?3,1 A")))
    assert {(label.teks, label.ke) for label in found} == {("Ya", 3), ("Tidak", 1)}
    assert len({(label.x, label.y) for label in found}) == 2


def test_answers_that_lead_the_same_way_share_a_connector() -> None:
    found = labels(route(written("A B?3,1,3 A")))
    assert sorted(label.teks for label in found) == ["Tidak", "Ya / ditunda"]


def test_five_answers_leave_at_five_places() -> None:
    bidang = route(written("A B?3,1,4,5,6 C B A C"))
    found = labels(bidang)
    assert len({(label.x, label.y) for label in found}) == len(found) == 5
    assert bidang.baris[2].tingkat > 1


def test_the_symbols_of_a_shared_step_are_joined() -> None:
    bidang = route(written("A ACE A"))
    joined = [(row, column) for (row, column), p in bidang.petak.items() for g in p.garis if g.ke is None]
    assert sorted(joined) == [(2, column) for column in (0, 1, 2, 2, 3, 4)]


def test_pages_are_joined_by_letters() -> None:
    graf = written("A B?3,1 A C?5,2 B")
    pages = [range(1, 3), range(3, 6)]
    drawn = route_pages(graf, pages)
    found = [
        {(row, t.teks, t.lawan, t.y.acuan) for row, _, t in symbols(bidang) if t.simbol is Simbol.PENGHUBUNG}
        for bidang in drawn
    ]
    assert found == [
        {(2, "A", (3,), Vertical.ALAS), (2, "B", (4,), Vertical.PUNCAK)},
        {(3, "A", (2,), Vertical.PUNCAK), (4, "B", (2,), Vertical.ALAS)},
    ]
    for bidang, numbers in zip(drawn, pages, strict=True):
        assert check(graf, bidang, numbers, Random(1)) == []


def test_there_are_letters_for_any_number_of_pages() -> None:
    graf = written(" ".join("A" * 60))
    drawn = route_pages(graf, [range(n, n + 1) for n in range(1, 61)])
    letters = [t.teks for bidang in drawn for _, _, t in symbols(bidang) if t.y.acuan is Vertical.ALAS]
    assert letters[24:28] == ["Y", "Z", "AA", "AB"]
    assert len(set(letters[:59])) == 59


@pytest.mark.parametrize("numbers", [(2, 1), (1, 3), (0,)])
def test_steps_are_numbered_in_order(numbers: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="bernomor"):
        Graph(1, tuple(Node(n, (0,)) for n in numbers), ())


def test_one_graph_has_one_drawing() -> None:
    graf = written("AC B?3,1 C?5,2,4 B*>2 AB?6,1,2 C")
    assert route(graf) == route(graf)
