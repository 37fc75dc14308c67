from __future__ import annotations

from macros.flow.graph import Edge, Graph, Node, build_graph
from macros.flow.simbol import Simbol
from macros.model.sop import Cabang, Langkah


def test_steps_become_a_graph() -> None:
    langkah = [
        Langkah(id="serah", pelaksana=("pemohon",)),
        Langkah(
            pelaksana=("loket",), ya="rekam", tidak="serah", cabang=(Cabang(bila="ditolak", ke="selesai"),)
        ),
        Langkah(id="rekam", pelaksana=("operator", "pemohon"), rujuk="dinas/rekam"),
        Langkah(pelaksana=("loket",), lanjut="serah"),
        Langkah(pelaksana=("kepala",)),
    ]
    assert build_graph(langkah) == Graph(
        4,
        (
            Node(1, (0,)),
            Node(2, (1,), Simbol.KEPUTUSAN),
            Node(3, (0, 2), Simbol.RUJUKAN),
            Node(4, (1,)),
            Node(5, (3,)),
        ),
        (
            Edge("mulai", 1),
            Edge(1, 2),
            Edge(2, 3, "Ya"),
            Edge(2, 1, "Tidak"),
            Edge(2, "selesai", "ditolak"),
            Edge(3, 4),
            Edge(4, 1),
            Edge(5, "selesai"),
        ),
    )


def test_performers_who_are_the_same_share_a_column() -> None:
    langkah = [Langkah(pelaksana=("pemohon", "warga")), Langkah(pelaksana=("dinas:loket",))]
    bagan = build_graph(langkah, {"pemohon": 1, "warga": 1, "dinas:loket": 0})
    assert [satu.kolom for satu in bagan.simpul] == [(1,), (0,)]
    assert bagan.kolom == 2


def test_a_defective_draft_has_a_graph_too() -> None:
    assert build_graph([]) == Graph(0, (), ())
    bagan = build_graph([Langkah(), Langkah(pelaksana=("loket",), lanjut="entah")])
    assert bagan == Graph(1, (Node(1, ()), Node(2, (0,))), (Edge("mulai", 1), Edge(1, 2)))
